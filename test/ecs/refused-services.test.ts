import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { refusedDeploy, specOf } from './releases.ts';

test.each([
  ['CodeDeploy', { deploymentController: { type: 'CODE_DEPLOY' } }, /controller CODE_DEPLOY.*to ECS/s],
  ['task sets of somebody else', { deploymentController: { type: 'EXTERNAL' } }, /controller EXTERNAL/],
  ['Express Mode', { resourceManagementType: 'ECS' }, /Express Mode.*amazon-ecs-deploy-express-service/s],
  ['a daemon scheduler', { schedulingStrategy: 'DAEMON' }, /scheduled as DAEMON.*REPLICA/s],
])('a service that is run by %s is refused with the remedy, and nothing is changed', async (_who, plain, says) => {
  await using house = await openHouse({ seed: { plain } });
  const image = await house.push('1.1.0');
  const refused = await refusedDeploy(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(refused.kind).toBe('blocked');
  expect(`${refused.message} ${refused.remedy}`).toMatch(says);
  expect(house.aws.calls.filter(({ mutating }) => mutating)).toEqual([]);
});

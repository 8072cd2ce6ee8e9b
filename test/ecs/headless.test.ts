import { expect, test } from 'vitest';
import { asked, ids } from './colours.ts';
import { openHouse } from './house.ts';
import { deployed, rollBack, specOf } from './releases.ts';

/** Without a listener rule the weights are those that ECS means for the deployment, as with Service Connect. */
test('two colours without a load balancer: served when the weight is theirs, restored when it is gone', async () => {
  await using house = await openHouse({
    checked: true,
    seed: { strategy: 'BLUE_GREEN', bakeMinutes: 5, loadBalancer: false },
  });
  const before = ids(house, 'thea-ia:1');
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(head.state).toBe('serving');
  const facts = await house.platform.observe(null);
  expect(facts.balancer).toBeNull();
  expect(facts.replicas.map(({ taskDefinition, weight }) => `${taskDefinition} ${weight}`).sort()).toEqual([
    'thea-ia:1 0',
    'thea-ia:1 0',
    'thea-ia:2 100',
    'thea-ia:2 100',
  ]);
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(ids(house, 'thea-ia:1')).toEqual(before);
  expect(asked(house, 'StopServiceDeployment')).toBe(1);
});

import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deploy, rollBack, specOf } from './releases.ts';

test('a good release is deployed, and a bad one after it is taken back exactly', async () => {
  await using house = await openHouse();
  const { aws, platform, repository } = house;
  const good = await house.push('1.1.0');
  const first = await deploy(platform, specOf(repository, good.digest), 'run-1');
  expect(first.kind).toBe('deployed');
  if (first.kind !== 'deployed') return;
  expect(first.head.state).toBe('serving');
  expect(first.head.release.version).toBe('1.1.0');
  expect(first.head.goal).toMatchObject({ kind: 'adopted', platformRelease: 'thea-ia:1' });
  await accept(platform, first.head);

  const bad = await house.push('1.2.0', { mode: 'crashes-at-start' });
  const second = await house.open();
  await expect(deploy(second, specOf(repository, bad.digest), 'run-2')).rejects.toThrow(/exit code 1/);

  const third = await house.open();
  const outcome = await rollBack(third, 'run-2');
  expect(outcome.kind).toBe('restored');
  if (outcome.kind !== 'restored') return;
  expect(outcome.differences).toEqual([]);
  expect(outcome.budget.held).toBe(true);
  const service = aws.inspect.service('thea-cluster', 'thea-ia');
  expect(service.taskDefinition).toBe(first.head.platformRelease);
  expect(new Set(service.tasks.map(({ digests }) => digests['api']))).toEqual(new Set([good.digest]));
  expect((await rollBack(await house.open(), 'run-2')).kind).toBe('nothing-to-do');
});

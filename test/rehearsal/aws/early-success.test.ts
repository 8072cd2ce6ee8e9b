import { expect, test } from 'vitest';
import { deploy } from './sample-service.ts';
import { openShiftingService } from './shifting-service.ts';

test('with deferred clean-up a rolling update has succeeded before the old tasks are gone', async () => {
  const { account, clients, until, tasks } = await openShiftingService({
    minimumHealthyPercent: 50,
    earlySuccess: { healthyPercent: 50, cleanUp: 'DEFERRED' },
    deregistrationDelay: 30,
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const ended = await until(arn, ({ status }) => status === 'SUCCESSFUL');
  expect(ended.sourceServiceRevisions?.[0]?.runningTaskCount ?? 0).toBe(0);
  expect((ended.finishedAt?.getTime() ?? 0) - (ended.startedAt?.getTime() ?? 0)).toBeLessThan(10_000);
  await account.time.advance(60_000);
  expect(tasks('thea-ia:1')).toEqual([]);
  expect(tasks('thea-ia:2').length).toBe(2);
});

test('with blocking clean-up it waits for them', async () => {
  const { account, clients, until, tasks } = await openShiftingService({
    earlySuccess: { healthyPercent: 100, cleanUp: 'BLOCKING' },
    deregistrationDelay: 30,
  });
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  const ended = await until(arn, ({ status }) => status === 'SUCCESSFUL');
  expect((ended.finishedAt?.getTime() ?? 0) - (ended.startedAt?.getTime() ?? 0)).toBeGreaterThan(30_000);
  expect(tasks('thea-ia:1')).toEqual([]);
});

import {
  GetTaskProtectionCommand,
  UpdateServiceCommand,
  UpdateTaskProtectionCommand,
} from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { CLUSTER, deploy, WHERE } from './sample-service.ts';
import { openShiftingService } from './shifting-service.ts';

test('a protected task outlives scaling in and a deployment until its protection ends', async () => {
  const { account, clients, until, tasks } = await openShiftingService({});
  const [kept = '', other = ''] = tasks('thea-ia:1');
  const answer = await clients.ecs.send(
    new UpdateTaskProtectionCommand({
      cluster: CLUSTER,
      tasks: [kept, 'nobody'],
      protectionEnabled: true,
      expiresInMinutes: 2,
    }),
  );
  expect(answer.protectedTasks).toMatchObject([{ protectionEnabled: true }]);
  expect(answer.protectedTasks?.[0]?.expirationDate?.getTime()).toBeGreaterThan(account.time.now() + 110_000);
  expect(answer.failures).toMatchObject([{ reason: 'MISSING' }]);
  await clients.ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 1 }));
  await account.time.advance(5_000);
  expect(tasks('thea-ia:1')).toEqual([kept]);
  expect(other).not.toBe('');
  const arn = await deploy(account, clients, await account.push('2.0.0'));
  await account.time.advance(30_000);
  expect(tasks('thea-ia:1')).toEqual([kept]);
  expect(tasks('thea-ia:2').length).toBe(1);
  const ended = await until(arn, ({ status }) => status === 'SUCCESSFUL', 1000);
  expect(ended.finishedAt?.getTime()).toBeGreaterThan(
    answer.protectedTasks?.[0]?.expirationDate?.getTime() ?? Number.POSITIVE_INFINITY,
  );
  expect(tasks('thea-ia:1')).toEqual([]);
});

test('protection can be taken away again', async () => {
  const { account, clients, tasks } = await openShiftingService({});
  const own = tasks('thea-ia:1');
  const protect = (protectionEnabled: boolean) =>
    clients.ecs.send(new UpdateTaskProtectionCommand({ cluster: CLUSTER, tasks: own, protectionEnabled }));
  await protect(true);
  await clients.ecs.send(new UpdateServiceCommand({ ...WHERE, desiredCount: 1 }));
  await account.time.advance(5_000);
  expect(tasks('thea-ia:1').length).toBe(2);
  await protect(false);
  await account.time.advance(5_000);
  expect(tasks('thea-ia:1').length).toBe(1);
  const { protectedTasks } = await clients.ecs.send(
    new GetTaskProtectionCommand({ cluster: CLUSTER, tasks: own.slice(0, 1) }),
  );
  expect(protectedTasks?.every(({ protectionEnabled }) => protectionEnabled === false)).toBe(true);
});

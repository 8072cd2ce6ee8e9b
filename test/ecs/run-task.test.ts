import {
  DescribeTasksCommand,
  ECSClient,
  ListTasksCommand,
  StopTaskCommand,
  type Task,
} from '@aws-sdk/client-ecs';
import type { EcsSpec } from '@thea/ecs';
import { readStandaloneTask } from '@thea/ecs/standalone-task';
import { expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { readmePolicy } from './readme-policy.ts';
import { deploy, rollBack, specOf } from './releases.ts';
import { openAs } from './role-calls.ts';

const MIGRATE = { name: 'api', command: ['theaia.migrations:upgrade'] };

async function migrating(house: House, environment: readonly object[] = []): Promise<EcsSpec> {
  const { digest } = await house.push('1.1.0');
  const overrides = [{ ...MIGRATE, environment: environment.map((pair) => ({ ...pair })) }];
  return specOf(house.repository, digest, {
    runTask: readStandaloneTask({ 'container-overrides': overrides }),
  });
}

const broken = [{ name: 'SCHEMA', value: 'broken' }];

/** The tasks of no service, running and stopped, as any client sees them. */
async function alone({ aws }: House): Promise<readonly Task[]> {
  const client = new ECSClient({ region: aws.region });
  const cluster = 'thea-cluster';
  const lists = await Promise.all(
    (['RUNNING', 'STOPPED'] as const).map((desiredStatus) =>
      client.send(new ListTasksCommand({ cluster, family: 'thea-ia', desiredStatus })),
    ),
  );
  const arns = lists.flatMap(({ taskArns }) => taskArns ?? []);
  const { tasks } = await client.send(new DescribeTasksCommand({ cluster, tasks: arns }));
  return (tasks ?? []).filter(({ group }) => group === 'family:thea-ia');
}

async function stopAll(house: House): Promise<void> {
  const client = new ECSClient({ region: house.aws.region });
  for (const { taskArn } of await alone(house)) {
    await client.send(new StopTaskCommand({ cluster: 'thea-cluster', task: taskArn }));
  }
}

const calls = ({ aws }: House, operation: string): number =>
  aws.calls.filter((call) => call.operation === operation).length;

const order = ({ aws }: House): string[] =>
  aws.calls
    .map(({ operation }) => operation)
    .filter((name) => ['RegisterTaskDefinition', 'RunTask', 'UpdateService'].includes(name));

test('a task runs once with the new revision, before the service is changed', async () => {
  await using house = await openHouse();
  const outcome = await deploy(house.platform, await migrating(house), 'run-1');
  expect(outcome.kind).toBe('deployed');
  expect(order(house)).toEqual(['RegisterTaskDefinition', 'RunTask', 'UpdateService']);
  expect(house.log.lines.join('\n')).toMatch(/Task \w+ ended well/);
  expect(await alone(house)).toMatchObject([{ lastStatus: 'STOPPED', group: 'family:thea-ia' }]);
});

test('where it fails the service is not touched, and its last words stand above the sentence', async () => {
  await using house = await openHouse();
  const failed = await deploy(house.platform, await migrating(house, broken), 'run-1').catch(
    (thrown: unknown) => thrown,
  );
  expect(failed).toMatchObject({
    kind: 'rollout',
    message: expect.stringMatching(
      /^Task \w+, which runs before the service is changed, failed: container "api" ended with exit code 1\. /,
    ),
    remedy: expect.stringContaining('was not touched'),
  });
  expect(order(house)).toEqual(['RegisterTaskDefinition', 'RunTask']);
  expect(house.log.lines.join('\n')).toContain('DuplicateColumn');
  expect((await rollBack(await house.open(), 'run-1')).kind).toBe('nothing-to-do');
});

test('run again after it failed, it runs again; after it ended well, it does not', async () => {
  await using house = await openHouse();
  const failing = await migrating(house, broken);
  await expect(deploy(house.platform, failing, 'run-1')).rejects.toThrow(/exit code 1/);
  await expect(deploy(await house.open(), failing, 'run-1')).rejects.toThrow(/exit code 1/);
  expect(calls(house, 'RunTask')).toBe(2);
  // The step ends right after the task: its UpdateService never arrives.
  const mended = await migrating(house);
  const call = calls(house, 'UpdateService') + 1;
  house.aws.faults.add({ kind: 'error-500', operation: 'UpdateService', service: 'ecs', nth: call });
  house.aws.faults.add({ kind: 'error-500', operation: 'UpdateService', service: 'ecs', nth: call + 1 });
  await expect(deploy(await house.open(), mended, 'run-2')).rejects.toThrow(/UpdateService|Updating/);
  expect(calls(house, 'RunTask')).toBe(3);
  expect((await deploy(await house.open(), mended, 'run-2')).kind).toBe('deployed');
  expect(calls(house, 'RunTask')).toBe(3);
  expect(house.log.lines.join('\n')).toMatch(/has run already for thea-ia:\d+, and ended well/);
});

test.each(['cut-before', 'cut-after'] as const)('a lost answer (%s) starts no second task', async (kind) => {
  await using house = await openHouse();
  house.aws.faults.add({ kind, operation: 'RunTask', service: 'ecs', nth: 1 });
  expect((await deploy(house.platform, await migrating(house), 'run-1')).kind).toBe('deployed');
  expect(await alone(house)).toHaveLength(1);
});

test('one that an earlier attempt left running is followed, not started again', async () => {
  await using house = await openHouse();
  const locked = await migrating(house, [{ name: 'SCHEMA', value: 'locked' }]);
  const began = deploy(house.platform, locked, 'run-1').catch((thrown: unknown) => thrown);
  await expect.poll(async () => (await alone(house))[0]?.lastStatus).toBe('RUNNING');
  const again = deploy(await house.open(), locked, 'run-1').catch((thrown: unknown) => thrown);
  await expect.poll(() => house.log.lines.join('\n')).toContain('of an earlier attempt still runs');
  await stopAll(house);
  expect(String(await began)).toMatch(/exit code 143/);
  expect(String(await again)).toMatch(/exit code 143/);
  expect(calls(house, 'RunTask')).toBe(1);
  expect(calls(house, 'UpdateService')).toBe(0);
});

test('a container that the task definition does not have is refused before anything is written', async () => {
  await using house = await openHouse();
  const { digest } = await house.push('1.1.0');
  const runTask = readStandaloneTask({ 'container-overrides': [{ ...MIGRATE, name: 'migrator' }] });
  const spec = specOf(house.repository, digest, { runTask });
  await expect(deploy(house.platform, spec, 'run-1')).rejects.toThrow(
    /"migrator" is no container of the task definition; it has api\. /,
  );
  expect(order(house)).toEqual([]);
  expect(() => readStandaloneTask({ 'container-overrides': [{ name: 'api' }] })).toThrow(
    /no command of its own: it would serve, and never end/,
  );
});

test('without its permission the deploy names it; with it nothing else is missing', async () => {
  await using house = await openHouse();
  const spec = await migrating(house);
  const policy = readmePolicy('deploy');
  await expect(deploy(await openAs(house, 'deploy', policy), spec, 'run-1')).rejects.toMatchObject({
    kind: 'access',
    message: expect.stringContaining('needs the permission ecs:RunTask'),
  });
  const whole = await openAs(house, 'deploy-and-run', [...policy, 'ecs:RunTask']);
  expect((await deploy(whole, spec, 'run-1')).kind).toBe('deployed');
});

import {
  DeregisterTaskDefinitionCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { type House, openHouse, taskDefinitionOf } from './house.ts';
import { accept, deploy, deployed, rollBack, settle, specOf } from './releases.ts';

const WHERE = { cluster: 'thea-cluster', service: 'thea-ia' } as const;

const running = (house: House) => house.aws.inspect.service(WHERE.cluster, WHERE.service);
const digests = (house: House): (string | null | undefined)[] => [
  ...new Set(running(house).tasks.map((task) => task.digests['api'])),
];
const ids = (house: House): string[] =>
  running(house)
    .tasks.map(({ id }) => id)
    .sort();
/** Somebody else with the console. */
const other = (house: House): ECSClient => new ECSClient({ region: house.aws.region });

async function failedDeploy(house: House, mode: 'crashes-at-start' | 'never-healthy', run: string) {
  const bad = await house.push(`bad-${run}`, { mode });
  await expect(deploy(await house.open(), specOf(house.repository, bad.digest), run)).rejects.toMatchObject({
    kind: 'rollout',
  });
}

test('while the rollout is under way, the replicas of the goal go on running', async () => {
  await using house = await openHouse();
  const before = ids(house);
  await failedDeploy(house, 'crashes-at-start', 'run-1');
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(ids(house)).toEqual(before);
  expect(running(house).serviceDeployments[0]?.status).toBe('ROLLBACK_SUCCESSFUL');
});

test('a completed release is taken back by one update to the goal', async () => {
  await using house = await openHouse();
  const bad = await house.push('1.1.0', { mode: 'errors-from-request:3' });
  const head = await deployed(house.platform, specOf(house.repository, bad.digest), 'run-1');
  await settle(house.platform, head);
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(digests(house)).toEqual([house.first.digest]);
  expect(running(house).taskDefinition).toBe('thea-ia:1');
  expect((await rollBack(await house.open(), 'run-1')).kind).toBe('nothing-to-do');
});

test('what the circuit breaker already takes back is only watched', async () => {
  await using house = await openHouse({
    seed: {
      circuitBreaker: { enable: true, rollback: true, thresholdConfiguration: { type: 'COUNT', value: 1 } },
    },
  });
  await failedDeploy(house, 'crashes-at-start', 'run-1');
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(digests(house)).toEqual([house.first.digest]);
});

test('the way back is the last verified release, not the bad one that completed before', async () => {
  await using house = await openHouse();
  const bad = await house.push('1.1.0', { mode: 'errors-from-request:3' });
  const head = await deployed(house.platform, specOf(house.repository, bad.digest), 'run-1');
  await settle(house.platform, head);
  await failedDeploy(house, 'crashes-at-start', 'run-2');
  const outcome = await rollBack(await house.open(), 'run-2');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(digests(house)).toEqual([house.first.digest]);
});

test("somebody else's newer deployment is refused and left alone", async () => {
  await using house = await openHouse();
  const good = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, good.digest), 'run-1');
  await settle(house.platform, head);
  const client = other(house);
  const theirs = await client.send(
    new RegisterTaskDefinitionCommand(taskDefinitionOf(`${house.repository}@${house.first.digest}`)),
  );
  await client.send(
    new UpdateServiceCommand({ ...WHERE, taskDefinition: theirs.taskDefinition?.taskDefinitionArn }),
  );
  const before = running(house).serviceDeployments;
  await expect(rollBack(await house.open(), 'run-1')).rejects.toMatchObject({ kind: 'superseded' });
  await expect(
    deploy(await house.open(), specOf(house.repository, good.digest), 'run-2'),
  ).rejects.toMatchObject({ kind: 'blocked' });
  expect(running(house).serviceDeployments.length).toBe(before.length);
});

test('a goal whose task definition was deregistered comes back as a pinned copy', async () => {
  await using house = await openHouse();
  const bad = await house.push('1.1.0', { mode: 'errors-from-request:3' });
  const head = await deployed(house.platform, specOf(house.repository, bad.digest), 'run-1');
  await settle(house.platform, head);
  await other(house).send(new DeregisterTaskDefinitionCommand({ taskDefinition: 'thea-ia:1' }));
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(digests(house)).toEqual([house.first.digest]);
  expect(running(house).taskDefinition).toBe('thea-ia:3');
  expect((await rollBack(await house.open(), 'run-1')).kind).toBe('nothing-to-do');
});

test('a tag that moved since does not bring another image back', async () => {
  await using house = await openHouse({ byTag: true });
  const bad = await house.push('1.1.0', { mode: 'errors-from-request:3' }, 'stable');
  const head = await deployed(house.platform, specOf(house.repository, bad.digest), 'run-1');
  await settle(house.platform, head);
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(digests(house)).toEqual([house.first.digest]);
});

test('where nothing ran before, on-first-failure decides between leaving and removing', async () => {
  await using house = await openHouse({ seed: { running: false } });
  const bad = await house.push('1.1.0', { mode: 'crashes-at-start' });
  await expect(
    deploy(house.platform, specOf(house.repository, bad.digest), 'run-1', 'remove'),
  ).rejects.toThrow(/exit code/);
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome.kind).toBe('restored');
  expect(running(house).desiredCount).toBe(0);
  expect(running(house).tasks).toEqual([]);
});

test('a verified release may be followed by the next one while its old replicas drain', async () => {
  await using house = await openHouse({ seed: { deregistrationDelay: 5 } });
  const good = await house.push('1.1.0');
  const head = await accept(
    house.platform,
    await deployed(house.platform, specOf(house.repository, good.digest), 'run-1'),
  );
  await failedDeploy(house, 'crashes-at-start', 'run-2');
  const outcome = await rollBack(await house.open(), 'run-2');
  expect(outcome).toMatchObject({ kind: 'restored', goal: { platformRelease: head.platformRelease } });
  expect(running(house).taskDefinition).toBe(head.platformRelease);
});

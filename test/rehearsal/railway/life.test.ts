import { expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';

const SECOND = 1000;

function shown(house: House) {
  return house.railway.inspect.service(house.service.environmentId, house.service.serviceId);
}

test('a good release takes over without a gap, and the one before it can be rolled back to until it is forgotten', async () => {
  await using house = await openHouse({
    seed: { settings: { healthcheckPath: '/health', numReplicas: 2, overlapSeconds: 5 } },
  });
  const id = await house.deploy(await house.push('2.0.0'));
  expect(await house.status(id)).toBe('QUEUED');
  expect((await house.visit()).version).toBe('1.0.0');
  await house.time.advance(3 * SECOND);
  expect(await house.status(id)).toBe('SUCCESS');
  expect(shown(house).serving.map(({ replicas }) => replicas)).toEqual([2, 2]);
  await house.time.advance(10 * SECOND);
  expect(await house.visit()).toEqual({ status: 200, version: '2.0.0', release: id });
  expect(shown(house).serving).toHaveLength(1);
  const canRollback = 'query C($id: String!) { deployment(id: $id) { status canRollback } }';
  const before = { id: house.service.deployment };
  expect((await house.ask(canRollback, before)).data).toEqual({
    deployment: { status: 'REMOVED', canRollback: true },
  });
  await house.time.advance(432_000 * SECOND);
  expect((await house.ask(canRollback, before)).data).toEqual({
    deployment: { status: 'REMOVED', canRollback: false },
  });
});

test('a release that never becomes healthy fails before it gets traffic', async () => {
  await using house = await openHouse();
  const id = await house.deploy(await house.push('2.0.0', { mode: 'never-healthy' }));
  await house.time.advance(20 * SECOND);
  expect(await house.status(id)).toBe('DEPLOYING');
  await house.time.advance(20 * SECOND);
  expect(await house.status(id)).toBe('FAILED');
  expect(await house.visit()).toMatchObject({ status: 200, version: '1.0.0' });
  const { data } = await house.ask(
    'query E($id: String!) { deploymentEvents(id: $id) { edges { node { step payload { error durationMs } } } } }',
    { id },
  );
  expect(JSON.stringify(data)).toContain('2/2 replicas never became healthy');
});

test('a release that crashes is started again by its policy, and given up', async () => {
  await using house = await openHouse({
    seed: { settings: { healthcheckPath: '/health', numReplicas: 1, restartPolicyMaxRetries: 2 } },
  });
  const id = await house.deploy(await house.push('2.0.0', { mode: 'crashes-at-start' }));
  await house.time.advance(20 * SECOND);
  expect(await house.status(id)).toBe('FAILED');
  const { data } = await house.ask(
    'query L($id: String!) { deploymentLogs(deploymentId: $id) { message } }',
    { id },
  );
  expect(JSON.stringify(data).match(/Traceback/g)).toHaveLength(3);
});

test('an image that is not there fails at the pull; so does one whose credentials have ended', async () => {
  await using house = await openHouse();
  const image = await house.push('2.0.0');
  house.registry.remove(image.digest);
  const missing = await house.deploy(image);
  await house.time.advance(5 * SECOND);
  expect(await house.status(missing)).toBe('FAILED');
  house.railway.requireCredentials({ username: 'AWS', password: 'fresh' });
  const refused = await house.deploy(house.first);
  await house.time.advance(5 * SECOND);
  const { data } = await house.ask('query L($id: String!) { buildLogs(deploymentId: $id) { message } }', {
    id: refused,
  });
  expect(JSON.stringify(data)).toContain('authentication required');
  expect(await house.visit()).toMatchObject({ version: '1.0.0' });
});

test('with a volume the old deployment goes before the new one comes', async () => {
  await using house = await openHouse({ seed: { volume: true } });
  await house.deploy(await house.push('2.0.0'));
  await house.time.advance(SECOND);
  expect(shown(house).serving).toEqual([]);
  expect(await house.visit().catch(() => null)).toMatchObject({ status: 502 });
  await house.time.advance(5 * SECOND);
  expect(await house.visit()).toMatchObject({ version: '2.0.0' });
});

test('a rollback brings back image, settings and variables, and leaves the configured source', async () => {
  await using house = await openHouse();
  const bad = await house.push('2.0.0');
  await house.ask('mutation V($i: VariableUpsertInput!) { variableUpsert(input: $i) }', {
    i: {
      projectId: house.service.projectId,
      environmentId: house.service.environmentId,
      serviceId: house.service.serviceId,
      name: 'LOG_LEVEL',
      value: 'changed',
      skipDeploys: true,
    },
  });
  await house.deploy(bad);
  await house.time.advance(5 * SECOND);
  expect(shown(house).serving[0]?.variables).toEqual({ LOG_LEVEL: 'changed' });
  await house.ask('mutation R($id: String!) { deploymentRollback(id: $id) }', {
    id: house.service.deployment,
  });
  await house.time.advance(5 * SECOND);
  expect(await house.visit()).toMatchObject({ version: '1.0.0' });
  expect(shown(house)).toMatchObject({
    source: house.reference(bad),
    variables: { LOG_LEVEL: 'changed' },
    serving: [{ variables: { LOG_LEVEL: 'planted' }, digest: house.first.digest }],
  });
});

test('an incident keeps deployments in the queue, and what serves goes on serving', async () => {
  await using house = await openHouse();
  house.railway.stall(true);
  const id = await house.deploy(await house.push('2.0.0'));
  await house.time.advance(600 * SECOND);
  expect(await house.status(id)).toBe('QUEUED');
  expect(await house.visit()).toMatchObject({ version: '1.0.0' });
  expect((await house.ask('{ platformStatus { isStable } }')).data).toEqual({
    platformStatus: { isStable: false },
  });
});

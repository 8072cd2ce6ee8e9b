import type { Image } from '@thea/rehearsal/registry/image';
import { expect, test } from 'vitest';
import { type House, openHouse, WHERE } from './house.ts';
import { deploy, judged, takeBack } from './releases.ts';

const SET = 'mutation V($input: VariableCollectionUpsertInput!) { variableCollectionUpsert(input: $input) }';

/** Somebody configures another image and deploys it. */
async function sendTheirs(house: House, other: Image): Promise<void> {
  const { environmentId: e, serviceId: s } = house.service;
  await house.somebody(
    'mutation U($e: String!, $s: String!, $i: ServiceInstanceUpdateInput!) { serviceInstanceUpdate(environmentId: $e, serviceId: $s, input: $i) }',
    { e, s, i: { source: { image: house.reference(other) } } },
  );
  await house.somebody(
    'mutation D($e: String!, $s: String!) { serviceInstanceDeployV2(environmentId: $e, serviceId: $s) }',
    { e, s },
  );
}

test('where Railway keeps the old deployment no longer, its digest and settings come back by a new one', async () => {
  await using house = await openHouse({ retention: 0 });
  const before = house.shown();
  const platform = await house.open();
  const bad = await house.push('2.0.0');
  await deploy(house, platform, house.spec(bad, { settings: { overlapSeconds: 1 } }));
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.asked('RollBack')).toBe(0);
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest, settings: before.settings }]);
  expect(house.log.warnings.join('\n')).toContain('no longer keeps deployment');
});

test('a secret that somebody rotated meanwhile keeps its new value, and is named', async () => {
  await using house = await openHouse();
  const { projectId, environmentId, serviceId } = house.service;
  const platform = await house.open();
  const bad = await house.push('2.0.0');
  await deploy(house, platform, house.spec(bad, { variables: { LOG_LEVEL: 'debug' } }));
  await house.somebody(SET, {
    input: { projectId, environmentId, serviceId, variables: { SECRET: 'rotated' }, skipDeploys: true },
  });
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.shown().serving).toMatchObject([
    { digest: house.first.digest, variables: { SECRET: 'rotated', LOG_LEVEL: 'planted-value' } },
  ]);
  expect(house.asked('RollBack')).toBe(0);
  expect(house.log.warnings.join('\n')).toContain('the old value of SECRET');
  expect([...house.log.warnings, ...house.log.lines].join('\n')).not.toMatch(/rotated|planted-/);
});

test('a variable that somebody sets on top of a bad release deploys it again: the image goes back, the variable stays', async () => {
  await using house = await openHouse();
  const { projectId, environmentId, serviceId } = house.service;
  await deploy(house, await house.open(), house.spec(await house.push('2.0.0')));
  await house.somebody(SET, {
    input: { projectId, environmentId, serviceId, variables: { FEATURE: 'on' }, skipDeploys: false },
  });
  await expect.poll(() => house.shown().serving.map(({ variables }) => variables['FEATURE'])).toEqual(['on']);
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.shown().serving).toMatchObject([
    { digest: house.first.digest, variables: { FEATURE: 'on', LOG_LEVEL: 'planted-value' } },
  ]);
  expect(house.asked('RollBack')).toBe(0);
  expect(house.log.warnings.join('\n')).toContain('FEATURE');
});

test('a rollback that has to pull with credentials that have ended fails, and says so; with fresh ones it arrives', async () => {
  await using house = await openHouse({
    retention: 0,
    registryCredentials: { username: 'AWS', password: 'old' },
    seed: { credentials: { username: 'AWS', password: 'old' } },
  });
  const login = { RAILWAY_REGISTRY_USERNAME: 'AWS', RAILWAY_REGISTRY_PASSWORD: 'old' };
  const platform = await house.open(login);
  const bad = await house.push('2.0.0');
  const plan = platform.plan(await platform.observe(house.spec(bad)), house.spec(bad));
  expect(plan.findings.map(({ rule }) => rule)).toContain('registry-credentials');
  await deploy(house, platform, house.spec(bad));
  house.railway.requireCredentials({ username: 'AWS', password: 'new' });
  await expect(takeBack(house, await house.open(login))).rejects.toThrow(
    /ended as FAILED.*authentication required/,
  );
  expect(house.shown().serving).toMatchObject([{ digest: bad.digest }]);
  const fresh = { ...login, RAILWAY_REGISTRY_PASSWORD: 'new' };
  expect(await takeBack(house, await house.open(fresh))).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
});

test('where Railway’s own rollback fails to pull, the next one brings the digest with the login that it is given', async () => {
  const old = { username: 'AWS', password: 'old' };
  await using house = await openHouse({
    rollbackPulls: true,
    registryCredentials: old,
    seed: { credentials: old },
  });
  const login = { RAILWAY_REGISTRY_USERNAME: 'AWS', RAILWAY_REGISTRY_PASSWORD: 'old' };
  await deploy(house, await house.open(login), house.spec(await house.push('2.0.0')));
  // What is still leaving is not offered for a rollback.
  await expect.poll(() => house.shown().moving).toBe(false);
  house.railway.requireCredentials({ username: 'AWS', password: 'new' });
  await expect(takeBack(house, await house.open(login))).rejects.toThrow(/authentication required/);
  const fresh = { ...login, RAILWAY_REGISTRY_PASSWORD: 'new' };
  expect(await takeBack(house, await house.open(fresh))).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.asked('RollBack')).toBe(1);
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
  expect(house.log.warnings.join('\n')).toContain("Railway's own rollback");
});

test('two that take the same release back at the same moment bring the goal, and nothing else', async () => {
  await using house = await openHouse({ createContainer: 0.5 });
  await deploy(house, await house.open(), house.spec(await house.push('2.0.0')));
  const [one, other] = [await house.open(), await house.open()];
  const ends = await Promise.allSettled([takeBack(house, one), takeBack(house, other)]);
  expect(ends.map((end) => (end.status === 'fulfilled' ? end.value.kind : String(end.reason)))).toEqual([
    'restored',
    'restored',
  ]);
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'nothing-to-do' });
});

test('somebody else’s newer deployment is refused, and nothing is touched', async () => {
  await using house = await openHouse();
  const platform = await house.open();
  await deploy(house, platform, house.spec(await house.push('2.0.0')));
  const other = await house.push('3.0.0');
  await sendTheirs(house, other);
  await expect(takeBack(house, await house.open())).rejects.toThrow(/is not release/);
  expect(house.asked('RollBack')).toBe(0);
  expect(house.shown().source).toBe(house.reference(other));
});

test('an auto-deploy from outside during ours ends it as superseded', async () => {
  await using house = await openHouse({ createContainer: 1 });
  const platform = await house.open();
  const other = await house.push('3.0.0');
  house.railway.onCall(async ({ operation }, moment) => {
    if (operation !== 'DeployService' || moment !== 'after') return;
    house.railway.onCall(null);
    await sendTheirs(house, other);
  });
  await expect(deploy(house, platform, house.spec(await house.push('2.0.0')))).rejects.toThrow(
    /by somebody else/,
  );
});

test('somebody else’s deployment that begins before ours is configured is not deployed over: it serves, by its own source', async () => {
  await using house = await openHouse();
  const platform = await house.open();
  const other = await house.push('3.0.0');
  house.railway.onCall(async ({ operation }, moment) => {
    if (operation !== 'UpdateService' || moment !== 'before') return;
    house.railway.onCall(null);
    await sendTheirs(house, other);
  });
  await expect(deploy(house, platform, house.spec(await house.push('2.0.0')))).rejects.toThrow(
    /by somebody else.*none was begun over it/,
  );
  expect(house.asked('DeployService')).toBe(0);
  expect(house.shown().source).toBe(house.reference(other));
  await expect.poll(() => house.shown().serving.map(({ digest }) => digest)).toEqual([other.digest]);
});

test('two bad releases in a row go back to the one that was verified', async () => {
  await using house = await openHouse();
  const good = await house.push('2.0.0');
  await deploy(house, await house.open(), house.spec(good));
  await judged(house, await house.open(), 'healthy');
  await deploy(house, await house.open(), house.spec(await house.push('3.0.0')));
  await deploy(house, await house.open(), house.spec(await house.push('4.0.0')));
  expect(await takeBack(house, await house.open(), { byHand: true })).toMatchObject({
    kind: 'restored',
    differences: [],
  });
  expect(house.shown().serving).toMatchObject([{ digest: good.digest }]);
});

test('without any record the platform’s own history gives the way back', async () => {
  await using house = await openHouse();
  const { projectId, environmentId, serviceId } = house.service;
  await deploy(house, await house.open(), house.spec(await house.push('2.0.0')));
  await house.somebody(SET, {
    input: { projectId, environmentId, serviceId, variables: { THEA_RECORD: '' }, skipDeploys: true },
  });
  expect(await takeBack(house, await house.open(), { byHand: true })).toMatchObject({ kind: 'restored' });
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
});

test.each([
  ['drains', { status: 'REMOVING', canRollback: false }, true],
  ['overlaps', { status: 'SUCCESS', canRollback: true }, true],
  ['is gone, and is kept', { status: 'REMOVED', canRollback: true }, true],
  ['failed, or is kept no longer', { status: 'REMOVED', canRollback: false }, false],
])('without any record what served before is the way back while it %s', async (_how, changes, found) => {
  await using house = await openHouse();
  const platform = await house.open();
  await deploy(house, platform, house.spec(await house.push('2.0.0')));
  const facts = await platform.observe(null);
  const deployments = facts.deployments.map((one) =>
    one.digest === house.first.digest ? { ...one, ...changes } : one,
  );
  const goal = platform.previous({ ...facts, heads: [], deployments });
  expect(goal?.snapshot).toEqual(found ? { digest: house.first.digest } : undefined);
});

test('a control plane that does not answer is said at once, with what else can be done', async () => {
  await using house = await openHouse();
  await deploy(house, await house.open(), house.spec(await house.push('2.0.0')));
  const platform = await house.open();
  house.railway.faults.add({ kind: 'error-500', operation: '*', times: 1000 });
  await expect(takeBack(house, platform)).rejects.toThrow(/control plane.*What serves goes on serving/s);
});

test('a token is held against the target before anything is written', async () => {
  await using house = await openHouse();
  const other = await house.railway.seed({
    project: 'thea',
    environment: 'staging',
    service: 'api',
    image: null,
  });
  await expect(house.open({ RAILWAY_TOKEN: other.projectToken })).rejects.toThrow(
    /opens environment "staging" of project "thea", not "production"/,
  );
  await expect(house.open({}, { ...WHERE, project: 'theo' })).rejects.toThrow(/opens project "thea"/);
  await expect(house.open({}, { ...WHERE, service: 'apo' })).rejects.toThrow(/Did you mean "api"\?/);
  await expect(house.open({ RAILWAY_TOKEN: 'unknown' })).rejects.toThrow(/RAILWAY_API_TOKEN/);
  await expect(
    house.open({ RAILWAY_TOKEN: '', RAILWAY_API_TOKEN: house.service.projectToken }),
  ).rejects.toThrow(/put it into RAILWAY_TOKEN/);
  house.railway.addToken('of-the-workspace', { kind: 'workspace', projectIds: [house.service.projectId] });
  const platform = await house.open({ RAILWAY_TOKEN: '', RAILWAY_API_TOKEN: 'of-the-workspace' });
  expect((await platform.observe(null)).ids.service).toBe(house.service.serviceId);
  expect(house.shown().source).toBe(house.reference(house.first));
});

import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { deploy, judged, takeBack } from './releases.ts';

test('a release is deployed, verified, and found again by the next process', async () => {
  await using house = await openHouse();
  const platform = await house.open();
  const image = await house.push('2.0.0');
  const outcome = await deploy(house, platform, house.spec(image));
  expect(outcome.kind).toBe('deployed');
  expect(house.shown().serving).toMatchObject([{ digest: image.digest }]);
  expect(house.shown().source).toBe(house.reference(image));
  expect((await judged(house, await house.open(), 'healthy')).decision).toBe('accept');
  const heads = await (await house.open()).marks.history(12);
  expect(heads).toMatchObject([
    {
      state: 'verified',
      release: { version: '2.0.0' },
      platformRelease: house.shown().serving[0]?.deployment,
    },
  ]);
  expect(await deploy(house, platform, house.spec(image))).toMatchObject({ kind: 'unchanged' });
  expect(house.asked('DeployService')).toBe(1);
});

test('a release that serves and turns out bad is rolled back exactly, and the configured source with it', async () => {
  await using house = await openHouse();
  const before = house.shown();
  const platform = await house.open();
  const image = await house.push('2.0.0', { mode: 'errors-from-request:3' });
  const spec = house.spec(image, {
    settings: {
      overlapSeconds: 1,
      startCommand: 'uvicorn theaia.api.main:app --host 0.0.0.0 --port 8000 --workers 3',
    },
    variables: { LOG_LEVEL: 'another-value', ADDED: 'new-value' },
  });
  await deploy(house, platform, spec);
  expect(house.shown().serving[0]?.variables).toMatchObject({
    LOG_LEVEL: 'another-value',
    ADDED: 'new-value',
  });
  await judged(house, platform, 'unhealthy');
  const outcome = await takeBack(house, await house.open());
  expect(outcome).toMatchObject({ kind: 'restored', differences: [], budget: { held: true } });
  const after = house.shown();
  const { THEA_RECORD: _, ...variables } = after.variables;
  expect(after.serving).toMatchObject([{ digest: house.first.digest, settings: before.settings }]);
  expect(after.source).toBe(before.source);
  expect(after.settings).toEqual(before.settings);
  expect(variables).toEqual(before.variables);
  expect(house.asked('RollBack')).toBe(1);
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'nothing-to-do' });
  expect(house.asked('RollBack')).toBe(1);
});

test('a release that never becomes healthy gets no traffic, and its way back is a confirmation', async () => {
  await using house = await openHouse({
    seed: { settings: { healthcheckPath: '/health', healthcheckTimeout: 1 } },
  });
  const platform = await house.open();
  const bad = await house.push('2.0.0', { mode: 'never-healthy' });
  await expect(deploy(house, platform, house.spec(bad))).rejects.toThrow(/HEALTHCHECK: Healthcheck failed/);
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.asked('RollBack')).toBe(0);
  expect(house.shown().source).toBe(house.reference(house.first));
});

test('a release under way is cancelled, and what served goes on serving', async () => {
  await using house = await openHouse({
    seed: { settings: { healthcheckPath: '/health', healthcheckTimeout: 60 } },
  });
  const platform = await house.open();
  const bad = await house.push('2.0.0', { mode: 'never-healthy' });
  const facts = await platform.observe(house.spec(bad));
  const plan = platform.plan(facts, house.spec(bad));
  expect(plan.change).not.toBe('none');
  const deploying = deploy(house, platform, house.spec(bad)).catch((thrown: unknown) => thrown);
  while (!house.shown().deployments.some(({ status }) => status === 'DEPLOYING')) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  const outcome = await takeBack(house, await house.open());
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.asked('CancelDeployment')).toBe(1);
  expect(house.asked('RollBack')).toBe(0);
  expect(house.shown().serving).toMatchObject([{ digest: house.first.digest }]);
  expect(await deploying).toBeInstanceOf(Error);
});

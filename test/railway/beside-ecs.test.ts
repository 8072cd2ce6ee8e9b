import { expect, test } from 'vitest';
import { openHouse as openEcs } from '../ecs/house.ts';
import { deploy as deployEcs, rollBack, specOf } from '../ecs/releases.ts';
import { openHouse } from './house.ts';
import { deploy, takeBack } from './releases.ts';

const RUN = 'both';

test('one digest runs on Railway and on ECS; where it is bad on Railway, both go back', async () => {
  await using railway = await openHouse({
    seed: { settings: { healthcheckPath: '/health', healthcheckTimeout: 1 } },
  });
  await using ecs = await openEcs();
  const [good, same] = await Promise.all([railway.push('2.0.0'), ecs.push('2.0.0')]);
  expect(same.digest).toBe(good.digest);
  const spec = railway.spec(good, { settings: { startCommand: 'a-command-that-is-not-there' } });
  const [onRailway, onEcs] = await Promise.allSettled([
    deploy(railway, await railway.open(), spec),
    deployEcs(await ecs.open(), specOf(ecs.repository, good.digest), RUN),
  ]);
  expect([onRailway.status, onEcs.status]).toEqual(['rejected', 'fulfilled']);
  const back = await Promise.all([takeBack(railway, await railway.open()), rollBack(await ecs.open(), RUN)]);
  expect(back).toMatchObject([
    { kind: 'restored', differences: [], budget: { held: true } },
    { kind: 'restored', differences: [], budget: { held: true } },
  ]);
  expect(railway.shown().serving.map(({ digest }) => digest)).toEqual([railway.first.digest]);
});

test('while Railway hangs in its queue, a bad release on ECS is back within its own budget', async () => {
  await using railway = await openHouse();
  await using ecs = await openEcs();
  const good = await railway.push('2.0.0');
  const bad = await ecs.push('2.0.0', { mode: 'crashes-at-start' });
  railway.railway.stall(true);
  const hanging = deploy(railway, await railway.open(), railway.spec(good)).catch(
    (thrown: unknown) => thrown,
  );
  await expect(deployEcs(await ecs.open(), specOf(ecs.repository, bad.digest), RUN)).rejects.toMatchObject({
    kind: 'rollout',
  });
  expect(await rollBack(await ecs.open(), RUN)).toMatchObject({ kind: 'restored', budget: { held: true } });
  expect(railway.shown().deployments[0]?.status).toBe('QUEUED');
  expect(await takeBack(railway, await railway.open())).toMatchObject({ kind: 'restored', differences: [] });
  expect(railway.shown().serving.map(({ digest }) => digest)).toEqual([railway.first.digest]);
  expect(await hanging).toBeInstanceOf(Error);
});

import { expect, test } from 'vitest';
import { asked, openColours, service, weights } from './colours.ts';
import { type House, openHouse } from './house.ts';
import { deploy, deployed, rollBack, specOf } from './releases.ts';

/** Releases the fix as soon as the way back of `run` is asked for, and gives how both ended. */
async function fixMeanwhile(house: House, run: string, call: string) {
  const fix = await house.push('1.2.0');
  const hotfix = await house.open();
  let serving: Promise<readonly string[]> | null = null;
  let release: ReturnType<typeof deployed> | null = null;
  house.aws.onCall(async ({ operation }, moment) => {
    if (operation === call && moment === 'after' && release === null) {
      release = deployed(hotfix, specOf(house.repository, fix.digest), 'run-fix');
      return;
    }
    if (operation !== 'UpdateService' || moment !== 'before' || release === null) return;
    serving = Promise.resolve(Object.keys(service(house).traffic));
  });
  const back = await rollBack(await house.open(), run);
  if (release === null) throw new Error(`${call} was never asked for.`);
  return { back, head: await release, serving: await serving, fix };
}

test('a hotfix waits while a rollout is stopped, and its own way back is what was restored', async () => {
  await using house = await openHouse({ seed: { deregistrationDelay: 2 } });
  const bad = await house.push('1.1.0', { mode: 'crashes-at-start' });
  await deploy(house.platform, specOf(house.repository, bad.digest), 'run-1').catch(() => undefined);
  const { back, head, fix } = await fixMeanwhile(house, 'run-1', 'StopServiceDeployment');
  expect(back).toMatchObject({ kind: 'restored', differences: [] });
  expect(head).toMatchObject({ state: 'serving', goal: { platformRelease: 'thea-ia:1', kind: 'adopted' } });
  expect(asked(house, 'UpdateService')).toBe(2);
  const digests = service(house).tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING');
  expect(digests.map((task) => task.digests['api'])).toEqual([fix.digest, fix.digest]);
});

test('in two colours it goes out once the weights are back', async () => {
  await using house = await openColours({ bakeMinutes: 5, trafficShift: 1 });
  const bad = await house.push('1.1.0', { mode: 'errors-from-request:3' });
  await deployed(house.platform, specOf(house.repository, bad.digest), 'run-1');
  const { back, head, serving } = await fixMeanwhile(house, 'run-1', 'StopServiceDeployment');
  expect(back).toMatchObject({ kind: 'restored', differences: [] });
  expect(serving).not.toContain('thea-ia:2');
  expect(head).toMatchObject({ state: 'serving', goal: { platformRelease: 'thea-ia:1' } });
  expect(await weights(house)).toEqual([100, 0]);
});

import { onShare, readShares } from './ecs/traffic.ts';
import { BOTH, type Scenario } from './scenario.ts';
import type { SeedOptions } from './seed-options.ts';
import type { Stage } from './stage.ts';
import type { View } from './view.ts';

/** Holds a release while all traffic goes to it; without a verdict it goes back by itself. */
const HELD: SeedOptions['hooks'] = [
  { lifecycleStages: ['POST_PRODUCTION_TRAFFIC_SHIFT'], timeoutMinutes: 10, timeoutAction: 'ROLLBACK' },
];
const BAD = { mode: 'errors-from-request:3' } as const;

/** Asserts that traffic is back on replicas that never left. */
async function neverLeft(stage: Stage, before: View): Promise<void> {
  const after = await stage.settle();
  const ids = (view: View): string =>
    view.replicas
      .map(({ id }) => id)
      .sort()
      .join();
  stage.assert('the old replicas never left', ids(after) === ids(before));
  await allTraffic(stage, before.platformRelease);
}

async function allTraffic(stage: Stage, platformRelease: string): Promise<void> {
  const shares = await readShares(stage.world.aws, stage.world.time);
  stage.assert(
    `all production traffic goes to ${platformRelease}`,
    shares[platformRelease] === 100 && Object.keys(shares).length === 1,
  );
}

const ELSEWHERE = { railway: 'it has one colour', kubernetes: 'a Deployment has one colour: it rolls' };

export const twoColours: readonly Scenario[] = [
  {
    name: 'blue-green-in-bake',
    about: 'A bad release is found out while its bake goes on: the weights flip back to the old replicas.',
    speeds: BOTH,
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0', { strategy: 'BLUE_GREEN', bakeMinutes: 10 });
      const before = await stage.remember();
      const release = await stage.release({ version: '2.0.0', behaviour: BAD });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('deploy did not wait for the bake', release.step('deploy')?.outcome === 'success');
      stage.assert('verify found it out', release.step('verify')?.outcome === 'failure');
      await stage.restored(before, release);
      await neverLeft(stage, before);
      stage.assert('it was stopped once', stage.asked('StopServiceDeployment') === 1);
      stage.assert('the service was updated once', stage.asked('UpdateService') === 1);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'found out in the bake, and flipped back';
    },
  },
  {
    name: 'blue-green-held',
    about:
      'A release is held in a PAUSE hook until there is a verdict: a bad one goes back, a good one goes on.',
    speeds: BOTH,
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0', { strategy: 'BLUE_GREEN', hooks: HELD ?? [] });
      const before = await stage.remember();
      const bad = await stage.release({ version: '2.0.0', behaviour: BAD });
      stage.assert('the bad run is red', bad.conclusion === 'failure');
      stage.assert('verify found it out in the pause', bad.step('verify')?.outcome === 'failure');
      await stage.restored(before, bad);
      await neverLeft(stage, before);
      stage.assert('the pause was answered once', stage.asked('ContinueServiceDeployment') === 1);
      stage.assert('nothing had to be stopped', stage.asked('StopServiceDeployment') === 0);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      const good = await stage.release({ version: '3.0.0' });
      stage.assert('the good run is green', good.conclusion === 'success');
      stage.assert('its pause was answered once', stage.asked('ContinueServiceDeployment') === 2);
      stage.assert('every replica runs the good one', await stage.everyReplicaRuns('3.0.0'));
      await allTraffic(stage, (await stage.remember()).platformRelease);
      stage.assert('it is verified in its record', (await stage.stateOf('3.0.0')) === 'verified');
      return 'the bad one went back from its pause, the good one went on';
    },
  },
  {
    name: 'blue-green-after-bake',
    about:
      'The runner dies, the bake ends and the old replicas are gone: one update brings the old release back.',
    speeds: ['driven'],
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0', { strategy: 'BLUE_GREEN', bakeMinutes: 1 });
      const before = await stage.remember();
      const release = await stage.release({
        version: '2.0.0',
        behaviour: BAD,
        onStepStarted: { verify: (run) => run.killRunner('wave-1/target') },
        noSecondLine: true,
      });
      stage.assert('the dead run is red', release.conclusion === 'failure');
      stage.assert('the bad release runs alone', await stage.everyReplicaRuns('2.0.0'));
      const back = await stage.rollbackByHand({});
      stage.assert('the rollback by hand is green', back.conclusion === 'success');
      await stage.restored(before, back);
      await allTraffic(stage, before.platformRelease);
      stage.assert('one update brought it back', stage.asked('UpdateService') === 2);
      stage.assert('there was nothing to stop', stage.asked('StopServiceDeployment') === 0);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'brought back whole, after the bake';
    },
  },
  {
    name: 'pause-times-out',
    about:
      'The runner dies while a release is held, and nobody comes: the time-out of its pause takes it back alone.',
    speeds: ['driven'],
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0', { strategy: 'BLUE_GREEN', hooks: HELD ?? [] });
      const before = await stage.remember();
      const dead = await stage.release({
        version: '2.0.0',
        onStepStarted: { verify: (run) => run.killRunner('wave-1/target') },
        noSecondLine: true,
      });
      stage.assert('the dead run is red', dead.conclusion === 'failure');
      await stage.quiet();
      stage.assert('nobody asked for the way back', stage.changesAsked() === 1);
      stage.assert('ECS took it back all the same', stage.changesAccepted() === 2);
      await stage.same(before);
      await neverLeft(stage, before);
      const back = await stage.rollbackByHand({});
      stage.assert('the rollback by hand is green', back.conclusion === 'success');
      stage.assert('it had nothing to change', stage.changesAsked() === 1);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'taken back by ECS, with nobody there';
    },
  },
  {
    name: 'canary-at-10-percent',
    about: 'A person cancels while ten percent of the traffic go to the new release.',
    speeds: ['driven'],
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0', {
        strategy: 'CANARY',
        canary: { percent: 10, bakeMinutes: 5 },
        bakeMinutes: 5,
      });
      const before = await stage.remember();
      const release = await stage.begin({ version: '2.0.0' });
      let seen = {};
      onShare(stage.world, before.platformRelease, 10, () => {
        void readShares(stage.world.aws, stage.world.time).then((shares) => {
          seen = shares;
          release.run.cancel();
        });
      });
      const ended = await release.ends();
      stage.assert('the run is cancelled', ended.conclusion === 'cancelled');
      stage.assert('ten percent went to it', Object.values(seen).sort().join() === '10,90');
      await stage.restored(before, ended);
      await neverLeft(stage, before);
      stage.assert('it was stopped once', stage.asked('StopServiceDeployment') === 1);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'cancelled at ten percent, and flipped back';
    },
  },
];

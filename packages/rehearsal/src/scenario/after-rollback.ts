import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';
import type { View } from './view.ts';

/** Bad in a way that no probe sees, however long a deploy lasts. */
const BAD = { mode: 'wrong-version' } as const;

/** How many replicas run that are, or are not, of a release of the platform. */
const running = (view: View, of: (platformRelease: string) => boolean): number =>
  view.replicas.filter((each) => each.running && of(each.platformRelease)).length;

/** Calls `act` once, after the platform has handled the way back, by whichever call it is asked for. */
function onWayBack(stage: Stage, act: () => void): void {
  const { change, wayBack } = stage.first.platform.operations;
  let begun = false;
  for (const operation of new Set([change, wayBack])) {
    stage.onCall(operation, 'after', () => {
      if (!begun) act();
      begun = true;
    });
  }
}

export const afterRollback: readonly Scenario[] = [
  {
    name: 'hotfix-during-rollback',
    about:
      'A hotfix is released while a person takes a bad release back: it waits for restored traffic, then goes on top.',
    // In real time the way back takes as long as a bundle to start: there is nothing left to wait for.
    speeds: ['driven'],
    platforms: EVERYWHERE,
    // Else its pods are back before the plan of a hotfix looks: a network that is slow to give them their addresses.
    options: { kubernetes: { sandbox: 15 } },
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      await stage.release({
        version: '2.0.0',
        behaviour: BAD,
        onStepStarted: { verify: (run) => run.killRunner('wave-1/target') },
        noSecondLine: true,
      });
      const { platformRelease: bad } = await stage.quiet();
      // What runs right before each write from the way back on: the last one before it is the hotfix is the hotfix's own.
      const looks: View[] = [];
      const look = (): void =>
        stage.onChange('before', async () => {
          look();
          looks.push(await stage.remember());
        });
      const hotfix = new Promise<Awaited<ReturnType<typeof stage.begin>>>((begun) => {
        onWayBack(stage, () => {
          look();
          void stage.begin({ version: '3.0.0' }).then(begun);
        });
      });
      const back = await stage.rollbackByHand({});
      const ended = await (await hotfix).ends();
      const { platformRelease: hotfixed } = await stage.remember();
      const met = looks.filter(({ platformRelease }) => platformRelease !== hotfixed).at(-1);
      stage.assert('the rollback by hand is green', back.conclusion === 'success');
      stage.assert('the hotfix is green', ended.conclusion === 'success');
      stage.assert('it said for what it waits', ended.says(/waits until its traffic is restored/));
      stage.assert(
        'it began when every replica ran the old release, and none the bad one',
        met !== undefined &&
          met.digests.join() === before.digests.join() &&
          running(met, (release) => release !== bad) >= 3 &&
          running(met, (release) => release === bad) === 0,
      );
      stage.assert(
        'its way back is what was restored',
        met !== undefined && stage.first.scene.names(ended.output('deploy', 'previous'), met),
      );
      stage.assert('every replica runs the hotfix', await stage.everyReplicaRuns('3.0.0'));
      stage.assert('the bad one is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      stage.assert('the hotfix is verified in its record', (await stage.stateOf('3.0.0')) === 'verified');
      stage.assert('three changes were asked for', stage.changesAsked() === 3);
      return 'waited for the way back, and serves';
    },
  },
  {
    name: 'older-on-purpose',
    about: 'A release that is older than what is live is refused, and goes out with a reason, which is kept.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const image = await stage.push({ version: '2.0.0' });
      const second = await stage.release({ image });
      stage.assert('the older release was green when it was new', second.conclusion === 'success');
      const third = await stage.release({ version: '3.0.0' });
      stage.assert('the newer one is green', third.conclusion === 'success');
      await stage.quiet();
      const before = await stage.remember();
      const refused = await stage.release({ image });
      stage.assert('without a reason the run is red', refused.conclusion === 'failure');
      stage.assert('the sentence says what to give', refused.says(/go back in time.*"allow-older"/s));
      stage.assert('nothing was changed', stage.changesAsked() === 2);
      await stage.same(before);
      const reason = 'the import of 3.0.0 waits for the new bucket';
      const allowed = await stage.release({ image, inputs: { 'allow-older': reason } });
      stage.assert('with a reason the run is green', allowed.conclusion === 'success');
      stage.assert('the reason is told', allowed.says(new RegExp(`Older on purpose.*${reason}`)));
      stage.assert('every replica runs the older one', await stage.everyReplicaRuns('2.0.0'));
      stage.assert(
        'its way back is the newer one',
        stage.first.scene.names(allowed.output('deploy', 'previous'), before),
      );
      stage.assert('it is verified in its record', (await stage.stateOf('2.0.0')) === 'verified');
      return 'refused, then deployed for a reason';
    },
  },
];

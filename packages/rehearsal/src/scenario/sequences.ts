import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';
import type { View } from './view.ts';

export const sequences: readonly Scenario[] = [
  {
    name: 'story',
    about:
      'A commit is built, signed, pushed, deployed and verified; a bad one follows, is found out and rolled back.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const good = await stage.build({ version: '2.0.0' });
      stage.assert('the good release is green', good.conclusion === 'success');
      stage.assert('it was built without a warning', good.built('warnings') === '0');
      stage.assert('what was signed is what runs', await stage.everyReplicaRuns('2.0.0'));
      stage.assert('it is verified in its record', (await stage.stateOf('2.0.0')) === 'verified');
      const before = await stage.remember();
      const bad = await stage.build({ version: '3.0.0', behaviour: { mode: 'errors-from-request:3' } });
      stage.assert('the bad release is red', bad.conclusion === 'failure');
      await stage.restored(before, bad);
      stage.assert('every replica runs the good one', await stage.everyReplicaRuns('2.0.0'));
      stage.assert('the bad one is withdrawn in its record', (await stage.stateOf('3.0.0')) === 'withdrawn');
      stage.assert('the ledger tells both', stage.ledgerLines().length === 2);
      return 'the good one serves, the bad one was rolled back';
    },
  },
  {
    name: 'two-bad-in-a-row',
    about: 'A bad release is left behind by a dead run, another bad one follows: both skip to last verified.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      await stage.release({ version: '2.0.0' });
      const before = await stage.remember();
      const third = await stage.release({
        version: '3.0.0',
        behaviour: { mode: 'errors-from-request:3' },
        onStepStarted: { verify: (run) => run.killRunner('wave-1/target') },
        noSecondLine: true,
      });
      stage.assert('the third run is red', third.conclusion === 'failure');
      stage.assert('the third release still runs', await stage.everyReplicaRuns('3.0.0'));
      const fourth = await stage.release({ version: '4.0.0', behaviour: { mode: 'errors-from-request:3' } });
      stage.assert('the fourth run is red', fourth.conclusion === 'failure');
      await stage.restored(before, fourth);
      stage.assert('every replica runs the last verified one', await stage.everyReplicaRuns('2.0.0'));
      return 'back to the last verified release, over two bad ones';
    },
  },
  {
    name: 'queued-behind-rollback',
    about:
      'A good release waits behind a bad one that is being rolled back, then goes on top of what was restored.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      const bad = await stage.begin({ version: '2.0.0', behaviour: { mode: 'errors-from-request:3' } });
      await bad.jobStarts('wave-1/target');
      const good = await stage.begin({ version: '3.0.0' });
      const back = bad.jobEnds('wave-1/target').then(
        () =>
          new Promise<View>((seen) => {
            stage.onChange('before', async () => seen(await stage.remember()));
          }),
      );
      const [first, second, restored] = await Promise.all([bad.ends(), good.ends(), back]);
      stage.assert('the bad run is red', first.conclusion === 'failure');
      stage.assert('the queued run is green', second.conclusion === 'success');
      stage.assert(
        'the queued one waited',
        second.startedJob('wave-1/target') >= first.endedJob('wave-1/target'),
      );
      stage.assert('every replica runs the queued one', await stage.everyReplicaRuns('3.0.0'));
      stage.assert(
        'its goal is what was restored',
        stage.first.scene.names(second.output('deploy', 'previous'), restored) &&
          restored.digests.join() === before.digests.join(),
      );
      return 'the bad one went back, the queued one serves';
    },
  },
  {
    name: 'hook-fails',
    about: 'The command after verify fails on a release that was found healthy: it goes back all the same.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      const release = await stage.release({
        version: '2.0.0',
        inputs: {
          // The secrets of the hooks are there, by name.
          'before-deploy': 'test -n "$PLANTED" && test "$THEA_ENVIRONMENT" = production',
          'after-verify': 'test "$THEA_TARGET" = api && exit 3',
        },
      });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the command before the deploy ran', release.job('prepare')?.result === 'success');
      stage.assert('the verdict was healthy', release.step('verify')?.outputs['verdict'] === 'healthy');
      await stage.restored(before, release);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'verified, then taken back by its own hook';
    },
  },
];

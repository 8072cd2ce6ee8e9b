import { closedAddress } from './closed-address.ts';
import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';

export const refusals: readonly Scenario[] = [
  {
    name: 'plan-refuses',
    about: 'A release that was withdrawn is run again: the plan refuses it, nothing is touched.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const bad = { version: '2.0.0', behaviour: { mode: 'errors-from-request:3' } } as const;
      await stage.release(bad);
      const before = await stage.quiet();
      const changes = stage.changesAsked();
      const again = await stage.release(bad);
      stage.assert('the run is red', again.conclusion === 'failure');
      stage.assert('the sentence says why', again.says(/was withdrawn/));
      stage.assert(
        'nothing was deployed',
        again.step('deploy') === undefined && again.step('rollback') === undefined,
      );
      stage.assert('nothing was changed', stage.changesAsked() === changes);
      await stage.same(before);
      return 'refused by the plan';
    },
  },
  {
    name: 'cannot-observe',
    about:
      'Verify cannot reach the service at all: the verdict is inconclusive, it holds, nobody is rolled back.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      stage.setTarget('url', await closedAddress());
      const release = await stage.release({ version: '2.0.0' });
      stage.assert(
        'the verdict is inconclusive',
        release.step('verify')?.outputs['verdict'] === 'inconclusive',
      );
      stage.assert('the decision is to hold', release.step('verify')?.outputs['decision'] === 'hold');
      stage.assert('the verify step is green', release.step('verify')?.outcome === 'success');
      stage.assert(
        'nothing was rolled back',
        release.step('rollback') === undefined && stage.changesAsked() === 1,
      );
      stage.assert('the new release runs', await stage.everyReplicaRuns('2.0.0'));
      stage.assert('the run is red at its end', release.conclusion === 'failure');
      return 'held for a person to look at';
    },
  },
  {
    name: 'github-down',
    about: "GitHub's API answers nothing but 503: the platform's own marks carry the release there and back.",
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      stage.trouble.githubApiDown();
      const release = await stage.release({ version: '2.0.0', behaviour: { mode: 'errors-from-request:3' } });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('a warning names what was lost', release.says(/GitHub/));
      await stage.restored(before, release);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'rolled back without GitHub';
    },
  },
];

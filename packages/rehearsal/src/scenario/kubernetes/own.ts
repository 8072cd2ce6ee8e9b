import { BOTH, type Scenario } from '../scenario.ts';

/** What only Kubernetes does: it takes a write under the version that its writer read, or refuses it. */
export const kubernetesScenarios: readonly Scenario[] = [
  {
    name: 'fenced-window',
    about:
      'Somebody else edits the Deployment between our last look and our apply, then right after it: theirs stays, both times.',
    speeds: BOTH,
    platforms: ['kubernetes'],
    play: async (stage) => {
      await stage.seed('1.0.0');
      let theirs = '';
      stage.onChange('before', async () => {
        theirs = await stage.first.somebodyDeploys();
      });
      const fenced = await stage.release({ version: '2.0.0' });
      stage.assert('the first run is red', fenced.conclusion === 'failure');
      stage.assert('deploy ends there', fenced.step('deploy')?.outcome === 'failure');
      stage.assert(
        'it names what was changed',
        fenced.says(/Deployment thea-ia was changed by somebody else/),
      );
      const first = await stage.settle();
      stage.assert('what runs is theirs', theirs !== '' && first.platformRelease === theirs);
      stage.assert('every replica runs the image of before', await stage.everyReplicaRuns('1.0.0'));
      stage.assert('nothing of ours was changed', stage.changesAsked() === 1);
      stage.onChange('after', async () => {
        theirs = await stage.first.somebodyDeploys();
      });
      const replaced = await stage.release({ version: '3.0.0' });
      stage.assert('the second run is red', replaced.conclusion === 'failure');
      stage.assert('the rollback refuses to touch it', replaced.step('rollback')?.outcome === 'failure');
      const second = await stage.settle();
      stage.assert('what runs is theirs again', second.platformRelease === theirs);
      stage.assert('one change was ours', stage.changesAsked() === 3);
      return 'refused, and left alone, both times';
    },
  },
];

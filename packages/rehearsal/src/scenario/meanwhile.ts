import { openSomebody } from './ecs/somebody.ts';
import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';

const BAD = { mode: 'errors-from-request:3' } as const;

/** Autoscaling bounds as the account has them. */
function boundsOf(scaling: unknown): string {
  return JSON.stringify(scaling);
}

export const meanwhile: readonly Scenario[] = [
  {
    name: 'autoscaling-moved-meanwhile',
    about: 'Autoscaling raises the number of replicas during a bad release: the way back does not lower it.',
    speeds: BOTH,
    notOn: {
      railway: 'it has no autoscaling of replicas',
      kubernetes: 'the embedded one has no autoscaler; the real one is asked in test/conformance/kubernetes',
    },
    play: async (stage) => {
      await stage.seed('1.0.0');
      const release = await stage.release({
        version: '2.0.0',
        behaviour: BAD,
        onStepEnded: {
          deploy: () => void openSomebody(stage.world.aws, stage.world.time).scales({ min: 5, max: 12 }),
        },
      });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the rollback step went well', release.step('rollback')?.outcome === 'success');
      const after = await stage.settle();
      stage.assert('the number of replicas is the raised one', after.desired === 5);
      stage.assert('every replica runs the old release', await stage.everyReplicaRuns('1.0.0'));
      const bounds = boundsOf(after.exact['scaling']);
      stage.assert('the bounds are the new ones', /"MinCapacity":5,"MaxCapacity":12/.test(bounds));
      stage.assert('nothing of autoscaling stays suspended', !bounds.includes('true'));
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'went back with the replicas that autoscaling wants';
    },
  },
  {
    name: 'foreign-deployment',
    about: 'Somebody else deploys over a release while verify looks at it: theirs is refused and left alone.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      let theirs = '';
      const over = await stage.release({
        version: '2.0.0',
        behaviour: BAD,
        onStepStarted: {
          verify: () => {
            void stage.first.somebodyDeploys().then((name) => {
              theirs = name;
            });
          },
        },
      });
      stage.assert('the run is red', over.conclusion === 'failure');
      stage.assert('the rollback refuses to touch it', over.step('rollback')?.outcome === 'failure');
      const after = await stage.quiet();
      stage.assert('what runs is theirs', theirs !== '' && after.platformRelease === theirs);
      stage.assert('two changes were asked for', stage.changesAsked() === 2);
      return 'refused, and left alone';
    },
  },
  {
    name: 'foreign-in-the-window',
    about:
      'Somebody else deploys between our last look and our update, then between our update and our next look.',
    speeds: BOTH,
    notOn: {
      railway: 'its deployment takes what is configured last: auto-deploy-beside tells of its windows',
      kubernetes: 'it refuses a write of an older version: fenced-window tells of its windows',
    },
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      let theirs = '';
      stage.onChange('before', async () => {
        theirs = await stage.first.somebodyDeploys();
      });
      const replacing = await stage.release({ version: '2.0.0' });
      stage.assert('the first run is red', replacing.conclusion === 'failure');
      stage.assert('deploy ends there', replacing.step('deploy')?.outcome === 'failure');
      stage.assert('nothing of it was verified', replacing.step('verify') === undefined);
      stage.assert(
        'deploy and rollback name what was replaced',
        replacing.says(new RegExp(`replaced theirs: .*${theirs}`)) &&
          replacing.says(new RegExp(`${theirs}.* is not brought back`)),
      );
      await stage.restored(before, replacing);
      await stage.quiet();
      const changes = stage.changesAsked();
      stage.onChange('after', async () => {
        theirs = await stage.first.somebodyDeploys();
      });
      const replaced = await stage.release({ version: '3.0.0' });
      stage.assert('the second run is red', replaced.conclusion === 'failure');
      stage.assert('deploy names the other change', replaced.says(/is being changed by somebody else/));
      stage.assert('the rollback refuses to touch it', replaced.step('rollback')?.outcome === 'failure');
      const after = await stage.settle();
      stage.assert('what runs is theirs', after.platformRelease === theirs);
      stage.assert('two changes were asked for', stage.changesAsked() === changes + 2);
      return 'one was named, the other left alone';
    },
  },
  {
    name: 'task-definition-inactive',
    about: 'Somebody deregisters the task definition of the way back: a pinned copy of it is brought back.',
    speeds: ['driven'],
    notOn: { kubernetes: 'a way back is applied from its record, which nothing in the cluster can retire' },
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      await stage.release({
        version: '2.0.0',
        behaviour: BAD,
        onStepStarted: { verify: (run) => run.killRunner('wave-1/target') },
        noSecondLine: true,
      });
      await stage.quiet();
      await openSomebody(stage.world.aws, stage.world.time).deregisters(before.platformRelease);
      const back = await stage.rollbackByHand({});
      stage.assert('the rollback by hand is green', back.conclusion === 'success');
      await stage.restored(before, back);
      const { platformRelease } = await stage.remember();
      stage.assert('it is a copy of what was deregistered', platformRelease !== before.platformRelease);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'brought back as a pinned copy';
    },
  },
  {
    name: 'same-tag-other-digest',
    about: 'The way back names a tag that has moved since: the digest that ran before comes back.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0', { tag: 'stable' });
      const image = await stage.push({ version: '2.0.0', behaviour: BAD });
      const release = await stage.release({
        image,
        onStepEnded: { deploy: () => void stage.moveTag('stable', image) },
      });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the rollback step went well', release.step('rollback')?.outcome === 'success');
      stage.assert('every replica runs the old digest', await stage.everyReplicaRuns('1.0.0'));
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'the old digest came back, not what the tag says now';
    },
  },
  {
    name: 'rollback-to-chosen',
    about: 'A person goes back by hand to a release that is not the last one.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const second = await stage.release({ version: '2.0.0' });
      stage.assert('the second release is green', second.conclusion === 'success');
      await stage.settle();
      const before = await stage.remember();
      const third = await stage.release({ version: '3.0.0' });
      stage.assert('the third release is green', third.conclusion === 'success');
      const fourth = await stage.release({ version: '4.0.0' });
      stage.assert('the fourth release is green', fourth.conclusion === 'success');
      const back = await stage.rollbackByHand({ to: '2.0.0' });
      stage.assert('the rollback by hand is green', back.conclusion === 'success');
      await stage.restored(before, back);
      stage.assert('every replica runs the chosen one', await stage.everyReplicaRuns('2.0.0'));
      stage.assert('the fourth is withdrawn in its record', (await stage.stateOf('4.0.0')) === 'withdrawn');
      stage.assert('the third stays verified', (await stage.stateOf('3.0.0')) === 'verified');
      return 'went back to the chosen release';
    },
  },
];

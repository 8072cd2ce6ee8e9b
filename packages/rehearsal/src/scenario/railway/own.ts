import type { Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';
import { railwayOf } from './of-stage.ts';
import { setVariable } from './somebody.ts';

const BAD = { mode: 'errors-from-request:3' } as const;

/** A bad release on top of a good one: verify finds it out, and it goes back exactly. */
async function wentBack(stage: Stage): Promise<void> {
  const before = await stage.remember();
  const release = await stage.release({ version: '2.0.0', behaviour: BAD });
  stage.assert('the run is red', release.conclusion === 'failure');
  stage.assert('verify found it out', release.step('verify')?.outcome === 'failure');
  await stage.restored(before, release);
  stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
}

const ON_RAILWAY = { speeds: ['driven'], platforms: ['railway'] } as const satisfies Partial<Scenario>;

export const railwayScenarios: readonly Scenario[] = [
  {
    ...ON_RAILWAY,
    name: 'retention-over',
    about: 'Railway keeps no image of what it removed: the recorded digest is pulled anew.',
    options: { railway: { retention: 0 } },
    play: async (stage) => {
      await stage.seed('1.0.0');
      await wentBack(stage);
      stage.assert('Railway was not asked for its own rollback', stage.asked('RollBack') === 0);
      return 'went back by digest';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'secret-rotated',
    about: 'Somebody rotates a secret while verify looks at a bad release: the new value stays.',
    play: async (stage) => {
      await stage.seed('1.0.0', { railway: { variables: { DATABASE_PASSWORD: 'the-old-password' } } });
      const { platform, scene } = railwayOf(stage);
      const release = await stage.release({
        version: '2.0.0',
        behaviour: BAD,
        onStepEnded: {
          deploy: () =>
            void setVariable(platform.railway, scene.seeded, 'DATABASE_PASSWORD', 'the-new-password', false),
        },
      });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the rollback step went well', release.step('rollback')?.outcome === 'success');
      stage.assert('every replica runs the old release', await stage.everyReplicaRuns('1.0.0'));
      stage.assert(
        'every replica has the new secret',
        (await stage.replicaVariables()).every(
          (variables) => variables['DATABASE_PASSWORD'] === 'the-new-password',
        ),
      );
      stage.assert('Railway was not asked for its own rollback', stage.asked('RollBack') === 0);
      stage.assert('neither value was said', !release.says(/the-(old|new)-password/));
      return 'went back, with the rotated secret';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'two-deployments-for-one-call',
    about:
      'Railway begins a deployment with the configuration already: that one is taken, no second is asked for.',
    options: { railway: { updateDeploys: true } },
    play: async (stage) => {
      await stage.seed('1.0.0');
      const release = await stage.release({ version: '2.0.0' });
      stage.assert('the run is green', release.conclusion === 'success');
      stage.assert('every replica runs it', await stage.everyReplicaRuns('2.0.0'));
      stage.assert('one deployment was made', stage.changesAccepted() === 1);
      return 'one deployment, taken as ours';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'stuck-in-queue',
    about:
      'The deployment never leaves the queue: deploy runs out of time and takes it away; what served goes on.',
    play: async (stage) => {
      await stage.seed('1.0.0');
      const { platform } = railwayOf(stage);
      const before = await stage.remember();
      platform.railway.stall(true);
      const release = await stage.release({ version: '2.0.0', inputs: { 'deploy-timeout': 2 } });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the deploy step failed', release.step('deploy')?.outcome === 'failure');
      stage.assert('the rollback step went well', release.step('rollback')?.outcome === 'success');
      await stage.same(before);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'taken out of the queue';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'subscription-dropped',
    about: 'Subscriptions are dropped and refused from the change on: looking does instead.',
    play: async (stage) => {
      await stage.seed('1.0.0');
      const { platform } = railwayOf(stage);
      stage.onChange('after', () => platform.railway.subscriptions.drop(true));
      await wentBack(stage);
      return 'followed by looking, and went back';
    },
  },
  {
    ...ON_RAILWAY,
    name: 'rate-limit-near',
    about: 'The plan leaves few requests in an hour: a bad release still finds its way back within them.',
    options: { railway: { rateLimit: { requests: 110, seconds: 3600 } } },
    play: async (stage) => {
      await stage.seed('1.0.0');
      await wentBack(stage);
      return 'went back within the limit';
    },
  },
];

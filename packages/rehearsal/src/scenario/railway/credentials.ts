import type { Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';
import { railwayOf } from './of-stage.ts';

const OLD = { username: 'AWS', password: 'the-old-password' } as const;
const NEW = { username: 'AWS', password: 'the-new-password' } as const;

/** A bad release whose way back has to pull, after the password that it was deployed with has ended. */
async function endedAtRollback(stage: Stage): Promise<string> {
  const { platform } = railwayOf(stage);
  platform.login = OLD;
  await stage.seed('1.0.0', { railway: { credentials: OLD } });
  const before = await stage.remember();
  const release = await stage.release({
    version: '2.0.0',
    behaviour: { mode: 'errors-from-request:3' },
    onStepEnded: { verify: () => platform.railway.requireCredentials(NEW) },
  });
  stage.assert('the run is red', release.conclusion === 'failure');
  stage.assert('the plan said that it would end', release.says(/password of ECR ends after 12 hours/));
  stage.assert('verify found it out', release.step('verify')?.outputs['verdict'] === 'unhealthy');
  stage.assert('the rollback step failed', release.step('rollback')?.outcome === 'failure');
  stage.assert('the sentence names the pull', release.says(/failed to pull .*authentication required/));
  stage.assert('the bad release still serves: nothing was taken away', await stage.everyReplicaRuns('2.0.0'));
  stage.assert('it is not withdrawn in its record', (await stage.stateOf('2.0.0')) !== 'withdrawn');
  platform.login = NEW;
  const back = await stage.rollbackByHand({});
  stage.assert('with a fresh password it goes back', await stage.everyReplicaRuns('1.0.0'));
  await stage.same(before);
  stage.assert('and is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
  stage.assert(
    'neither password was said',
    ![release, back].some((run) => run.says(/the-(old|new)-password/)),
  );
  return 'said why it could not pull, and went back with a fresh password';
}

const ON_RAILWAY = { speeds: ['driven'], platforms: ['railway'] } as const satisfies Partial<Scenario>;

export const credentialsScenarios: readonly Scenario[] = [
  {
    ...ON_RAILWAY,
    name: 'credentials-ended',
    about:
      'The password of the registry ends before the way back, which has to pull: said, and done with a fresh one.',
    options: { railway: { retention: 0, registryCredentials: OLD } },
    play: endedAtRollback,
  },
  {
    ...ON_RAILWAY,
    name: 'credentials-ended-own-rollback',
    about:
      "Railway's own rollback pulls with a password that has ended: the digest comes back with a fresh one.",
    options: { railway: { rollbackPulls: true, registryCredentials: OLD } },
    play: async (stage) => {
      const outcome = await endedAtRollback(stage);
      stage.assert('Railway was asked for its own rollback once', stage.asked('RollBack') === 1);
      return outcome;
    },
  },
];

import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';

export const beginnings: readonly Scenario[] = [
  {
    name: 'good-release',
    about: 'A good release is deployed, verified, and last verified from then on.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const release = await stage.release({ version: '2.0.0' });
      stage.assert('the run is green', release.conclusion === 'success');
      stage.assert('every replica runs it', await stage.everyReplicaRuns('2.0.0'));
      stage.assert('the verdict is healthy', release.step('verify')?.outputs['verdict'] === 'healthy');
      stage.assert('it is verified in its record', (await stage.stateOf('2.0.0')) === 'verified');
      stage.assert('the service was changed once', stage.changesAsked() === 1);
      stage.assert('the ledger has one line', stage.ledgerLines().length === 1);
      const again = await stage.release({ version: '2.0.0' });
      stage.assert(
        'run again, it is green and changes nothing',
        again.conclusion === 'success' && stage.changesAsked() === 1,
      );
      return 'deployed and verified';
    },
  },
  {
    name: 'config-only',
    about: 'The same image with another variable is a release of its own, told apart and verified.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const first = await stage.release({ version: '2.0.0' });
      stage.assert('the first run is green', first.conclusion === 'success');
      stage.setVariable('FEATURE_FLAG', 'on');
      const second = await stage.release({ version: '2.0.0' });
      stage.assert('the second run is green', second.conclusion === 'success');
      stage.assert('the service was changed twice', stage.changesAsked() === 2);
      stage.assert(
        'the two are different releases of one version',
        first.output('deploy', 'release') !== second.output('deploy', 'release') &&
          first.output('deploy', 'digest') === second.output('deploy', 'digest'),
      );
      stage.assert(
        'every replica has the new variable',
        (await stage.replicaVariables()).every((variables) => variables['FEATURE_FLAG'] === 'on'),
      );
      stage.assert('it is verified', second.step('verify')?.outputs['verdict'] === 'healthy');
      return 'both were verified';
    },
  },
  {
    name: 'first-release-ever',
    about: 'Nothing ran before: a bad first release is removed, a good one stays.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      // Autoscaling would start the removed release again, up to its minimum.
      await stage.seed('1.0.0', { running: false, autoscaling: false });
      stage.setTarget('on-first-failure', 'remove');
      const bad = await stage.release({ version: '1.0.0', behaviour: { mode: 'crashes-at-start' } });
      stage.assert('the run is red', bad.conclusion === 'failure');
      await stage.settle();
      stage.assert('nothing runs', (await stage.runningReplicas()) === 0);
      stage.setReplicas(3);
      const good = await stage.release({ version: '1.0.1' });
      stage.assert('the next run is green', good.conclusion === 'success');
      stage.assert('every replica runs it', await stage.everyReplicaRuns('1.0.1'));
      stage.assert('it is verified in its record', (await stage.stateOf('1.0.1')) === 'verified');
      return 'the bad one was removed, the good one serves';
    },
  },
  {
    name: 'adopt-existing-service',
    about: 'A service that somebody else deployed is adopted: it is where the first rollback goes.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('0.9.0');
      const before = await stage.remember();
      const good = await stage.release({ version: '1.0.0' });
      stage.assert('the run is green', good.conclusion === 'success');
      stage.assert(
        'its goal is the adopted one',
        stage.first.scene.names(good.output('deploy', 'previous'), before),
      );
      const back = await stage.rollbackByHand({ to: good.output('deploy', 'previous') });
      stage.assert('the rollback by hand is green', back.conclusion === 'success');
      await stage.restored(before, back);
      return 'adopted, and gone back to';
    },
  },
];

import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';

export const interrupted: readonly Scenario[] = [
  {
    name: 'deploy-hangs',
    about: 'The platform stops answering while deploy follows; the step runs out of time.',
    speeds: ['driven'],
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      stage.onChange('after', () => stage.trouble.hangFollowing(200));
      const release = await stage.release({
        version: '2.0.0',
        // The step's minute is over before the action's own limit: GitHub ends it.
        inputs: { 'deploy-timeout': 2 },
        minute: 20_000,
        onStepEnded: { deploy: () => stage.trouble.stopHanging() },
      });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the deploy step failed', release.step('deploy')?.outcome === 'failure');
      stage.assert('GitHub ended it', release.says(/timed out/));
      await stage.restored(before, release);
      return 'timed out and rolled back';
    },
  },
  {
    name: 'job-times-out',
    about: 'The whole job runs out of time during deploy: GitHub cancels it, and it still goes back.',
    speeds: ['driven'],
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      stage.onChange('after', () => stage.trouble.hangFollowing(500));
      const release = await stage.release({
        version: '2.0.0',
        inputs: { 'deploy-timeout': 10, 'job-timeout': 1 },
        minute: 30_000,
        onStepEnded: { deploy: () => stage.trouble.stopHanging() },
      });
      stage.assert('the run did not succeed', release.conclusion !== 'success');
      stage.assert('the job was cancelled', release.job('wave-1/target')?.result === 'cancelled');
      await stage.restored(before, release);
      return 'cancelled by its limit and rolled back';
    },
  },
  {
    name: 'runner-killed',
    about: 'The runner dies right after the change; a fresh machine takes it back with rollback.yml.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      const release = await stage.begin({
        version: '2.0.0',
        behaviour: { mode: 'crashes-at-start' },
        onChangeAsked: (run) => run.killRunner('wave-1/target'),
      });
      await release.jobEnds('wave-1/target');
      const back = await stage.rollbackByHand({});
      stage.assert('the rollback by hand is green', back.conclusion === 'success');
      const ended = await release.ends();
      stage.assert('the dead run is red', ended.conclusion === 'failure');
      // The second line of the dead run begins when the runner is lost too: whoever comes second finds it done, or asks
      // and is refused.
      await stage.restored(before, back, ended);
      stage.assert('its own second line changed nothing more', stage.changesAccepted() === 2);
      return 'rolled back from another machine';
    },
  },
  {
    name: 'cancelled-by-user',
    about: 'A person cancels the run while verify looks at a release that nobody has accepted yet.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      const release = await stage.release({
        version: '2.0.0',
        onStepStarted: { verify: (run) => run.cancel() },
      });
      stage.assert('the run is cancelled', release.conclusion === 'cancelled');
      await stage.restored(before, release);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'cancelled and rolled back';
    },
  },
];

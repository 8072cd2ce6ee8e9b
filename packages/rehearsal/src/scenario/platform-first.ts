import { BOTH, type Scenario } from './scenario.ts';

const ELSEWHERE = {
  railway: 'it takes nothing back of its own accord',
  kubernetes: 'a Deployment takes nothing back of its own accord',
};

export const platformFirst: readonly Scenario[] = [
  {
    name: 'circuit-breaker-was-first',
    about: "ECS's own circuit breaker is already going back when the rollback comes: it only watches.",
    speeds: BOTH,
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0', {
        circuitBreaker: {
          enable: true,
          rollback: true,
          thresholdConfiguration: { type: 'COUNT', value: 1 },
        },
      });
      const before = await stage.remember();
      const release = await stage.release({ version: '2.0.0', behaviour: { mode: 'crashes-at-start' } });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the rollback step went well', release.step('rollback')?.outcome === 'success');
      await stage.restored(before, release);
      stage.assert('nobody asked for the way back', stage.changesAsked() === 1);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'ECS went back, the rollback watched and proved it';
    },
  },
  {
    name: 'alarm-was-first',
    about: 'A CloudWatch alarm takes the release back in its bake, before verify has a verdict.',
    speeds: BOTH,
    notOn: ELSEWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0', {
        strategy: 'BLUE_GREEN',
        bakeMinutes: 10,
        alarms: { names: ['thea-ia-5xx'], rollback: true },
      });
      const before = await stage.remember();
      const release = await stage.release({
        version: '2.0.0',
        onStepEnded: { deploy: () => void stage.world.aws.alarms.set('thea-ia-5xx', 'ALARM') },
      });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('the verify step failed', release.step('verify')?.outcome === 'failure');
      stage.assert('the rollback step went well', release.step('rollback')?.outcome === 'success');
      await stage.restored(before, release);
      stage.assert('nobody asked for the way back', stage.changesAsked() === 1);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'the alarm went back, the rollback watched and proved it';
    },
  },
];

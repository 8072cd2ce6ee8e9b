import { BOTH, EVERYWHERE, type Scenario } from './scenario.ts';

const BAD = { mode: 'errors-from-request:3' } as const;
/** A fiftieth of what AWS documents for such reads. */
const TIGHT = { burst: 6, perSecond: 2 } as const;
const CRASHING = { mode: 'crashes-at-start' } as const;

const ASSUME = 'AssumeRoleWithWebIdentity';

export const hardWeather: readonly Scenario[] = [
  {
    name: 'throttled',
    about:
      'The platform lets through a call or two a second: a good release and the way back from a bad one still come.',
    speeds: ['driven'],
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      stage.trouble.throttle(TIGHT);
      const good = await stage.release({ version: '2.0.0' });
      stage.assert('the good run is green', good.conclusion === 'success');
      stage.trouble.stopThrottling();
      const calm = stage.trouble.throttled();
      stage.assert('calls of it were refused', calm > 0);
      stage.assert('it is verified in its record', (await stage.stateOf('2.0.0')) === 'verified');
      const before = await stage.remember();
      stage.trouble.throttle(TIGHT);
      const bad = await stage.release({ version: '3.0.0', behaviour: BAD });
      stage.trouble.stopThrottling();
      stage.assert('the bad run is red', bad.conclusion === 'failure');
      stage.assert('calls of this one were refused too', stage.trouble.throttled() > calm);
      stage.assert('verify found it out', bad.step('verify')?.outputs['verdict'] === 'unhealthy');
      await stage.restored(before, bad);
      stage.assert('two updates and one way back were asked for', stage.changesAccepted() === 3);
      stage.assert('the bad one is withdrawn in its record', (await stage.stateOf('3.0.0')) === 'withdrawn');
      return 'slower, and as it should be';
    },
  },
  {
    name: 'slow-region',
    about:
      'Every call to the platform takes almost a second: a bad release still goes back within the budget.',
    speeds: ['driven'],
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      stage.trouble.slow(900);
      const bad = await stage.release({ version: '2.0.0', behaviour: BAD });
      stage.trouble.slow(0);
      stage.assert('the run is red', bad.conclusion === 'failure');
      stage.assert('verify found it out', bad.step('verify')?.outputs['verdict'] === 'unhealthy');
      await stage.restored(before, bad);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'slower, and within the budget';
    },
  },
  {
    name: 'session-expires-during-bake',
    about:
      'A canary bakes for longer than an AWS session lasts: the role is assumed anew, and the way back too.',
    speeds: ['driven'],
    notOn: { kubernetes: 'nothing bakes there; a token that ends is renewed in test/conformance/kubernetes' },
    play: async (stage) => {
      await stage.seed('1.0.0', {
        strategy: 'CANARY',
        canary: { percent: 10, bakeMinutes: 62 },
        bakeMinutes: 5,
      });
      const before = await stage.remember();
      let assumed = 0;
      const release = await stage.release({
        version: '2.0.0',
        behaviour: { mode: 'errors-from-request:3' },
        inputs: { 'deploy-timeout': 80 },
        onStepStarted: {
          deploy: () => {
            assumed = stage.asked(ASSUME);
          },
        },
        onStepEnded: {
          deploy: () => {
            assumed = stage.asked(ASSUME) - assumed;
          },
        },
      });
      stage.assert('deploy saw the canary to its end', release.step('deploy')?.outcome === 'success');
      stage.assert('its role was assumed a second time, and no more', assumed === 2);
      stage.assert('verify found it out', release.step('verify')?.outputs['verdict'] === 'unhealthy');
      stage.assert('the run is red', release.conclusion === 'failure');
      await stage.restored(before, release);
      stage.assert('the release is withdrawn in its record', (await stage.stateOf('2.0.0')) === 'withdrawn');
      return 'outlived its session, and went back';
    },
  },
  {
    name: 'lost-response',
    about:
      'The answers to the update and to the way back are lost after the platform did both: looking shows it, nothing is sent twice.',
    speeds: BOTH,
    platforms: EVERYWHERE,
    play: async (stage) => {
      await stage.seed('1.0.0');
      const before = await stage.remember();
      const { change, wayBack } = stage.first.platform.operations;
      const losing = (): void => {
        for (const operation of new Set([change, wayBack])) stage.trouble.loseAnswer(operation);
      };
      losing();
      const stopped = await stage.release({
        version: '2.0.0',
        behaviour: CRASHING,
        // Where one operation does both, its next answer is that of the way back.
        ...(change === wayBack ? { onStepEnded: { deploy: losing } } : {}),
      });
      stage.assert('the run is red', stopped.conclusion === 'failure');
      stage.assert(
        'the lost answer is named',
        stopped.says(/got no answer .*looking whether it took effect/),
      );
      await stage.restored(before, stopped);
      stage.assert('the change and its way back were made once', stage.changesAccepted() === 2);
      const bad = await stage.release({
        version: '3.0.0',
        behaviour: BAD,
        // Whether its rollout is still under way or not, the way back is not answered.
        onStepEnded: { verify: losing },
      });
      stage.assert('the second run is red', bad.conclusion === 'failure');
      await stage.restored(before, bad);
      stage.assert('each change was made once, and each way back', stage.changesAccepted() === 4);
      return 'nothing was done twice';
    },
  },
];

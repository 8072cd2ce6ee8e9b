import type { Scenario } from './scenario.ts';

const BAD = { mode: 'errors-from-request:3' } as const;
/** Staging before production, and production on two platforms at once. */
const WAVES = [
  { name: 'staging', platform: 'railway', wave: 1 },
  { name: 'edge', platform: 'railway', wave: 2 },
  { name: 'api', platform: 'ecs', wave: 2 },
] as const satisfies Scenario['targets'];

export const severalTargets: readonly Scenario[] = [
  {
    name: 'waves',
    about:
      'One digest and one signature on Railway, then on Railway and ECS: every target runs and verified it.',
    speeds: ['driven'],
    targets: WAVES,
    play: async (stage) => {
      await stage.seedAll('1.0.0');
      const release = await stage.release({ version: '2.0.0' });
      stage.assert('the run is green', release.conclusion === 'success');
      for (const target of stage.targets) {
        const { name } = target.place;
        target.assert('every replica runs it', await target.everyReplicaRuns('2.0.0'));
        target.assert(
          'the verdict is healthy',
          release.step('verify', name)?.outputs['verdict'] === 'healthy',
        );
        target.assert('it is verified in its record', (await target.stateOf('2.0.0')) === 'verified');
      }
      return 'verified on every target, or it would be on none';
    },
  },
  {
    name: 'waves-one-bad',
    about: 'A target of the second wave cannot start the release: it goes back on all, the first wave too.',
    speeds: ['driven'],
    targets: WAVES,
    play: async (stage) => {
      const before = await stage.seedAll('1.0.0');
      stage.setTarget('start-command', '/app/uvicorn-that-is-not-there --workers 2', stage.on('edge'));
      const release = await stage.release({ version: '2.0.0' });
      stage.assert('the run is red', release.conclusion !== 'success');
      stage.assert('the bad target failed', release.step('deploy', 'edge')?.outcome === 'failure');
      for (const target of stage.targets) {
        const view = before.get(target.place.name);
        if (view !== undefined) await target.restored(view, release);
        target.assert(
          'the release is withdrawn in its record',
          (await target.stateOf('2.0.0')) === 'withdrawn',
        );
      }
      return 'one was bad, and all are back';
    },
  },
  {
    name: 'waves-first-bad',
    about: 'The release is bad on staging already: it goes back there, and production is never touched.',
    speeds: ['driven'],
    targets: WAVES,
    play: async (stage) => {
      const before = await stage.seedAll('1.0.0');
      const release = await stage.release({ version: '2.0.0', behaviour: BAD });
      stage.assert('the run is red', release.conclusion !== 'success');
      const staging = stage.on('staging');
      const seen = before.get('staging');
      if (seen !== undefined) await staging.restored(seen, release);
      for (const name of ['edge', 'api']) {
        const target = stage.on(name);
        const view = before.get(name);
        if (view !== undefined) await target.same(view);
        target.assert('nothing was deployed', release.step('deploy', name) === undefined);
      }
      return 'found out on staging';
    },
  },
];

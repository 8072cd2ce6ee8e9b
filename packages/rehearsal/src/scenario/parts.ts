import type { Scenario } from './scenario.ts';
import type { View } from './view.ts';

/** API, worker and beat of one image on each platform: one release, one wave. */
const PARTS = (['railway', 'ecs', 'kubernetes'] as const).flatMap((platform) =>
  (['api', 'worker', 'beat'] as const).map((part) => ({
    name: platform === 'ecs' && part === 'api' ? part : `${part}-${platform}`,
    platform,
    part,
    wave: 1 as const,
  })),
);

/** Several services of one release: they share an image, and move and go back together. */
export const parts: readonly Scenario[] = [
  {
    name: 'parts',
    about: 'API, worker and beat on each platform move to one image, and each of them is verified.',
    speeds: ['driven'],
    targets: PARTS,
    play: async (stage) => {
      await stage.seedAll('1.0.0');
      const release = await stage.release({ version: '2.0.0' });
      stage.assert('the run is green', release.conclusion === 'success');
      for (const target of stage.targets) {
        target.assert('every replica runs it', await target.everyReplicaRuns('2.0.0'));
        target.assert('it is verified in its record', (await target.stateOf('2.0.0')) === 'verified');
      }
      return 'nine services, one image';
    },
  },
  {
    name: 'parts-one-bad',
    about: 'A worker does not come up with the image that is good for everybody else: all of them are back.',
    speeds: ['driven'],
    targets: PARTS,
    play: async (stage) => {
      for (const [index, bad] of ['worker-ecs', 'worker-railway', 'worker-kubernetes'].entries()) {
        const before = new Map<string, View>(index === 0 ? await stage.seedAll('1.0.0') : []);
        for (const target of stage.targets) {
          if (index > 0) before.set(target.place.name, await target.quiet());
          const mode = target.place.name === bad ? 'crashes-at-start' : 'good';
          stage.setVariable('THEA_BEHAVIOUR', mode, target);
        }
        const version = `${index + 2}.0.0`;
        const release = await stage.release({ version });
        stage.assert(`${bad} is bad: the run is red`, release.conclusion !== 'success');
        for (const target of stage.targets) {
          const view = before.get(target.place.name);
          if (view !== undefined) await target.same(view);
          const state = await target.stateOf(version);
          target.assert(
            'nothing of it is verified',
            state === 'withdrawn' || (state === undefined && target.place.name !== bad),
          );
        }
      }
      return 'one was bad, and all are back';
    },
  },
];

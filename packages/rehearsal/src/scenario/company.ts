import { closedAddress } from './closed-address.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';
import type { View } from './view.ts';

/** Two waves of production behind staging; the middle one has a good target beside the bad one. */
const WAVES = [
  { name: 'staging', platform: 'railway', wave: 1 },
  { name: 'api', platform: 'ecs', wave: 2 },
  { name: 'edge', platform: 'railway', wave: 2 },
  { name: 'last', platform: 'kubernetes', wave: 3 },
] as const satisfies Scenario['targets'];

const SIDE_BY_SIDE = [
  { name: 'edge', platform: 'railway', wave: 1 },
  { name: 'api', platform: 'ecs', wave: 1 },
  { name: 'other', platform: 'kubernetes', wave: 1 },
] as const satisfies Scenario['targets'];

/** A first wave on two platforms, and a second one whose targets fail at the same instant. */
const TWO_AND_TWO = [
  { name: 'staging', platform: 'railway', wave: 1 },
  { name: 'base', platform: 'ecs', wave: 1 },
  { name: 'api', platform: 'railway', wave: 2 },
  { name: 'edge', platform: 'kubernetes', wave: 2 },
] as const satisfies Scenario['targets'];

const BUDGET = 90_000;

/** What becomes of each target where `api` is bad: gone back, staying with the release, or never reached. */
type Ends = { readonly [name: string]: 'back' | 'stays' | 'untouched' };

async function endAs(stage: Stage, before: ReadonlyMap<string, View>, ends: Ends): Promise<void> {
  for (const target of stage.targets) {
    const { name } = target.place;
    const view = before.get(name);
    if (ends[name] === 'stays') {
      target.assert('every replica runs the release', await target.everyReplicaRuns('2.0.0'));
      target.assert('it is verified in its record', (await target.stateOf('2.0.0')) === 'verified');
      continue;
    }
    if (view !== undefined) await target.same(view);
    const state = await target.stateOf('2.0.0');
    const wanted = ends[name] === 'back' ? 'withdrawn' : undefined;
    target.assert(`its record says ${wanted ?? 'nothing'}`, state === wanted);
  }
}

/** The release is bad on `api` alone, in the second wave. */
function onFailure(word: 'all' | 'wave' | 'target', about: string, ends: Ends): Scenario {
  return {
    name: `on-failure-${word}`,
    about,
    speeds: ['driven'],
    targets: WAVES,
    play: async (stage) => {
      const before = await stage.seedAll('1.0.0');
      stage.setVariable('THEA_BEHAVIOUR', 'errors-from-request:3', stage.on('api'));
      const release = await stage.release({ version: '2.0.0', inputs: { 'on-failure': word } });
      stage.assert('the run is red', release.conclusion === 'failure');
      stage.assert('verify found it out', release.step('verify', 'api')?.outcome === 'failure');
      await endAs(stage, before, ends);
      return Object.entries(ends)
        .map(([name, end]) => `${name} ${end}`)
        .join(', ');
    },
  };
}

/** What the targets of one release are to each other. */
export const company: readonly Scenario[] = [
  onFailure('all', 'A target of the second wave is bad: every target of the release goes back.', {
    staging: 'back',
    api: 'back',
    edge: 'back',
    last: 'untouched',
  }),
  onFailure('wave', 'A target of the second wave is bad: its wave goes back, the first one stays.', {
    staging: 'stays',
    api: 'back',
    edge: 'back',
    last: 'untouched',
  }),
  onFailure('target', 'A target of the second wave is bad: it goes back alone, the third wave begins.', {
    staging: 'stays',
    api: 'back',
    edge: 'stays',
    last: 'stays',
  }),
  {
    name: 'leg-hangs',
    about:
      'ECS stops answering while one leg follows it, and another leg is bad: nobody waits for the silent one.',
    speeds: ['driven'],
    targets: SIDE_BY_SIDE,
    play: async (stage) => {
      const before = await stage.seedAll('1.0.0');
      stage.setVariable('THEA_BEHAVIOUR', 'errors-from-request:3', stage.on('edge'));
      const silent = stage.on('api');
      stage.onCall(silent.platform.operations.change, 'after', () => silent.platform.hangFollowing(500));
      const release = await stage.release({
        version: '2.0.0',
        onStepEnded: {
          deploy: (_run, target) => {
            if (target === 'api') silent.platform.clearFaults();
          },
        },
      });
      stage.assert('the run is red', release.conclusion !== 'success');
      stage.assert('verify found it out', release.step('verify', 'edge')?.outcome === 'failure');
      stage.assert('the silent leg was cancelled', release.step('deploy', 'api')?.outcome === 'cancelled');
      await endAs(stage, before, { edge: 'back', api: 'back', other: 'back' });
      const { t0 } = stage.momentsOf('edge');
      for (const target of stage.targets) {
        const { t2 } = stage.momentsOf(target.place.name);
        const late = t0 === null || t2 === null ? Number.NaN : t2 - t0;
        target.assert(`its traffic was restored ${late / 1000} s after the first failure`, late <= BUDGET);
      }
      return 'the others were back in time, the silent one too';
    },
  },
  {
    name: 'two-bad',
    about:
      'Both targets of the second wave are bad at once, and both take the first wave back: it goes back once.',
    speeds: ['driven'],
    targets: TWO_AND_TWO,
    play: async (stage) => {
      const before = await stage.seedAll('1.0.0');
      for (const name of ['api', 'edge']) {
        stage.setVariable('THEA_BEHAVIOUR', 'crashes-at-start', stage.on(name));
      }
      const release = await stage.release({ version: '2.0.0' });
      stage.assert('the run is red', release.conclusion === 'failure');
      await endAs(stage, before, { staging: 'back', base: 'back', api: 'back', edge: 'back' });
      for (const target of stage.targets) {
        const { name } = target.place;
        target.assert('its rollback held its budget', release.heldBudget(name));
      }
      for (const name of ['staging', 'base']) {
        const target = stage.on(name);
        target.assert('one change and one way back were made', target.changesAccepted() === 2);
      }
      return 'all are back, the first wave once';
    },
  },
  {
    name: 'place-unreachable',
    about:
      'One place cannot be reached from the runner: it is held, and the others are decided on their own.',
    speeds: ['driven'],
    targets: SIDE_BY_SIDE,
    play: async (stage) => {
      await stage.seedAll('1.0.0');
      stage.setTarget('url', await closedAddress(), stage.on('edge'));
      const good = await stage.release({ version: '2.0.0' });
      stage.assert('the run is red at its end', good.conclusion === 'failure');
      stage.assert(
        'what cannot be seen is held',
        good.step('verify', 'edge')?.outputs['decision'] === 'hold',
      );
      for (const target of stage.targets) {
        const { name } = target.place;
        target.assert('every replica runs the release', await target.everyReplicaRuns('2.0.0'));
        target.assert('nobody was rolled back', good.step('rollback', name) === undefined);
        const state = await target.stateOf('2.0.0');
        target.assert('its record says so', name === 'edge' ? state !== 'withdrawn' : state === 'verified');
      }
      const before = await stage.on('api').quiet();
      stage.setVariable('THEA_BEHAVIOUR', 'errors-from-request:3', stage.on('api'));
      const bad = await stage.release({ version: '3.0.0', inputs: { 'on-failure': 'target' } });
      stage.assert('the second run is red', bad.conclusion === 'failure');
      stage.assert('the bad one was found out', bad.step('verify', 'api')?.outcome === 'failure');
      await stage.on('api').restored(before, bad);
      stage.assert('it is held again', bad.step('verify', 'edge')?.outputs['decision'] === 'hold');
      for (const name of ['edge', 'other']) {
        const target = stage.on(name);
        target.assert('every replica runs the second release', await target.everyReplicaRuns('3.0.0'));
      }
      return 'held where nobody could look, decided elsewhere';
    },
  },
];

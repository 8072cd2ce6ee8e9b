import type { Behaviour } from '../registry/sample.ts';
import type { PlatformName, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';
import type { TargetStage } from './target-stage.ts';
import type { View } from './view.ts';

/** Three targets, by name and platform: the scenarios place them into waves, and make each of them the bad one. */
const THREE = [
  ['edge', 'railway'],
  ['api', 'ecs'],
  ['other', 'kubernetes'],
] as const satisfies readonly (readonly [name: string, platform: PlatformName])[];

const WAVES = { 'at-once': [1, 1, 1], 'in-turn': [1, 2, 3] } as const;

/** How the bad one is bad, and which step finds it out. */
const FAULTS = [
  ['cannot-start', 'crashes-at-start', 'deploy'],
  ['never-healthy', 'never-healthy', 'deploy'],
  ['bad-in-verify', 'errors-from-request:3', 'verify'],
] as const satisfies readonly (readonly [string, Behaviour['mode'], 'deploy' | 'verify'])[];

const BUDGET = 90_000;

/** One target is bad, the others are good: all are back, none later than the budget after the first failure. */
async function oneBad(
  stage: Stage,
  bad: TargetStage,
  [, mode, foundBy]: (typeof FAULTS)[number],
  version: string,
): Promise<void> {
  const before = new Map<TargetStage, View>();
  for (const target of stage.targets) {
    before.set(target, await target.quiet());
    stage.setVariable('THEA_BEHAVIOUR', target === bad ? mode : 'good', target);
  }
  const release = await stage.release({ version });
  const name = bad.place.name;
  stage.assert(`${name} is bad: the run is red`, release.conclusion !== 'success');
  bad.assert(`${foundBy} found it out`, release.step(foundBy, name)?.outcome === 'failure');
  const { t0 } = stage.momentsOf(name);
  for (const target of stage.targets) {
    const view = before.get(target);
    if (view === undefined) continue;
    await target.same(view);
    if (target.place.wave > bad.place.wave) {
      target.assert(
        `nothing was deployed after ${name}`,
        release.step('deploy', target.place.name) === undefined,
      );
      continue;
    }
    const state = await target.stateOf(version);
    // A sibling may have been cancelled before it had written anything.
    if (state === undefined && target !== bad) continue;
    target.assert('the release is withdrawn in its record', state === 'withdrawn');
    const { t2 } = stage.momentsOf(target.place.name);
    const late = t0 === null || t2 === null ? Number.NaN : t2 - t0;
    target.assert(
      `its traffic was restored ${late / 1000} s after the first failure of ${name}`,
      late <= BUDGET,
    );
  }
}

const words = { 'at-once': 'side by side', 'in-turn': 'one after the other' } as const;

/** Each arrangement with each fault; within one scenario each target is the bad one once. */
export const threeTargets: readonly Scenario[] = (['at-once', 'in-turn'] as const).flatMap((arrangement) =>
  FAULTS.map(
    (fault): Scenario => ({
      name: `three-${arrangement}-${fault[0]}`,
      about: `Three targets ${words[arrangement]}, each in turn the one where the release is bad (${fault[1]}): all are back.`,
      speeds: ['driven'],
      targets: THREE.map(([name, platform], index) => ({
        name,
        platform,
        wave: WAVES[arrangement][index] ?? 1,
      })),
      play: async (stage) => {
        for (const target of stage.targets) await target.seed('1.0.0');
        for (const [index, bad] of stage.targets.entries()) {
          await oneBad(stage, bad, fault, `${index + 2}.0.0`);
        }
        return 'one was bad, and all are back, three times';
      },
    }),
  ),
);

import type { PlatformOptions } from './platforms.ts';
import type { TargetPlace } from './scene.ts';
import type { Stage } from './stage.ts';

export type Speed = 'real' | 'driven';

/** Every platform that scenarios play on, in the order in which they are listed; how each is opened stands in `platforms.ts`. */
export const EVERYWHERE = ['ecs', 'railway', 'kubernetes'] as const;

export type PlatformName = (typeof EVERYWHERE)[number];

/** One rehearsal: what goes wrong, and what must be true afterwards. */
export interface Scenario {
  /** Kebab-case; what a person types. */
  readonly name: string;
  /** One sentence: what goes wrong and what should become of it. */
  readonly about: string;
  /** `driven` alone where the real intervals would only make people wait. */
  readonly speeds: readonly Speed[];
  /** Where it plays; default: on ECS alone. */
  readonly platforms?: readonly PlatformName[];
  /** Why it does not play on a platform, in a few words, for `--list`. */
  readonly notOn?: { readonly [platform in PlatformName]?: string };
  /** The targets, where there are several: then the platform is not for the player to choose. */
  readonly targets?: readonly (TargetPlace & { readonly platform: PlatformName })[];
  /** How the platforms behave, beyond the timing of the speed. */
  readonly options?: PlatformOptions;
  /** Plays it; what must hold is said with `stage.assert`. Gives the outcome in a few words. */
  play(stage: Stage): Promise<string>;
}

export const BOTH: readonly Speed[] = ['driven', 'real'];

/** The platforms on which a scenario plays. Pure. */
export function platformsOf(scenario: Scenario): readonly PlatformName[] {
  return scenario.platforms ?? ['ecs'];
}

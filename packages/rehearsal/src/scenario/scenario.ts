import type { Stage } from './stage.ts';

export type Speed = 'real' | 'driven';

/** One rehearsal: what goes wrong, and what must be true afterwards. */
export interface Scenario {
  /** Kebab-case; what a person types. */
  readonly name: string;
  /** One sentence: what goes wrong and what should become of it. */
  readonly about: string;
  /** `driven` alone where the real intervals would only make people wait. */
  readonly speeds: readonly Speed[];
  /** Plays it; what must hold is said with `stage.assert`. Gives the outcome in a few words. */
  play(stage: Stage): Promise<string>;
}

export const BOTH: readonly Speed[] = ['driven', 'real'];

/** The promise in seconds from T0 to T2, and its parts. Kept apart from the product's constants: the judge's own ruler. */
export const BUDGET = {
  seconds: 90,
  parts: [
    { name: 'detect', seconds: 20 },
    { name: 'decide', seconds: 1 },
    { name: 'act', seconds: 55 },
    { name: 'confirm', seconds: 14 },
  ],
} as const;

export type PartName = (typeof BUDGET.parts)[number]['name'];

/** What became of one target. `t0` is in seconds since the scenario began, `t1` to `t3` in seconds since T0. */
export interface TargetReport {
  readonly platform: string;
  readonly name: string;
  readonly t0: number | null;
  readonly t1: number | null;
  readonly t2: number | null;
  readonly t3: number | null;
  /** Null where there was no rollback. */
  readonly budgetHeld: boolean | null;
  /** What runs at the end equals the snapshot that was to be restored; null where there was none. */
  readonly liveEqualsSnapshot: boolean | null;
  /** How the time from T0 to T2 was spent, as far as it was seen. */
  readonly parts: readonly { readonly name: PartName; readonly seconds: number }[];
}

export interface StepReport {
  readonly name: string;
  readonly conclusion: string;
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface JobReport {
  readonly name: string;
  readonly conclusion: string;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly steps: readonly StepReport[];
}

export interface RunReport {
  readonly name: string;
  readonly conclusion: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly jobs: readonly JobReport[];
}

/** One phase of one action, from its events. `run` is a run's name; `target` is empty where the action has none. */
export interface PhaseReport {
  readonly target: string;
  readonly run: string;
  readonly action: string;
  readonly name: string;
  readonly startedAt: number;
  readonly seconds: number;
  readonly outcome: 'done' | 'failed';
}

/** Replicas of one target over time, by a label of what they run. A count holds until the next point. */
export interface ReplicaSeries {
  readonly target: string;
  readonly series: readonly {
    readonly at: number;
    readonly counts: { readonly [label: string]: { readonly running: number; readonly serving: number } };
  }[];
  /** Labels of releases that were rolled back: drawn as a warning. */
  readonly withdrawn?: readonly string[];
}

export interface VerdictReport {
  readonly target: string;
  readonly run: string;
  readonly verdict: 'healthy' | 'unhealthy' | 'inconclusive';
  readonly decision: 'accept' | 'roll-back' | 'hold';
  readonly evidence: readonly string[];
}

export interface FindingReport {
  readonly target: string;
  readonly class: 'safety' | 'policy';
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}

export interface EventReport {
  readonly at: number;
  /** Where it came from: `workflow`, `ecs`, `balancer`, an action's name … */
  readonly source: string;
  readonly message: string;
}

/**
 * `report.json` of one scenario. Times are seconds since the scenario began, in its own time (real or driven), except
 * T1 to T3, which count from T0. Plain JSON.
 */
export interface Report {
  readonly schema: 'thea.rehearsal-report.v1';
  readonly scenario: string;
  /** One sentence: what goes wrong and what should become of it. */
  readonly description: string;
  readonly passed: boolean;
  readonly outcome: string;
  readonly speed: 'real' | 'driven';
  /** Wall time at which the scenario's time is zero, ISO 8601. */
  readonly startedAt: string;
  readonly seconds: number;
  /** What the embedded platforms were set to, in seconds: the picture depends on it. */
  readonly settings: { readonly startUp: number; readonly healthInterval: number; readonly drain: number };
  readonly targets: readonly TargetReport[];
  readonly events: readonly EventReport[];
  readonly runs: readonly RunReport[];
  readonly timeline: readonly PhaseReport[];
  readonly replicas: readonly ReplicaSeries[];
  /** What a user's requests met, by target; drawn as a strip. */
  readonly requests: readonly { readonly target: string; readonly at: number; readonly ok: boolean }[];
  readonly verdicts: readonly VerdictReport[];
  readonly findings: readonly FindingReport[];
  readonly assertions: readonly { readonly sentence: string; readonly held: boolean }[];
}

import type { JobResult, RunResult, StepResult, WorkflowRun } from '../github/index.ts';

/** The words by which scenarios call the steps of a target's job, and the steps' ids. */
const STEPS = { deploy: 'deploy-ecs', verify: 'verify', rollback: 'rollback' } as const;
export type StepWord = keyof typeof STEPS;
/** The names that GitHub shows for them. */
export const STEP_NAMES: { readonly [word in StepWord]: string } = {
  deploy: 'Deploy to ECS',
  verify: 'Verify',
  rollback: 'Roll back',
};

/** The job that deploys, verifies and rolls back the sample's one target. */
export const TARGET_JOB = 'wave-1/target';

/** A run that has ended, as a scenario asks of it. */
export interface EndedRun {
  readonly name: string;
  readonly conclusion: RunResult['conclusion'];
  job(path: string): JobResult | undefined;
  /** A step of the target's job that really ran; undefined where it was skipped or never reached. */
  step(word: StepWord): StepResult | undefined;
  output(word: StepWord, name: string): string;
  /** An output of the step that builds and signs; empty where nothing was built. */
  built(name: string): string;
  /** Whether any line of any log matches. */
  says(pattern: RegExp): boolean;
  /** Milliseconds since the epoch; 0 where it never did. */
  startedJob(path: string): number;
  endedJob(path: string): number;
  readonly result: RunResult;
}

/** A run that may still be under way. */
export interface StartedRun {
  readonly name: string;
  readonly run: WorkflowRun;
  jobStarts(path: string): Promise<void>;
  jobEnds(path: string): Promise<void>;
  ends(): Promise<EndedRun>;
}

/** Reads a result in the words of scenarios. Pure. */
export function endedRun(name: string, result: RunResult): EndedRun {
  const job = (path: string): JobResult | undefined => result.jobs.find((each) => each.job === path);
  const step = (word: StepWord): StepResult | undefined => {
    const jobs = result.jobs.filter((each) => each.job === TARGET_JOB || each.job === 'rollback');
    const inTarget = jobs[0]?.steps.find((each) => each.id === STEPS[word]);
    return inTarget === undefined || inTarget.startedAt === null ? undefined : inTarget;
  };
  return {
    name,
    conclusion: result.conclusion,
    result,
    job,
    step,
    built: (name) => job('build')?.steps.find((each) => each.id === 'build')?.outputs[name] ?? '',
    output: (word, output) => step(word)?.outputs[output] ?? '',
    says: (pattern) =>
      result.jobs.some(
        (each) =>
          each.annotations.some(({ message }) => pattern.test(message)) ||
          each.steps.some(({ log }) => log.some((line) => pattern.test(line))),
      ),
    startedJob: (path) => job(path)?.startedAt ?? 0,
    endedJob: (path) => job(path)?.endedAt ?? 0,
  };
}

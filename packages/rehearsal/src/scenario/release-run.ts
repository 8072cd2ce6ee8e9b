import type { Json } from '@thea/action';
import type { JobResult, RunResult, StepResult, WorkflowRun } from '../github/index.ts';

/** The words by which scenarios call the steps of a target's job. */
export type StepWord = 'deploy' | 'verify' | 'rollback';

const IDS: { readonly [word in StepWord]: RegExp } = {
  deploy: /^deploy-/,
  verify: /^verify$/,
  rollback: /^rollback$/,
};
/** The names that GitHub shows for them: there is a step of deploy for each platform. */
export const STEP_NAMES: { readonly [word in StepWord]: RegExp } = {
  deploy: /^Deploy to /,
  verify: /^Verify$/,
  rollback: /^Roll back$/,
};

/** The jobs that deploy, verify and roll back a target: one path for each wave, whatever the target. */
const TARGET_JOBS = /^wave-[123]\/target$/;

/** The name of the target that a job is about, by its matrix; null where it is about none. Pure. */
export function targetOfJob(matrix: Json): string | null {
  const target = read(matrix, 'target');
  const name = typeof target === 'string' ? target : read(target, 'name');
  return typeof name === 'string' ? name : null;
}

function read(tree: Json | undefined, key: string): Json | undefined {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
    ? new Map(Object.entries(tree)).get(key)
    : undefined;
}

/** A run that has ended, as a scenario asks of it. */
export interface EndedRun {
  readonly name: string;
  readonly conclusion: RunResult['conclusion'];
  job(path: string): JobResult | undefined;
  /** A step of a target's job that really ran; undefined where it was skipped or never reached. Default: the only target. */
  step(word: StepWord, target?: string): StepResult | undefined;
  output(word: StepWord, name: string, target?: string): string;
  /** Whether a rollback of this target said that it held its budget. */
  heldBudget(target: string): boolean;
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
  const step = (word: StepWord, target?: string): StepResult | undefined => {
    const own = result.jobs.find(
      (each) => TARGET_JOBS.test(each.job) && (target === undefined || targetOfJob(each.matrix) === target),
    );
    return own?.steps.find((each) => IDS[word].test(each.id) && each.startedAt !== null);
  };
  return {
    name,
    conclusion: result.conclusion,
    result,
    job,
    step,
    built: (name) => job('build')?.steps.find((each) => each.id === 'build')?.outputs[name] ?? '',
    output: (word, output, target) => step(word, target)?.outputs[output] ?? '',
    heldBudget: (target) =>
      // It may have gone back beside another one, whose summary says so.
      new RegExp(`Went back with it: ${target}\\W.*\\bheld\\b`).test(
        result.jobs.flatMap(({ steps }) => steps.map(({ summary }) => summary)).join('\n'),
      ) ||
      result.jobs.some(
        (each) =>
          targetOfJob(each.matrix) === target &&
          each.steps.some(({ outputs }) => outputs['budget-held'] === 'true'),
      ),
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

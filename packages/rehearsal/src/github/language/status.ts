import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { expressionFunction, truth } from './expression.ts';

/** How a job ended, as `needs.<job>.result` says it. */
export type JobConclusion = 'success' | 'failure' | 'cancelled' | 'skipped';
/** How a step ended, as `steps.<id>.outcome` says it. */
export type StepConclusion = JobConclusion;
/** The status of a running job, as `job.status` says it. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

/**
 * The status functions in a job's `if`. They look at all ancestors, not only at the direct needs ("failure() returns
 * true if any ancestor job fails", docs "Expressions", Status check functions); a skipped ancestor makes success()
 * false (actions/runner#2205). Given names of jobs, they look at those only (`failure(0,MAX)` in workflow-v1.0.json).
 * `cancelled()` is about the workflow run, not about a job that was cancelled by its time-out.
 */
export function jobStatusFunctions(
  ancestors: ReadonlyMap<string, JobConclusion>,
  runCancelled: boolean,
): FunctionDefinition[] {
  const among = (names: readonly string[]): JobConclusion[] =>
    [...ancestors].filter(([id]) => names.length === 0 || names.includes(id)).map(([, result]) => result);
  return [
    expressionFunction('always', () => truth(true)),
    expressionFunction('cancelled', () => truth(runCancelled)),
    expressionFunction('success', (names) =>
      truth(!runCancelled && among(names).every((item) => item === 'success')),
    ),
    expressionFunction('failure', (names) =>
      truth(!runCancelled && among(names).some((item) => item === 'failure')),
    ),
  ];
}

/**
 * The status functions in a step's `if`: they compare the status of the job so far (actions/runner,
 * Runner.Worker/Expressions/{Success,Failure,Cancelled,Always}Function.cs).
 */
export function stepStatusFunctions(status: JobStatus): FunctionDefinition[] {
  return [
    expressionFunction('always', () => truth(true)),
    expressionFunction('cancelled', () => truth(status === 'cancelled')),
    expressionFunction('success', () => truth(status === 'success')),
    expressionFunction('failure', () => truth(status === 'failure')),
  ];
}

/** The result of several jobs seen as one (a matrix, a called workflow): the worst; `skipped` only if all were. */
export function worst(results: readonly JobConclusion[]): JobConclusion {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length > 0 && results.every((item) => item === 'skipped') ? 'skipped' : 'success';
}

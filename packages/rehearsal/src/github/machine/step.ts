import { messageOf } from '@thea/action';
import { holds } from '../language/expression.ts';
import type { StepConclusion } from '../language/status.ts';
import type { StepModel } from '../language/step.ts';
import { evaluateTemplate, evaluateText, evaluateTexts } from '../language/template.ts';
import type { StandIn, Texts } from '../run/request.ts';
import { Unsupported } from '../run/unsupported.ts';
import { execute } from './execute.ts';
import { type Frame, frameScope } from './frame.ts';
import { playStandIn } from './stand-in.ts';
import type { StepRecord } from './step-record.ts';
import { Stop } from './stop.ts';

/** How a step ended; `outcome` is before `continue-on-error`. */
export interface StepEnd {
  readonly outcome: StepConclusion;
  readonly conclusion: StepConclusion;
}

const SKIPPED: StepEnd = { outcome: 'skipped', conclusion: 'skipped' };
const FAILED: StepEnd = { outcome: 'failure', conclusion: 'failure' };

/** `Run echo hi`, `Run $/actions/verify`, or the name that the step has. */
export function stepName(frame: Frame, step: StepModel, env: Texts): string {
  const token = step.name ?? step.run;
  if (token === null) return `Run ${step.uses}`;
  let text: string;
  try {
    text = evaluateText(token, frameScope(frame, env));
  } catch {
    // The runner shows what was written where it cannot be evaluated yet.
    text = token.toString();
  }
  return step.name === null ? `Run ${text.trim().split('\n')[0]}` : text;
}

// The condition again, when the job is cancelled while the step runs; an error in it cancels the step too.
function stillHolds(frame: Frame, step: StepModel, env: Texts): boolean {
  try {
    return holds(step.if, frameScope(frame, env));
  } catch {
    return false;
  }
}

function minutes(frame: Frame, step: StepModel, env: Texts): number {
  const value =
    step.timeoutMinutes === null ? 0 : evaluateTemplate(step.timeoutMinutes, frameScope(frame, env));
  return typeof value === 'number' ? Math.trunc(value) : 0;
}

function forgives(frame: Frame, step: StepModel, env: Texts, record: StepRecord): boolean {
  try {
    return (
      step.continueOnError !== null && evaluateTemplate(step.continueOnError, frameScope(frame, env)) === true
    );
  } catch (thrown) {
    record.error(
      `The step failed and an error occurred when attempting to determine whether to continue on error. ${messageOf(thrown)}`,
    );
    return false;
  }
}

/**
 * One step from its condition to its conclusion, in the order of actions/runner, StepsRunner.cs: env, condition,
 * run, time-out (failure) or cancellation (cancelled), continue-on-error. `outer` stops it too.
 */
export async function runStep(
  frame: Frame,
  step: StepModel,
  record: StepRecord,
  start: (name: string) => void,
  standIn: ((name: string) => StandIn | null) | null,
  outer?: Stop,
): Promise<StepEnd> {
  const { machine } = frame;
  const { cancellation, request } = machine.assignment;
  const inherited = { ...machine.variables, ...frame.env };
  let own: Texts;
  let env: Texts;
  try {
    own = { ...frame.env, ...evaluateTexts(step.env, frameScope(frame, inherited)) };
    env = { ...machine.variables, ...own };
    if (!holds(step.if, frameScope(frame, env))) return SKIPPED;
  } catch (thrown) {
    record.error(messageOf(thrown));
    return FAILED;
  }
  const name = stepName(frame, step, env);
  start(name);
  const stop = new Stop();
  const unlisten = [outer?.listen((reason) => stop.request(reason))];
  // A job that was cancelled before asks no step again: its condition has been judged as it stands.
  if (cancellation.reason === null) {
    unlisten.push(
      cancellation.listen(() => {
        if (!stillHolds(frame, step, env)) stop.request('cancelled');
      }),
    );
  }
  let succeeded = false;
  let limit = 0;
  try {
    limit = minutes(frame, step, env);
    const timer =
      limit > 0
        ? request.time.after(limit * (request.minute ?? 60_000), () => stop.request('timeout'))
        : null;
    const replaced = standIn?.(name) ?? null;
    try {
      succeeded = replaced
        ? await playStandIn(machine, record, stop, replaced)
        : await execute({ frame, step, name, own, env, record, stop });
    } finally {
      timer?.cancel();
    }
  } catch (thrown) {
    if (thrown instanceof Unsupported) throw thrown;
    record.error(messageOf(thrown));
  } finally {
    for (const end of unlisten) end?.();
  }
  if (stop.reason === 'cancelled') {
    record.error('The operation was canceled.');
    return { outcome: 'cancelled', conclusion: 'cancelled' };
  }
  if (stop.reason === 'timeout') {
    if (outer?.reason !== 'timeout')
      record.error(`The action '${name}' has timed out after ${limit} minutes.`);
    succeeded = false;
  }
  if (succeeded) return { outcome: 'success', conclusion: 'success' };
  return { outcome: 'failure', conclusion: forgives(frame, step, env, record) ? 'success' : 'failure' };
}

/** What the `steps` context shows of a step. */
export function stepContext(
  end: StepEnd,
  outputs: Texts,
): { outcome: string; conclusion: string; outputs: { [name: string]: string } } {
  return { outcome: end.outcome, conclusion: end.conclusion, outputs: { ...outputs } };
}

/** A step of a composite action: it writes to the record of the step that uses the action, its outputs are its own. */
export async function runInnerStep(
  frame: Frame,
  step: StepModel,
  outer: StepRecord,
  stop: Stop,
): Promise<void> {
  const record = outer.inner();
  const end = await runStep(frame, step, record, (name) => record.write(`##[group]${name}`), null, stop);
  outer.absorb(record);
  if (!step.id.startsWith('__')) frame.steps[step.id] = stepContext(end, record.outputs);
  if (end.conclusion === 'failure') frame.failed = true;
}

import type { Json } from '@thea/action';
import type { ActionModel } from '../language/action.ts';
import { evaluateText } from '../language/template.ts';
import type { Texts } from '../run/request.ts';
import type { Source } from '../run/source.ts';
import type { Execution } from './execute.ts';
import { type Frame, frameScope } from './frame.ts';
import { runInnerStep } from './step.ts';

/**
 * Runs the steps of a composite action in a frame of their own (actions/runner, CompositeActionHandler.cs). `$/` in
 * them resolves to the repository of the action. True where no step failed.
 */
export async function runComposite(
  outer: Execution,
  action: ActionModel,
  source: Source,
  inputs: Texts,
): Promise<boolean> {
  if (action.runs.using !== 'composite') return false;
  const steps: { [id: string]: Json } = {};
  const frame: Frame = {
    machine: outer.frame.machine,
    source,
    inputs: { ...inputs },
    steps,
    env: outer.own,
    actionPath: action.folder,
    failed: false,
  };
  for (const step of action.runs.steps) await runInnerStep(frame, step, outer.record, outer.stop);
  const scope = frameScope(frame, { ...frame.machine.variables, ...frame.env });
  for (const [id, value] of action.runs.outputs)
    outer.record.setOutputs({ [id]: evaluateText(value, scope) });
  return !frame.failed;
}

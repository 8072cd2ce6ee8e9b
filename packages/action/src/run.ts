import * as core from '@actions/core';
import { systemClock } from './clock.ts';
import { type ActionContext, runOf } from './context.ts';
import { startDeadline } from './deadline.ts';
import type { ActionDeclaration } from './declaration.ts';
import { causes, endingOf } from './ending.ts';
import { exitCode, Failure } from './errors.ts';
import { collectInputs } from './given-inputs.ts';
import { helpText } from './input-table.ts';
import type { InputsOf } from './inputs-of.ts';
import { listenForCancellation, stray, untilOver } from './interruption.ts';
import { limitOf } from './limit.ts';
import type { Log } from './log.ts';
import { Masks } from './masks.ts';
import { openLog } from './open-log.ts';
import { openOutputs } from './outputs.ts';
import { parseInputs } from './parse-inputs.ts';
import { useProxy } from './proxy.ts';
import { workspaceOf } from './source-file.ts';
import { openSummary } from './summary.ts';
import { writeSummary } from './write-summary.ts';

const POST_STATE = 'thea-main-began';

const CREDENTIALS = [
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
];

type Work<D extends ActionDeclaration> = (context: ActionContext<D>) => Promise<void>;

// Open sockets and timers must not keep a finished step alive, and what was printed must not be lost.
async function leave(code: number): Promise<void> {
  process.exitCode = code;
  await new Promise((resolve) => process.stdout.write('', resolve));
  process.exit(code);
}

// The one place that fails the step.
function fail(log: Log, failure: Failure): void {
  for (const cause of causes(failure)) log.debug(`caused by: ${cause}`);
  log.error(failure.message, failure.place);
}

function openMask(masks: Masks, environment: NodeJS.ProcessEnv): (value: string) => void {
  return (value) => {
    for (const line of masks.add(value)) if (environment['GITHUB_ACTIONS'] === 'true') core.setSecret(line);
  };
}

// Reads and checks everything a user wrote; touches nothing else.
function readInputs<D extends ActionDeclaration>(
  declaration: D,
  environment: NodeJS.ProcessEnv,
  log: Log,
  mask: (value: string) => void,
): InputsOf<D> {
  const given = collectInputs(declaration, environment, process.argv.slice(2));
  // Masked before anything is checked: another input's message may hold the same value.
  for (const [name, text] of given) if (declaration.inputs[name]?.secret) mask(text);
  const inputs = parseInputs(declaration, given, workspaceOf(environment), (message) => log.warning(message));
  useProxy(environment);
  return inputs;
}

/**
 * Runs one action and ends the process: reads and checks the inputs, calls `main`, writes the summary. `main` fails by
 * throwing; then one sentence is printed and the exit code is `exitCode` of its kind (128 + signal when cancelled).
 * `post` runs in the post step of an action whose declaration says `post`.
 */
export async function runAction<D extends ActionDeclaration>(
  declaration: D,
  main: Work<D>,
  post: Work<D> = async () => undefined,
): Promise<void> {
  const environment = process.env;
  if (environment['GITHUB_ACTIONS'] !== 'true' && process.argv.includes('--help')) {
    core.info(helpText(declaration));
    return leave(0);
  }
  const clock = systemClock();
  const masks = new Masks();
  // The runner hides these already, a terminal does not. Shorter ones are a test's, and may be any word.
  for (const name of CREDENTIALS) {
    const value = environment[name];
    if (value && value.length >= 16) masks.add(value);
  }
  const mask = openMask(masks, environment);
  const log = openLog({ clock, masks, name: declaration.name, environment });
  let inputs: InputsOf<D>;
  try {
    inputs = readInputs(declaration, environment, log, mask);
  } catch (thrown) {
    const failure = endingOf(thrown, undefined);
    fail(log, failure);
    return leave(exitCode(failure.kind));
  }

  const cancellation = listenForCancellation();
  const deadline = startDeadline(clock, limitOf(inputs) * 1000, declaration.title, cancellation.signal);
  const summary = openSummary(declaration.title);
  const lastWorks: ((reason: Failure) => Promise<void>)[] = [];
  const context: ActionContext<D> = {
    inputs,
    log,
    about: log.about,
    clock,
    deadline,
    environment,
    summary,
    setOutput: openOutputs(masks, log, environment),
    mask,
    onCancel: (work) => {
      lastWorks.push(work);
    },
    workspace: workspaceOf(environment),
    run: runOf(environment),
  };
  const doLastWorks = async (reason: unknown): Promise<void> => {
    if (!(reason instanceof Failure) || reason.kind !== 'cancelled') return;
    const ends = await Promise.allSettled(lastWorks.map(async (work) => work(reason)));
    for (const end of ends)
      if (end.status === 'rejected') log.warning(endingOf(end.reason, undefined).message);
  };
  const isPost = environment[`STATE_${POST_STATE}`] === 'true';
  if (declaration.post && environment['GITHUB_STATE'] && !isPost) core.saveState(POST_STATE, 'true');

  let failure: Failure | null = null;
  try {
    const work = (async () => (isPost ? post(context) : main(context)))();
    await Promise.race([untilOver(work, deadline.signal, clock, doLastWorks), stray()]);
  } catch (thrown) {
    failure = endingOf(thrown, deadline.signal.reason);
  }
  // Where the inputs were off, nothing was done that a page could tell of.
  if (failure?.kind !== 'input') await writeSummary(summary, { masks, log, environment }, failure?.message);
  if (failure) fail(log, failure);
  const code = failure?.kind === 'cancelled' ? cancellation.exitCode() : failure ? exitCode(failure.kind) : 0;
  return leave(code);
}

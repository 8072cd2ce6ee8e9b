import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type ActionModel, readAction } from '../language/action.ts';
import { holds } from '../language/expression.ts';
import type { StepModel } from '../language/step.ts';
import { evaluateText, evaluateTexts, property } from '../language/template.ts';
import type { Texts } from '../run/request.ts';
import { findAction, type Source } from '../run/source.ts';
import { Unsupported } from '../run/unsupported.ts';
import { runComposite } from './composite.ts';
import { type Frame, frameScope } from './frame.ts';
import { launch } from './launch.ts';
import { shellCommand } from './shell.ts';
import type { StepRecord } from './step-record.ts';
import type { Stop } from './stop.ts';

/** A step whose condition held, about to be executed. */
export interface Execution {
  readonly frame: Frame;
  readonly step: StepModel;
  readonly name: string;
  /** What the step itself (and the composite action around it) adds to the environment, evaluated. */
  readonly own: Texts;
  /** The step's whole environment. */
  readonly env: Texts;
  readonly record: StepRecord;
  readonly stop: Stop;
}

async function runScript({ frame, step, env, record, stop, name }: Execution): Promise<boolean> {
  const { machine } = frame;
  const scope = frameScope(frame, env);
  const { job, workflow } = machine.assignment;
  const setting = (own: StepModel['shell'], key: string): string => {
    const inJob =
      frame.actionPath === null ? (property(job.defaults, key) ?? property(workflow.defaults, key)) : null;
    const token = own ?? inJob;
    return token === null ? '' : evaluateText(token, scope);
  };
  const script = join(machine.folders.temp, `script-${machine.uniqueName()}.sh`);
  writeFileSync(script, `${step.run === null ? '' : evaluateText(step.run, scope)}\n`);
  const command = shellCommand(setting(step.shell, 'shell'), script);
  const folder = resolve(machine.folders.workspace, setting(step.workingDirectory, 'working-directory'));
  const actionPath = frame.actionPath === null ? {} : { GITHUB_ACTION_PATH: frame.actionPath };
  const end = await launch(machine, record, stop, {
    name,
    folder,
    environment: { ...env, ...actionPath },
    ...command,
  });
  if (end.code !== 0 && stop.reason === null && !machine.dead) {
    record.error(`Process completed with exit code ${end.code ?? 1}.`);
  }
  return end.code === 0;
}

/** The stand-in for actions/checkout: the repository's folder becomes the workspace. */
function checkOut({ frame, step, env, record }: Execution): boolean {
  const { request } = frame.machine.assignment;
  const given = evaluateTexts(step.with, frameScope(frame, env));
  const wanted = given['repository'] ?? '';
  if (wanted !== '' && wanted !== request.github.repository.fullName) {
    throw new Unsupported(
      `The checkout asks for "${wanted}".`,
      `Only ${request.github.repository.fullName} is on this machine.`,
    );
  }
  const target = resolve(frame.machine.folders.workspace, given['path'] ?? '');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true, force: true });
  cpSync(request.repository, target, {
    recursive: true,
    filter: (path) => !['.git', 'node_modules', '.cache'].includes(basename(path)),
  });
  record.write(
    `Copied ${request.github.repository.fullName} to the workspace (stand-in for actions/checkout)`,
  );
  record.setOutputs({ ref: request.event.ref, commit: request.event.sha });
  return true;
}

/** The inputs of an action: what the step gives, else the defaults; their names as they were declared. */
function actionInputs({ frame, step, env, record }: Execution, action: ActionModel): Texts {
  const scope = frameScope(frame, env);
  const given = new Map(
    Object.entries(evaluateTexts(step.with, scope)).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const inputs: { [name: string]: string } = {};
  const declared = new Set(action.inputs.map((input) => input.id.toLowerCase()));
  for (const input of action.inputs) {
    const value = given.get(input.id.toLowerCase());
    inputs[input.id] = value ?? (input.default === null ? '' : evaluateText(input.default, scope));
    if (value !== undefined && input.deprecation !== null) {
      record.annotate({
        level: 'warning',
        message: `Input '${input.id}' has been deprecated with message: ${input.deprecation}`,
      });
    }
  }
  const unknown = [...given.keys()].filter(
    (name) => !declared.has(name) && name !== 'entrypoint' && name !== 'args',
  );
  if (unknown.length > 0) {
    const names = (list: Iterable<string>): string => [...list].map((name) => `'${name}'`).join(', ');
    record.annotate({
      level: 'warning',
      message: `Unexpected input(s) ${names(unknown)}, valid inputs are [${names(declared)}]`,
    });
  }
  // The runner hands undeclared inputs on as well.
  for (const name of unknown) inputs[name] = given.get(name) ?? '';
  return inputs;
}

async function runNode(execution: Execution, action: ActionModel, source: Source): Promise<boolean> {
  if (action.runs.using !== 'node') return false;
  const { frame, own, env, record, stop, name } = execution;
  const { machine } = frame;
  const { runs, folder } = action;
  const inputs = Object.fromEntries(
    Object.entries(actionInputs(execution, action)).map(([id, value]) => [
      `INPUT_${id.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
  const known = {
    ...own,
    ...inputs,
    GITHUB_ACTION_PATH: folder,
    GITHUB_ACTION_REPOSITORY: source.repository,
    GITHUB_ACTION_REF: source.ref,
  };
  const start = (file: string, into: StepRecord, stage: Stop, label: string): ReturnType<typeof launch> => {
    if (!existsSync(join(folder, file))) {
      throw new Unsupported(
        `File not found: '${join(folder, file)}' of the action "${action.name}".`,
        'Build the bundles with `npm run build`.',
      );
    }
    const state = Object.fromEntries(
      Object.entries(record.state).map(([key, value]) => [`STATE_${key}`, value]),
    );
    return launch(machine, into, stage, {
      name: label,
      file: process.execPath,
      arguments: [join(folder, file)],
      folder: machine.folders.workspace,
      // What later steps wrote to GITHUB_ENV is there for the post step.
      environment: { ...machine.variables, ...known, ...state },
    });
  };
  const { post, postIf } = runs;
  if (post !== null) {
    machine.addPost({
      name: `Post ${name}`,
      holds: () => holds(postIf, frameScope(frame, env)),
      run: async (into, stage) => (await start(post, into, stage, `Post ${name}`)).code === 0,
    });
  }
  if (runs.pre !== null && holds(runs.preIf, frameScope(frame, env))) {
    const before = await start(runs.pre, record, stop, `Pre ${name}`);
    if (before.code !== 0) return false;
  }
  return (await start(runs.main, record, stop, name)).code === 0;
}

/** Executes a step: a script, the checkout, or an action. True where it succeeded; throws what fails the step. */
export async function execute(execution: Execution): Promise<boolean> {
  const { frame, step } = execution;
  if (step.uses === null) return runScript(execution);
  const { request } = frame.machine.assignment;
  const place = findAction(request, step.uses, frame.source, frame.machine.folders.workspace);
  if (place.kind === 'checkout') return checkOut(execution);
  const action = readAction(place.folder);
  if (action.runs.using === 'node') return runNode(execution, action, place.source);
  return runComposite(execution, action, place.source, actionInputs(execution, action));
}

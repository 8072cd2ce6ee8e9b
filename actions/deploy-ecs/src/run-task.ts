import { Failure, type InputDeclarations, type InputsOf, type Json } from '@thea/action';
import { standaloneTaskSchema } from '@thea/ecs/standalone-task';
import { schemaErrors } from '@thea/platforms/schema-errors';
import type { declaration } from './declaration.ts';

/** The inputs of amazon-ecs-deploy-task-definition that run a task before the service is changed. */
export const runTaskInputs = {
  'run-task': {
    type: 'boolean',
    description:
      'Run one task of the new task definition before the service is changed, such as a migration, and go on only where the containers of the release end with 0; default: as the target says.',
  },
  'run-task-container-overrides': {
    type: 'json',
    description:
      'What that task does differently from the service, as a JSON list of container overrides; at least one has a `command`. Never put untrusted text into it.',
    secret: true,
  },
  'run-task-subnets': {
    type: 'lines',
    description:
      'Its subnets, one a line or separated by commas; default: those of the target, else of the service.',
    pattern: /^subnet-[0-9a-f]{8,17}(?:\s*,\s*subnet-[0-9a-f]{8,17})*$/,
    patternHint: 'subnet-… a line',
  },
  'run-task-security-groups': {
    type: 'lines',
    description:
      'Its security groups, one a line or separated by commas; default: those of the target, else of the service.',
    pattern: /^sg-[0-9a-f]{8,17}(?:\s*,\s*sg-[0-9a-f]{8,17})*$/,
    patternHint: 'sg-… a line',
  },
  'run-task-assign-public-ip': {
    type: 'choice',
    description: 'Whether it gets a public address; default: as the target says, else as the service.',
    choices: ['ENABLED', 'DISABLED'],
  },
  'run-task-launch-type': {
    type: 'choice',
    description: 'Where it runs; default: as the target says, else as the service.',
    choices: ['EC2', 'FARGATE', 'EXTERNAL'],
  },
  'run-task-capacity-provider-strategy': {
    type: 'json',
    description: 'Its capacity providers, as a JSON list; default: as the target says, else as the service.',
  },
  'run-task-started-by': {
    type: 'string',
    description: 'Shown as `startedBy` of the task; default: `thea/` and the id of the release.',
    maximumLength: 128,
    pattern: /^[\w/-]+$/,
    patternHint: 'letters, digits, -, _ and /',
  },
  'run-task-tags': {
    type: 'json',
    description: 'Tags of the task, as a JSON list of `{"key": …, "value": …}`.',
  },
} as const satisfies InputDeclarations;

type Inputs = Pick<InputsOf<typeof declaration>, keyof typeof runTaskInputs>;

const items = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split(',').map((item) => item.trim()));

/** What the inputs say, by the keys of the target entry. */
function given(inputs: Inputs): { readonly [key: string]: Json } {
  const said: { readonly [key: string]: Json | undefined } = {
    'container-overrides': inputs['run-task-container-overrides'],
    subnets: inputs['run-task-subnets'].length === 0 ? undefined : items(inputs['run-task-subnets']),
    'security-groups':
      inputs['run-task-security-groups'].length === 0 ? undefined : items(inputs['run-task-security-groups']),
    'assign-public-ip': inputs['run-task-assign-public-ip'],
    'launch-type': inputs['run-task-launch-type'],
    'capacity-provider-strategy': inputs['run-task-capacity-provider-strategy'],
    'started-by': inputs['run-task-started-by'],
    tags: inputs['run-task-tags'],
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/**
 * The `run-task` of a target with the inputs over it; null where no task shall run.
 * @throws Failure('input') where an input does not fit, or says how a task runs that nobody asked for.
 */
export function runTaskWords(inputs: Inputs, before: Json | undefined): Json {
  const named = given(inputs);
  const [first] = Object.keys(named);
  const asked = inputs['run-task'] || before !== undefined;
  if (!asked) {
    if (first === undefined) return null;
    throw new Failure('input', {
      input: `run-task-${first}`,
      message: `"run-task-${first}" says how a task runs, but no task is asked for.`,
      remedy: 'Give "run-task: true" too, or take it out.',
    });
  }
  const own = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  const words: Json = { ...own, ...named };
  const [error] = schemaErrors(standaloneTaskSchema, words);
  if (error === undefined) return words;
  const input = `run-task-${String(error.path[0] ?? 'container-overrides')}`;
  throw new Failure('input', {
    input,
    message:
      error.keyword === 'required' && error.path.length === 0
        ? '"run-task" has no "run-task-container-overrides", so no container overrides: it would serve, and never end.'
        : `"${input}" does not fit at ${error.path.slice(1).join('.') || 'its whole'}: ${error.message}.`,
    remedy:
      'Give what RunTask of ECS takes, such as [{"name": "api", "command": ["python", "-m", "alembic", "upgrade", "head"]}].',
  });
}

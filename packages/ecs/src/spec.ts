import { Failure, type Json, parseJsonText } from '@thea/action';
import { type ImageReference, parseImageReference } from './image-reference.ts';
import { isObject, type JsonObject } from './raw.ts';
import { readStandaloneTask, type StandaloneTask, standaloneTaskSchema } from './standalone-task.ts';

/** What should run on an ECS service. Null means: as it is now. */
export interface EcsSpec {
  readonly region: string;
  readonly cluster: string;
  readonly service: string;
  /** The raw JSON of a file, with its path for messages; null: the live task definition. */
  readonly taskDefinition: { readonly path: string; readonly json: Json } | null;
  /** The containers of the release; the others stay as the task definition has them. */
  readonly images: { readonly [container: string]: ImageReference };
  /** Null: what the image says of itself. */
  readonly version: string | null;
  readonly environmentVariables: { readonly [container: string]: { readonly [name: string]: string } };
  /** Names to ARNs of Secrets Manager or Parameter Store. */
  readonly secrets: { readonly [container: string]: { readonly [name: string]: string } };
  readonly desiredCount: number | null;
  /** Left out, or null: nothing runs before the service is changed. */
  readonly runTask?: StandaloneTask | null;
}

const perContainer = (what: string) => ({
  type: 'object',
  description: what,
  additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
});

/** The properties that a target entry of the targets file has for ECS (JSON Schema, draft 2020-12). */
export const ecsTargetSchema = {
  type: 'object',
  required: ['region', 'cluster', 'service'],
  properties: {
    region: {
      type: 'string',
      pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$',
      description: 'The AWS region, such as eu-west-1.',
    },
    cluster: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,255}$', description: 'The name of the cluster.' },
    service: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,255}$', description: 'The name of the service.' },
    'task-definition': {
      type: 'string',
      description: 'A JSON file with the task definition. Left out: the one that runs now.',
    },
    containers: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      minItems: 1,
      uniqueItems: true,
      description:
        "The containers that run the release's image. Left out: the only container of the task definition.",
    },
    'role-to-assume': {
      type: 'string',
      pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/.+$',
      description: 'The role that deploys, assumed with the OIDC token of the job.',
    },
    'rollback-role': {
      type: 'string',
      pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/.+$',
      description: 'The role that rolls back. Left out: the one that deploys.',
    },
    'allowed-account-ids': {
      type: 'array',
      items: { type: 'string', pattern: '^[0-9]{12}$' },
      description: 'Nothing is called in any other account.',
    },
    'environment-variables': perContainer('Variables to set, by container; the others stay.'),
    secrets: perContainer('Secrets to set, by container: name to ARN; the others stay.'),
    'desired-count': {
      type: 'integer',
      minimum: 0,
      description: 'How many replicas. Left out: as it is now (autoscaling keeps what it chose).',
    },
    'run-task': standaloneTaskSchema,
  },
} as const;

/** What the caller knows beside the target entry. */
export interface AskedImages {
  /** An image for every container of the release; the key '' stands for the only container. */
  readonly images: { readonly [container: string]: string };
  readonly version: string | null;
  /** The text of a file of the workspace. */
  readonly readFile: (path: string) => string;
}

/**
 * Makes a spec of a target entry that fits `ecsTargetSchema`.
 * @throws Failure('input') at file and line where the task definition's file is missing or no JSON object.
 */
export function parseEcsSpec(entry: Json, asked: AskedImages): EcsSpec {
  if (!isObject(entry)) throw wrong('The target is no object.', 'Give it "region", "cluster" and "service".');
  const path = entry['task-definition'];
  return {
    region: required(entry, 'region'),
    cluster: required(entry, 'cluster'),
    service: required(entry, 'service'),
    taskDefinition:
      typeof path === 'string' ? { path, json: parseTaskDefinition(path, asked.readFile(path)) } : null,
    images: Object.fromEntries(
      Object.entries(asked.images).map(([container, image]) => [container, parseImageReference(image)]),
    ),
    version: asked.version,
    environmentVariables: named(entry, 'environment-variables'),
    secrets: named(entry, 'secrets'),
    desiredCount: typeof entry['desired-count'] === 'number' ? entry['desired-count'] : null,
    runTask: readStandaloneTask(entry['run-task']),
  };
}

function wrong(message: string, remedy: string): Failure {
  return new Failure('input', { input: 'targets', message, remedy });
}

function required(entry: JsonObject, key: string): string {
  const value = entry[key];
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(`The target has no "${key}".`, `Write "${key}" into its entry of the targets file.`);
}

function named(entry: JsonObject, key: string): { [container: string]: { [name: string]: string } } {
  const value = entry[key];
  const result: { [container: string]: { [name: string]: string } } = {};
  if (value === undefined) return result;
  if (!isObject(value))
    throw wrong(`"${key}" of the target is no object.`, 'Write container: { NAME: value }.');
  for (const [container, pairs] of Object.entries(value)) {
    if (!isObject(pairs)) {
      throw wrong(`"${key}.${container}" of the target is no object.`, 'Write container: { NAME: value }.');
    }
    const texts: { [name: string]: string } = {};
    for (const [name, item] of Object.entries(pairs)) {
      if (typeof item !== 'string') {
        throw wrong(`"${key}.${container}.${name}" of the target is no text.`, 'Put the value in quotes.');
      }
      texts[name] = item;
    }
    result[container] = texts;
  }
  return result;
}

/**
 * Parses the file of a task definition.
 * @throws Failure('input') with path, line and column where it is no JSON object with containers.
 */
export function parseTaskDefinition(path: string, content: string): Json {
  const parsed = parseJsonText(content.replace(/^\uFEFF/, ''));
  if (!parsed.ok) {
    const { line, column } = parsed.at;
    throw new Failure('input', {
      input: 'task-definition',
      place: { path, line, column },
      message: `${path}:${line}:${column} is no valid JSON: ${parsed.message}.`,
      remedy: 'Mend the JSON there; comments and trailing commas are not allowed.',
    });
  }
  if (!isObject(parsed.value) || !Array.isArray(parsed.value['containerDefinitions'])) {
    throw new Failure('input', {
      input: 'task-definition',
      place: { path },
      message: `${path} is no task definition: it has no list "containerDefinitions".`,
      remedy: 'Give the file that `aws ecs register-task-definition --cli-input-json` takes.',
    });
  }
  return parsed.value;
}

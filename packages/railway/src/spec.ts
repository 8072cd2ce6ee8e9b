import { Failure, type Json } from '@thea/action';
import { type ImageReference, parseImageReference } from './image-reference.ts';
import { type JsonObject, object } from './raw.ts';
import type { RailwaySettings, SettingName } from './settings.ts';

/** What should run on a Railway service. What is not named stays as it is. */
export interface RailwaySpec {
  readonly image: ImageReference;
  /** Null: what the image says of itself. */
  readonly version: string | null;
  readonly settings: Partial<RailwaySettings>;
  readonly variables: { readonly [name: string]: string };
  /** False: nothing asks it, so that rules for what faces users do not hold; default true. */
  readonly serves?: boolean;
}

const whole = (description: string, minimum: number, maximum: number) => ({
  type: 'integer',
  minimum,
  maximum,
  description,
});
const nameOrId = (what: string) => ({
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$',
  description: `The ${what}, by name or id.`,
});

/** The properties that a target entry of the targets file has for Railway (JSON Schema, draft 2020-12). */
export const railwayTargetSchema = {
  type: 'object',
  required: ['project', 'environment', 'service'],
  properties: {
    project: nameOrId('project'),
    environment: nameOrId("project's environment"),
    service: nameOrId('service'),
    repository: {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      description:
        'The repository of the image, such as ghcr.io/theaia/thea-ia. Left out: the one that runs now.',
    },
    'start-command': {
      type: 'string',
      minLength: 1,
      maxLength: 4096,
      description: 'The start command, in exec form: only a shell that it names expands $PORT.',
    },
    'pre-deploy-command': {
      type: 'string',
      minLength: 1,
      maxLength: 4096,
      description: 'Run before each deployment.',
    },
    'healthcheck-path': {
      type: 'string',
      pattern: '^/',
      description: 'Where 200 says that a replica is ready; no traffic goes to it before.',
    },
    'healthcheck-timeout': whole('How long a deployment may take to become healthy, in seconds.', 1, 3600),
    replicas: whole('How many replicas, where "regions" is not given.', 1, 200),
    regions: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'integer', minimum: 1, maximum: 200 },
      description: 'Replicas by region, such as europe-west4-drams3a: 2.',
    },
    'overlap-seconds': whole('How long the old deployment still serves beside the new one.', 0, 3600),
    'draining-seconds': whole('Seconds from SIGTERM to SIGKILL of the old replicas.', 0, 3600),
    'restart-policy': {
      enum: ['ALWAYS', 'ON_FAILURE', 'NEVER'],
      description: 'When a replica is started again.',
    },
    'restart-retries': whole('How often ON_FAILURE starts a replica again.', 0, 100),
    variables: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'Variables to set with the release; the others stay.',
    },
  },
} as const;

const SETTINGS: { readonly [key: string]: SettingName } = {
  'start-command': 'startCommand',
  'healthcheck-path': 'healthcheckPath',
  'healthcheck-timeout': 'healthcheckTimeout',
  replicas: 'numReplicas',
  'overlap-seconds': 'overlapSeconds',
  'draining-seconds': 'drainingSeconds',
  'restart-policy': 'restartPolicyType',
  'restart-retries': 'restartPolicyMaxRetries',
};

/**
 * Makes a spec of a target entry that fits `railwayTargetSchema`, and the image that is asked for.
 * @throws Failure('input') where the image names no digest, or a variable is no text.
 */
export function parseRailwaySpec(
  words: JsonObject,
  asked: { image: string; version: string | null },
): RailwaySpec {
  const image = parseImageReference(asked.image);
  const repository = typeof words['repository'] === 'string' ? words['repository'] : null;
  const settings: { [name: string]: Json } = {};
  for (const [word, name] of Object.entries(SETTINGS)) {
    if (words[word] !== undefined) settings[name] = words[word];
  }
  if (typeof words['pre-deploy-command'] === 'string')
    settings['preDeployCommand'] = [words['pre-deploy-command']];
  const regions = Object.entries(object(words['regions']));
  if (regions.length > 0) {
    settings['multiRegionConfig'] = Object.fromEntries(
      regions.map(([region, count]) => [region, { numReplicas: count }]),
    );
  }
  return {
    image: { ...image, repository: image.repository ?? repository },
    version: asked.version,
    settings,
    variables: readVariables(words['variables']),
    // "verify: {by: replicas}" says so of a worker or a scheduler.
    ...(object(words['verify'])['by'] === 'replicas' ? { serves: false } : {}),
  };
}

/** Names that are Railway's own, or ours. */
const RESERVED = /^(?:RAILWAY_(?!DEPLOYMENT_|HEALTHCHECK_|RUN_)|THEA_RECORD$)/;

function readVariables(value: Json | undefined): { [name: string]: string } {
  const variables: { [name: string]: string } = {};
  for (const [name, item] of Object.entries(object(value))) {
    if (typeof item !== 'string' || RESERVED.test(name)) {
      throw new Failure('input', {
        input: 'targets',
        message: `The variable "${name}" of the target ${typeof item === 'string' ? 'is not yours to set' : 'is no text'}.`,
        remedy: typeof item === 'string' ? 'Give it another name.' : 'Put its value in quotes.',
      });
    }
    variables[name] = item;
  }
  return variables;
}

import { Failure, type Json } from '@thea/action';
import { isObject, type JsonObject, objects, text } from './raw.ts';

/**
 * A task of the release's own task definition that runs once, before the service is changed (ECS API reference,
 * RunTask). What is null or empty is taken from the service.
 */
export interface StandaloneTask {
  /** As RunTask takes them (ContainerOverride); at least one has a command. */
  readonly overrides: readonly JsonObject[];
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: 'ENABLED' | 'DISABLED' | null;
  readonly launchType: 'EC2' | 'FARGATE' | 'EXTERNAL' | null;
  readonly capacityProviderStrategy: readonly JsonObject[];
  readonly startedBy: string | null;
  readonly tags: readonly JsonObject[];
}

const strings = (what: string, pattern: string) => ({
  type: 'array',
  items: { type: 'string', pattern },
  minItems: 1,
  maxItems: 16,
  description: what,
});

/** The property `run-task` of a target entry (JSON Schema, draft 2020-12). */
export const standaloneTaskSchema = {
  type: 'object',
  description:
    'A task of the new task definition that runs once before the service is changed, such as a migration; the release goes on where its containers end with 0.',
  required: ['container-overrides'],
  properties: {
    'container-overrides': {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      description:
        'What it does differently from the service, as RunTask takes it; at least one has a command.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: { type: 'string', minLength: 1, description: 'The container.' },
          command: {
            type: 'array',
            items: { type: 'string' },
            minItems: 1,
            description: 'What it runs instead.',
          },
          environment: {
            type: 'array',
            description: 'Variables to set over its own.',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['name', 'value'],
              properties: {
                name: { type: 'string', minLength: 1, description: 'The name of the variable.' },
                value: { type: 'string', description: 'Its value.' },
              },
            },
          },
          cpu: { type: 'integer', minimum: 0, description: 'CPU units.' },
          memory: { type: 'integer', minimum: 4, description: 'The hard limit, in MiB.' },
          memoryReservation: { type: 'integer', minimum: 4, description: 'The soft limit, in MiB.' },
        },
      },
    },
    subnets: strings('Its subnets; default: those of the service.', '^subnet-[0-9a-f]{8,17}$'),
    'security-groups': strings('Its security groups; default: those of the service.', '^sg-[0-9a-f]{8,17}$'),
    'assign-public-ip': {
      enum: ['ENABLED', 'DISABLED'],
      description: 'Whether it gets a public address; default: as the service.',
    },
    'launch-type': {
      enum: ['EC2', 'FARGATE', 'EXTERNAL'],
      description: 'Where it runs; default: as the service.',
    },
    'capacity-provider-strategy': {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      description: 'As RunTask takes it; default: that of the service.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['capacityProvider'],
        properties: {
          capacityProvider: { type: 'string', minLength: 1, description: 'The provider.' },
          weight: { type: 'integer', minimum: 0, maximum: 1000, description: 'Its share.' },
          base: { type: 'integer', minimum: 0, maximum: 100_000, description: 'Tasks that it runs first.' },
        },
      },
    },
    'started-by': {
      type: 'string',
      pattern: '^[A-Za-z0-9_/-]{1,128}$',
      description: 'Shown as startedBy of the task; default: thea/ and the id of the release.',
    },
    tags: {
      type: 'array',
      maxItems: 50,
      description: 'Tags of the task, as RunTask takes them.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'value'],
        properties: {
          key: { type: 'string', minLength: 1, maxLength: 128, description: 'The key.' },
          value: { type: 'string', maxLength: 256, description: 'The value.' },
        },
      },
    },
  },
} as const;

/**
 * Proves that every container that a task overrides is one of the task definition's. Pure.
 * @throws Failure('input') naming the one that is not.
 */
export function checkOverrides(task: StandaloneTask, definition: JsonObject): void {
  const names = objects(definition['containerDefinitions']).map((container) => text(container['name']));
  const unknown = task.overrides.map((one) => text(one['name'])).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new Failure('input', {
    input: 'run-task-container-overrides',
    message: `"${unknown}" is no container of the task definition; it has ${names.join(', ')}.`,
    remedy: 'Name one of them in the override.',
  });
}

const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map((one) => text(one)) : [];

/**
 * Reads the `run-task` of an entry that fits the schema; null where there is none.
 * @throws Failure('input') where no override has a command: the task would be one more of the service, and never end.
 */
export function readStandaloneTask(value: Json | undefined): StandaloneTask | null {
  if (!isObject(value)) return null;
  const overrides = objects(value['container-overrides']);
  if (!overrides.some((one) => texts(one['command']).length > 0)) {
    throw new Failure('input', {
      input: 'run-task-container-overrides',
      message:
        'The task that runs before the service is changed has no command of its own: it would serve, and never end.',
      remedy:
        'Give a container override a "command", such as ["python", "-m", "alembic", "upgrade", "head"].',
    });
  }
  const ip = text(value['assign-public-ip']);
  const launch = text(value['launch-type']);
  return {
    overrides,
    subnets: texts(value['subnets']),
    securityGroups: texts(value['security-groups']),
    assignPublicIp: ip === 'ENABLED' || ip === 'DISABLED' ? ip : null,
    launchType: launch === 'EC2' || launch === 'FARGATE' || launch === 'EXTERNAL' ? launch : null,
    capacityProviderStrategy: objects(value['capacity-provider-strategy']),
    startedBy: text(value['started-by']) || null,
    tags: objects(value['tags']),
  };
}

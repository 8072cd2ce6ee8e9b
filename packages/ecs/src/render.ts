import { Failure, type Json } from '@thea/action';
import type { ResolvedImage } from './facts.ts';
import { isObject, type JsonObject, objects, text } from './raw.ts';
import type { EcsSpec } from './spec.ts';

/**
 * Fields that DescribeTaskDefinition adds and RegisterTaskDefinition refuses or assigns itself (client-ecs,
 * `TaskDefinition` against `RegisterTaskDefinitionRequest`).
 */
export const READ_ONLY_FIELDS: readonly string[] = [
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
];

/** A described task definition as it can be registered again; unknown fields stay. Pure. */
export function registrable(body: Json): JsonObject {
  return Object.fromEntries(
    Object.entries(isObject(body) ? body : {}).filter(([key]) => !READ_ONLY_FIELDS.includes(key)),
  );
}

/**
 * The task definition of a spec: the file's or the live one's raw JSON, with the release's images by digest and the
 * named variables and secrets set. Nothing in the file is interpolated. `resolved` holds a digest for every container
 * of the release. Pure.
 * @throws Failure('input') where a container of the release does not exist.
 */
export function renderTaskDefinition(
  base: Json,
  spec: EcsSpec,
  resolved: { readonly [container: string]: ResolvedImage },
): JsonObject {
  const body = registrable(base);
  const containers = objects(body['containerDefinitions']);
  const names = containers.map((container) => text(container['name']));
  const where = spec.taskDefinition?.path ?? 'the live task definition';
  const variables = byName(spec.environmentVariables, names);
  const secrets = byName(spec.secrets, names);
  for (const [key, input] of [
    [resolved, 'containers'],
    [variables, 'environment-variables'],
    [secrets, 'secrets'],
  ] as const) {
    const unknown = Object.keys(key).find((name) => !names.includes(name));
    if (unknown !== undefined) {
      throw new Failure('input', {
        input,
        message: `"${unknown}" is no container of ${where}; it has ${names.join(', ')}.`,
        remedy: `Name one of them in "${input}".`,
      });
    }
  }
  return {
    ...body,
    containerDefinitions: containers.map((container) => {
      const name = text(container['name']);
      const image = resolved[name];
      return {
        ...container,
        ...(image?.digest == null ? {} : { image: `${image.repository}@${image.digest}` }),
        ...withPairs(container, 'environment', 'value', variables[name], 'secrets'),
        ...withPairs(container, 'secrets', 'valueFrom', secrets[name], 'environment'),
      };
    }),
  };
}

type ByContainer = { readonly [container: string]: { readonly [name: string]: string } };

// The key '' stands for the only container, as it does for the image.
function byName(pairs: ByContainer, names: readonly string[]): ByContainer {
  const { '': only, ...others } = pairs;
  const [name] = names;
  if (only === undefined || name === undefined || names.length > 1) return pairs;
  return { ...others, [name]: { ...others[name], ...only } };
}

/** Sets names in a list of pairs; ECS refuses a name that is both a variable and a secret. */
function withPairs(
  container: JsonObject,
  list: 'environment' | 'secrets',
  field: 'value' | 'valueFrom',
  wanted: { readonly [name: string]: string } | undefined,
  otherList: 'environment' | 'secrets',
): JsonObject {
  if (wanted === undefined || Object.keys(wanted).length === 0) return {};
  const kept = objects(container[list]).filter((pair) => !(text(pair['name']) in wanted));
  const set = Object.entries(wanted).map(([name, value]) => ({ name, [field]: value }));
  const clash = objects(container[otherList]).find((pair) => text(pair['name']) in wanted);
  if (clash !== undefined) {
    throw new Failure('input', {
      input: list === 'environment' ? 'environment-variables' : 'secrets',
      message: `"${text(clash['name'])}" of container "${text(container['name'])}" is already one of its ${otherList === 'secrets' ? 'secrets' : 'variables'}.`,
      remedy: 'A name is a variable or a secret, never both: take it out of the task definition first.',
    });
  }
  return { [list]: [...kept, ...set] };
}

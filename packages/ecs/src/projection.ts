import type { Json } from '@thea/action';
import type { EcsSnapshot } from './facts.ts';
import { repositoryOf } from './image-reference.ts';
import { isObject, type JsonObject, object, objects, text } from './raw.ts';

/** A field that compare leaves out, and why. */
export interface Exclusion {
  readonly field: string;
  readonly reason: string;
}

export const EXCLUDED_OF_TASK_DEFINITION: readonly Exclusion[] = [
  { field: 'taskDefinitionArn', reason: 'the platform assigns it' },
  { field: 'revision', reason: 'the platform counts it; a pinned copy has another one' },
  { field: 'status', reason: 'says whether it can be used again, not what runs' },
  { field: 'requiresAttributes', reason: 'the platform derives it from the other fields' },
  { field: 'compatibilities', reason: 'the platform derives it from the other fields' },
  { field: 'registeredAt', reason: 'a time' },
  { field: 'registeredBy', reason: 'who registered it, not what runs' },
  { field: 'deregisteredAt', reason: 'a time' },
  { field: 'deleteRequestedAt', reason: 'a time' },
  { field: 'tags', reason: 'our own marks are there' },
];

export const EXCLUDED_OF_REVISION: readonly Exclusion[] = [
  { field: 'serviceRevisionArn', reason: 'the platform assigns it' },
  { field: 'serviceArn', reason: 'the same for every revision of a service' },
  { field: 'clusterArn', reason: 'the same for every revision of a service' },
  { field: 'createdAt', reason: 'a time' },
  { field: 'taskDefinition', reason: 'compared by its content, field by field' },
  { field: 'containerImages', reason: 'compared as the images of the snapshot, by digest' },
  { field: 'resolvedConfiguration', reason: 'the platform derives it from loadBalancers' },
  { field: 'ecsManagedResources', reason: 'the platform owns them (Express services)' },
];

const names = (excluded: readonly Exclusion[]): readonly string[] => excluded.map(({ field }) => field);

/**
 * A task definition as compare and the configuration hash see it: without what the platform assigns, and with the
 * defaults that RegisterTaskDefinition fills in taken out, so that a file and its described form are equal. The image
 * of a container whose digest is known becomes its repository: the digest is compared apart. Pure.
 */
export function projectTaskDefinition(body: Json, images: EcsSnapshot['images']): JsonObject {
  const kept = without(object(body), names(EXCLUDED_OF_TASK_DEFINITION));
  const containers = objects(kept['containerDefinitions']).map((container) => {
    const image = images[text(container['name'])];
    const pinned = image?.digest == null ? {} : { image: repositoryOf(text(container['image'])) };
    return [
      text(container['name']),
      projectContainer({ ...container, ...pinned }, text(kept['networkMode'])),
    ];
  });
  return object(tidy({ ...kept, containerDefinitions: Object.fromEntries(containers) }));
}

/** Order of variables and secrets means nothing to ECS, and it returns them in another one; port defaults it fills. */
function projectContainer(container: JsonObject, networkMode: string): JsonObject {
  const byName = (list: Json | undefined): JsonObject =>
    Object.fromEntries(objects(list).map((pair) => [text(pair['name']), without(pair, ['name'])]));
  const ports = objects(container['portMappings']).map((port) => ({
    ...without(port, ['protocol', 'hostPort']),
    ...(port['protocol'] === undefined || port['protocol'] === 'tcp' ? {} : { protocol: port['protocol'] }),
    ...(port['hostPort'] === undefined ||
    (networkMode === 'awsvpc' && port['hostPort'] === port['containerPort']) ||
    port['hostPort'] === 0
      ? {}
      : { hostPort: port['hostPort'] }),
  }));
  const { essential, cpu, ...rest } = without(container, ['name']);
  return {
    ...rest,
    ...(essential === undefined || essential === true ? {} : { essential }),
    ...(cpu === undefined || cpu === 0 ? {} : { cpu }),
    environment: byName(container['environment']),
    secrets: byName(container['secrets']),
    portMappings: ports,
  };
}

/** A service revision as compare sees it; Service Connect that is not enabled is none (client-ecs, `ServiceConnectConfiguration`). Pure. */
export function projectRevision(body: Json): JsonObject {
  const off = object(object(body)['serviceConnectConfiguration'])['enabled'] === false;
  const excluded = [...names(EXCLUDED_OF_REVISION), ...(off ? ['serviceConnectConfiguration'] : [])];
  return object(tidy(without(object(body), excluded)));
}

function without(value: JsonObject, fields: readonly string[]): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !fields.includes(key)));
}

/** Takes out nulls, empty lists and empty objects: ECS returns them for what was never set. */
function tidy(value: Json): Json {
  if (Array.isArray(value)) return value.map(tidy);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]): [string, Json] => [key, tidy(item)])
      .filter(([, item]) => !isEmpty(item)),
  );
}

function isEmpty(value: Json): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === null || (isObject(value) && Object.keys(value).length === 0);
}

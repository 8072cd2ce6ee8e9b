import { AwsError } from '../wire/error.ts';
import { type JsonObject, number, object, objects, requiredText, text, texts } from '../wire/json.ts';
import type { EcsParts } from './operations/parts.ts';
import { resolveRevision } from './revision.ts';
import type { ClusterEntry } from './store.ts';
import { makeTask } from './task.ts';
import { type LiveTask, startTask } from './task-life.ts';

// The container's own settings give way to the overrides. SDK docs of ContainerOverride.
function overridden(definition: JsonObject, input: JsonObject): JsonObject {
  const overrides = objects(object(input, 'overrides') ?? {}, 'containerOverrides');
  const containers = objects(definition, 'containerDefinitions').map((container) => {
    const own = overrides.find((one) => text(one, 'name') === text(container, 'name'));
    if (own === undefined) return container;
    const command = texts(own, 'command');
    const added = objects(own, 'environment');
    const kept = objects(container, 'environment').filter(
      (entry) => !added.some((one) => text(one, 'name') === text(entry, 'name')),
    );
    return {
      ...container,
      environment: [...kept, ...added],
      ...(command.length === 0 ? {} : { command }),
    };
  });
  return { ...definition, containerDefinitions: containers };
}

/** RunTask: one-off tasks, at most ten per call, without a service that would replace them. ECS API reference. */
export async function runTask(
  parts: EcsParts,
  cluster: ClusterEntry,
  input: JsonObject,
): Promise<LiveTask[]> {
  const found = parts.definitions.known(requiredText(input, 'taskDefinition'));
  if (found === null) throw new AwsError('ClientException', 'TaskDefinition not found.');
  if (found.status === 'INACTIVE') throw new AwsError('ClientException', 'TaskDefinition is inactive');
  // ECS API reference, "Ensuring idempotency": the same token starts nothing twice.
  const token = text(input, 'clientToken');
  const same = token === undefined ? [] : cluster.standalone.filter((one) => one.token === token);
  if (same.length > 0) return same.map(({ live }) => live);
  if (text(input, 'launchType') !== undefined && objects(input, 'capacityProviderStrategy').length > 0) {
    throw new AwsError(
      'InvalidParameterException',
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    );
  }
  const count = number(input, 'count') ?? 1;
  if (count < 1 || count > 10) {
    throw new AwsError('InvalidParameterException', 'Count must be between 1 and 10.');
  }
  const definition = overridden(found.definition, input);
  const containerImages = await resolveRevision(parts.images, definition);
  const group = text(input, 'group') ?? `family:${found.family}`;
  return Array.from({ length: count }, () => {
    const revision = { taskDefinitionArn: found.arn, containerImages };
    const startedBy = text(input, 'startedBy') ?? null;
    const task = makeTask(parts.account, cluster.arn, { group, startedBy, revision, definition });
    const request = {
      task,
      definition,
      timing: parts.timing,
      registration: null,
      atOnce: false,
      changed: () => {},
    };
    const started = startTask(parts.containers, request);
    cluster.standalone.push({ live: started, token: token ?? null });
    return started;
  });
}

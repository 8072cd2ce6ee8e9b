import type { EcsApi } from './api.ts';
import type { EcsReplica, EcsTaskDefinition } from './facts.ts';
import { type JsonObject, object, objects, text } from './raw.ts';
import { explain, readRefusal } from './refusal.ts';

const LINES = 20;

/**
 * The last lines that a replica's containers wrote, where they log with `awslogs` and a stream prefix: the stream is
 * then `prefix/container/task` (ECS developer guide, "awslogs-stream-prefix").
 */
export async function lastLines(
  api: EcsApi,
  definition: EcsTaskDefinition | null,
  replica: EcsReplica,
): Promise<string[]> {
  const lines: string[] = [];
  const containers = objects(object(definition?.body)['containerDefinitions']);
  // A container that failed speaks first; one that never ran has no stream.
  const failed = new Set(replica.containers.filter(({ exitCode }) => exitCode !== 0).map(({ name }) => name));
  for (const container of containers) {
    const name = text(container['name']);
    const log = object(container['logConfiguration']);
    const options = object(log['options']);
    const group = text(options['awslogs-group']);
    const prefix = text(options['awslogs-stream-prefix']);
    if (text(log['logDriver']) !== 'awslogs' || group === '' || prefix === '') continue;
    if (replica.status === 'STOPPED' && !failed.has(name)) continue;
    const found = await readStream(api, group, `${prefix}/${name}/${replica.id}`);
    const hidden = found.map((line) => hideValues(line, container));
    lines.push(...(containers.length > 1 ? hidden.map((line) => `${name}: ${line}`) : hidden));
  }
  return lines;
}

/** Shorter values are words that any line may hold. */
const TELLING_LENGTH = 8;

/** A line without the values of the container's variables: a crash often prints its whole configuration. Pure. */
export function hideValues(line: string, container: JsonObject): string {
  return objects(container['environment']).reduce((shown, variable) => {
    const value = text(variable['value']);
    return value.length < TELLING_LENGTH
      ? shown
      : shown.replaceAll(value, `(value of ${text(variable['name'])})`);
  }, line);
}

async function readStream(api: EcsApi, logGroupName: string, logStreamName: string): Promise<string[]> {
  try {
    const { sdk, client } = await api.logs();
    const { events } = await client.send(
      new sdk.GetLogEventsCommand({ logGroupName, logStreamName, limit: LINES, startFromHead: false }),
      api.options,
    );
    return (events ?? []).flatMap(({ message }) => message ?? []);
  } catch (thrown) {
    // A container that wrote nothing has no stream.
    if (readRefusal(thrown).name === 'ResourceNotFoundException') return [];
    throw explain(thrown, `Reading the log stream ${logStreamName}`, 'logs:GetLogEvents');
  }
}

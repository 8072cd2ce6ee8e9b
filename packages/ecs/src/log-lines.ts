import { hideValues } from '@thea/release';
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
    const hidden = found.map((line) => hideValues(line, plainVariables(container)));
    lines.push(...(containers.length > 1 ? hidden.map((line) => `${name}: ${line}`) : hidden));
  }
  return lines;
}

/** What the container was given as plain variables, by name. Pure. */
export function plainVariables(container: JsonObject): { readonly [name: string]: string } {
  return Object.fromEntries(
    objects(container['environment']).map(({ name, value }) => [text(name), text(value)]),
  );
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

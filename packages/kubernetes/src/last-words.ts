import { messageOf } from '@thea/action';
import { type Diagnosis, hideValues } from '@thea/release';
import type { Cluster } from './cluster.ts';
import type { KubePod } from './facts.ts';
import { givenValues } from './hidden-values.ts';
import { itemsOf } from './object.ts';
import { at, type JsonObject, number, text } from './raw.ts';

const LINES = 50;

/** Warnings about pods and what makes them, by their names; oldest first, the last twenty. */
export async function warningsOf(cluster: Cluster, names: readonly string[]): Promise<string[]> {
  const list = await cluster.read(
    `/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/events`,
    { fieldSelector: 'type=Warning', limit: 500 },
    'Listing events',
  );
  return itemsOf(list)
    .map((event) => ({
      of: text(at(event, 'involvedObject', 'name')),
      at: text(event['lastTimestamp']) || text(event['eventTime']),
      said: `${text(event['reason'])}: ${text(event['message'])}${number(event['count'], 1) > 1 ? ` (${number(event['count'], 1)} times)` : ''}`,
    }))
    .filter(({ of }) => names.some((name) => of === name || of.startsWith(`${name}-`)))
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(-20)
    .map(({ of, said }) => `${of}: ${said}`);
}

/** Said instead of a log whose values nobody could hide. */
const NOT_SHOWN = 'The log is not shown: which values it must not show could not be read';

/**
 * The last lines of each container of a pod: of the run that ended, where there was one. Values that pods of `template`
 * were given are hidden.
 */
export async function lastLines(
  cluster: Cluster,
  pod: KubePod,
  template: JsonObject,
): Promise<Diagnosis['logs'][number][]> {
  const values = await givenValues(cluster, template).catch(messageOf);
  const namespace = encodeURIComponent(cluster.where.namespace);
  const read = await Promise.all(
    pod.containers.map(async (container) => {
      const crashed = container.restarts > 0;
      const body = await cluster
        .text(`/api/v1/namespaces/${namespace}/pods/${encodeURIComponent(pod.name)}/log`, {
          container: container.name,
          tailLines: LINES,
          previous: crashed ? true : undefined,
        })
        .catch(() => null);
      const lines = (body ?? '').split('\n').filter((line) => line !== '');
      const replica = `${pod.name}/${container.name}`;
      if (typeof values !== 'string')
        return { replica, lines: lines.map((line) => hideValues(line, values)) };
      return { replica, lines: lines.length === 0 ? [] : [`${NOT_SHOWN} (${values}).`] };
    }),
  );
  return read.filter(({ lines }) => lines.length > 0);
}

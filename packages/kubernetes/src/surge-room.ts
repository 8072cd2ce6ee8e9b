import { keyOf, refOf } from './object.ts';
import type { KubeRoom } from './observe-room.ts';
import { amountsOf, podResources } from './pod-resources.ts';
import { templateOf } from './pod-template.ts';
import { countFor, countsOurs } from './quota.ts';
import { at, type JsonObject, number, object } from './raw.ts';

/**
 * How many pods of each workload fit beside those that run, by the quotas of the namespace, shared out in their order: a
 * controller that is refused pods tries again later and later, so asking for more than fits is slower than asking for
 * less (replica set controller, its rate limited queue). By the key of the workload; no entry: as many as it wants. Pure.
 */
export function surgeRoom(workloads: readonly JsonObject[], room: KubeRoom): ReadonlyMap<string, number> {
  const left = room.quotas.filter(countsOurs).flatMap((quota) => {
    const hard = amountsOf(object(at(quota, 'status', 'hard') ?? at(quota, 'spec', 'hard')));
    const used = amountsOf(object(at(quota, 'status', 'used')));
    return Object.entries(hard).map(([resource, most]) => ({
      resource,
      amount: most - (used[resource] ?? 0),
    }));
  });
  const found = new Map<string, number>();
  for (const raw of workloads) {
    const each = podResources(templateOf(raw) ?? {}, room.ranges);
    const bounds = left.flatMap((one) => {
      const count = countFor(one.resource, each);
      return count === null || count === 0 ? [] : [{ one, count }];
    });
    const fits = Math.min(
      number(at(raw, 'spec', 'replicas'), 1),
      ...bounds.map(({ one, count }) => Math.max(0, Math.floor(one.amount / count + 1e-9))),
    );
    for (const { one, count } of bounds) one.amount -= fits * count;
    if (bounds.length > 0) found.set(keyOf(refOf(raw)), fits);
  }
  return found;
}

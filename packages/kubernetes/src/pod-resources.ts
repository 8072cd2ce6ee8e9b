import { quantityOf } from './quantity.ts';
import { at, type JsonObject, object, objects } from './raw.ts';

/** Amounts by resource: cpu in cores, memory in bytes, others as they are counted. */
export type Amounts = { readonly [resource: string]: number };

/** What one pod asks for and what it may use at most. */
export interface PodResources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** The amounts of a map of quantities. Pure. */
export function amountsOf(value: JsonObject): Amounts {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, said]) => {
      const amount = quantityOf(said);
      return amount === null ? [] : [[name, amount]];
    }),
  );
}

/** The amounts of every resource, taken together by `join`; what one of them does not name counts as 0. Pure. */
export function joined(a: Amounts, b: Amounts, join: (a: number, b: number) => number): Amounts {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(names.map((name) => [name, join(a[name] ?? 0, b[name] ?? 0)]));
}

const plus = (a: number, b: number): number => a + b;

/** The items of type Container of the LimitRanges of a namespace. */
function containerLimits(ranges: readonly JsonObject[]): JsonObject[] {
  return ranges.flatMap((range) =>
    objects(at(range, 'spec', 'limits')).filter((one) => one['type'] === 'Container'),
  );
}

/**
 * What one container asks for, as admission completes it: a request that is not written is the limit that is written,
 * else the default of a LimitRange (Kubernetes, "Limit Ranges"). Pure.
 */
export function containerResources(container: JsonObject, ranges: readonly JsonObject[]): PodResources {
  const written = {
    requests: amountsOf(object(at(container, 'resources', 'requests'))),
    limits: amountsOf(object(at(container, 'resources', 'limits'))),
  };
  let { requests, limits }: PodResources = {
    requests: { ...written.limits, ...written.requests },
    limits: written.limits,
  };
  for (const range of containerLimits(ranges)) {
    requests = { ...amountsOf(object(range['defaultRequest'])), ...requests };
    limits = { ...amountsOf(object(range['default'])), ...limits };
  }
  return { requests, limits };
}

/**
 * What one pod of a template asks for: its containers and those that stay beside them together, or the largest of those
 * that run before, whichever is more (Kubernetes, "Init Containers", resource sharing), and its overhead. Pure.
 */
export function podResources(template: JsonObject, ranges: readonly JsonObject[]): PodResources {
  const spec = object(template['spec']);
  const overhead = amountsOf(object(spec['overhead']));
  const sum = (pick: (one: PodResources) => Amounts): Amounts => {
    let beside: Amounts = {};
    let largest: Amounts = {};
    for (const container of objects(spec['initContainers'])) {
      const own = pick(containerResources(container, ranges));
      if (container['restartPolicy'] === 'Always') beside = joined(beside, own, plus);
      else largest = joined(largest, joined(beside, own, plus), Math.max);
    }
    const running = objects(spec['containers'])
      .map((container) => pick(containerResources(container, ranges)))
      .reduce((all, own) => joined(all, own, plus), beside);
    return joined(joined(running, largest, Math.max), overhead, plus);
  };
  return { requests: sum(({ requests }) => requests), limits: sum(({ limits }) => limits) };
}

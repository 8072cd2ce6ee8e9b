import type { Finding } from '@thea/release';
import type { KubeFacts } from './facts.ts';
import { called, refOf } from './object.ts';
import { needsOf } from './pod-needs.ts';
import { amountsOf, containerResources, joined, type PodResources, podResources } from './pod-resources.ts';
import { containersOf, isWorkload, templateOf } from './pod-template.ts';
import { quantityText } from './quantity.ts';
import { at, type JsonObject, object, objects, text } from './raw.ts';

/** Containers that a LimitRange of the namespace refuses: no dry run of a workload tells, only its pods do. Pure. */
export function limitRangeFindings(facts: KubeFacts): Finding[] {
  const limits = facts.room.ranges.flatMap((range) =>
    objects(at(range, 'spec', 'limits')).map((item) => ({ name: refOf(range).name, item })),
  );
  return (facts.asked ?? [])
    .filter(({ desired }) => isWorkload(desired))
    .flatMap(({ ref, desired }) => {
      const template = templateOf(desired) ?? {};
      const parts = [
        { kind: 'Pod', what: `A pod of ${called(ref)}`, own: podResources(template, facts.room.ranges) },
        ...containersOf(template).map((container) => ({
          kind: 'Container',
          what: `Container "${text(container['name'])}" of ${called(ref)}`,
          own: containerResources(container, facts.room.ranges),
        })),
      ];
      return parts.flatMap(({ kind, what, own }) =>
        limits
          .filter(({ item }) => item['type'] === kind)
          .flatMap(({ name, item }) => outside(what, own, name, item)),
      );
    });
}

function outside(
  what: string,
  { requests, limits }: PodResources,
  name: string,
  item: JsonObject,
): Finding[] {
  const [most, least] = [amountsOf(object(item['max'])), amountsOf(object(item['min']))];
  const finding = (resource: string, asked: number, word: string, bound: number): Finding => ({
    class: 'safety',
    rule: 'limit-range',
    message: `${what} asks for ${resource} ${quantityText(resource, asked)}; LimitRange ${name} allows ${word} ${quantityText(resource, bound)}: its pods would be refused.`,
    remedy: 'Set "resources" within it, or change the LimitRange.',
    setting: 'resources',
  });
  const above = joined(requests, limits, Math.max);
  return [
    ...Object.entries(most).flatMap(([resource, bound]) =>
      (above[resource] ?? 0) > bound ? [finding(resource, above[resource] ?? 0, 'at most', bound)] : [],
    ),
    ...Object.entries(least).flatMap(([resource, bound]) =>
      requests[resource] !== undefined && requests[resource] < bound
        ? [finding(resource, requests[resource], 'at least', bound)]
        : [],
    ),
  ];
}

/** Pods that no node of the cluster could take, empty as it may be. Affinity and what runs there are not looked at. Pure. */
export function capacityFindings(facts: KubeFacts): Finding[] {
  const nodes = facts.room.nodes?.filter(isOpen) ?? [];
  if (nodes.length === 0) return [];
  return needsOf(facts).flatMap(({ workload, each }): Finding[] => {
    const template = templateOf(workload.desired) ?? {};
    const selected = nodes.filter((node) => isSelected(template, node) && isTolerated(template, node));
    if (selected.some((node) => lackOf(each, node) === null)) return [];
    const [first] = selected;
    const lacks = first === undefined ? null : lackOf(each, first);
    const largest = (resource: string): number =>
      Math.max(
        ...selected.map((node) => amountsOf(object(at(node, 'status', 'allocatable')))[resource] ?? 0),
      );
    return [
      {
        class: 'policy',
        rule: 'no-node',
        message:
          lacks === null
            ? `No node fits the nodeSelector and tolerations of ${called(workload.ref)}.`
            : `No node is large enough for a pod of ${called(workload.ref)}: it asks for ${lacks} ${quantityText(lacks, each.requests[lacks] ?? 0)}, the largest node gives ${quantityText(lacks, largest(lacks))}.`,
        remedy:
          lacks === null
            ? 'Correct "nodeSelector" and "tolerations", or add such a node.'
            : `Lower "resources.requests.${lacks}", or add a larger node; one that comes by itself takes longer than a rollback may.`,
        setting: lacks === null ? 'nodeSelector' : `resources.requests.${lacks}`,
      },
    ];
  });
}

/** A node that has not said yet what it has is not counted. */
function isOpen(node: JsonObject): boolean {
  return (
    at(node, 'spec', 'unschedulable') !== true && at(node, 'status', 'allocatable', 'pods') !== undefined
  );
}

function lackOf({ requests }: PodResources, node: JsonObject): string | null {
  const given = amountsOf(object(at(node, 'status', 'allocatable')));
  return Object.keys(requests).find((resource) => (requests[resource] ?? 0) > (given[resource] ?? 0)) ?? null;
}

function isSelected(template: JsonObject, node: JsonObject): boolean {
  const labels = object(at(node, 'metadata', 'labels'));
  return Object.entries(object(at(template, 'spec', 'nodeSelector'))).every(
    ([key, value]) => labels[key] === value,
  );
}

/** Taints by which the control plane says that a node is not well now (Kubernetes, "Taint based Evictions"). */
const PASSING = 'node.kubernetes.io/';

/** Kubernetes, "Taints and Tolerations": an empty key tolerates all, an empty effect every effect. */
function isTolerated(template: JsonObject, node: JsonObject): boolean {
  const tolerations = objects(at(template, 'spec', 'tolerations'));
  return objects(at(node, 'spec', 'taints'))
    .filter((taint) => taint['effect'] !== 'PreferNoSchedule' && !text(taint['key']).startsWith(PASSING))
    .every((taint) =>
      tolerations.some(
        (one) =>
          (text(one['key']) === '' || one['key'] === taint['key']) &&
          (text(one['effect']) === '' || one['effect'] === taint['effect']) &&
          (one['operator'] === 'Exists' || text(one['value']) === text(taint['value'])),
      ),
    );
}

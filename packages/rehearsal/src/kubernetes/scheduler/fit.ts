import { at, type JsonObject, objectAt, objectsAt, pairsAt, textAt } from '../raw.ts';
import { labelsOf } from '../selector.ts';
import { quantityOf } from './quantity.ts';

/** What a pod asks for: CPUs and bytes. */
export interface Request {
  readonly cpu: number;
  readonly memory: number;
}

function requestOf(container: JsonObject): Request {
  const requests = objectAt(container, 'resources', 'requests');
  const limits = objectAt(container, 'resources', 'limits');
  return {
    cpu: quantityOf(requests['cpu'] ?? limits['cpu']),
    memory: quantityOf(requests['memory'] ?? limits['memory']),
  };
}

/** What a pod asks for: its containers together, or its largest init container where that is more (`PodRequests`). Pure. */
export function podRequest(pod: JsonObject): Request {
  const together = objectsAt(pod, 'spec', 'containers').map(requestOf);
  const first = objectsAt(pod, 'spec', 'initContainers').map(requestOf);
  const of = (pick: (one: Request) => number): number =>
    Math.max(
      together.reduce((sum, one) => sum + pick(one), 0),
      0,
      ...first.map(pick),
    );
  return { cpu: of(({ cpu }) => cpu), memory: of(({ memory }) => memory) };
}

/** A node and the pods that are bound to it and have not ended. */
export interface Occupied {
  readonly node: JsonObject;
  readonly pods: readonly JsonObject[];
}

function tolerates(pod: JsonObject, taint: JsonObject): boolean {
  return objectsAt(pod, 'spec', 'tolerations').some((toleration) => {
    const [key, effect] = [textAt(toleration, 'key'), textAt(toleration, 'effect')];
    if (effect !== '' && effect !== textAt(taint, 'effect')) return false;
    if (key !== '' && key !== textAt(taint, 'key')) return false;
    if (textAt(toleration, 'operator') === 'Exists') return true;
    return key !== '' && textAt(toleration, 'value') === textAt(taint, 'value');
  });
}

/** Floating-point sums of CPUs are off by less than this. */
const ROUNDING = 1e-9;

/** One reason against a node; `helped`: it could go away if others made room (not `UnschedulableAndUnresolvable`). */
export interface Misfit {
  readonly reason: string;
  readonly helped: boolean;
}

/** Why a pod does not fit on a node, in the scheduler's words (pkg/scheduler/framework/plugins); empty where it fits. Pure. */
export function misfits(pod: JsonObject, { node, pods }: Occupied): readonly Misfit[] {
  const never = (reason: string): readonly Misfit[] => [{ reason, helped: false }];
  if (at(node, 'spec', 'unschedulable') === true) return never('node(s) were unschedulable');
  const labels = labelsOf(node);
  const wanted = Object.entries(pairsAt(pod, 'spec', 'nodeSelector'));
  if (wanted.some(([name, value]) => labels[name] !== value)) {
    return never("node(s) didn't match Pod's node affinity/selector");
  }
  const taint = objectsAt(node, 'spec', 'taints').find(
    (one) => textAt(one, 'effect') !== 'PreferNoSchedule' && !tolerates(pod, one),
  );
  if (taint !== undefined) return never('node(s) had untolerated taint(s)');
  const allocatable = objectAt(node, 'status', 'allocatable');
  const own = podRequest(pod);
  const used = pods.map(podRequest);
  const short = (name: 'cpu' | 'memory'): readonly Misfit[] => {
    const whole = quantityOf(allocatable[name]);
    const all = used.reduce((sum, one) => sum + one[name], own[name]);
    if (own[name] === 0 || all <= whole + ROUNDING) return [];
    // What is more than the whole node has helps nobody to make room for.
    return [{ reason: `Insufficient ${name}`, helped: own[name] <= whole }];
  };
  const isFull = pods.length + 1 > quantityOf(allocatable['pods']);
  return [
    ...(isFull ? [{ reason: 'Too many pods', helped: true }] : []),
    ...short('cpu'),
    ...short('memory'),
  ];
}

/** `2 Insufficient cpu, 1 Too many pods`, sorted as text. */
function counted(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
}

/** Where a pod goes, or why nowhere. */
export type Placement =
  | { readonly kind: 'fits'; readonly node: string }
  | { readonly kind: 'nowhere'; readonly message: string };

/**
 * Finds the node with the fewest pods that a pod fits on; else the message of the condition PodScheduled
 * (`FitError.Error` and the default preemption's words). Pure.
 */
export function place(pod: JsonObject, nodes: readonly Occupied[]): Placement {
  if (nodes.length === 0) return { kind: 'nowhere', message: 'no nodes available to schedule pods' };
  const judged = nodes.map((one) => ({ ...one, why: misfits(pod, one) }));
  const [best] = judged
    .filter(({ why }) => why.length === 0)
    .toSorted((a, b) => a.pods.length - b.pods.length);
  if (best !== undefined) return { kind: 'fits', node: textAt(best.node, 'metadata', 'name') };
  const helpless = judged.map(({ why }) =>
    why.every(({ helped }) => helped)
      ? 'No preemption victims found for incoming pod'
      : 'Preemption is not helpful for scheduling',
  );
  const none = `0/${nodes.length} nodes are available:`;
  const reasons = counted(judged.flatMap(({ why }) => why.map(({ reason }) => reason)));
  return {
    kind: 'nowhere',
    // Two plugins speak after the filters: of resource claims, and of preemption.
    message: `${none} ${reasons}. no new claims to deallocate, preemption: ${none} ${counted(helpless)}.`,
  };
}

import type { RolloutEvent } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { performLate } from './late.ts';
import { called, keyOf, type Ref, refOf } from './object.ts';
import { isServing } from './pods.ts';
import { isUpToDate, judgeLook, type Look } from './progress.ts';
import { at, type JsonObject, text } from './raw.ts';
import type { KubeRollout } from './rollout.ts';
import { removeStuckPods } from './stuck.ts';
import { type Watched, watchObjects } from './watch.ts';
import { readWorkload, selectorOf } from './workload.ts';

/** Milliseconds after which a look is taken though nothing was told: some rules go by time. */
const TICK = 1_000;

/**
 * Follows a rollout by watches until it serves or has settled. On the way back it also does what had to wait: late
 * steps once enough of the goal serves, and pods that a StatefulSet will never replace.
 * @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
 */
export async function* followKube(
  cluster: Cluster,
  rollout: KubeRollout,
  until: 'serving' | 'held' | 'settled',
): AsyncGenerator<RolloutEvent> {
  const { clock, deadline } = cluster.tools;
  const bell = openBell();
  const watches = await openWatches(cluster, rollout, bell.ring, bell.fail);
  const reported = new Set<string>();
  const removed = new Set<string>();
  let late = rollout.late.length > 0;
  let last = '';
  let served = false;
  try {
    while (true) {
      const look = lookAt(rollout, watches, cluster);
      if (look !== null) {
        const sight = judgeLook(rollout, look);
        const now = clock.now();
        for (const { replica, message } of sight.failing) {
          if (reported.has(replica)) continue;
          reported.add(replica);
          yield { kind: 'failing', at: now, message };
        }
        if (sight.end !== null) {
          yield { kind: sight.end.kind, at: now, message: sight.end.message };
          return;
        }
        if (rollout.kind === 'restore') {
          await removeStuckPods(cluster, look.workloads, removed);
          if (late && sight.enough) {
            await performLate(cluster, rollout.late);
            late = false;
            continue;
          }
        }
        if (sight.serving && !late && !served) {
          served = true;
          yield { kind: 'serving', at: now, message: sight.message, replicas: sight.counts };
          if (until !== 'settled') return;
        } else if (sight.message !== last) {
          yield { kind: 'progress', at: now, message: sight.message, replicas: sight.counts };
        }
        last = sight.message;
        if (served && sight.settled) {
          yield {
            kind: 'settled',
            at: now,
            message: `${rollout.platformRelease || 'The target'} has settled. ${sight.message}`,
          };
          return;
        }
      }
      const over = new AbortController();
      await Promise.race([
        bell.rung(),
        clock.sleep(TICK, AbortSignal.any([over.signal, deadline.signal])),
      ]).finally(() => over.abort());
    }
  } finally {
    for (const { watched } of watches) watched.close();
  }
}

interface Bell {
  ring(): void;
  fail(reason: unknown): void;
  /** Resolves at the next ring, or at once where it rang since the last time; rejects after `fail`. */
  rung(): Promise<void>;
}

function openBell(): Bell {
  let rang = false;
  let failed: { readonly reason: unknown } | null = null;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rang = true;
      wake?.();
    },
    fail: (reason) => {
      failed = { reason };
      wake?.();
    },
    rung: async () => {
      if (!rang && failed === null) await new Promise<void>((resolve) => (wake = resolve));
      wake = null;
      rang = false;
      if (failed !== null) throw failed.reason;
    },
  };
}

interface Watch {
  readonly what: 'workloads' | 'revisions' | 'pods';
  readonly watched: Watched;
}

const PLURALS: { readonly [kind: string]: string } = {
  Deployment: 'deployments',
  StatefulSet: 'statefulsets',
  DaemonSet: 'daemonsets',
};

/** One watch a kind: of one object where there is one, else of the namespace. */
async function openWatches(
  cluster: Cluster,
  rollout: KubeRollout,
  ring: () => void,
  fail: (reason: unknown) => void,
): Promise<Watch[]> {
  const refs: readonly Ref[] = [...rollout.workloads.map(({ ref }) => ref), ...rollout.gone];
  const namespace = encodeURIComponent(cluster.where.namespace);
  const kinds = [...new Set(refs.map(({ kind }) => kind))].filter((kind) => PLURALS[kind] !== undefined);
  if (kinds.length === 0) return [];
  const selector = await onlySelector(cluster, refs);
  const open = async (what: Watch['what'], path: string, query: { readonly [name: string]: string }) => ({
    what,
    watched: await watchObjects(cluster, path, query, ring, fail),
  });
  const bySelector: { readonly [name: string]: string } =
    selector === null ? {} : { labelSelector: selector };
  const made = [
    ...(kinds.includes('Deployment') ? ['replicasets'] : []),
    ...(kinds.includes('StatefulSet') || kinds.includes('DaemonSet') ? ['controllerrevisions'] : []),
  ];
  return Promise.all([
    ...kinds.map((kind) => {
      const own = refs.filter((ref) => ref.kind === kind);
      const [one] = own;
      return open(
        'workloads',
        `/apis/apps/v1/namespaces/${namespace}/${PLURALS[kind]}`,
        own.length === 1 && one !== undefined ? { fieldSelector: `metadata.name=${one.name}` } : {},
      );
    }),
    ...made.map((plural) => open('revisions', `/apis/apps/v1/namespaces/${namespace}/${plural}`, bySelector)),
    open('pods', `/api/v1/namespaces/${namespace}/pods`, bySelector),
  ]);
}

async function onlySelector(cluster: Cluster, refs: readonly Ref[]): Promise<string | null> {
  const [ref] = refs;
  if (refs.length !== 1 || ref === undefined) return null;
  const path = `/apis/apps/v1/namespaces/${encodeURIComponent(ref.namespace)}/${PLURALS[ref.kind]}/${encodeURIComponent(ref.name)}`;
  const found = await cluster.find(path, {}, `Reading ${called(ref)}`);
  return found === null ? null : selectorOf(found);
}

/** What the watches show; null while a workload is still seen as it was before the write. */
function lookAt(rollout: KubeRollout, watches: readonly Watch[], cluster: Cluster): Look | null {
  const all = (what: Watch['what']): JsonObject[] =>
    watches.filter((watch) => watch.what === what).flatMap(({ watched }) => [...watched.objects.values()]);
  const found = new Map(all('workloads').map((raw) => [keyOf(refOf(raw)), raw]));
  const made = { revisions: all('revisions'), pods: all('pods') };
  const read = (ref: Ref) => {
    const raw = found.get(keyOf(ref));
    return raw === undefined || text(at(raw, 'metadata', 'deletionTimestamp')) !== ''
      ? []
      : [readWorkload(raw, made)];
  };
  const workloads = rollout.workloads.flatMap(({ ref }) => read(ref));
  const missing = rollout.workloads.filter(({ ref }) => read(ref).length === 0).map(({ ref }) => called(ref));
  if (missing.length === 0 && !isUpToDate(rollout, workloads)) return null;
  const gone = rollout.gone.flatMap((ref) => read(ref));
  const now = cluster.tools.clock.now();
  return {
    workloads,
    missing,
    goneServing: gone.flatMap(({ pods }) => pods.filter(isServing)).length,
    goneLeft: gone.length,
    now: now.wall + (now.skew ?? 0),
  };
}

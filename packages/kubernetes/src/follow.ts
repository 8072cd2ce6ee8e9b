import { Failure } from '@thea/action';
import type { RolloutEvent } from '@thea/release';
import { type Bell, openBell } from './bell.ts';
import { type Bringers, openBringers } from './bringers.ts';
import type { Cluster } from './cluster.ts';
import { performLate } from './late.ts';
import { withLease } from './lease.ts';
import { missingIn } from './missing-config.ts';
import { called, isLeaving, keyOf, type Ref, refOf } from './object.ts';
import { isServing } from './pods.ts';
import { isUpToDate, judgeLook, type Look } from './progress.ts';
import { putBack } from './put-back.ts';
import { at, type JsonObject, number } from './raw.ts';
import type { Awaited, KubeRollout } from './rollout.ts';
import { runHooks } from './run-hooks.ts';
import { removeStuckPods } from './stuck.ts';
import { type Watched, watchObjects } from './watch.ts';
import { watchAwaited } from './watch-awaited.ts';
import { watchEndpoints } from './watch-endpoints.ts';
import { readWorkload, selectorOf } from './workload.ts';

/**
 * Follows a rollout by watches until it serves or has settled. On the way back it also does what had to wait: late
 * steps once enough of the goal serves, its own strategy once it does, and pods that a StatefulSet will never replace.
 * @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
 */
export async function* followKube(
  cluster: Cluster,
  rollout: KubeRollout,
  until: 'serving' | 'held' | 'settled',
  hookFailed: (message: string) => void,
): AsyncGenerator<RolloutEvent> {
  const { clock } = cluster.tools;
  const bell = openBell();
  const bringers = openBringers(cluster, bell);
  const [watches, behind, awaited] = await Promise.all([
    openWatches(cluster, rollout, bell),
    watchEndpoints(cluster, rollout, bell),
    watchAwaited(cluster, rollout.awaited, bell.ring, bell.fail),
  ]);
  const known = new Set(rollout.before);
  const reported = new Set<string>();
  const removed = new Set<string>();
  let late = rollout.late.length > 0;
  let last = '';
  let served = false;
  let own: readonly JsonObject[] = [];
  let hooks = rollout.hooks;
  try {
    while (true) {
      const look = lookAt(rollout, watches, awaited.look(), behind.look(), bringers, known, cluster);
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
          if (hooks.length > 0) {
            yield { kind: 'progress', at: now, message: sight.message, replicas: sight.counts };
            const failed = await runLast(cluster, hooks);
            if (failed !== null) {
              hookFailed(failed);
              yield { kind: 'doomed', at: clock.now(), message: failed };
              return;
            }
            // It is looked once more: the hooks may have taken a while.
            hooks = [];
            continue;
          }
          served = true;
          // Before it is said: a release that waits for restored traffic takes what stands there for its way back.
          own = await putBack(cluster, rollout.faster);
          yield { kind: 'serving', at: now, message: sight.message, replicas: sight.counts };
          if (until !== 'settled') return;
        } else if (sight.message !== last) {
          yield { kind: 'progress', at: now, message: sight.message, replicas: sight.counts };
        }
        last = sight.message;
        if (served && sight.settled && own.every((raw) => hasSeen(look, raw))) {
          for (const sentence of sight.unready) cluster.tools.log.warning(sentence);
          yield {
            kind: 'settled',
            at: now,
            message: `${rollout.platformRelease || 'The target'} has settled. ${sight.message}`,
          };
          return;
        }
      }
      await bell.nextLook(cluster.tools);
    }
  } finally {
    for (const { watched } of watches) watched.close();
    behind.close();
    awaited.close();
  }
}

/** Whether the controller of a workload has seen this write of ours: until then it looks as if it still moved. */
function hasSeen({ workloads }: Look, written: JsonObject): boolean {
  const generation = (raw: JsonObject): number => number(at(raw, 'metadata', 'generation'), 0);
  const workload = workloads.find(({ ref }) => keyOf(ref) === keyOf(refOf(written)));
  return workload === undefined || (workload.observed && generation(workload.raw) >= generation(written));
}

/** Runs the hooks that come after the objects; null, or the sentence of the one that failed. */
async function runLast(cluster: Cluster, hooks: KubeRollout['hooks']): Promise<string | null> {
  try {
    await withLease(cluster, (stillHeld) => runHooks(cluster, hooks, stillHeld));
    return null;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.kind === 'rollout') return thrown.message;
    throw thrown;
  }
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
async function openWatches(cluster: Cluster, rollout: KubeRollout, { ring, fail }: Bell): Promise<Watch[]> {
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
function lookAt(
  rollout: KubeRollout,
  watches: readonly Watch[],
  awaited: readonly Awaited[],
  endpoints: Look['endpoints'],
  bringers: Bringers,
  known: Set<string>,
  cluster: Cluster,
): Look | null {
  const all = (what: Watch['what']): JsonObject[] =>
    watches.filter((watch) => watch.what === what).flatMap(({ watched }) => [...watched.objects.values()]);
  const found = new Map(all('workloads').map((raw) => [keyOf(refOf(raw)), raw]));
  const made = { revisions: all('revisions'), pods: all('pods') };
  const read = (ref: Ref) => {
    const raw = found.get(keyOf(ref));
    return raw === undefined || isLeaving(raw) ? [] : [readWorkload(raw, made)];
  };
  const workloads = rollout.workloads.flatMap(({ ref }) => read(ref));
  const missing = rollout.workloads.filter(({ ref }) => read(ref).length === 0).map(({ ref }) => called(ref));
  if (missing.length === 0 && !isUpToDate(rollout, workloads)) return null;
  const gone = rollout.gone.flatMap((ref) => read(ref));
  for (const { pods } of [...workloads, ...gone]) for (const { uid } of pods) known.add(uid);
  const { wall, skew } = cluster.tools.clock.now();
  const now = wall + (skew ?? 0);
  return {
    workloads,
    missing,
    awaited,
    goneServing: gone.flatMap(({ pods }) => pods.filter(isServing)).length,
    goneLeft: gone.length,
    endpoints,
    bringers: bringers.look(missingIn(workloads, now)),
    known,
    now,
  };
}

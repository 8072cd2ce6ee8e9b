import type { Cluster } from './cluster.ts';
import { judgeResource } from './custom-resource.ts';
import { pathOf } from './discovery.ts';
import { judgeJob } from './job.ts';
import { called, keyOf, type Ref, refOf } from './object.ts';
import { readPod } from './pods.ts';
import { at, type JsonObject, number } from './raw.ts';
import type { Awaited, AwaitedObject } from './rollout.ts';
import { isPod, judgePodOnce } from './run-once.ts';
import { type Watched, watchObjects } from './watch.ts';
import { controllerOf } from './workload.ts';

/** What a release waits for beside its workloads, as watches show it. */
export interface WatchedAwaited {
  /** Where each of them stands now, in their order. */
  look(): readonly Awaited[];
  close(): void;
}

export function isJob(ref: Pick<Ref, 'apiVersion' | 'kind'>): boolean {
  return ref.kind === 'Job' && ref.apiVersion.startsWith('batch/');
}

/**
 * Watches Jobs with their pods, and custom resources: one watch a kind. What was done once stays done, also where it
 * removes itself at once afterwards (`ttlSecondsAfterFinished`).
 */
export async function watchAwaited(
  cluster: Cluster,
  awaited: readonly AwaitedObject[],
  ring: () => void,
  fail: (reason: unknown) => void,
): Promise<WatchedAwaited> {
  const ended = new Map<string, Awaited>();
  const kinds = new Map<string, Watched>();
  let pods: Watched | null = null;
  const judge = (one: AwaitedObject): Awaited => {
    const key = keyOf(one.ref);
    const known = ended.get(key);
    if (known !== undefined) return known;
    const raw = find(kinds.get(kindOf(one.ref))?.objects, one.ref);
    if (raw === null) return gone(one);
    if (number(at(raw, 'metadata', 'generation'), 0) < one.generation) {
      return { of: called(one.ref), state: 'waiting', message: 'it is not seen as it was written yet' };
    }
    const { wall, skew } = cluster.tools.clock.now();
    const now = wall + (skew ?? 0);
    const found = isJob(one.ref)
      ? judgeJob(raw, podsOf(raw, pods), now)
      : isPod(one.ref)
        ? judgePodOnce(raw, now)
        : judgeResource(raw, now);
    if (found.state === 'done' && (isJob(one.ref) || isPod(one.ref))) ended.set(key, found);
    return found;
  };
  // Two changes may come at once: a Job that ends and goes is only seen by who looks at each.
  const changed = (): void => {
    for (const one of awaited) judge(one);
    ring();
  };
  const byKind = new Map<string, Ref[]>();
  for (const { ref } of awaited) byKind.set(kindOf(ref), [...(byKind.get(kindOf(ref)) ?? []), ref]);
  const jobs = awaited.filter(({ ref }) => isJob(ref)).map(({ ref }) => ref.name);
  await Promise.all([
    ...[...byKind].map(async ([kind, refs]) => {
      const [first] = refs;
      if (first === undefined) return;
      const resource = await cluster.discovery.get(first.apiVersion, first.kind);
      const query: { [name: string]: string } =
        refs.length === 1 ? { fieldSelector: `metadata.name=${first.name}` } : {};
      kinds.set(kind, await watchObjects(cluster, pathOf(resource, first.namespace), query, changed, fail));
    }),
    (async () => {
      if (jobs.length === 0) return;
      const path = `/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/pods`;
      pods = await watchObjects(
        cluster,
        path,
        { labelSelector: `job-name in (${jobs.join(',')})` },
        changed,
        fail,
      );
    })(),
  ]);
  return {
    look: () => awaited.map(judge),
    close: () => {
      for (const watched of kinds.values()) watched.close();
      pods?.close();
    },
  };
}

/** One look at them, all as they are now: what a watch told of one may be older than what it told of another. */
export async function lookAwaited(
  cluster: Cluster,
  awaited: readonly AwaitedObject[],
): Promise<readonly Awaited[]> {
  if (awaited.length === 0) return [];
  const ignore = (): void => undefined;
  const watched = await watchAwaited(cluster, awaited, ignore, ignore);
  try {
    return watched.look();
  } finally {
    watched.close();
  }
}

function kindOf({ apiVersion, kind }: Ref): string {
  return `${apiVersion}/${kind}`;
}

function find(objects: Watched['objects'] | undefined, ref: Ref): JsonObject | null {
  return [...(objects?.values() ?? [])].find((raw) => keyOf(refOf(raw)) === keyOf(ref)) ?? null;
}

function podsOf(raw: JsonObject, pods: Watched | null) {
  const uid = at(raw, 'metadata', 'uid');
  return [...(pods?.objects.values() ?? [])].filter((pod) => controllerOf(pod) === uid).map(readPod);
}

function gone({ ref, fleeting }: AwaitedObject): Awaited {
  return fleeting
    ? { of: called(ref), state: 'done', message: 'it has removed itself after its end' }
    : { of: called(ref), state: 'failed', message: 'somebody removed it' };
}

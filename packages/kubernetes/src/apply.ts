import { Failure } from '@thea/action';
import type { Fence, RecordHead, StagedChange } from '@thea/release';
import { awaitedAmong } from './awaited.ts';
import type { Cluster } from './cluster.ts';
import { awaitDefinitions } from './defined-kinds.ts';
import type { KubeScaler } from './facts.ts';
import { fenceOf } from './fence.ts';
import { inOrder } from './kinds.ts';
import { withLease } from './lease.ts';
import { platformReleaseOf, RECORD_ANNOTATION } from './names.ts';
import { keyOf, refOf, withMetadata } from './object.ts';
import { readObject } from './observe.ts';
import { isWorkload } from './pod-template.ts';
import { at, type JsonObject, number } from './raw.ts';
import { createRecord, forgetOld, type KubeRecord, writeAfter } from './records.ts';
import { type KubeChange, type KubeRollout, NOTHING } from './rollout.ts';
import { runHooks } from './run-hooks.ts';
import { isScaled } from './scaled.ts';
import { stampOf } from './stamp.ts';
import { isUntracked, takeOver } from './take-over.ts';
import { together } from './together.ts';
import { writeObject } from './write-object.ts';

const AT_ONCE = 10;
/** Records that are kept: each is a way back. */
const KEPT_RECORDS = 12;

/** Writes the record with everything that the change touches, raw, before anything is changed. */
export async function stageKube(
  cluster: Cluster,
  change: KubeChange,
  head: RecordHead,
  records: readonly KubeRecord[],
): Promise<StagedChange<KubeChange>> {
  const name = platformReleaseOf(cluster.where.application, change.number);
  const written: RecordHead = { ...head, platformRelease: name };
  const marked = <T extends { readonly config: JsonObject }>(one: T): T => ({
    ...one,
    config: withMetadata(one.config, {}, { [RECORD_ANNOTATION]: name }),
  });
  const tests = change.tests.map(marked);
  await forgetOld(cluster, records, KEPT_RECORDS);
  await createRecord(cluster, change.number, written, {
    objects: change.inventory,
    after: null,
    hooks: change.hooks.map(({ ref }) => ref),
    tests,
  });
  return {
    change: { ...change, writes: change.writes.map(marked), hooks: change.hooks.map(marked), tests },
    head: written,
  };
}

/** Reads the objects of a change anew and proves that they are as the plan saw them. */
export async function readFenced(
  cluster: Cluster,
  refs: readonly { readonly ref: KubeChange['inventory'][number]['ref'] }[],
  fence: Fence,
): Promise<Map<string, JsonObject>> {
  const read = await together(refs, AT_ONCE, ({ ref }) => readObject(cluster, ref));
  const live = read.filter((raw) => raw !== null);
  if (fence.expected !== null && fenceOf(live) !== fence.expected) {
    throw new Failure('superseded', {
      message: `The objects of ${cluster.where.application} changed after the plan was made.`,
      remedy: 'Nothing was touched. Look at who changes them, then run again.',
    });
  }
  return new Map(live.map((raw) => [keyOf(refOf(raw)), raw]));
}

/**
 * Applies the objects in the order of their kinds, each fenced by its own version, and keeps what they are afterwards.
 * @throws Failure('superseded') where somebody else changes them at the same time.
 */
export async function applyKube(
  cluster: Cluster,
  change: KubeChange,
  fence: Fence,
  scalers: readonly KubeScaler[],
): Promise<KubeRollout> {
  return withLease(cluster, async (stillHeld) => {
    const live = await readFenced(cluster, change.inventory, fence);
    const { clock } = cluster.tools;
    const now = clock.now();
    const after: JsonObject[] = [];
    for (const group of inOrder(change.writes)) {
      stillHeld();
      const written = await together(group, AT_ONCE, async (write) => {
        const there = live.get(keyOf(write.ref)) ?? null;
        return writeObject(cluster, write, await takeOver(cluster, write, there), {
          force: change.force || isUntracked(there),
          scaled: isScaled(write.ref, scalers),
          validation: 'Strict',
        });
      });
      await awaitDefinitions(cluster, written);
      after.push(...written);
    }
    const untouched = change.inventory
      .filter(({ named }) => !named)
      .map(({ ref }) => live.get(keyOf(ref)))
      .filter((raw) => raw !== undefined);
    await writeAfter(cluster, change.number, [...after, ...untouched]);
    return {
      ...NOTHING,
      kind: 'deploy',
      platformRelease: platformReleaseOf(cluster.where.application, change.number),
      workloads: after
        .filter(isWorkload)
        .map((raw) => ({ ref: refOf(raw), generation: number(at(raw, 'metadata', 'generation'), 0) })),
      awaited: await awaitedAmong(cluster, after),
      hooks: change.hooks.filter(({ when }) => when === 'after'),
      since: new Date(now.wall + (now.skew ?? 0)).toISOString(),
      stamp: stampOf(after),
    };
  });
}

/**
 * What runs the hooks that come before the objects of a staged change; null where there is none. Nothing that serves
 * is touched by it.
 */
export function prepareKube(cluster: Cluster, change: KubeChange): (() => Promise<void>) | null {
  const hooks = change.hooks.filter(({ when }) => when === 'before');
  return hooks.length === 0
    ? null
    : () => withLease(cluster, (stillHeld) => runHooks(cluster, hooks, stillHeld));
}

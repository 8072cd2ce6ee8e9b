import { Failure } from '@thea/action';
import { describeTarget, type Goal, type RecordHead } from '@thea/release';
import { awaitedAmong } from './awaited.ts';
import type { Cluster } from './cluster.ts';
import type { KubeFacts, KubeService } from './facts.ts';
import { fenceOfObject } from './fence.ts';
import { judgeJob } from './job.ts';
import { inOrder, PROTECTED } from './kinds.ts';
import { withLease } from './lease.ts';
import { APPLICATION_LABEL } from './names.ts';
import { called, keyOf, labelsOf, type Ref, refOf } from './object.ts';
import { observeKube, readObject, selectedBy } from './observe.ts';
import { type KubeRoom, observeRoom } from './observe-room.ts';
import { asNamed, isAsKept } from './pins.ts';
import { isWorkload } from './pod-template.ts';
import { at, type JsonObject, number, object, text } from './raw.ts';
import { goalObjects, goalPins, newestAfter, type RestoreSecrets } from './recall.ts';
import { type KubeRollout, NOTHING } from './rollout.ts';
import { isScaled } from './scaled.ts';
import { stampOf } from './stamp.ts';
import { snapshotOf, standingOf } from './standing.ts';
import { surgeRoom } from './surge-room.ts';
import { together } from './together.ts';
import { reachOf } from './traffic.ts';
import { isJob } from './watch-awaited.ts';
import { pinnedWay, type WayBack, wayBackOf, withStrategy } from './way-back.ts';
import { removeObject, writeObject } from './write-object.ts';

const AT_ONCE = 10;

/** What was read of a target, and its Lease as it was before any object of it was read. */
export interface Seen {
  readonly facts: KubeFacts;
  readonly lease: JsonObject | null;
}

/**
 * Takes the target back to the record's goal, or to nothing where none ran before and that is wanted. Idempotent: what
 * is as it should be is written again without any effect. Every write is fenced by the object's own version. What was
 * `seen` is not read a second time where no release has written since.
 * @throws Failure('superseded') for somebody else's change, Failure('not-restored') where the goal's record is gone.
 */
export async function restoreKube(
  cluster: Cluster,
  head: RecordHead,
  restoreSecrets: RestoreSecrets,
  seen: Seen | null,
): Promise<KubeRollout> {
  const room = observeRoom(cluster, false);
  // Where the Lease cannot be had nobody asks for it any more.
  room.catch(() => undefined);
  return withLease(
    cluster,
    async (stillHeld, asSeen) => {
      const by = async (facts: KubeFacts): Promise<KubeRollout> =>
        takeBack(cluster, head, facts, await room, restoreSecrets, stillHeld);
      if (seen === null || !asSeen) return by(await observeKube(cluster, null));
      try {
        return await by(seen.facts);
      } catch (thrown) {
        if (!(thrown instanceof Failure) || thrown.kind !== 'superseded') throw thrown;
        // Whoever works by hand takes no Lease. What they did is looked at before it is judged.
        cluster.tools.log.debug('What was seen has changed meanwhile: it is read again.', {
          reason: thrown.message,
        });
        return by(await observeKube(cluster, null));
      }
    },
    seen?.lease ?? null,
  );
}

async function takeBack(
  cluster: Cluster,
  head: RecordHead,
  facts: KubeFacts,
  room: KubeRoom,
  restoreSecrets: RestoreSecrets,
  stillHeld: () => void,
): Promise<KubeRollout> {
  const standing = standingOf(facts, head);
  if (standing.kind === 'foreign') {
    throw new Failure('superseded', {
      message: `${describeTarget(head.target)} runs or receives a change that is not release ${head.release.id}: ${standing.by}.`,
      remedy: 'Nothing was touched. If that change is bad too, roll it back by its own record.',
    });
  }
  if (standing.kind === 'untouched') return NOTHING;
  if (head.goal === null) return head.onFirstFailure === 'remove' ? removeCreated(cluster, facts) : NOTHING;
  return bringBack(cluster, facts, room, head.goal, restoreSecrets, stillHeld);
}

/** What releases created after the goal, with the uid that it has now. Other people's objects are never among them. */
function createdSince(
  facts: KubeFacts,
  goal: Goal | null,
  wanted: ReadonlySet<string>,
): { readonly ref: Ref; readonly uid: string; readonly raw: JsonObject }[] {
  const from = goal === null ? 0 : snapshotOf(goal).record;
  const touched = new Set(
    facts.records
      .filter(({ number: each }) => each >= from)
      .flatMap(({ body }) => body?.objects.filter(({ named }) => named).map(({ ref }) => keyOf(ref)) ?? []),
  );
  return facts.live
    .filter((raw) => {
      const key = keyOf(refOf(raw));
      return touched.has(key) && !wanted.has(key) && labelsOf(raw)[APPLICATION_LABEL] === facts.application;
    })
    .map((raw) => ({ ref: refOf(raw), uid: text(at(raw, 'metadata', 'uid')), raw }));
}

/** Whether an object is a Job that has come to its end. */
function hasEnded(raw: JsonObject): boolean {
  return isJob(refOf(raw)) && judgeJob(raw, [], 0).state !== 'waiting';
}

/** What the withdrawn releases made or did and a way back leaves, a sentence each. Pure. */
function leftBehind(facts: KubeFacts, goal: Goal, created: ReturnType<typeof createdSince>): string[] {
  const from = snapshotOf(goal);
  const hooks = facts.records
    .filter(({ number: each }) => each > from.record || (each === from.record && from.side === 'before'))
    .flatMap(({ body }) => body?.hooks.filter(isJob) ?? []);
  const names = [...new Set(hooks.map(called))];
  return [
    ...created
      .filter(({ ref }) => PROTECTED.includes(ref.kind))
      .map(({ ref }) => `${called(ref)} was created by the withdrawn release and holds data: it was left.`),
    ...created
      .filter(({ raw }) => hasEnded(raw))
      .map(
        ({ ref }) =>
          `${called(ref)} of the withdrawn release has ended: it was left, and what it did is not taken back.`,
      ),
    ...(names.length === 0
      ? []
      : [`The withdrawn release ran hooks (${names.join(', ')}): what they did is not taken back.`]),
  ];
}

/** The Services of the namespace as they will be once the goal is back. Pure. */
function servicesOf(
  facts: KubeFacts,
  wanted: readonly JsonObject[],
  going: ReturnType<typeof createdSince>,
): readonly Pick<KubeService, 'name' | 'selector'>[] {
  const back = wanted.filter((raw) => isService(refOf(raw)));
  const other = [...back.map(refOf), ...going.map(({ ref }) => ref).filter(isService)];
  return [
    ...back.map((raw) => ({ name: refOf(raw).name, selector: selectedBy(raw) })),
    ...facts.services.filter(({ name }) => other.every((ref) => ref.name !== name)),
  ];
}

function isService({ apiVersion, kind }: Ref): boolean {
  return kind === 'Service' && apiVersion === 'v1';
}

async function removeCreated(cluster: Cluster, facts: KubeFacts): Promise<KubeRollout> {
  const [record] = facts.records;
  const existed = new Set(
    record?.body?.objects.filter(({ before }) => before !== null).map(({ ref }) => keyOf(ref)) ?? [],
  );
  const created = createdSince(facts, null, existed).filter(({ ref }) => !PROTECTED.includes(ref.kind));
  for (const group of inOrder(created).reverse()) {
    await together(group, AT_ONCE, ({ ref, uid }) => removeObject(cluster, ref, uid));
  }
  return {
    ...NOTHING,
    kind: 'remove',
    gone: created.filter(({ raw }) => isWorkload(raw)).map(({ ref }) => ref),
  };
}

async function bringBack(
  cluster: Cluster,
  facts: KubeFacts,
  room: KubeRoom,
  goal: Goal,
  restoreSecrets: RestoreSecrets,
  stillHeld: () => void,
): Promise<KubeRollout> {
  const { clock, log } = cluster.tools;
  const now = clock.now();
  // A Job that ran is over: applying it again would run it again where it has gone since.
  const wanted = goalObjects(facts, goal).filter((raw) => !isJob(refOf(raw)));
  const after = newestAfter(facts, goal);
  const there = new Map(facts.live.map((raw) => [keyOf(refOf(raw)), raw]));
  const fits = surgeRoom(facts.live.filter(isWorkload), room);
  const ways = await together(
    wanted,
    AT_ONCE,
    async (raw): Promise<WayBack & { live: JsonObject | null }> => {
      const ref = refOf(raw);
      const live = there.get(keyOf(ref)) ?? (await readObject(cluster, ref));
      const most = fits.get(keyOf(ref)) ?? null;
      const pins = goalPins(facts, goal, raw);
      const named = live === null ? null : asNamed(live, pins);
      const way = wayBackOf(raw, after?.get(keyOf(ref)) ?? null, named, restoreSecrets, most);
      const workload = facts.workloads.find((one) => keyOf(one.ref) === keyOf(ref));
      const kept = workload !== undefined && isAsKept(raw, pins, workload);
      return { ...(kept ? way : pinnedWay(way, pins)), live };
    },
  );
  for (const { ref, kept, pinned } of ways) {
    for (const image of pinned)
      log.info(`${called(ref)} comes back with ${image}, whatever the tag names now.`);
    if (kept.length === 0) continue;
    log.warning(
      `${called(ref)}: ${kept.join(', ')} changed after the release by somebody else and keeps its new value.`,
    );
  }
  const written: JsonObject[] = [];
  for (const group of inOrder(ways.filter(({ config, late }) => config !== null && !late))) {
    stillHeld();
    written.push(
      ...(await together(group, AT_ONCE, ({ ref, config, faster, live }) =>
        writeObject(cluster, { ref, config: faster ?? config ?? {} }, live, {
          force: true,
          scaled: isScaled(ref, facts.scalers),
          validation: 'Ignore',
        }),
      )),
    );
  }
  const created = createdSince(facts, goal, new Set(wanted.map((raw) => keyOf(refOf(raw)))));
  const going = created.filter(({ ref, raw }) => !PROTECTED.includes(ref.kind) && !hasEnded(raw));
  for (const sentence of leftBehind(facts, goal, created)) log.warning(sentence);
  const untouched = ways
    .filter(({ config, late }) => config === null || late)
    .map(({ live }) => live)
    .filter((raw) => raw !== null);
  const present = [...written, ...untouched];
  return {
    kind: 'restore',
    platformRelease: goal.platformRelease,
    workloads: present
      .filter(isWorkload)
      .map((raw) => ({ ref: refOf(raw), generation: number(at(raw, 'metadata', 'generation'), 0) })),
    awaited: await awaitedAmong(cluster, written),
    hooks: [],
    gone: going.filter(({ raw }) => isWorkload(raw)).map(({ ref }) => ref),
    late: [
      ...ways.flatMap(({ ref, config, late }) =>
        late && config !== null ? [{ kind: 'apply' as const, write: { ref, config } }] : [],
      ),
      ...inOrder(going)
        .reverse()
        .flat()
        .map(({ ref, uid }) => ({ kind: 'delete' as const, ref, uid })),
    ],
    faster: ways.flatMap(({ ref, config, faster }, index) =>
      faster === null || config === null
        ? []
        : [
            {
              write: { ref, config: withStrategy(config, object(at(wanted[index], 'spec', 'strategy'))) },
              scaled: isScaled(ref, facts.scalers),
              fence: fenceOfObject(written.find((raw) => keyOf(refOf(raw)) === keyOf(ref)) ?? null),
            },
          ],
    ),
    reach: reachOf(servicesOf(facts, wanted, going), present.filter(isWorkload)),
    before: facts.workloads.flatMap(({ pods }) => pods.map(({ uid }) => uid)),
    since: new Date(now.wall + (now.skew ?? 0)).toISOString(),
    stamp: stampOf(present),
  };
}

import { Failure } from '@thea/action';
import type { Goal } from '@thea/release';
import type { KubeFacts } from './facts.ts';
import { PROTECTED } from './kinds.ts';
import { ownedBy, ownsWhole } from './managed-fields.ts';
import { KEEP_ANNOTATION, platformReleaseOf } from './names.ts';
import { annotationsOf, keyOf, refOf } from './object.ts';
import { asNamed, knownPins, type Pin, withPins } from './pins.ts';
import { type JsonObject, object, text } from './raw.ts';
import type { KubeRecord } from './records.ts';
import { snapshotOf } from './standing.ts';
import { expected, isSomebodyElses, type Keep } from './three-way.ts';

/** The objects of a goal, raw, as its record keeps them. Throws `Failure('not-restored')` where that is gone. */
export function goalObjects(facts: Pick<KubeFacts, 'records'>, goal: Goal): readonly JsonObject[] {
  const { record: number, side } = snapshotOf(goal);
  const body = facts.records.find((record) => record.number === number)?.body ?? null;
  const named = new Set(body?.objects.filter(({ named }) => named).map(({ ref }) => keyOf(ref)));
  const objects =
    side === 'after'
      ? // What the release had dropped was still there right after it, and went when it was accepted.
        (body?.after?.filter((raw) => named.has(keyOf(refOf(raw)))) ?? null)
      : (body?.objects.map(({ before }) => before).filter((raw) => raw !== null) ?? null);
  if (objects !== null) return objects;
  throw new Failure('not-restored', {
    message: `The record that holds the objects of ${goal.platformRelease} is gone or not whole.`,
    remedy: 'Nothing was touched. Deploy that release again, or roll back to another one with "to".',
  });
}

/**
 * What the tags of a goal's object stood for. What a release of ours ran is known from the one that came after it: the
 * newest that was to go back to it and still found tags. Pure.
 */
export function goalPins(facts: Pick<KubeFacts, 'records'>, goal: Goal, raw: JsonObject): readonly Pin[] {
  const { record, side } = snapshotOf(goal);
  const knowing = facts.records.filter(({ number, head }) =>
    side === 'before'
      ? number === record
      : number > record && head.goal?.platformRelease === goal.platformRelease,
  );
  return knownPins(knowing, raw);
}

/** What stood there right after the newest release that was applied: what differs from it is somebody else's. Pure. */
export function newestAfter(
  facts: Pick<KubeFacts, 'records' | 'application'>,
  goal: Goal,
): ReadonlyMap<string, JsonObject> | null {
  const record: KubeRecord | undefined = facts.records.find(
    ({ number, body }) =>
      body?.after != null && platformReleaseOf(facts.application, number) !== goal.platformRelease,
  );
  return record?.body?.after == null
    ? null
    : new Map(record.body.after.map((raw) => [keyOf(refOf(raw)), raw]));
}

/** Which Secrets keep a value that changed after the release. */
export type RestoreSecrets = 'release-owned' | 'all' | 'none';

/**
 * Whose change a value is, for one object: in Secrets and ConfigMaps a value that somebody set after the release is
 * theirs even where the release had changed it too: bringing back a rotated password is an outage. Pure.
 */
export function keepFor(
  kind: string,
  restoreSecrets: RestoreSecrets,
  known: boolean,
  live: JsonObject | null,
): Keep {
  const ours = ownedBy(live);
  return (path, place) => {
    const value = ['data', 'binaryData', 'stringData'].includes(path[0] ?? '');
    if (kind === 'Secret' && value && restoreSecrets !== 'release-owned') return restoreSecrets === 'none';
    // Whoever sets a value owns it: what is still ours a way back that died has left, such as its faster strategy.
    if (!known || ownsWhole(ours, path)) return false;
    return isSomebodyElses(place, value && (kind === 'Secret' || kind === 'ConfigMap'));
  };
}

/** The live objects of a goal: as its record has them, but for what somebody else changed meanwhile. Pure. */
export function recallObjects(facts: KubeFacts, goal: Goal, restoreSecrets: RestoreSecrets): JsonObject[] {
  const after = newestAfter(facts, goal);
  const live = new Map(facts.live.map((raw) => [keyOf(refOf(raw)), raw]));
  const wanted = goalObjects(facts, goal).map((raw) => {
    const key = keyOf(refOf(raw));
    const there = live.get(key);
    const pins = goalPins(facts, goal, raw);
    if (there === undefined) return withPins(raw, pins);
    const then = after?.get(key);
    const keep = keepFor(text(raw['kind']), restoreSecrets, then !== undefined, there);
    // Whose change a value is, is told by its name: a tag that came back by its digest is what it was.
    const named = asNamed(there, pins);
    return withPins(object(expected({ wanted: raw, after: then, live: named }, keep)), pins);
  });
  const names = new Set(wanted.map((raw) => keyOf(refOf(raw))));
  // What holds data stays, whoever brought it, and so does what is marked to.
  const left = facts.live.filter(
    (raw) =>
      (PROTECTED.includes(text(raw['kind'])) || annotationsOf(raw)[KEEP_ANNOTATION] === 'true') &&
      !names.has(keyOf(refOf(raw))),
  );
  return [...wanted, ...left];
}

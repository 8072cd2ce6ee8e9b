import type { Goal, Live, RecordHead, Standing } from '@thea/release';
import { hashJson, makeRelease } from '@thea/release';
import type { KubeFacts, KubeWorkload } from './facts.ts';
import { FLEETING } from './kinds.ts';
import { FIELD_MANAGER, numberOf, platformReleaseOf, RECORD_ANNOTATION } from './names.ts';
import { annotationsOf, called, isLeaving, keyOf, labelsOf, refOf } from './object.ts';
import { asNamed, knownPins, pinsOf, withPins } from './pins.ts';
import { isWorkload, mapContainers, withTemplate } from './pod-template.ts';
import { isAlive } from './pods.ts';
import { essence } from './projection.ts';
import { at, number, objects, text } from './raw.ts';
import type { KubeRecord } from './records.ts';
import { imagesOf } from './render.ts';
import { stampOf } from './stamp.ts';
import { minimumOf } from './surge.ts';
import { isDone, tallyOf } from './tally.ts';
import { reachedWorkloads } from './traffic.ts';

/** The number that the next record gets. Pure. */
export function nextNumber(facts: Pick<KubeFacts, 'records'>): number {
  return (facts.records[0]?.number ?? 0) + 1;
}

/** Which record brought an object to where it is; '' for one that no release of ours touched. Pure. */
export function recordOf(raw: KubeFacts['live'][number]): string {
  return annotationsOf(raw)[RECORD_ANNOTATION] ?? '';
}

export function findRecord(
  facts: Pick<KubeFacts, 'records' | 'application'>,
  id: string | null,
): KubeRecord | null {
  const wanted = id === null ? null : numberOf(id, facts.application);
  return wanted === null ? null : (facts.records.find((record) => record.number === wanted) ?? null);
}

/** The stamp of what is there, whether or not a way back has put digests beside its tags. */
function namedStamp(facts: Pick<KubeFacts, 'records'>, raws: readonly KubeFacts['live'][number][]): string {
  return stampOf(raws.map((raw) => asNamed(raw, knownPins(facts.records, raw))));
}

function rolloutStamp(head: RecordHead): string {
  return text(at(head.rollout, 'stamp'));
}

/**
 * Whether a workload is done, read at `time` (ISO 8601, the cluster's clock). Which revision a Deployment asks for its
 * template tells, before its controller has seen a write that leaves the template as it is. Pure.
 */
function isComplete(workload: KubeWorkload, time: string): boolean {
  const { ref, observed, revision, wanted } = workload;
  if (!(observed || ref.kind === 'Deployment') || (revision === '' && wanted > 0)) return false;
  return isDone(tallyOf(workload, Date.parse(time)));
}

/**
 * Whether a workload's controller still replaces pods. Pods that are all there and of the newest spec, but not ready, are
 * no rollout: a hotfix may go on top of them. Pure.
 */
export function isReplacing({ revision, pods, wanted }: KubeWorkload): boolean {
  const staying = pods.filter((pod) => isAlive(pod) && !pod.deleting);
  return staying.length < wanted || staying.some((pod) => pod.revision !== revision);
}

/** Where the target stands in relation to a record, read from the objects that are there. Pure. */
export function standingOf(facts: KubeFacts, head: RecordHead): Standing {
  const record = findRecord(facts, head.platformRelease);
  if (head.platformRelease === null || record === null) return { kind: 'untouched' };
  if (record.body === null) {
    // A head is written after its body: parts are lost. What the newest one changed is not known, and not nothing.
    const newest = facts.records[0]?.number === record.number;
    return { kind: newest && head.withdrawn === null ? 'in-progress' : 'untouched' };
  }
  const { body } = record;
  const staying = facts.live.filter((raw) => !isLeaving(raw));
  const live = new Map(staying.map((raw) => [keyOf(refOf(raw)), raw]));
  const named = body.objects.filter(({ named, ref }) => named && !FLEETING.includes(ref.kind));
  const present = named.map(({ ref }) => live.get(keyOf(ref))).filter((raw) => raw !== undefined);
  const ours = present.filter((raw) => recordOf(raw) === head.platformRelease);
  const newer = present.find((raw) => (numberOf(recordOf(raw), facts.application) ?? 0) > record.number);
  if (newer !== undefined) {
    return { kind: 'foreign', by: `${called(refOf(newer))} is of the newer release ${recordOf(newer)}` };
  }
  const workloads = facts.workloads.filter(({ ref }) => named.some((one) => keyOf(one.ref) === keyOf(ref)));
  if (ours.length === 0) return standingWithoutOurs(facts, head, record, present);
  const stamp = rolloutStamp(head);
  const whole = ours.length === named.length;
  if (whole && stamp !== '' && stamp !== namedStamp(facts, present)) {
    return { kind: 'foreign', by: `somebody changed ${changedBy(facts, record, present)} by hand` };
  }
  return { kind: whole && workloads.every((one) => isComplete(one, facts.at)) ? 'candidate' : 'in-progress' };
}

function standingWithoutOurs(
  facts: KubeFacts,
  head: RecordHead,
  record: KubeRecord,
  present: readonly KubeFacts['live'][number][],
): Standing {
  if (head.goal === null) return { kind: head.rollout === null ? 'untouched' : 'restored' };
  const before = new Map(record.body?.objects.map(({ ref, before: raw }) => [keyOf(ref), raw]));
  // Another release of ours, older than this one and not the goal, was brought back by somebody.
  const other = present.find((raw) => {
    const was = before.get(keyOf(refOf(raw)));
    const mark = recordOf(raw);
    return mark !== head.goal?.platformRelease && mark !== (was == null ? '' : recordOf(was));
  });
  if (other !== undefined) {
    return { kind: 'foreign', by: `${called(refOf(other))} is of the release ${recordOf(other)}` };
  }
  if (head.rollout === null && head.state === 'planned') return { kind: 'untouched' };
  const moving = facts.workloads.some((workload) => !isComplete(workload, facts.at));
  return { kind: moving ? 'restoring' : 'restored' };
}

/** Which workload is not as the release left it, and who owns its template now. */
function changedBy(
  facts: KubeFacts,
  record: KubeRecord,
  present: readonly KubeFacts['live'][number][],
): string {
  for (const raw of present.filter(isWorkload)) {
    const after = record.body?.after?.find((one) => keyOf(refOf(one)) === keyOf(refOf(raw)));
    if (after === undefined || stampOf([after]) === namedStamp(facts, [raw])) continue;
    const [newest] = objects(at(raw, 'metadata', 'managedFields'))
      .filter((entry) => at(entry['fieldsV1'], 'f:spec', 'f:template') !== undefined)
      // Times are of whole seconds, so ours may look as new as theirs.
      .filter((entry) => entry['manager'] !== FIELD_MANAGER)
      .sort((a, b) => text(b['time']).localeCompare(text(a['time'])));
    return `${called(refOf(raw))} (${text(newest?.['manager']) || 'unknown'}, ${text(newest?.['time']) || 'at an unknown time'})`;
  }
  return 'a workload';
}

/** The smallest number of serving replicas that keeps the promise, over the workloads that traffic reaches. Pure. */
export function minimumHealthyOf(facts: Pick<KubeFacts, 'workloads' | 'services'>): number {
  return reachedWorkloads(facts).reduce((sum, workload) => sum + minimumOf(workload.raw, workload.wanted), 0);
}

/** The record whose objects these workloads are, all of them and unchanged; null where none is. Pure. */
export function liveRecord(
  facts: Pick<KubeFacts, 'records' | 'workloads' | 'application'>,
): KubeRecord | null {
  return (
    facts.records.find(({ number: each, head, body }) => {
      const named = new Set(body?.objects.filter(({ named }) => named).map(({ ref }) => keyOf(ref)));
      const raws = facts.workloads.map(({ raw }) => raw).filter((raw) => named.has(keyOf(refOf(raw))));
      return (
        rolloutStamp(head) !== '' &&
        rolloutStamp(head) === namedStamp(facts, raws) &&
        raws.every((raw) => recordOf(raw) === platformReleaseOf(facts.application, each))
      );
    }) ?? null
  );
}

/** What is live, in the words of the domain; null where no workload of the target exists. Pure. */
export function liveOf(facts: KubeFacts): Live | null {
  if (facts.workloads.length === 0) return null;
  const record = liveRecord(facts);
  const named = namedStamp(
    facts,
    facts.workloads.map(({ raw }) => raw),
  );
  const adopted = `${facts.application}:adopted-${named}`;
  return {
    release: record?.head.release ?? releaseOfObjects(facts, adopted),
    platformRelease: record === null ? adopted : platformReleaseOf(facts.application, record.number),
    serving: facts.workloads.every((one) => isComplete(one, facts.at)),
  };
}

/** What workloads say of their version themselves (Kubernetes, "Recommended Labels"); null where they do not. Pure. */
export function labelOfLive({ workloads }: Pick<KubeFacts, 'workloads'>): string | null {
  return workloads.flatMap(({ raw }) => labelsOf(raw)['app.kubernetes.io/version'] ?? [])[0] ?? null;
}

/**
 * The release that objects without a record are, which is called `adopted`. Its configuration is theirs, digests aside; its
 * version what they say, or their image, or what was known of it when a record was made to go back to it.
 */
function releaseOfObjects(facts: KubeFacts, adopted: string): Live['release'] {
  const raws = facts.workloads.map((workload) => withPins(workload.raw, pinsOf(workload)));
  const goal = facts.records.find(({ head }) => head.goal?.platformRelease === adopted)?.head.goal;
  const plain = facts.live.map((raw) =>
    essence(withTemplate(raw, (template) => mapContainers(template, (one) => ({ ...one, image: '' })))),
  );
  return makeRelease({
    version: labelOfLive(facts) ?? facts.liveVersion ?? goal?.release.version ?? 'unknown',
    images: imagesOf(raws),
    configuration: hashJson(plain),
  });
}

/** The goal that what is live now would be: the body of the record that is about to be written holds it. Pure. */
export function goalOfLive(facts: KubeFacts, kind: Goal['kind']): Goal | null {
  const live = liveOf(facts);
  if (live === null) return null;
  return {
    kind,
    release: live.release,
    platformRelease: live.platformRelease,
    snapshot: { record: nextNumber(facts), side: 'before' },
  };
}

/** The goal that a head's own release is: what its record says stood there right after it. Pure. */
export function goalOfHead(head: RecordHead, application: string): Goal {
  return {
    kind: 'verified',
    release: head.release,
    platformRelease: head.platformRelease ?? '',
    snapshot: { record: numberOf(head.platformRelease ?? '', application) ?? 0, side: 'after' },
  };
}

/** Which record and which side of it a goal is. Pure. */
export function snapshotOf(goal: Goal): { readonly record: number; readonly side: 'before' | 'after' } {
  return {
    record: number(at(goal.snapshot, 'record'), 0),
    side: text(at(goal.snapshot, 'side')) === 'after' ? 'after' : 'before',
  };
}

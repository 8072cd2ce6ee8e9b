import type { Clock, Deadline, Instant, Log } from '@thea/action';
import type { PhaseRecord, RecordHead, RollbackTimes } from './record.ts';
import { serialiseHead } from './record-schema.ts';
import type { TargetRef } from './target.ts';

/** A second place for record heads, beside the platform's marks (GitHub Deployments). It never throws: it warns. */
export interface RecordStore {
  write(head: RecordHead): Promise<void>;
  /** The heads of one target in one environment, newest first. */
  find(environment: string, target: TargetRef): Promise<readonly RecordHead[]>;
}

/** What every story is told with. */
export interface StoryTools {
  readonly clock: Clock;
  readonly log: Log;
  readonly deadline: Deadline;
  readonly store: RecordStore | null;
}

export const NO_TIMES: RollbackTimes = { t0: null, t1: null, t2: null, t3: null };

/** The wall time of an instant, corrected by the platform's clock where it is known, as ISO 8601. */
export function isoTime(instant: Instant): string {
  return new Date(instant.wall + (instant.skew ?? 0)).toISOString();
}

/** The phases of a log as a record keeps them. */
export function phaseRecords(log: Log): PhaseRecord[] {
  return log.phases.map((phase) => ({
    name: phase.name,
    startedAt: isoTime(phase.startedAt),
    seconds: Math.round(phase.seconds * 1000) / 1000,
    outcome: phase.outcome,
  }));
}

/** Writes a head to the platform and to the store; the platform's mark comes first, because a rollback trusts it first. */
export async function keepRecord(
  platform: { marks: { write(head: RecordHead): Promise<void> } },
  tools: StoryTools,
  head: RecordHead,
): Promise<RecordHead> {
  const kept = { ...head, phases: [...head.phases, ...phaseRecords(tools.log)].slice(-24) };
  tools.log.debug(`The record is kept as "${kept.state}".`, { head: JSON.parse(serialiseHead(kept)) });
  await platform.marks.write(kept);
  await tools.store?.write(kept);
  return head;
}

import { Failure } from '@thea/action';
import { isVerified } from './choose-goal.ts';
import { isOfRun } from './find-record.ts';
import type { Standing } from './platform.ts';
import type { Goal, RecordHead } from './record.ts';
import { isActive } from './standing.ts';

/** A release that a rollback by hand may name, and whether it may go there. */
export interface Candidate {
  readonly platformRelease: string;
  readonly version: string;
  readonly release: string;
  readonly writtenAt: string;
  readonly state: string;
  readonly allowed: boolean;
}

/**
 * The list that `list: true` prints: every release on record, newest first, then the goals of these records that have
 * no record of their own (an adopted release ran before the first deploy; a verified one's record may be gone). Pure.
 */
export function listCandidates(history: readonly RecordHead[]): Candidate[] {
  const deployed = history.map((head) => ({
    platformRelease: head.platformRelease ?? '',
    version: head.release.version,
    release: head.release.id,
    writtenAt: head.writtenAt,
    state: head.withdrawn === null ? head.state : 'withdrawn',
    allowed: isVerified(head),
  }));
  const known = new Set(deployed.map((candidate) => candidate.platformRelease));
  const onlyGoals: Candidate[] = [];
  for (const { goal, writtenAt } of history) {
    if (goal === null || known.has(goal.platformRelease)) continue;
    known.add(goal.platformRelease);
    onlyGoals.push({
      platformRelease: goal.platformRelease,
      version: goal.release.version,
      release: goal.release.id,
      writtenAt,
      state: goal.kind,
      allowed: true,
    });
  }
  return [...deployed, ...onlyGoals];
}

/**
 * The record to undo. Of a run: only that run's own (null where it deployed nothing here). By hand: the newest whose
 * change is live or under way, else the newest of all. Pure.
 */
export function chooseRecord(
  history: readonly RecordHead[],
  run: RecordHead['run'],
  standingOf: (head: RecordHead) => Standing,
): RecordHead | null {
  if (run !== null) return history.find((head) => isOfRun(head, run)) ?? null;
  const active = history.find((head) => isActive(standingOf(head)));
  return active ?? history[0] ?? null;
}

/**
 * The goal that the input `to` names: a version, a digest, a release id or the platform's own id.
 * @throws Failure('input') where nothing on record matches, where several do, or where what matches was withdrawn.
 */
export function chooseNamedGoal(
  to: string,
  history: readonly RecordHead[],
  goalOf: (head: RecordHead) => Goal,
): Goal {
  const matches = history.filter(
    (head) =>
      head.release.version === to ||
      head.release.id === to ||
      head.platformRelease === to ||
      Object.values(head.release.images).some((digest) => digest === to),
  );
  const adopted = history
    .map((head) => head.goal)
    .find(
      (goal) =>
        goal !== null &&
        (goal.release.version === to ||
          goal.release.id === to ||
          goal.platformRelease === to ||
          Object.values(goal.release.images).some((digest) => digest === to)),
    );
  const verified = matches.find(isVerified);
  if (verified !== undefined) return goalOf(verified);
  if (adopted != null && matches.length === 0) return adopted;
  const withdrawn = matches.find((head) => head.withdrawn !== null);
  const known = listCandidates(history)
    .filter((candidate) => candidate.allowed)
    .map((candidate) => `${candidate.version} (${candidate.platformRelease})`);
  throw new Failure('input', {
    input: 'to',
    message:
      withdrawn !== undefined
        ? `"${to}" was withdrawn at ${withdrawn.withdrawn?.at ?? 'an unknown time'}: it is never a goal again.`
        : matches.length > 0
          ? `"${to}" was deployed but never verified, so it is no goal.`
          : `"${to}" is no version, digest, release or platform id on record.`,
    remedy:
      known.length > 0
        ? `It can go to: ${known.join(', ')}.`
        : 'No verified release is on record; leave "to" empty to go where the newest record points.',
  });
}

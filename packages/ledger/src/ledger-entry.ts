import { hashJson, measureBudget, type RecordHead } from '@thea/release';

export type ReleaseOutcome = 'verified' | 'rolled-back' | 'held' | 'failed';

/** What the ledger says of one release on one target. */
export interface LedgerFacts {
  /** When the release was written, ISO 8601 by the platform's clock. */
  readonly at: string;
  readonly environment: string;
  readonly target: string;
  readonly platform: string;
  readonly version: string;
  readonly release: string;
  readonly platformRelease: string | null;
  readonly images: { readonly [container: string]: string };
  readonly outcome: ReleaseOutcome;
  /** Seconds from T0 to T2; null where nothing was rolled back. */
  readonly rollbackSeconds: number | null;
  readonly run: string | null;
}

/** A line of the ledger: facts, chained to the line before. */
export interface LedgerEntry extends LedgerFacts {
  readonly seq: number;
  /** The `hash` of the line before; 64 zeros in the first. */
  readonly prevHash: string;
  /** SHA-256 in hex of the canonical JSON of the line without `hash`. */
  readonly hash: string;
}

/** The `prevHash` of the first line. */
export const GENESIS = '0'.repeat(64);

function outcomeOf(head: RecordHead): ReleaseOutcome {
  if (head.withdrawn !== null || head.state === 'withdrawn') return 'rolled-back';
  if (head.decision === 'hold') return 'held';
  return head.state === 'verified' ? 'verified' : 'failed';
}

/** What the ledger says of a record: ids, digests and times, no value of any variable. Pure. */
export function ledgerFacts(head: RecordHead): LedgerFacts {
  const { t2 } = measureBudget(head.times);
  return {
    at: head.writtenAt,
    environment: head.environment,
    target: head.target.name,
    platform: head.target.platform,
    version: head.release.version,
    release: head.release.id,
    platformRelease: head.platformRelease,
    images: { ...head.release.images },
    outcome: outcomeOf(head),
    rollbackSeconds: t2 === null ? null : Math.round(t2 * 10) / 10,
    run:
      head.run === null
        ? null
        : `${head.run.repository}/actions/runs/${head.run.id}/attempts/${head.run.attempt}`,
  };
}

/** Chains facts to the line before them; null begins a ledger. Pure. */
export function chain(facts: LedgerFacts, before: LedgerEntry | null): LedgerEntry {
  const body = { seq: before === null ? 1 : before.seq + 1, ...facts, prevHash: before?.hash ?? GENESIS };
  return { ...body, hash: hashJson({ ...body }) };
}

/** The line for people: when, where, what, how it ended. One line, whatever the version contains. Pure. */
export function humanLine(entry: LedgerEntry): string {
  const digest = Object.values(entry.images)[0] ?? 'no image of the release';
  const back = entry.rollbackSeconds === null ? '' : ` in ${entry.rollbackSeconds} s`;
  const line = `${entry.at} ${entry.environment} ${entry.target} ${entry.version} ${entry.outcome}${back} ${digest} ${entry.run ?? 'by hand'}`;
  return line.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

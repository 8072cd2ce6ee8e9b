/** How bad a vulnerability is: ECR and Amazon Inspector use the same words. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One vulnerability, from either kind of scan. */
export interface Vulnerability {
  /** Such as CVE-2026-1234. */
  readonly id: string;
  /** As the scanner says it, in lower case. */
  readonly severity: string;
  readonly package: string;
  /** Null where the scanner does not say. */
  readonly fixable: boolean | null;
}

/** What is accepted although it was found. */
export interface ScanRule {
  readonly threshold: Severity;
  readonly onlyFixable: boolean;
  readonly allowed: readonly Allowed[];
}

/** A vulnerability that is accepted by name, with a reason, until a day. */
export interface Allowed {
  readonly id: string;
  readonly reason: string;
  /** The last day, `2026-12-31`; null without an end. */
  readonly until: string | null;
}

const ALLOWED = /^(\S+)(?:\s+until\s+(\d{4}-\d{2}-\d{2}))?\s*:\s*(\S.*)$/;

/** Reads `CVE-2026-1234: reason` or `CVE-2026-1234 until 2026-12-31: reason`; null where a line is neither. */
export function readAllowed(line: string): Allowed | null {
  const [, id, until, reason] = ALLOWED.exec(line.trim()) ?? [];
  return id === undefined || reason === undefined ? null : { id, reason, until: until ?? null };
}

function rank(severity: string): number {
  const index = SEVERITIES.map(String).indexOf(severity);
  return index === -1 ? SEVERITIES.length : index;
}

/**
 * The vulnerabilities that speak against a release, the worst first. `today` is the day in UTC, `2026-11-23`. One of a
 * severity that no scanner names (untriaged) counts for nothing: nobody knows yet how bad it is. Pure.
 */
export function judgeScan(
  found: readonly Vulnerability[],
  rule: ScanRule,
  today: string,
): readonly Vulnerability[] {
  const allowed = new Set(
    rule.allowed.filter(({ until }) => until === null || until >= today).map(({ id }) => id),
  );
  return found
    .filter(
      ({ id, severity, fixable }) =>
        rank(severity) <= rank(rule.threshold) &&
        !allowed.has(id) &&
        !(rule.onlyFixable && fixable === false),
    )
    .sort((a, b) => rank(a.severity) - rank(b.severity) || (a.id < b.id ? -1 : 1));
}

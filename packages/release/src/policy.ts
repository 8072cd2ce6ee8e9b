import { Failure } from '@thea/action';
import type { Finding } from './plan.ts';

/** Which `policy` findings block, and which findings are allowed by name with a reason. */
export interface Policy {
  readonly name: string;
  /** Names of rules that block, or `all`. */
  readonly blocking: readonly string[] | 'all';
  readonly allowed: { readonly [rule: string]: string };
}

/** Warns about everything, blocks on safety only: the default changes nothing that the user did not name. */
export const DEFAULT_POLICY: Policy = { name: 'default', blocking: [], allowed: {} };

/** Thea IA's own policy: what its deployment policy demands, blocks. */
export const THEA_POLICY: Policy = {
  name: 'thea',
  blocking: [
    'rollback-over-budget',
    'minimum-replicas',
    'minimum-workers',
    'autoscaling-bounds',
    'tls-listener',
    'private-network',
    'security-groups',
    'digest-pinned',
    'log-driver',
    'awslogs',
    'maximum-percent',
  ],
  allowed: {},
};

export interface JudgedFinding extends Finding {
  readonly blocks: boolean;
}

/** Decides which findings stop a deploy. Safety always blocks; it cannot be allowed away. Pure. */
export function judgeFindings(findings: readonly Finding[], policy: Policy): JudgedFinding[] {
  return findings
    .filter((finding) => finding.class === 'safety' || policy.allowed[finding.rule] === undefined)
    .map((finding) => ({
      ...finding,
      blocks:
        finding.class === 'safety' || policy.blocking === 'all' || policy.blocking.includes(finding.rule),
    }));
}

/** Throws `Failure('blocked')` naming every blocker, or returns where there is none. */
export function refuseBlocked(findings: readonly JudgedFinding[]): void {
  const blockers = findings.filter((finding) => finding.blocks);
  const first = blockers[0];
  if (first === undefined) return;
  const others = blockers.slice(1).map((finding) => `${finding.message} ${finding.remedy}`);
  throw new Failure('blocked', {
    message: `The plan refuses this deploy, nothing was changed: ${first.message}`,
    remedy: [first.remedy, ...others.map((other) => `Also: ${other}`)].join(' '),
  });
}

import type { LintFinding } from '../lint/finding.ts';

/** A finding of a linter that stands, and why. */
export interface Allowance {
  readonly path: RegExp;
  readonly message: RegExp;
  readonly reason: string;
}

/** What is left of `findings`, and the allowances that met none of them: those have become needless. Pure. */
export function withAllowances(
  findings: readonly LintFinding[],
  allowances: readonly Allowance[],
): { readonly remaining: readonly LintFinding[]; readonly needless: readonly Allowance[] } {
  const meets = (allowance: Allowance, finding: LintFinding): boolean =>
    allowance.path.test(finding.path) && allowance.message.test(finding.message);
  return {
    remaining: findings.filter((finding) => !allowances.some((allowance) => meets(allowance, finding))),
    needless: allowances.filter((allowance) => !findings.some((finding) => meets(allowance, finding))),
  };
}

/** A permission that the role of a target does not have. */
export interface MissingPermission {
  /** As the platform names it, such as `ecs:DescribeServices`. */
  readonly action: string;
  /** What it is for, to fit "…, to <why>". */
  readonly why: string;
  /** Whether nothing works without it; else something is lost. */
  readonly needed: boolean;
}

/** The missing permissions of one role in one sentence, needed ones first; null where none is missing. Pure. */
export function permissionSentence(role: string, missing: readonly MissingPermission[]): string | null {
  if (missing.length === 0) return null;
  const listed = [...missing]
    .sort((a, b) => Number(b.needed) - Number(a.needed))
    .map(({ action, why, needed }) => `${action} (${why}${needed ? '' : '; without it that is lost'})`);
  return `${role} does not have the permission${missing.length === 1 ? '' : 's'} ${listed.join(', ')}.`;
}

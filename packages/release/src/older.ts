import { isVerified } from './choose-goal.ts';
import type { Finding } from './plan.ts';
import type { Live } from './platform.ts';
import type { RecordHead } from './record.ts';
import { canonicalJson, type Release } from './release.ts';

const ON_PURPOSE = 'Older on purpose: ';

/** How old a release is next to what is live. `older` carries the record that was verified before. */
export type Age =
  | { readonly kind: 'newer' }
  | { readonly kind: 'older'; readonly head: RecordHead; readonly live: Live };

/**
 * Whether a release is older than what is live: it, or another release of the same images, was verified, and its first
 * record stands before the first record of what is live. Where no record speaks of what is live, nothing is known, and
 * it counts as newer. `history` is newest first. Pure.
 */
export function ageOf(release: Release, live: Live | null, history: readonly RecordHead[]): Age {
  if (live === null || live.release.id === release.id) return { kind: 'newer' };
  const images = canonicalJson(release.images);
  const otherImages = images !== canonicalJson(live.release.images);
  const isAsked = (head: RecordHead): boolean =>
    head.release.id === release.id || (otherImages && canonicalJson(head.release.images) === images);
  const isLive = (head: RecordHead): boolean => head.release.id === live.release.id;
  const head = history.find((one) => isAsked(one) && isVerified(one));
  const [first, firstLive] = [history.findLastIndex(isAsked), history.findLastIndex(isLive)];
  return head === undefined || firstLive < 0 || first < firstLive
    ? { kind: 'newer' }
    : { kind: 'older', head, live };
}

/** The safety finding of an older release that nobody allowed; null where there is nothing to find. Pure. */
export function olderFinding(age: Age, allowOlder: string | null): Finding | null {
  if (age.kind === 'newer' || allowOlder !== null) return null;
  const { head, live } = age;
  return {
    class: 'safety',
    rule: 'older-release',
    setting: 'allow-older',
    message: `Version ${head.release.version} (release ${head.release.id}, ${head.platformRelease ?? 'no id'}) was verified before ${live.release.version} (${live.platformRelease}), which is live: this would go back in time.`,
    remedy:
      'Give "allow-older" the reason if that is wanted. To undo a bad release run the rollback: it restores the last verified release exactly.',
  };
}

/** The sentence that a record keeps of an older release that was allowed; null where that did not happen. Pure. */
export function olderOnPurpose(age: Age, allowOlder: string | null): string | null {
  if (age.kind === 'newer' || allowOlder === null) return null;
  return `${ON_PURPOSE}${age.head.release.version} goes before ${age.live.release.version}, because: ${allowOlder}`;
}

/** New evidence with what a record must not lose of the old: why an older release was allowed. Pure. */
export function withPurpose(before: readonly string[], evidence: readonly string[]): readonly string[] {
  return [...before.filter((sentence) => sentence.startsWith(ON_PURPOSE)), ...evidence];
}

import type { Instant } from '@thea/action';
import { alone, holds } from './look.ts';
import type { Answer, Look, Observation } from './observation.ts';
import type { Rules } from './rules.ts';

/** What a run of observations adds up to. */
export interface Tally {
  readonly answers: readonly Answer[];
  readonly looks: readonly Look[];
  /** Answers that are a word on the release, and how many of those are against it. */
  readonly counted: number;
  readonly failures: number;
  /** Counted failures since the last answer that served. */
  readonly straight: number;
  readonly firstFailure: Instant | null;
  /** Whole passes in a row, up to the newest look. A pass lies between two looks that both hold. */
  readonly passes: number;
  /** The answers since the look before the newest one. */
  readonly recent: readonly Answer[];
}

// Whether an answer of an unknown version can only be this release's: nobody showed the expected version, and the
// platform has named no other release for long enough.
function unknownIsOurs(
  answer: Answer,
  aloneSince: Instant | null,
  versionSeen: boolean,
  rules: Rules,
): boolean {
  if (answer.kind !== 'other-version' || versionSeen || aloneSince === null) return false;
  return answer.at.monotonic - aloneSince.monotonic >= rules.settle;
}

/** Adds up. Pure; observations in the order in which they were made. */
export function tally(observations: readonly Observation[], rules: Rules): Tally {
  const answers = observations.filter((each) => each.type === 'answer');
  const looks = observations.filter((each) => each.type === 'look');
  const versionSeen = answers.some((answer) => answer.confirms.version === true);
  let proven = rules.reachableBefore === true;
  let [counted, failures, straight, passes] = [0, 0, 0, 0];
  let firstFailure: Instant | null = null;
  let aloneSince: Instant | null = null;
  let unknownSince: Instant | null = null;
  let [pass, before]: [Answer[], Answer[]] = [[], []];
  let last: Look | null = null;
  for (const seen of observations) {
    if (seen.type === 'look') {
      const enough = pass.length >= Math.max(1, seen.count?.serving.length ?? 1);
      const whole = enough && pass.every((answer) => answer.witness === 'serves');
      const held = last !== null && holds(last, rules.minimumHealthy) && holds(seen, rules.minimumHealthy);
      passes = whole && held ? passes + 1 : 0;
      aloneSince = alone(seen) ? (aloneSince ?? seen.at) : null;
      if (aloneSince === null) unknownSince = null;
      [last, before, pass] = [seen, pass, []];
      continue;
    }
    pass.push(seen);
    if (seen.kind === 'other-version' && aloneSince !== null) unknownSince ??= seen.at;
    const unknown = unknownIsOurs(seen, aloneSince, versionSeen, rules);
    if (seen.witness === 'serves') {
      [counted, straight, proven] = [counted + 1, 0, true];
    } else if (seen.witness === 'service' || (seen.witness === 'edge' && proven) || unknown) {
      [counted, failures, straight] = [counted + 1, failures + 1, straight + 1];
      firstFailure ??= unknown ? (unknownSince ?? seen.at) : seen.at;
    }
  }
  return { answers, looks, counted, failures, straight, firstFailure, passes, recent: [...before, ...pass] };
}

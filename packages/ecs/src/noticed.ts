import { inARow } from './call-time.ts';
import type { EcsFacts } from './facts.ts';
import { waitFor } from './pace.ts';
import { type Crowd, lookRounds } from './way-back-calls.ts';

/** Seconds: of longer waits the looks are not counted one by one. */
const LONG = 30;

/** Milliseconds of rest after a look at a way back. */
const restAfter = (round: number): number =>
  waitFor(0, { kind: 'revert', round, step: false, hurried: round + 1, throttled: false }, 0);

/** Seconds from one look to the next one: at a deploy that has long begun, or at a way back that has just. Pure. */
export function betweenLooks(facts: EcsFacts, crowd: Crowd, kind: 'deploy' | 'revert'): number {
  const { before, after } = lookRounds(facts, crowd, false);
  const long = { kind, round: LONG, step: false, hurried: 0, throttled: false };
  const rest = kind === 'deploy' ? waitFor(0, long, 0) : restAfter(1);
  return rest / 1000 + inARow(facts.callSeconds, [...before, ...after]);
}

/**
 * Seconds from the call that takes a release back to the end of the look that sees it done, where it is done after
 * `seconds`: looks take time, and there are waits between them (`pace`). Pure.
 */
export function noticedAfter(facts: EcsFacts, crowd: Crowd, seconds: number): number {
  let now = 0;
  for (let round = 0; ; round += 1) {
    const { before, after } = lookRounds(facts, crowd, round === 0);
    const read = now + inARow(facts.callSeconds, before);
    now = read + inARow(facts.callSeconds, after);
    // A call is answered with what is true half way.
    if (seconds <= read + inARow(facts.callSeconds, [1]) / 2) return now;
    now += restAfter(round) / 1000;
    if (seconds > now + LONG) now = seconds - LONG;
  }
}

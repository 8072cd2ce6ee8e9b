import type { DeserializeMiddleware } from '@smithy/types';
import { type Clock, elapsed } from '@thea/action';

/** What the calls of this run took so far. */
export interface CallTimes {
  note(seconds: number): void;
  /** Of the newest answered ones, in seconds, newest last. */
  readonly seconds: readonly number[];
}

/** So many say enough, and keep facts small. */
const KEPT = 64;
/** Where nothing was called yet: "API calls 0.1-0.3 each", an estimate of the reference. */
const USUAL_SECONDS = 0.2;

/** Opens an empty list. */
export function openCallTimes(): CallTimes {
  const seconds: number[] = [];
  return {
    seconds,
    note: (value) => {
      seconds.push(value);
      if (seconds.length > KEPT) seconds.shift();
    },
  };
}

/** Notes for each call of a client how long its answer took; one that fails says nothing of that. */
export function timeCalls<Input extends object, Output extends object>(
  clock: Clock,
  times: CallTimes,
): DeserializeMiddleware<Input, Output> {
  return (next) => async (args) => {
    const sent = clock.now();
    const result = await next(args);
    times.note(elapsed(sent, clock.now()).seconds);
    return result;
  };
}

/** One prediction asks hundreds of times for the same few counts of the same calls. */
const slowest = new WeakMap<readonly number[], Map<number, number>>();

/**
 * Seconds until the last of `count` calls side by side is answered, on average, where each takes as long as one of
 * `seconds`: the mean of the largest of so many draws. Pure; `seconds` is not changed afterwards.
 */
export function slowestOf(seconds: readonly number[], count: number): number {
  const known = slowest.get(seconds) ?? new Map<number, number>();
  slowest.set(seconds, known);
  const found = known.get(count) ?? meanOfSlowest(seconds, count);
  known.set(count, found);
  return found;
}

function meanOfSlowest(seconds: readonly number[], count: number): number {
  if (seconds.length === 0) return USUAL_SECONDS;
  const sorted = [...seconds].sort((a, b) => a - b);
  const upTo = (rank: number): number => (rank / sorted.length) ** count;
  return sorted.reduce((sum, value, index) => sum + value * (upTo(index + 1) - upTo(index)), 0);
}

/** Seconds for rounds of calls one after the other; each number is how many calls go out side by side. Pure. */
export function inARow(seconds: readonly number[], rounds: readonly number[]): number {
  return rounds.reduce((sum, count) => sum + slowestOf(seconds, count), 0);
}

/**
 * How far such rounds are from what `inARow` says: the standard deviation of as many calls, and of the mean that so few
 * known ones give. Seconds. Pure.
 */
export function spreadInARow(seconds: readonly number[], rounds: readonly number[]): number {
  const [known, more] = [Math.max(1, seconds.length), rounds.length];
  const mean = slowestOf(seconds, 1);
  const variance = seconds.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known;
  return Math.sqrt(variance * (more + more ** 2 / known));
}

import type { Time } from './time/time.ts';

// Repeatable, and not monotonic: a later read may see an older state, as two replicas of a store give.
const LAGS = [1, 0.5, 0, 1, 0.25] as const;

/** Answers reads from a state that may be some seconds old. */
export interface StaleReads<State> {
  record(state: State): void;
  /** The state to answer this read from. */
  see(state: State): State;
}

/**
 * Reads are up to `seconds` old; 0 turns it off. `idOf` tells states of different things apart. SDK docs, "Amazon ECS
 * API follows an eventual consistency model" (ListServices, RunTask); seen on Railway: `latestDeployment` still the old
 * one after a deploy.
 */
export function openStaleReads<State>(
  time: Time,
  seconds: number,
  idOf: (state: State) => string,
): StaleReads<State> {
  const history = new Map<string, { readonly at: number; readonly state: State }[]>();
  let reads = 0;
  return {
    record: (state) => {
      if (seconds === 0) return;
      const entries = history.get(idOf(state)) ?? [];
      history.set(idOf(state), entries);
      entries.push({ at: time.now(), state: structuredClone(state) });
      const oldest = time.now() - seconds * 1000;
      while (entries.length > 1 && (entries[1]?.at ?? 0) <= oldest) entries.shift();
    },
    see: (state) => {
      const lag = seconds * 1000 * (LAGS[reads % LAGS.length] ?? 0);
      reads += 1;
      if (lag === 0) return state;
      const moment = time.now() - lag;
      const entries = history.get(idOf(state)) ?? [];
      return (entries.findLast(({ at }) => at <= moment) ?? entries[0])?.state ?? state;
    },
  };
}

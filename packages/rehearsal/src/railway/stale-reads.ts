import type { Time } from '../time/time.ts';
import type { ServiceState } from './state.ts';

// Repeatable, and not monotonic: a later read may see an older state, as two replicas of a store give.
const LAGS = [1, 0.5, 0, 1, 0.25] as const;

/** Answers reads from a state that may be some seconds old. */
export interface StaleReads {
  record(service: ServiceState): void;
  /** The state to answer this read from. */
  see(service: ServiceState): ServiceState;
}

/** Reads are up to `seconds` old; 0 turns it off. Seen in the field: `latestDeployment` still the old one after a deploy. */
export function openStaleReads(time: Time, seconds: number): StaleReads {
  const history = new Map<string, { readonly at: number; readonly state: ServiceState }[]>();
  let reads = 0;
  return {
    record: (service) => {
      if (seconds === 0) return;
      const entries = history.get(service.id) ?? [];
      history.set(service.id, entries);
      entries.push({ at: time.now(), state: structuredClone(service) });
      const oldest = time.now() - seconds * 1000;
      while (entries.length > 1 && (entries[1]?.at ?? 0) <= oldest) entries.shift();
    },
    see: (service) => {
      const lag = seconds * 1000 * (LAGS[reads % LAGS.length] ?? 0);
      reads += 1;
      if (lag === 0) return service;
      const moment = time.now() - lag;
      const entries = history.get(service.id) ?? [];
      return (entries.findLast(({ at }) => at <= moment) ?? entries[0])?.state ?? service;
    },
  };
}

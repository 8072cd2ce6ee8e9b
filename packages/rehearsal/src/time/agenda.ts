import type { Scheduled } from './time.ts';

/** One event of a platform: when it is due (milliseconds since the epoch), and in which order it was made. */
export interface TimeEvent {
  readonly when: number;
  readonly order: number;
  readonly what: () => void | Promise<void>;
}

/** Events by time, then by the order in which they were made. */
export interface Agenda {
  /** Adds an event; one that lies in the past is due at once. */
  add(when: number, what: () => void | Promise<void>): Scheduled;
  /** When the next event is due; null where there is none. */
  next(): number | null;
  /** Takes the next event out; undefined where there is none. */
  take(): TimeEvent | undefined;
  clear(): void;
}

/** An empty agenda. */
export function makeAgenda(): Agenda {
  const events: TimeEvent[] = [];
  let order = 0;
  const before = (a: TimeEvent, b: TimeEvent): boolean =>
    a.when < b.when || (a.when === b.when && a.order < b.order);
  return {
    add: (when, what) => {
      const event: TimeEvent = { when, order: order++, what };
      let low = 0;
      let high = events.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const other = events[middle];
        if (other !== undefined && before(other, event)) low = middle + 1;
        else high = middle;
      }
      events.splice(low, 0, event);
      return {
        cancel: () => {
          const index = events.indexOf(event);
          if (index >= 0) events.splice(index, 1);
        },
      };
    },
    next: () => events[0]?.when ?? null,
    take: () => events.shift(),
    clear: () => {
      events.length = 0;
    },
  };
}

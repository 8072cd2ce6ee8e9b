import type { Parked, Participant, Time } from './time.ts';

// setTimeout fires at once beyond 2^31-1 ms; longer waits are cut into pieces of a day.
const LONGEST = 86_400_000;

/** The time of this machine: events are timers, nothing holds it, and children need no part in it. */
export function realTime(): Time {
  const pending = new Map<object, NodeJS.Timeout>();
  const parked: Parked = { resume: () => {} };
  const participant: Participant = { environment: {}, disturbed: () => {}, left: () => {} };
  let closed = false;

  const at: Time['at'] = (when, what) => {
    const key = {};
    const arm = (): void => {
      const left = Math.max(0, when - Date.now());
      pending.set(
        key,
        setTimeout(
          () => {
            if (when > Date.now() && left > LONGEST) {
              arm();
              return;
            }
            pending.delete(key);
            void what();
          },
          Math.min(left, LONGEST),
        ),
      );
    };
    if (!closed) arm();
    return {
      cancel: () => {
        clearTimeout(pending.get(key));
        pending.delete(key);
      },
    };
  };

  return {
    speed: 'real',
    now: () => Date.now(),
    at,
    after: (milliseconds, what) => at(Date.now() + milliseconds, what),
    busy: (work) => work,
    park: () => parked,
    join: () => participant,
    advance: (milliseconds) =>
      new Promise((resolve) => {
        at(Date.now() + milliseconds, resolve);
      }),
    close: async () => {
      closed = true;
      for (const timer of pending.values()) clearTimeout(timer);
      pending.clear();
    },
  };
}

import { makeAgenda } from '../../time/agenda.ts';
import type { Time } from '../../time/time.ts';

/**
 * Time without any participant: as soon as nothing is busy it jumps to the next event. For simulations in which no
 * process and no request exists outside this one.
 */
export function eventTime(start: number): Time {
  const agenda = makeAgenda();
  let now = start;
  let busy = 0;
  let turning = false;

  const turn = (): void => {
    turning = false;
    if (busy > 0) return;
    const event = agenda.take();
    if (event === undefined) return;
    now = Math.max(now, event.when);
    const pending = event.what();
    if (pending !== undefined) void hold(pending);
    move();
  };
  // One turn of the event loop lets every promise that the last event settled run first.
  const move = (): void => {
    if (turning || busy > 0 || agenda.next() === null) return;
    turning = true;
    setImmediate(turn);
  };
  const hold = async <T>(work: Promise<T>): Promise<T> => {
    busy += 1;
    try {
      return await work;
    } finally {
      busy -= 1;
      move();
    }
  };
  const at: Time['at'] = (when, what) => {
    const scheduled = agenda.add(when, what);
    move();
    return scheduled;
  };
  return {
    speed: 'driven',
    now: () => now,
    at,
    after: (milliseconds, what) => at(now + milliseconds, what),
    busy: hold,
    park: () => ({ resume: () => {} }),
    join: () => ({ environment: {}, disturbed: () => {}, left: () => {} }),
    advance: (milliseconds) => new Promise((resolve) => at(now + milliseconds, resolve)),
    close: async () => agenda.clear(),
  };
}

import { makeAgenda } from './agenda.ts';
import { openParticipants } from './participants.ts';
import type { Time } from './time.ts';

/** Where driven time begins unless told otherwise: any fixed instant does, so that two runs write the same times. */
const START = Date.UTC(2026, 0, 5, 9, 0, 0);

const DAY = 86_400_000;

/** After this long without a move (milliseconds of the machine) somebody wants to know who holds the time. */
const STALL = 20_000;

/**
 * Opens a time that stands still while anybody works, and jumps to the next event when all participants wait. One
 * thing happens at a time: the platform's events of an instant in the order they were made, then one due child after
 * the other in the order of `join()`. So a run is repeatable call by call. With no participant it moves only while
 * `advance` is pending. `start` is in milliseconds since the epoch; `onStall` gets a sentence that names who has been
 * working for `stallAfter` milliseconds of the machine (default: standard error, 20 s).
 */
export async function openDrivenTime(
  start: number = START,
  onStall: (sentence: string) => void = (sentence) => process.stderr.write(`${sentence}\n`),
  stallAfter: number = STALL,
): Promise<Time> {
  const agenda = makeAgenda();
  let now = start;
  let busy = 0;
  let advancing = 0;
  let running = false;
  let queued = false;
  let closed = false;

  // Never in the turn that caused it: whoever is called back first finishes what it was doing.
  const consider = (): void => {
    if (queued || closed) return;
    queued = true;
    setImmediate(() => {
      queued = false;
      if (!closed) step();
    });
  };

  const participants = await openParticipants({ base: start - DAY, now: () => now, onChange: consider });

  const stall = setTimeout(() => {
    if (participants.count() === 0 && busy === 0) return;
    const held = [...participants.working(), ...(busy > 0 ? [`${busy} × busy`] : [])];
    const by = held.length > 0 ? `working: ${held.join(', ')}` : 'all wait, and nothing is due';
    onStall(`Driven time has stood still for ${stallAfter / 1000} s; ${by}.`);
  }, stallAfter).unref();

  const step = (): void => {
    if (running || busy > 0 || participants.anyWorks()) return;
    stall.refresh();
    const next = agenda.next();
    if (next !== null && next <= now) {
      running = true;
      const event = agenda.take();
      // A rejection stays unhandled on purpose: it ends the process as any bug of a platform should.
      void Promise.resolve(event?.what()).finally(() => {
        running = false;
        consider();
      });
      return;
    }
    if (participants.count() > 0 && participants.wake(now)) return;
    if (participants.count() === 0 && advancing === 0) return;
    const { strong, weak } = participants.due();
    if (next === null && strong === null) return;
    // A timer that keeps no process alive does not move time, but time does not pass it unnoticed either.
    now = Math.min(
      next ?? Number.POSITIVE_INFINITY,
      strong ?? Number.POSITIVE_INFINITY,
      weak ?? Number.POSITIVE_INFINITY,
    );
    consider();
  };

  const at: Time['at'] = (when, what) => {
    const scheduled = agenda.add(when, what);
    consider();
    return scheduled;
  };

  return {
    speed: 'driven',
    now: () => now,
    at,
    after: (milliseconds, what) => at(now + milliseconds, what),
    busy: async (work) => {
      busy += 1;
      try {
        return await work;
      } finally {
        busy -= 1;
        consider();
      }
    },
    park: participants.park,
    join: participants.join,
    advance: (milliseconds) => {
      advancing += 1;
      return new Promise((resolve) => {
        at(now + milliseconds, () => {
          advancing -= 1;
          resolve();
        });
      });
    },
    close: async () => {
      closed = true;
      clearTimeout(stall);
      agenda.clear();
      await participants.close();
    },
  };
}

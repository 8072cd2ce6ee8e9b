import { type Clock, startDeadline } from '@thea/action';
import type { StoryTools } from '@thea/release';
import { paperTools } from './paper-platform.ts';

/** A clock that a test sets; a sleep is over at once and moves it. */
export interface SetClock extends Clock {
  wall: number;
  /** Called after each sleep, with the milliseconds since the clock began. */
  onSleep: ((passed: number) => void) | null;
}

/** Begins at `began`, milliseconds since the epoch. */
export function setClock(began: number): SetClock {
  const clock: SetClock = {
    wall: began,
    onSleep: null,
    now: () => ({ wall: clock.wall, monotonic: clock.wall - began, boot: 'test', skew: null }),
    observeSkew: () => {},
    sleep: async (milliseconds) => {
      clock.wall += milliseconds;
      clock.onSleep?.(clock.wall - began);
    },
  };
  return clock;
}

/** Tools whose time is that of `clock`. */
export function quickTools(clock: SetClock, lines: string[] = [], deadline = 900_000): StoryTools {
  return { ...paperTools(lines), clock, deadline: startDeadline(clock, deadline, 'The test') };
}

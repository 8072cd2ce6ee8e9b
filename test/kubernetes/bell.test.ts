import { type Clock, startDeadline, systemClock } from '@thea/action';
import { openBell } from '@thea/kubernetes/bell';
import { expect, it } from 'vitest';

/** A clock whose sleeps end when the test says so, or with their signal. */
function heldClock(): Clock & { wakeAll(): void } {
  const sleepers = new Set<() => void>();
  return {
    ...systemClock(),
    sleep: (_milliseconds, signal) =>
      new Promise((resolve, reject) => {
        sleepers.add(resolve);
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
    wakeAll: () => {
      for (const wake of sleepers) wake();
      sleepers.clear();
    },
  };
}

const deadline = startDeadline(systemClock(), 60_000, 'The test');

it('a ring between two looks is not lost, also after a look that nobody rang for', async () => {
  const clock = heldClock();
  const bell = openBell();
  const silent = bell.nextLook({ clock, deadline });
  clock.wakeAll();
  await silent;
  bell.ring();
  // Its sleep never ends: only the ring can.
  await bell.nextLook({ clock, deadline });
  const next = bell.nextLook({ clock, deadline }).then(() => 'looked');
  await expect(Promise.race([next, Promise.resolve('waits')])).resolves.toBe('waits');
  bell.ring();
  await expect(next).resolves.toBe('looked');
});

it('a failure reaches whoever waits, and whoever looks next', async () => {
  const clock = heldClock();
  const bell = openBell();
  const waiting = bell.nextLook({ clock, deadline });
  bell.fail(new Error('it is forbidden'));
  await expect(waiting).rejects.toThrow('it is forbidden');
  await expect(bell.nextLook({ clock, deadline })).rejects.toThrow('it is forbidden');
});

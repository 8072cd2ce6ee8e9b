import { type Clock, startDeadline, systemClock } from '@thea/action';
import { type RolloutEvent, rollback } from '@thea/release';
import { expect, test } from 'vitest';
import { goalAt, headOf } from './heads.ts';
import { PaperWorld, paperPlatform, paperTools } from './paper-platform.ts';

const COUNTS = { wanted: 3, running: 3, serving: 3, others: 0, othersServing: 0 };

/** A clock on which the time of the budget passes as soon as `passes` says so, and no longer wait ever ends. */
function clockWhere(passes: Promise<void>, waits: number[]): Clock {
  return {
    ...systemClock(),
    sleep: (milliseconds, signal) => {
      waits.push(milliseconds);
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
        if (milliseconds <= 90_000) passes.then(resolve);
      });
    },
  };
}

/** Rolls the release 2 back to 1. `passes`: when the budget's time is over, by what has happened until then. */
async function told(passes: 'before T2' | 'after T2') {
  const world = new PaperWorld();
  world.live = '2';
  world.marks = [headOf('2', { goal: goalAt('1', 'app:1'), run: null })];
  const lines: string[] = [];
  const waits: number[] = [];
  let pass = (): void => undefined;
  const clock = clockWhere(new Promise<void>((resolve) => (pass = resolve)), waits);
  const deadline = startDeadline(clock, 900_000, 'The test');
  const tools = { ...paperTools(lines), clock, deadline };
  const platform = {
    ...paperPlatform(world),
    restore: async () => ({ to: '1' }),
    async *follow(): AsyncIterable<RolloutEvent> {
      yield { kind: 'progress', at: clock.now(), message: '0 of 3 serve.', replicas: COUNTS };
      if (passes === 'before T2') {
        pass();
        await new Promise((resolve) => setImmediate(resolve));
      }
      world.live = '1';
      yield { kind: 'serving', at: clock.now(), message: 'app:1 serves.', replicas: COUNTS };
      pass();
      await new Promise((resolve) => setImmediate(resolve));
      yield { kind: 'settled', at: clock.now(), message: 'app:1 has settled.' };
    },
  };
  const request = {
    environment: 'production',
    run: null,
    to: null,
    reason: 'bad',
    dryRun: false,
    keepAccepted: false,
  };
  const outcome = await rollback(platform, request, tools);
  deadline.end();
  return { outcome, lines: lines.join('\n'), waits };
}

test('a way back that misses its budget says so when it does, and goes on', async () => {
  const { outcome, lines, waits } = await told('before T2');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(lines).toMatch(
    /not restored within the 90 s of the budget \(T2 is missed\).*this step has 900 s left/,
  );
  expect(lines.indexOf('T2 is missed')).toBeLessThan(lines.indexOf('app:1 serves.'));
  // From T0, not from when it was accepted.
  expect(waits.some((wait) => wait > 89_000 && wait <= 90_000)).toBe(true);
});

test('one that keeps it says nothing, however long its old replicas take to leave', async () => {
  const { outcome, lines } = await told('after T2');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(lines).not.toContain('T2 is missed');
});

import type { RecordHead, Standing } from '@thea/release';
import { awaitWayBack } from '@thea/release/await-way-back';
import { expect, test } from 'vitest';
import { headOf } from './heads.ts';
import { type PaperFacts, PaperWorld, paperPlatform } from './paper-platform.ts';
import { quickTools, setClock } from './quick-tools.ts';

const BEGAN = Date.parse('2026-01-01T00:00:00.000Z');
const SECOND = 1_000;

/** When, in seconds from the beginning, a release on its way back is marked at T2, out of the way, and restored. */
interface Course {
  readonly marked: number;
  readonly clear: number;
  readonly over: number;
}
const NEVER = Number.POSITIVE_INFINITY;

async function waits(
  course: Course | null,
  deadline = 900 * SECOND,
): Promise<{ seconds: number; lines: string[] }> {
  const clock = setClock(BEGAN);
  const passed = (): number => (clock.wall - BEGAN) / SECOND;
  const lines: string[] = [];
  const platform = {
    ...paperPlatform(new PaperWorld()),
    standing: (_facts: PaperFacts, head: RecordHead): Standing => {
      if (head.release.version !== '2' || course === null) return { kind: 'untouched' };
      return { kind: passed() >= course.over ? 'restored' : 'restoring' };
    },
  };
  const read = async () => {
    const t2 = course !== null && passed() >= course.marked ? clock.now() : null;
    const back = headOf('2', { times: { t0: null, t1: null, t2, t3: null } });
    return { facts: await platform.observe(null), history: [headOf('3'), back, headOf('1')] };
  };
  const inTheWay = (): boolean => course !== null && passed() < course.clear;
  await awaitWayBack(platform, read, inTheWay, quickTools(clock, lines, deadline));
  return { seconds: passed(), lines };
}

test.each([
  ['no release is on its way back', null, 0],
  ['it was restored before', { marked: 0, clear: 0, over: 0 }, 0],
  ['traffic is restored and marked', { marked: 10, clear: 8, over: NEVER }, 10],
  ['it is marked, and the platform shows it later', { marked: 4, clear: 12, over: NEVER }, 12],
  ['whoever took it back died, and it is restored without a mark', { marked: NEVER, clear: 8, over: 60 }, 60],
])('a release waits until %s', async (_what, course, seconds) => {
  const { seconds: waited, lines } = await waits(course);
  expect(waited).toBe(seconds);
  expect(lines).toHaveLength(seconds === 0 ? 0 : 1);
});

test('a way back that never ends is waited for as long as one may take, and it is said', async () => {
  const forever = { marked: NEVER, clear: NEVER, over: NEVER };
  const { seconds, lines } = await waits(forever);
  expect(seconds).toBe(422);
  expect(lines.at(-1)).toMatch(/\(app:2\) is being taken back still, after 422 s/);
});

test('time is left to say why nothing was deployed', async () => {
  const { seconds } = await waits({ marked: NEVER, clear: NEVER, over: NEVER }, 60 * SECOND);
  expect(seconds).toBe(32);
});

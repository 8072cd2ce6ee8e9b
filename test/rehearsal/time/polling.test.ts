import { openDrivenTime } from '@thea/rehearsal/time/driven';
import { expect, test } from 'vitest';
import { startChild } from './child.ts';
import { openPlatform } from './platform.ts';

const HALF_AN_HOUR = 30 * 60_000;

async function pollOnce(children: readonly { name: string; interval: number }[]): Promise<readonly string[]> {
  const time = await openDrivenTime();
  const platform = await openPlatform(time, HALF_AN_HOUR);
  const ends = children.map(
    ({ name, interval }) => startChild(time, 'poll', platform.url, name, String(interval)).end,
  );
  for (const end of ends) expect(await end).toMatchObject({ code: 0 });
  await platform.close();
  await time.close();
  return platform.calls;
}

// No test may take half an hour: that it ends at all says that nobody waited.
test('a child that polls for half an hour calls alike in every run', async () => {
  const first = await pollOnce([{ name: 'a', interval: 1500 }]);
  expect(first).toHaveLength(1 + 2 * 1201);
  expect(first.at(-1)).toBe(`${HALF_AN_HOUR} GET /a/events`);
  for (let run = 0; run < 2; run += 1) expect(await pollOnce([{ name: 'a', interval: 1500 }])).toEqual(first);
});

test('two children at once call in one order, whichever the machine runs first', async () => {
  const children = [
    { name: 'a', interval: 15_000 },
    { name: 'b', interval: 10_000 },
  ];
  const first = await pollOnce(children);
  expect(first.slice(0, 6).map((call) => call.split(' ')[2])).toEqual([
    '/a/update',
    '/a/state',
    '/a/events',
    '/b/update',
    '/b/state',
    '/b/events',
  ]);
  for (let run = 0; run < 4; run += 1) expect(await pollOnce(children)).toEqual(first);
});

import { openDrivenTime } from '@thea/rehearsal/time/driven';
import { expect, test } from 'vitest';
import { startChild } from './child.ts';

test('timers and clocks of a driven child behave as those of node, without the waiting', async () => {
  const time = await openDrivenTime();
  const { code, output } = await startChild(time, 'timers').end;
  expect(code).toBe(0);
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    [0, 'at once', null],
    [1500, 'weak', null],
    [2000, 'second', null],
    [2000, 'third', null],
    [3000, 'slept', null],
    [4000, 'promisified', null],
    [5900, 'refreshed', 3],
    [7300, 'aborted', 'TimeoutError'],
    [7300, 'child', 3],
    [7300, 'date', [true, true, 0, Date.UTC(2020, 0)]],
    [7300, 'clocks', [7300, 7300]],
  ]);
  await time.close();
});

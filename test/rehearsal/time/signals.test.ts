import { openDrivenTime } from '@thea/rehearsal/time/driven';
import { expect, test } from 'vitest';
import { startChild } from './child.ts';
import { openPlatform } from './platform.ts';

test('a signal is handled at the very time at which it is sent', async () => {
  for (let run = 0; run < 3; run += 1) {
    const time = await openDrivenTime();
    const platform = await openPlatform(time, 0);
    const child = startChild(time, 'signalled', platform.url, 'handle');
    time.after(25_000, () => child.signal('SIGINT'));
    // What a runner does next, unless the child has ended by then.
    time.after(32_500, () => child.signal('SIGTERM'));
    expect(await child.end).toMatchObject({ code: 7 });
    expect(platform.calls).toEqual([
      '10000 GET /step',
      '20000 GET /step',
      '25000 POST /record',
      '28000 POST /end',
    ]);
    await platform.close();
    await time.close();
  }
});

test('a child without a handler ends by the signal, and holds nobody up', async () => {
  const time = await openDrivenTime();
  const platform = await openPlatform(time, 0);
  const killed = startChild(time, 'signalled', platform.url);
  const other = startChild(time, 'poll', platform.url, 'other', '60000');
  time.after(25_000, () => killed.signal('SIGTERM'));
  expect(await killed.end).toMatchObject({ code: null, signal: 'SIGTERM' });
  expect(await other.end).toMatchObject({ code: 0 });
  await platform.close();
  await time.close();
});

test('a signal that never arrives does not hold the time for ever', async () => {
  const time = await openDrivenTime();
  const platform = await openPlatform(time, 60_000);
  const child = startChild(time, 'poll', platform.url, 'a', '10000');
  // Signal 0 asks whether the process exists, and delivers nothing.
  time.after(5000, () => child.signal(0));
  expect(await child.end).toMatchObject({ code: 0 });
  await platform.close();
  await time.close();
});

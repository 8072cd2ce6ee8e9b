import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, test } from 'vitest';
import { startChild, startShell } from './child.ts';
import { openPlatform } from './platform.ts';

test('without a participant time moves only as far as it is told', async () => {
  const time = await openDrivenTime(1_000_000);
  const seen: string[] = [];
  const beat = (): void => {
    seen.push(`beat ${time.now()}`);
    time.after(400, beat);
  };
  time.after(400, beat);
  time.after(400, () => {
    seen.push('beside it');
  });
  time
    .after(100, () => {
      seen.push('never');
    })
    .cancel();
  await time.advance(1000);
  expect(seen).toEqual(['beat 1000400', 'beside it', 'beat 1000800']);
  expect(time.now()).toBe(1_001_000);
  await time.close();
});

test('time stands still while anything is busy', async () => {
  const time = await openDrivenTime(0);
  const work = Promise.withResolvers<number>();
  const at: number[] = [];
  const busy = time.busy(work.promise.then(() => at.push(time.now())));
  const advanced = time.advance(60_000);
  setImmediate(() => setImmediate(() => setImmediate(() => work.resolve(1))));
  await busy;
  await advanced;
  expect(at).toEqual([0]);
  expect(time.now()).toBe(60_000);
  await time.close();
});

test('the child of a child runs in real time, and so does a command that is no node', async () => {
  const time = await openDrivenTime();
  const platform = await openPlatform(time, 0);
  const { output, code } = await startChild(time, 'family', platform.url).end;
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual({ inherited: 'none', spent: 0 });
  await platform.close();
  await time.close();
});

test('every node that a shell starts joins in its place, one after the other or side by side', async () => {
  const time = await openDrivenTime();
  const platform = await openPlatform(time, 60_000);
  const script = `$NODE $poll ${platform.url} a 30000; $NODE $poll ${platform.url} b 1 & $NODE $poll ${platform.url} c 1; wait`;
  expect(await startShell(time, script, 'poll').end).toMatchObject({ code: 0 });
  expect(platform.calls.filter((call) => call.includes('update'))).toEqual([
    '0 POST /a/update',
    expect.stringMatching(/^60000 POST \/[bc]\/update$/),
    expect.stringMatching(/^60000 POST \/[bc]\/update$/),
  ]);
  await platform.close();
  await time.close();
});

test('what a shell leaves behind in the background ends with it', async () => {
  const time = await openDrivenTime();
  const arrived = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const platform = await openPlatform(time, 60_000, (request) => {
    request.socket.on('close', gone.resolve);
    arrived.resolve();
    time.park(request.socket);
    return true;
  });
  const wait = 'while [ ! -e $MARK ]; do sleep 0.05; done';
  const folder = await mkdtemp(join(tmpdir(), 'thea-time-'));
  const mark = join(folder, 'mark');
  const shell = startShell(
    time,
    `export MARK=${mark}; $NODE $poll ${platform.url} a 1000 >/dev/null 2>&1 & ${wait}`,
    'poll',
  );
  await arrived.promise;
  await writeFile(mark, '');
  expect(await shell.end).toMatchObject({ code: 0 });
  await gone.promise;
  await platform.close();
  await time.close();
  await rm(folder, { recursive: true });
});

test('whoever holds the time is named', async () => {
  const stalled = Promise.withResolvers<string>();
  const time = await openDrivenTime(0, stalled.resolve, 50);
  const participant = time.join('deploy thea-ia');
  expect(await stalled.promise).toContain('deploy thea-ia');
  participant.left();
  await time.close();
});

test('real time is the time of the machine', async () => {
  const time = realTime();
  const from = Date.now();
  const order: string[] = [];
  time.after(30, () => {
    order.push('late');
  });
  time.after(1, () => {
    order.push('early');
  });
  time
    .after(5, () => {
      order.push('never');
    })
    .cancel();
  await time.advance(40);
  expect(order).toEqual(['early', 'late']);
  expect(Date.now() - from).toBeGreaterThanOrEqual(39);
  expect(time.join('anybody').environment).toEqual({});
  await time.close();
});

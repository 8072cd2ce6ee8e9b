import { openDrivenTime } from '@thea/rehearsal/time/driven';
import type { Parked } from '@thea/rehearsal/time/time';
import { expect, test } from 'vitest';
import { startChild } from './child.ts';
import { openPlatform } from './platform.ts';

test.each([
  'http',
  'fetch',
])('a request that is never answered ends by the time-out of the client: %s', async (means) => {
  const time = await openDrivenTime();
  const platform = await openPlatform(time, 0, (request) => {
    time.park(request.socket);
    return true;
  });
  const { output } = await startChild(time, 'ask', platform.url, means, '20000').end;
  expect(JSON.parse(output)).toEqual({
    outcome: means === 'http' ? 'own time-out' : 'TimeoutError',
    after: 20_000,
  });
  await platform.close();
  await time.close();
});

test.each(['http', 'fetch'])('an answer that takes its time arrives then: %s', async (means) => {
  const time = await openDrivenTime();
  const platform = await openPlatform(time, 0, (request, response) => {
    const parked = time.park(request.socket);
    time.after(12_000, () => {
      parked.resume();
      response.end('late');
    });
    return true;
  });
  const { output } = await startChild(time, 'ask', platform.url, means, '20000').end;
  expect(JSON.parse(output)).toEqual({ outcome: 200, after: 12_000 });
  await platform.close();
  await time.close();
});

test('an idle watch lets time pass, and its client is back at work for every event', async () => {
  const time = await openDrivenTime();
  const platform = await openPlatform(time, 0, (request, response) => {
    if (request.url === '/state') return false;
    let parked: Parked = time.park(request.socket);
    response.writeHead(200);
    const say = (after: number, text: string): void => {
      time.after(after, () => {
        parked.resume();
        response.write(`${text}\n`);
        parked = time.park(request.socket);
      });
    };
    say(3000, 'one');
    say(20_000, 'ask');
    say(90_000, 'two');
    time.after(100_000, () => {
      parked.resume();
      response.end();
    });
    return true;
  });
  const { output } = await startChild(time, 'watch', platform.url).end;
  expect(JSON.parse(output)).toEqual(['3000 one', '20000 ask', '20000 200', '90000 two']);
  expect(platform.calls).toEqual(['0 GET /', '20000 GET /state']);
  await platform.close();
  await time.close();
});

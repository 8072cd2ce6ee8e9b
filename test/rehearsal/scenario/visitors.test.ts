import { once } from 'node:events';
import { createServer } from 'node:http';
import { openVisitors } from '@thea/rehearsal/scenario/visitors';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, test } from 'vitest';

/** A server that gives these answers one after the other and then the last one again; 0 breaks the connection. */
async function serving(...statuses: readonly number[]) {
  let asked = 0;
  let enough: () => void = () => {};
  const all = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const server = createServer((request, response) => {
    const status = statuses[Math.min(asked, statuses.length - 1)] ?? 0;
    asked += 1;
    if (asked === statuses.length) enough();
    if (status === 0) request.socket.destroy();
    else response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens at no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    all,
    asked: () => asked,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

test('users tell what they met from the first good answer on', async () => {
  await using server = await serving(503, 200, 500, 404, 0, 200);
  const visitors = openVisitors(realTime());
  visitors.visit('api', server.url);
  await server.all;
  await visitors.close();
  const met = [...visitors.visits].sort((a, b) => a.at - b.at);
  expect(met.slice(0, 5).map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
  expect(new Set(met.map(({ target }) => target))).toEqual(new Set(['api']));
  const asked = server.asked();
  await visitors.close();
  expect(server.asked()).toBe(asked);
});

test('nobody asks in driven time, which would stand still for it', async () => {
  await using server = await serving(200);
  const time = await openDrivenTime();
  const visitors = openVisitors(time);
  visitors.visit('api', server.url);
  await time.advance(60_000);
  await visitors.close();
  await time.close();
  expect(server.asked()).toBe(0);
  expect(visitors.visits).toEqual([]);
});

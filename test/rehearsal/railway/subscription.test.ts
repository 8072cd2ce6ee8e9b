import { expect, test } from 'vitest';
import { at, openHouse } from './house.ts';

const QUERY = 'subscription Watch($id: String!) { deployment(id: $id) { id status } }';

/** Subscribes as the CLI does and keeps every message. */
async function watch(endpoint: string, token: string, id: string) {
  const messages: unknown[] = [];
  const changed = new EventTarget();
  const socket = new WebSocket(endpoint.replace('http', 'ws'), {
    protocols: ['graphql-transport-ws'],
    headers: { 'Project-Access-Token': token, 'User-Agent': 'test' },
  });
  socket.addEventListener('message', (event) => {
    const message: unknown = JSON.parse(String(event.data));
    messages.push(message);
    if (at(message, 'type') === 'connection_ack') {
      socket.send(
        JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY, variables: { id } } }),
      );
    }
    changed.dispatchEvent(new Event('message'));
  });
  const closed = new Promise<number>((resolve) => {
    socket.addEventListener('close', (event) => resolve(event.code));
  });
  socket.addEventListener('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
  const until = async (found: () => boolean): Promise<void> => {
    while (!found()) {
      await new Promise((resolve) => changed.addEventListener('message', resolve, { once: true }));
    }
  };
  const statuses = (): unknown[] =>
    messages.flatMap((each) =>
      at(each, 'type') === 'next' ? [at(each, 'payload', 'data', 'deployment', 'status')] : [],
    );
  return {
    statuses,
    closed,
    until,
    errors: () => messages.filter((each) => at(each, 'type') === 'error'),
    end: () => socket.close(),
  };
}

test('a subscription tells every change of a deployment, in order', async () => {
  await using house = await openHouse();
  const id = await house.deploy(await house.push('2.0.0'));
  const watched = await watch(house.railway.endpoint, house.service.projectToken, id);
  await watched.until(() => watched.statuses().includes('QUEUED'));
  await house.time.advance(5000);
  await watched.until(() => watched.statuses().includes('SUCCESS'));
  expect(watched.statuses()).toEqual(['QUEUED', 'INITIALIZING', 'DEPLOYING', 'SUCCESS']);
  watched.end();
  await watched.closed;
});

test('a subscription to somebody else’s deployment is refused, and one that is dropped ends', async () => {
  await using house = await openHouse();
  const other = await house.railway.seed({ project: 'other', environment: 'x', service: 'web', image: null });
  const refused = await watch(house.railway.endpoint, other.projectToken, String(house.service.deployment));
  await refused.until(() => refused.errors().length > 0 || refused.statuses().length > 0);
  expect(refused.statuses().every((status) => status === undefined)).toBe(true);
  const watched = await watch(
    house.railway.endpoint,
    house.service.projectToken,
    String(house.service.deployment),
  );
  await watched.until(() => watched.statuses().length > 0);
  house.railway.subscriptions.drop(false);
  expect(await watched.closed).toBe(1006);
  await refused.closed;
});

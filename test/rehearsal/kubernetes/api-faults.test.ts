import type { FaultKind } from '@thea/rehearsal/kubernetes/faults';
import { expect, test } from 'vitest';
import { configMap, MAPS, openApiHouse } from './api-house.ts';

test('calls are numbered and named by verb and resource; reads, reviews and dry runs change nothing', async () => {
  await using house = await openApiHouse();
  await house.call('GET', '/version');
  await house.call('POST', `${MAPS}?dryRun=All`, configMap('a'));
  await house.call('POST', MAPS, configMap('a'));
  await house.call('GET', `${MAPS}/a`);
  await house.call('GET', '/apis/apps/v1/namespaces/default/deployments/api/status');
  await house.call('DELETE', MAPS);
  expect(house.server.calls.map(({ n, operation, mutating }) => [n, operation, mutating])).toEqual([
    [1, 'get /version', false],
    [2, 'create configmaps dry run', false],
    [3, 'create configmaps', true],
    [4, 'get configmaps', false],
    [5, 'get deployments/status', false],
    [6, 'deletecollection configmaps', true],
  ]);
});

test.each<readonly [FaultKind['kind'] & ('throttle' | 'error-500' | 'expired' | 'gone'), number]>([
  ['throttle', 429],
  ['error-500', 500],
  ['expired', 401],
  ['gone', 410],
])('a planted %s answers %i instead of the call, as often as it was asked to', async (kind, status) => {
  await using house = await openApiHouse();
  house.server.faults.add({ operation: 'create configmaps', nth: 2, kind });
  expect((await house.call('POST', MAPS, configMap('a'))).status).toBe(201);
  const met = await house.call('POST', MAPS, configMap('b'));
  expect(met.status).toBe(status);
  // The filter that refuses for the load knows nothing of a Status.
  if (kind === 'throttle') expect(met.text).toMatch(/^Too many requests/);
  else expect(met.body).toMatchObject({ kind: 'Status', code: status });
  expect(met.headers.get('retry-after')).toBe(kind === 'throttle' ? '1' : null);
  expect((await house.call('GET', `${MAPS}/b`)).status).toBe(404);
  expect((await house.call('POST', MAPS, configMap('b'))).status).toBe(201);
});

test('a connection that is cut before does nothing, and one that is cut after has done it', async () => {
  await using house = await openApiHouse();
  for (const [name, kind, there] of [
    ['a', 'cut-before', 404],
    ['b', 'cut-after', 200],
  ] as const) {
    house.server.faults.add({ operation: 'create configmaps', kind });
    await expect(house.call('POST', MAPS, configMap(name))).rejects.toThrow();
    expect((await house.call('GET', `${MAPS}/${name}`)).status).toBe(there);
    house.server.faults.clear();
  }
});

test('a death before or after the call cuts the connection at that moment', async () => {
  await using house = await openApiHouse();
  const killed: string[] = [];
  for (const [name, when, there] of [
    ['a', 'before', 404],
    ['b', 'after', 200],
  ] as const) {
    const kill = async (): Promise<void> => {
      killed.push(
        `${when} ${house.server.objects.get('ConfigMap', 'default', name) === null ? 'not there' : 'there'}`,
      );
    };
    house.server.faults.add({ operation: 'create configmaps', kind: 'kill', when, kill });
    await expect(house.call('POST', MAPS, configMap(name))).rejects.toThrow();
    expect((await house.call('GET', `${MAPS}/${name}`)).status).toBe(there);
    house.server.faults.clear();
  }
  expect(killed).toEqual(['before not there', 'after there']);
});

test('a page of a proxy is no answer of an API server, and a call that hangs is left alone', async () => {
  await using house = await openApiHouse();
  house.server.faults.add({ operation: 'list configmaps', kind: 'page' });
  const page = await house.call('GET', MAPS);
  expect([page.status, page.headers.get('content-type'), page.text.slice(0, 9)]).toEqual([
    200,
    'text/html',
    '<!doctype',
  ]);
  house.server.faults.add({ operation: 'create configmaps', kind: 'hang' });
  const over = new AbortController();
  const hangs = fetch(house.server.url + MAPS, {
    method: 'POST',
    headers: { authorization: 'Bearer admin' },
    body: JSON.stringify(configMap('a')),
    signal: over.signal,
  });
  await expect.poll(() => house.server.calls.at(-1)?.operation).toBe('create configmaps');
  over.abort();
  await expect(hangs).rejects.toThrow();
  expect((await house.call('GET', `${MAPS}/a`)).status).toBe(404);
});

test('the hook is told of each call before it is handled and before it is answered', async () => {
  await using house = await openApiHouse();
  const told: string[] = [];
  house.server.onCall(({ operation }, moment) => {
    told.push(
      `${moment} ${operation} ${house.server.objects.get('ConfigMap', 'default', 'a') === null ? 0 : 1}`,
    );
  });
  await house.call('POST', MAPS, configMap('a'));
  expect(told).toEqual(['before create configmaps 0', 'after create configmaps 1']);
});

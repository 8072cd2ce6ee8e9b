import { at, type JsonObject, textAt } from '@thea/rehearsal/kubernetes/raw';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import { expect, test } from 'vitest';
import { startChild } from '../time/child.ts';
import { configMap, MAPS, openApiHouse } from './api-house.ts';

const told = (event: JsonObject): string =>
  `${textAt(event, 'type')} ${textAt(event, 'object', 'metadata', 'name')}`.trim();

test('a watch goes on from the version of a list and tells everything after it, in order', async () => {
  await using house = await openApiHouse();
  await house.call('POST', MAPS, configMap('before'));
  const list = await house.call('GET', MAPS);
  const from = textAt(list.body, 'metadata', 'resourceVersion');
  await house.call('POST', MAPS, configMap('between'));
  const watching = await house.watch(`${MAPS}?watch=true&resourceVersion=${from}`);
  await house.call('PATCH', `${MAPS}/before`, { data: { a: 'b' } }, 'application/merge-patch+json');
  await house.call('DELETE', `${MAPS}/between`);
  const events = await watching.until(3);
  expect(events.map(told)).toEqual(['ADDED between', 'MODIFIED before', 'DELETED between']);
  const versions = events.map((event) => Number(at(event, 'object', 'metadata', 'resourceVersion')));
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  watching.leave();
  await watching.ended;
});

test('who lists in pages sees one version, also when its objects go meanwhile', async () => {
  await using house = await openApiHouse();
  for (const name of ['a', 'b', 'c']) await house.call('POST', MAPS, configMap(name));
  const first = await house.call('GET', `${MAPS}?limit=2`);
  expect(first.body).toMatchObject({ metadata: { remainingItemCount: 1 } });
  await house.call('DELETE', `${MAPS}/c`);
  await house.call('POST', MAPS, configMap('d'));
  const token = textAt(first.body, 'metadata', 'continue');
  const second = await house.call('GET', `${MAPS}?limit=2&continue=${token}`);
  expect(second.body['items']).toMatchObject([{ metadata: { name: 'c' } }]);
  expect(at(second.body, 'metadata', 'resourceVersion')).toBe(at(first.body, 'metadata', 'resourceVersion'));
  house.server.watches.expire();
  const late = await house.call('GET', `${MAPS}?limit=2&continue=${token}`);
  expect(late.body).toMatchObject({ code: 410, reason: 'Expired' });
  const fresh = textAt(late.body, 'metadata', 'continue');
  const rest = await house.call('GET', `${MAPS}?limit=2&continue=${fresh}`);
  expect(rest.body['items']).toMatchObject([{ metadata: { name: 'd' } }]);
});

test('a version that is no longer kept is told as 410 to the open watch and to the next one', async () => {
  await using house = await openApiHouse();
  const { body } = await house.call('POST', MAPS, configMap('a'));
  const version = textAt(body, 'metadata', 'resourceVersion');
  const watching = await house.watch(`${MAPS}?watch=true&resourceVersion=${version}`);
  await house.call('POST', MAPS, configMap('b'));
  await watching.until(1);
  house.server.watches.expire();
  expect(await watching.ended).toBe('ended');
  expect(watching.events.at(-1)).toMatchObject({ type: 'ERROR', object: { code: 410, reason: 'Expired' } });
  const again = await house.watch(`${MAPS}?watch=true&resourceVersion=${version}`);
  expect(again.status).toBe(200);
  expect(await again.ended).toBe('ended');
  expect(again.events).toMatchObject([{ type: 'ERROR', object: { code: 410 } }]);
  const old = await house.call('GET', `${MAPS}?resourceVersion=${version}&resourceVersionMatch=Exact`);
  expect(old.body).toMatchObject({ code: 410, reason: 'Expired' });
  house.server.faults.add({ operation: 'watch configmaps', kind: 'gone' });
  expect((await house.watch(`${MAPS}?watch=true`)).status).toBe(410);
});

test('a watch that breaks off loses nothing for whoever opens the next at the last version', async () => {
  await using house = await openApiHouse();
  const first = await house.watch(`${MAPS}?watch=true`);
  await house.call('POST', MAPS, configMap('a'));
  const [event] = await first.until(1);
  house.server.watches.drop();
  expect(await first.ended).toBe('cut');
  await house.call('POST', MAPS, configMap('b'));
  const version = textAt(event ?? {}, 'object', 'metadata', 'resourceVersion');
  const second = await house.watch(`${MAPS}?watch=true&resourceVersion=${version}`);
  expect((await second.until(1)).map(told)).toEqual(['ADDED b']);
  second.leave();
  await second.ended;
  await expect.poll(() => house.server.watches.count()).toBe(0);
});

test('in driven time a quiet watch costs nothing, is told bookmarks, and ends when it said', async () => {
  const time = await openDrivenTime();
  await using house = await openApiHouse(time);
  house.server.addToken('', { user: 'admin', rules: 'all' });
  time.after(3_000, () => {
    house.server.objects.create('ConfigMap', { metadata: { name: 'a', namespace: 'default' } }, 'me');
  });
  time.after(100_000, () => {
    house.server.objects.remove('ConfigMap', 'default', 'a', {});
  });
  const url = `${house.server.url}${MAPS}?watch=1&allowWatchBookmarks=true&timeoutSeconds=280`;
  const { output } = await startChild(time, 'watch', url).end;
  const seen: unknown = JSON.parse(output);
  const short = (Array.isArray(seen) ? seen : []).map(
    (line) => /^\d+ \{"type":"[A-Z]+"/.exec(String(line))?.[0],
  );
  expect(short).toEqual([
    '3000 {"type":"ADDED"',
    '60000 {"type":"BOOKMARK"',
    '100000 {"type":"DELETED"',
    '120000 {"type":"BOOKMARK"',
    '180000 {"type":"BOOKMARK"',
    '240000 {"type":"BOOKMARK"',
    '278000 {"type":"BOOKMARK"',
  ]);
  await time.close();
});

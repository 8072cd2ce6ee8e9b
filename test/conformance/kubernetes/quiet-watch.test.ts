import { openApi } from '@thea/kubernetes/api';
import { enterKubeconfig } from '@thea/kubernetes/kubeconfig';
import { at } from '@thea/kubernetes/raw';
import { watchObjects } from '@thea/kubernetes/watch';
import { expect, inject, it, onTestFinished, vi } from 'vitest';
import { openFaultyProxy } from './faulty-proxy.ts';
import { openHouse } from './house.ts';

// Taken before time is driven: what the cluster brings about still takes real time.
const later = globalThis.setTimeout;

async function until(holds: () => boolean): Promise<void> {
  for (const began = Date.now(); !holds(); ) {
    if (Date.now() - began > 60_000) throw new Error('It did not happen within a minute.');
    await new Promise((resolve) => later(resolve, 20));
  }
}

it('a watch whose connection is half open is noticed by our own time-out and begun where it was; a quiet one is let be', async () => {
  await using house = await openHouse();
  await using proxy = await openFaultyProxy(inject('admin'));
  const tools = { ...house.tools, environment: { KUBECONFIG: await house.file(proxy.kubeconfig) } };
  const api = openApi(await enterKubeconfig('current', tools), tools);
  onTestFinished(() => {
    vi.useRealTimers();
    api.close();
  });
  const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'told' }, data: { value: '1' } };
  await house.user.create(house.path('configmaps'), map);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  proxy.fate = ({ watch }) => (watch ? 'swallow' : 'pass');
  const lists = () => proxy.calls.filter(({ watch }) => !watch).length;
  const watches = () => proxy.calls.filter(({ watch }) => watch).length;
  const failed = vi.fn();
  const watched = await watchObjects(
    api,
    house.path('configmaps'),
    { fieldSelector: 'metadata.name=told' },
    () => {},
    failed,
  );
  const value = () => [...watched.objects.values()].map((raw) => at(raw, 'data', 'value')).join();
  await until(() => watches() === 1);
  const listed = lists();
  const change = house.user.patch(house.path('configmaps', 'told'), { data: { value: '2' } });
  await until(() => proxy.swallowed > 0);
  await change;
  // Longer than others wait: a stream on which nothing happens is quiet, not dead.
  vi.advanceTimersByTime(60_000);
  expect([watches(), value()]).toEqual([1, '1']);
  proxy.fate = () => 'pass';
  vi.advanceTimersByTime(40_000);
  await until(() => value() === '2');
  expect([watches(), lists()]).toEqual([2, listed]);
  expect(failed).not.toHaveBeenCalled();
  watched.close();
});

import { textAt } from '@thea/rehearsal/kubernetes/raw';
import { expect, it } from 'vitest';
import { NAMESPACE, openLiveCluster, PROBES } from './live-cluster.ts';

/** A release that crashes, the way back, and one that serves: all that was written, and when. */
async function story(): Promise<readonly string[]> {
  await using cluster = await openLiveCluster();
  const written: string[] = [];
  const began = cluster.time.now();
  cluster.objects.subscribe(({ type, object }) => {
    const metadata = object['metadata'];
    const what = `${textAt(object, 'kind')} ${textAt(metadata, 'name')} ${textAt(metadata, 'resourceVersion')}`;
    const said = textAt(object, 'reason') || textAt(object, 'status', 'phase');
    written.push(`${cluster.time.now() - began} ${type} ${what} ${said}`);
  });
  const lifecycle = { preStop: { sleep: { seconds: 2 } } };
  const container = { ...PROBES, lifecycle };
  const good = await cluster.push('1.0.0');
  cluster.deploy(good, { replicas: 3, container });
  await cluster.time.advance(15_000);
  cluster.deploy(await cluster.push('2.0.0', { mode: 'crashes-at-start' }), { replicas: 3, container });
  await cluster.time.advance(30_000);
  cluster.deploy(good, { replicas: 3, container });
  await cluster.time.advance(15_000);
  cluster.deploy(await cluster.push('3.0.0'), { replicas: 3, container });
  await cluster.time.advance(40_000);
  expect(cluster.life.moving(NAMESPACE)).toBe(false);
  return written;
}

it('two runs write the same objects at the same times, one after the other', async () => {
  const first = await story();
  expect(first.length).toBeGreaterThan(100);
  expect(await story()).toEqual(first);
});

import { expect, test } from 'vitest';
import { sampleLayout } from '../image/sample-layout.ts';
import { openHouse } from './house.ts';

const VERSION = 'f'.repeat(40);
const LARGE = 4_500_000;

test('killed before or after any call and run again, it ends complete; until the tag is there, nothing is published', async () => {
  await using house = await openHouse();
  await using sample = await sampleLayout({ sizes: [1_000, LARGE], platforms: ['amd64'] });
  const manifests = [sample.root, ...sample.children, ...sample.referrers];
  let dead = 0;
  const whole = new Set<string>();
  for (let point = 1; whole.size < 2; point += 1) {
    // What is left by a death after a call that only reads is what is left by one before the next call.
    for (const moment of (['before', 'after'] as const).filter((one) => !whole.has(one))) {
      const repository = `thea-${point}-${moment}`;
      house.aws.ecr.add(repository, { mutability: 'IMMUTABLE' });
      const inputs = { layout: sample.layout.folder, repository };
      let reached = 0;
      let killed = false;
      let kill: () => Promise<void> = async () => undefined;
      house.registry.onCall(async ({ method }, when) => {
        const reads = method === 'GET' || method === 'HEAD';
        if (when !== moment || killed || (reads && when === 'after')) return;
        reached += 1;
        if (reached !== point) return;
        killed = true;
        await kill();
      });
      const first = await house.run(inputs, {
        kill: (act) => {
          kill = act;
        },
      });
      house.registry.onCall(null);
      if (!killed) {
        expect(first.code, first.output).toBe(0);
        whole.add(moment);
        continue;
      }
      dead += 1;
      const tagged = house.registry.tags(repository).get(VERSION);
      // Whoever sees the tag sees all of the image, whenever the process died.
      if (tagged !== undefined)
        for (const { digest } of manifests)
          expect(house.registry.find(repository, digest), `${repository} ${digest}`).toBeDefined();
      const second = await house.run(inputs);
      expect(second.code, second.output).toBe(0);
      expect(house.registry.tags(repository).get(VERSION)).toBe(sample.root.digest);
      for (const { digest } of manifests)
        expect(house.registry.find(repository, digest), `${repository} ${digest}`).toBeDefined();
      for (const { digest, size } of sample.layers)
        expect(house.registry.blob(repository, digest)).toHaveLength(size);
    }
  }
  expect(dead).toBeGreaterThan(40);
}, 900_000);

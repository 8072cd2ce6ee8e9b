import { expect } from 'vitest';
import type { SampleLayout } from '../image/sample-layout.ts';
import type { House } from './house.ts';

const VERSION = 'f'.repeat(40);

/** When a push dies: before a call reaches the registry, or after a call that writes was carried out. */
export type Moment = 'before' | 'after';

/**
 * Kills a push at its `point`-th call (from 1; of the calls that write, after one), looks at what is published then, runs
 * it again and expects the whole image. False where it ended before that call came: it was not killed.
 */
export async function killPush(
  house: House,
  sample: SampleLayout,
  point: number,
  moment: Moment,
): Promise<boolean> {
  const manifests = [sample.root, ...sample.children, ...sample.referrers];
  const repository = `thea-${point}-${moment}`;
  house.aws.ecr.add(repository, { mutability: 'IMMUTABLE' });
  const inputs = { layout: sample.layout.folder, repository };
  let reached = 0;
  let killed = false;
  let kill: () => Promise<void> = async () => undefined;
  house.registry.onCall(async ({ method }, when) => {
    const reads = method === 'GET' || method === 'HEAD';
    // What is left by a death after a call that only reads is what is left by one before the next call.
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
    return false;
  }
  // Whoever sees the tag sees all of the image, whenever the process died.
  if (house.registry.tags(repository).get(VERSION) !== undefined)
    for (const { digest } of manifests)
      expect(house.registry.find(repository, digest), `${repository} ${digest}`).toBeDefined();
  const second = await house.run(inputs);
  expect(second.code, second.output).toBe(0);
  expect(house.registry.tags(repository).get(VERSION)).toBe(sample.root.digest);
  for (const { digest } of manifests)
    expect(house.registry.find(repository, digest), `${repository} ${digest}`).toBeDefined();
  for (const { digest, size } of sample.layers)
    expect(house.registry.blob(repository, digest)).toHaveLength(size);
  return true;
}

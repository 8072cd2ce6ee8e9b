import type { Cluster } from './cluster.ts';
import { called } from './object.ts';
import { readObject } from './observe.ts';
import type { LateStep } from './rollout.ts';
import { removeObject, writeObject } from './write-object.ts';

/** Does what had to wait until the goal's replicas serve: traffic first, then what only the bad release had. */
export async function performLate(cluster: Cluster, steps: readonly LateStep[]): Promise<void> {
  for (const step of steps) {
    if (step.kind === 'apply') {
      const live = await readObject(cluster, step.write.ref);
      await writeObject(cluster, step.write, live, { force: true, scaled: false, validation: 'Ignore' });
      cluster.tools.log.info(`${called(step.write.ref)} sends traffic to the restored replicas again.`);
    } else {
      await removeObject(cluster, step.ref, step.uid);
      cluster.tools.log.info(`${called(step.ref)}, which only the withdrawn release had, was removed.`);
    }
  }
}

import { Failure } from '@thea/action';
import type { Cluster } from './cluster.ts';
import { fenceOfObject } from './fence.ts';
import { called } from './object.ts';
import { readObject } from './observe.ts';
import type { JsonObject } from './raw.ts';
import type { FasterWrite } from './rollout.ts';
import { together } from './together.ts';
import { writeObject } from './write-object.ts';

const AT_ONCE = 10;

/**
 * Puts back the strategies that were made faster for a way back. What is not as that has left it is somebody else's by
 * now, a newer release's above all: the goal written over it would take that release down again. Gives what was written.
 * @throws Failure('access') where the cluster refuses the write.
 */
export async function putBack(
  cluster: Cluster,
  faster: readonly FasterWrite[],
): Promise<readonly JsonObject[]> {
  const written = await together(faster, AT_ONCE, async ({ write, scaled, fence }) => {
    const live = await readObject(cluster, write.ref);
    if (fenceOfObject(live) !== fence) return null;
    try {
      return await writeObject(cluster, write, live, { force: true, scaled, validation: 'Ignore' });
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.kind !== 'superseded') throw thrown;
      cluster.tools.log.info(
        `${called(write.ref)} was changed by somebody else: its faster strategy is theirs.`,
      );
      return null;
    }
  });
  return written.filter((raw) => raw !== null);
}

import type { Cluster } from './cluster.ts';
import { inOrder, PROTECTED } from './kinds.ts';
import { APPLICATION_LABEL, KEEP_ANNOTATION, numberOf } from './names.ts';
import { annotationsOf, called, labelsOf } from './object.ts';
import { readObject } from './observe.ts';
import { putBack } from './put-back.ts';
import { at, text } from './raw.ts';
import { readRecords } from './records.ts';
import type { KubeRollout } from './rollout.ts';
import { together } from './together.ts';
import { removeObject } from './write-object.ts';

/**
 * After `accept`: removes what the release no longer names, of its own inventory alone. After a way back that did not get
 * as far as serving: puts back the strategy that was made faster for its time.
 */
export async function finishKube(cluster: Cluster, rollout: KubeRollout): Promise<void> {
  if (rollout.kind === 'deploy') await prune(cluster, rollout);
  await putBack(cluster, rollout.faster);
}

async function prune(cluster: Cluster, rollout: KubeRollout): Promise<void> {
  const { where, tools } = cluster;
  const number = numberOf(rollout.platformRelease, where.application);
  const record = (await readRecords(cluster, 16)).find((one) => one.number === number);
  const dropped = record?.body?.objects.filter(({ named, before }) => !named && before !== null) ?? [];
  for (const group of inOrder(dropped).reverse()) {
    await together(group, 6, async ({ ref, before }) => {
      const live = await readObject(cluster, ref);
      const uid = text(at(before ?? {}, 'metadata', 'uid'));
      if (live === null || text(at(live, 'metadata', 'uid')) !== uid) return;
      const ours = labelsOf(live)[APPLICATION_LABEL] === where.application;
      if (!ours || PROTECTED.includes(ref.kind) || annotationsOf(live)[KEEP_ANNOTATION] === 'true') {
        tools.log.info(`${called(ref)} is no longer named by the release, and is left where it is.`);
        return;
      }
      await removeObject(cluster, ref, uid);
      tools.log.info(`${called(ref)} is no longer named by the release: it was removed.`);
    });
  }
}

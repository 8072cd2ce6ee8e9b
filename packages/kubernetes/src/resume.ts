import { Failure } from '@thea/action';
import type { RecordHead } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { numberOf } from './names.ts';
import { refOf } from './object.ts';
import { isWorkload } from './pod-template.ts';
import { at, text } from './raw.ts';
import { readRecords } from './records.ts';
import { type KubeRollout, NOTHING } from './rollout.ts';

/**
 * The rollout of a record, from another process: its workloads are those that its body names.
 * @throws Failure('input') where the record was never staged or is gone.
 */
export async function resumeKube(cluster: Cluster, head: RecordHead): Promise<KubeRollout> {
  const number = numberOf(head.platformRelease ?? '', cluster.where.application);
  const record = (await readRecords(cluster, 16)).find((one) => one.number === number);
  if (number === null || record?.body == null) {
    throw new Failure('input', {
      input: 'target',
      message: `The record of release ${head.release.id} has no body in the cluster: it was never staged, or it was removed.`,
      remedy: 'Deploy it first.',
    });
  }
  const { after, objects } = record.body;
  const workloads =
    after === null
      ? objects.filter(({ ref, named }) => named && isWorkload({ ...ref })).map(({ ref }) => ref)
      : after.filter(isWorkload).map(refOf);
  const named = new Set(objects.filter(({ named }) => named).map(({ ref }) => `${ref.kind}/${ref.name}`));
  return {
    ...NOTHING,
    kind: 'deploy',
    platformRelease: head.platformRelease ?? '',
    workloads: workloads
      .filter(({ kind, name }) => named.has(`${kind}/${name}`))
      .map((ref) => ({ ref, generation: 0 })),
    since: text(at(head.rollout, 'since')) || head.writtenAt,
    stamp: text(at(head.rollout, 'stamp')),
  };
}

import { Failure } from '@thea/action';
import type { RecordHead } from '@thea/release';
import type { EcsApi } from './api.ts';
import { type EcsLocator, familyOf } from './names.ts';
import { describeService } from './observe.ts';
import { observeDeployments } from './observe-deployments.ts';
import { object, text } from './raw.ts';
import type { EcsRollout } from './rollout.ts';

/**
 * The rollout of a record, from another process: by the id that the record keeps, else by the newest service
 * deployment that brings its task definition (the process died between the mutation and the record of it).
 * @throws Failure('input') where the record was never staged.
 */
export async function resumeEcs(api: EcsApi, where: EcsLocator, head: RecordHead): Promise<EcsRollout> {
  const taskDefinition = head.platformRelease;
  if (taskDefinition === null) {
    throw new Failure('input', {
      input: 'target',
      message: `The record of release ${head.release.id} has no task definition: it was never staged.`,
      remedy: 'Deploy it first.',
    });
  }
  const kept = object(head.rollout);
  const deployment = text(kept['deployment']);
  if (deployment !== '') {
    const revision = text(kept['revision']);
    return {
      kind: 'deploy',
      deployment,
      revision: revision === '' ? null : revision,
      taskDefinition,
      since: head.writtenAt,
      thaw: null,
    };
  }
  const { deployments } = await observeDeployments(api, where, await describeService(api, where), false);
  const found = deployments.find((one) => one.taskDefinition === taskDefinition);
  return {
    kind: 'deploy',
    deployment: found?.id ?? null,
    revision: found?.revision ?? null,
    taskDefinition,
    since: found?.createdAt ?? head.writtenAt,
    thaw: null,
  };
}

/** The families that records of this target may be in beside the live one. Pure. */
export function familiesOf(names: readonly (string | null)[]): string[] {
  return [...new Set(names.flatMap((name) => (name === null ? [] : familyOf(name))))];
}

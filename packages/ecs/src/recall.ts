import type { Goal } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsFacts, EcsSnapshot } from './facts.ts';
import { type EcsLocator, revisionArn } from './names.ts';
import { observeEcs } from './observe.ts';
import { describeRevisions } from './observe-deployments.ts';
import { object, text } from './raw.ts';
import { takeSnapshot } from './snapshot.ts';

/**
 * The facts that a goal stands for: the present ones, with the goal's snapshot read back from ECS by number. The digests
 * that the goal itself names count, even where the revision can no longer be described.
 * @throws Failure where its task definition is gone or may not be read.
 */
export async function recallEcs(api: EcsApi, where: EcsLocator, goal: Goal): Promise<EcsFacts> {
  const facts = await observeEcs(api, where, null, 'changes');
  const id = text(object(goal.snapshot)['revision']);
  const revisions = id === '' ? new Map() : await describeRevisions(api, [revisionArn(facts.serviceArn, id)]);
  const snapshot = await takeSnapshot(
    api,
    facts.serviceArn,
    goal.platformRelease,
    id === '' ? null : id,
    revisions,
    false,
  );
  return { ...facts, live: withDigests(snapshot, goal) };
}

function withDigests(snapshot: EcsSnapshot, goal: Goal): EcsSnapshot {
  const known = object(object(goal.snapshot)['images']);
  return {
    ...snapshot,
    images: Object.fromEntries(
      Object.entries(snapshot.images).map(([container, image]) => {
        const digest = text(known[container]);
        return [container, digest === '' ? image : { ...image, digest }];
      }),
    ),
  };
}

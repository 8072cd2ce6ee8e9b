import { Failure } from '@thea/action';
import { describeTarget, type Goal, type RecordHead } from '@thea/release';
import { isMoving, isReverting, leadsTo, wayBackOf } from './deployment-state.ts';
import type { EcsDeployment, EcsFacts } from './facts.ts';
import { object } from './raw.ts';
import type { EcsRollout } from './rollout.ts';
import { leftSuspended } from './scaling-freeze.ts';
import { isGoal, standingOf } from './standing.ts';

/** What restore will do, decided from the facts. */
export type Restoration =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'watch'; readonly rollout: EcsRollout }
  | { readonly kind: 'answer'; readonly deployment: string; readonly hook: string }
  | { readonly kind: 'stop'; readonly deployment: string }
  | { readonly kind: 'update'; readonly goal: Goal }
  | { readonly kind: 'remove' };

/**
 * Decides the fastest exact way back (reference, table of calls by state). Stopping a deployment in progress keeps the
 * replicas of the goal that still run, and so does answering the pause in which it waits; but it goes to the most recent completed deployment: where that is not the goal
 * with the goal's digests, one update goes there instead. Pure.
 * @throws Failure('superseded') where somebody else's change is live or under way.
 */
export function decideRestoration(facts: EcsFacts, head: RecordHead): Restoration {
  const standing = standingOf(facts, head);
  const newest = facts.deployments[0];
  if (standing.kind === 'foreign') {
    throw new Failure('superseded', {
      message: `${describeTarget(head.target)} runs or receives a change that is not release ${head.release.id}: ${standing.by}.`,
      remedy: 'Nothing was touched. If that change is bad too, roll it back by its own record.',
    });
  }
  if (standing.kind === 'untouched') return { kind: 'nothing' };
  if (standing.kind === 'restored' || standing.kind === 'restoring') {
    return newest === undefined ? { kind: 'nothing' } : { kind: 'watch', rollout: watchOf(facts, head) };
  }
  if (head.goal === null) return head.onFirstFailure === 'remove' ? { kind: 'remove' } : { kind: 'nothing' };
  if (newest !== undefined && isMoving(newest) && !isReverting(newest)) {
    const back = wayBackOf(newest.id, facts.deployments);
    if (isGoal(back?.taskDefinition ?? null, head.goal, facts.copies) && sameDigests(facts, head.goal)) {
      const { pause } = newest;
      return pause === null
        ? { kind: 'stop', deployment: newest.id }
        : { kind: 'answer', deployment: newest.id, hook: pause.hook };
    }
  }
  return { kind: 'update', goal: head.goal };
}

/** Whether the most recent completed deployment resolved to the digests of the goal (a tag may have moved). */
function sameDigests(facts: EcsFacts, goal: Goal): boolean {
  const wanted = object(object(goal.snapshot)['images']);
  return Object.entries(facts.live?.images ?? {}).every(
    ([container, { digest }]) =>
      wanted[container] === undefined || digest === null || digest === wanted[container],
  );
}

/**
 * Deployments of somebody else that the record's rollout replaced, because they began between its last look and its
 * change: taking it back does not bring them back. Pure.
 */
export function replacedBy(facts: EcsFacts, head: RecordHead): EcsDeployment[] {
  const { deployments } = facts;
  const ours = deployments.findIndex(({ taskDefinition }) => taskDefinition === head.platformRelease);
  const before = deployments.findIndex(({ id }) => id === head.baseline);
  return ours < 0 || before < 0
    ? []
    : deployments
        .slice(ours + 1, before)
        .filter(({ taskDefinition }) => taskDefinition !== head.platformRelease);
}

/** The rollout that the newest deployment is, seen from a record that is to be undone. Pure. */
export function watchOf(facts: EcsFacts, head: RecordHead): EcsRollout {
  const [newest] = facts.deployments;
  const ours = newest !== undefined && newest.taskDefinition === head.platformRelease;
  const lead = newest === undefined ? null : leadsTo(newest);
  return {
    kind: head.goal === null ? 'remove' : ours ? 'revert' : 'restore',
    deployment: newest?.id ?? null,
    revision: lead?.revision ?? null,
    taskDefinition: lead?.taskDefinition ?? head.goal?.platformRelease ?? null,
    since: newest?.createdAt ?? '',
    thaw: leftSuspended(facts.scaling, head),
  };
}

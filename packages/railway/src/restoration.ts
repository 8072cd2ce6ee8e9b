import type { RecordHead } from '@thea/release';
import { isUnderway } from './deployments.ts';
import type { RailwayDeployment, RailwayFacts, VariableHashes } from './facts.ts';
import { changedBy } from './rollout.ts';
import { candidateOf, isGoal, newestOf, standingOf } from './standing.ts';
import { changedNames } from './variables.ts';

/** The goal's own deployment, as far as Railway still tells. */
export interface GoalFacts {
  readonly deployment: RailwayDeployment | null;
  readonly variables: VariableHashes | null;
}

/** The way back. `foreign` names the variables that somebody else changed meanwhile and that keep their value. */
export type Restoration =
  | { readonly kind: 'nothing'; readonly deployment: RailwayDeployment | null }
  | { readonly kind: 'watch'; readonly deployment: RailwayDeployment }
  | { readonly kind: 'cancel'; readonly candidate: RailwayDeployment; readonly serving: RailwayDeployment }
  | { readonly kind: 'remove'; readonly deployments: readonly RailwayDeployment[] }
  | { readonly kind: 'rollback'; readonly goal: RailwayDeployment }
  | {
      readonly kind: 'redeploy';
      readonly why: string;
      readonly foreign: readonly string[];
    };

/** Decides the fastest exact way back from what is live and what Railway still has of the goal. Pure. */
export function decideRestoration(facts: RailwayFacts, head: RecordHead, goal: GoalFacts): Restoration {
  const standing = standingOf(facts, head);
  const candidate = candidateOf(facts, head);
  const newest = newestOf(facts);
  const serving = facts.active.find((deployment) => !isUnderway(deployment)) ?? null;
  if (standing.kind === 'untouched' || standing.kind === 'restored')
    return { kind: 'nothing', deployment: serving };
  // It died before its deployment: only its configuration has to go, which `finish` sees to.
  if (candidate === null && serving?.id === head.goal?.platformRelease)
    return { kind: 'nothing', deployment: serving };
  if (standing.kind === 'restoring' && newest !== null) return { kind: 'watch', deployment: newest };
  if (head.goal === null) {
    return {
      kind: 'remove',
      deployments:
        newest === null ? facts.active : [...facts.active, ...(isUnderway(newest) ? [newest] : [])],
    };
  }
  if (
    standing.kind === 'in-progress' &&
    newest !== null &&
    isUnderway(newest) &&
    serving?.id === head.goal.platformRelease
  ) {
    return { kind: 'cancel', candidate: newest, serving };
  }
  const own = changedBy(head.restoreFacts).variables;
  const foreign =
    goal.variables === null
      ? []
      : changedNames(goal.variables, facts.variables).filter((name) => !own.includes(name));
  if (foreign.length > 0) {
    return {
      kind: 'redeploy',
      foreign,
      why: `a rollback would bring back the old value of ${foreign.join(', ')}, which somebody else has changed since`,
    };
  }
  const failed = failedRollback(facts, head);
  if (failed !== null) {
    return {
      kind: 'redeploy',
      foreign: [],
      why: `Railway's own rollback, deployment ${failed.id}, ended as ${failed.status}; it takes no new login of the registry`,
    };
  }
  if (goal.deployment?.canRollback === true) return { kind: 'rollback', goal: goal.deployment };
  return {
    kind: 'redeploy',
    foreign: [],
    why: `Railway no longer keeps deployment ${head.goal.platformRelease} for a rollback${candidate === null ? ' and shows no candidate' : ''}`,
  };
}

/** An earlier way back of the same record that did not arrive: what Railway keeps of a goal may have to be pulled. Pure. */
function failedRollback(facts: RailwayFacts, head: RecordHead): RailwayDeployment | null {
  const candidate = candidateOf(facts, head);
  const newest = newestOf(facts);
  return candidate !== null && newest?.status === 'FAILED' && isGoal(newest, head.goal, candidate)
    ? newest
    : null;
}

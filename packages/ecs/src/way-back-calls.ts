import { startsAtOnce } from './come-up.ts';
import type { EcsFacts } from './facts.ts';

/**
 * The calls of a way back as rounds one after the other; each number is how many calls go out side by side, of which the
 * slowest is waited for. Where two chains run at once the longer one counts.
 */
export type Rounds = readonly number[];

/** What ECS lists and describes at once: `observe-replicas`. */
const TASKS_AT_ONCE = 100;
/** Heads that are read at once, and rounds of them: `marks`. */
const HEADS_AT_ONCE = 6;
const MOST_HEAD_ROUNDS = 2;

/** Tasks that the service will have then. */
export interface Crowd {
  readonly running: number;
  readonly stopped: number;
}

/** The tasks of the service while a release is under way: what starts at once runs beside the goal's. Pure. */
export function crowdOf(facts: EcsFacts): Crowd {
  const running = facts.replicas.filter(({ desiredStatus }) => desiredStatus === 'RUNNING').length;
  return { running: running + startsAtOnce(facts), stopped: facts.replicas.length - running };
}

const groupsOf = ({ balancer }: EcsFacts): number => balancer?.groups.length ?? 0;
const hasRule = ({ balancer }: EcsFacts): boolean =>
  balancer?.groups.some(({ rule }) => rule !== null) ?? false;

/** The tasks of the service and where its target groups have them. */
function replicaRounds(facts: EcsFacts, { running, stopped }: Crowd): Rounds {
  const pages = Math.ceil(Math.max(running, stopped) / TASKS_AT_ONCE);
  return [
    2 + groupsOf(facts),
    ...Array.from({ length: Math.max(0, pages - 1) }, () => 1),
    Math.max(1, Math.ceil((running + stopped) / TASKS_AT_ONCE)),
  ];
}

/** The load balancer: its groups, and then their attributes beside the balancer itself and its listeners. */
function balancerRounds(facts: EcsFacts): Rounds {
  return groupsOf(facts) === 0 ? [] : [1, groupsOf(facts) + 2, ...ruleRounds(facts)];
}

function ruleRounds(facts: EcsFacts): Rounds {
  return hasRule(facts) ? [1] : [];
}

/** All of a target: the service, its history of deployments with two task definitions, its replicas. */
export function observeRounds(facts: EcsFacts, crowd: Crowd): Rounds {
  return [1, 1, 1, 1, 2, ...replicaRounds(facts, crowd)];
}

/** The record, and the target beside it; a long history of revisions takes longer than the target. */
export function findRounds(facts: EcsFacts, crowd: Crowd): Rounds {
  const name = facts.live?.taskDefinition.name ?? facts.taskDefinition;
  const revisions = Number(name.slice(name.lastIndexOf(':') + 1)) + 1;
  const rounds = Math.min(MOST_HEAD_ROUNDS, Math.max(1, Math.ceil(revisions / HEADS_AT_ONCE)));
  const heads = [1, 2, ...Array.from({ length: rounds }, () => Math.min(HEADS_AT_ONCE, revisions))];
  const target = observeRounds(facts, crowd);
  return heads.length > target.length ? heads : target;
}

/** The target once more without its replicas, and the one call that takes a rollout back. */
export const STOP_ROUNDS: Rounds = [1, 2, 1, 1, 3, 1];

/** As above, the goal and its revisions, the update and what proves it ours. */
export const UPDATE_ROUNDS: Rounds = [1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1];

/** A record as tags. */
export const MARK_ROUNDS: Rounds = [1, 1, 1];

/** One look at a rollout until it knows where traffic goes, and from there to its end. */
export function lookRounds(
  facts: EcsFacts,
  crowd: Crowd,
  first: boolean,
): { readonly before: Rounds; readonly after: Rounds } {
  return {
    before: [1, ...(first ? balancerRounds(facts) : [])],
    after: [...ruleRounds(facts), ...replicaRounds(facts, crowd)],
  };
}

/** Why a release does not come up, with the log lines of those replicas that have some. */
export function diagnoseRounds(facts: EcsFacts, crowd: Crowd): Rounds {
  return [1, ...balancerRounds(facts), ...replicaRounds(facts, crowd)];
}

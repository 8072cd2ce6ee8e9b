import { type Fence, type Goal, isVerified, type Live, type RecordHead, type Standing } from '@thea/release';
import { counts, isUnderway } from './deployments.ts';
import type { RailwayDeployment, RailwayFacts } from './facts.ts';
import { digestOf } from './image-reference.ts';
import { object, text } from './raw.ts';
import { releaseOf } from './release-of.ts';
import { changedBy } from './rollout.ts';
import { effective, replicasOf, SETTING_NAMES } from './settings.ts';

type Deployments = Pick<RailwayFacts, 'deployments' | 'active'>;

/** The newest deployment that changes what runs. Pure. */
export function newestOf(facts: Pick<RailwayFacts, 'deployments'>): RailwayDeployment | null {
  return facts.deployments.find(counts) ?? null;
}

/** The fence: the id of the newest deployment. Pure. */
export function fenceOf(facts: RailwayFacts): Fence {
  return { expected: newestOf(facts)?.id ?? null };
}

/** Milliseconds by which the clocks of record and platform may differ once they have been compared. */
const CLOCKS = 2_000;

function digestsOf(head: RecordHead): readonly string[] {
  return Object.values(head.release.images);
}

/**
 * The deployment that a record speaks of: the one it names; where it died before it could name one, the newest of its
 * image that began after it was written. Railway gives an id only with the deployment itself. Pure.
 */
export function candidateOf(facts: Deployments, head: RecordHead): RailwayDeployment | null {
  const named = head.platformRelease ?? text(object(head.rollout)['deployment']);
  const all = [...facts.deployments, ...facts.active];
  if (named !== null) return all.find(({ id }) => id === named) ?? null;
  const since = Date.parse(head.writtenAt) - CLOCKS;
  return (
    all.find(
      ({ id, digest, createdAt }) =>
        id !== head.baseline &&
        Date.parse(createdAt) >= since &&
        digest !== null &&
        digestsOf(head).includes(digest),
    ) ?? null
  );
}

/** Whether a deployment is the goal of a record, or one that brings it back. Pure. */
export function isGoal(
  deployment: RailwayDeployment,
  goal: Goal | null,
  candidate: RailwayDeployment,
): boolean {
  if (goal === null || deployment.id === candidate.id) return false;
  if (deployment.id === goal.platformRelease) return true;
  const digests: readonly string[] = Object.values(goal.release.images);
  // Of what came before the release only the goal itself is meant, whatever else had its image.
  return (
    deployment.digest !== null &&
    digests.includes(deployment.digest) &&
    Date.parse(deployment.createdAt) > Date.parse(candidate.createdAt)
  );
}

/** Whether a deployment brings the release of a record; one call can leave two (an update that deploys by itself). Pure. */
function isOurs(deployment: RailwayDeployment, candidate: RailwayDeployment, goal: Goal | null): boolean {
  if (deployment.id === candidate.id) return true;
  return (
    deployment.digest === candidate.digest &&
    !isGoal(deployment, goal, candidate) &&
    Date.parse(deployment.createdAt) >= Date.parse(candidate.createdAt)
  );
}

/** Where the service stands in relation to a record, read from its deployments. Pure. */
export function standingOf(facts: RailwayFacts, head: RecordHead): Standing {
  const candidate = candidateOf(facts, head);
  const newest = newestOf(facts);
  if (candidate === null) {
    return isBehind(facts, head) || isHalfway(facts, head) ? { kind: 'in-progress' } : { kind: 'untouched' };
  }
  if (newest === null) return { kind: 'candidate' };
  const goal = head.goal;
  if (isUnderway(newest)) {
    if (isOurs(newest, candidate, goal)) return { kind: 'in-progress' };
    return isGoal(newest, goal, candidate) ? { kind: 'restoring' } : foreign(newest);
  }
  const serving = facts.active.find((deployment) => !isUnderway(deployment)) ?? null;
  if (serving === null) {
    if (isOurs(newest, candidate, goal)) {
      return goal === null && head.onFirstFailure === 'remove' && newest.status === 'REMOVED'
        ? { kind: 'restored' }
        : { kind: 'candidate' };
    }
    return isGoal(newest, goal, candidate) ? { kind: 'candidate' } : foreign(newest);
  }
  if (isOurs(serving, candidate, goal)) return { kind: 'candidate' };
  if (!isGoal(serving, goal, candidate)) return foreign(serving);
  // A candidate that succeeded is about to serve alone: the goal still overlaps it, or the list of active ones is late.
  if (newest.status === 'SUCCESS' && isOurs(newest, candidate, goal)) return { kind: 'in-progress' };
  // Until the candidate has left, it gets traffic beside the goal: a release that came now would end the way back.
  const leaving = newest.id === serving.id && facts.active.some((each) => isOurs(each, candidate, goal));
  return { kind: leaving ? 'restoring' : 'restored' };
}

/** Whether the list is older than the record: Railway accepted its deployment, and what is shown ends before it. Pure. */
export function isBehind(facts: RailwayFacts, head: RecordHead): boolean {
  const accepted = head.platformRelease ?? text(object(head.rollout)['deployment']);
  return accepted !== null && newestOf(facts)?.id === head.baseline;
}

/**
 * Whether a release died between its configuration and its deployment: nothing of it runs, and the next deployment,
 * whoever begins it, would bring it. Pure.
 */
function isHalfway(facts: RailwayFacts, head: RecordHead): boolean {
  const serving = facts.live?.deployment;
  if (serving === undefined || serving.id !== head.goal?.platformRelease || head.withdrawn !== null)
    return false;
  const { settings, variables } = changedBy(head.restoreFacts);
  const applied = serving.settings;
  const given = facts.live?.variables ?? null;
  const source = digestOf(facts.source);
  return (
    (source !== null && source !== serving.digest && digestsOf(head).includes(source)) ||
    (given !== null && variables.some((name) => given[name] !== facts.variables[name])) ||
    (applied !== null &&
      SETTING_NAMES.some(
        (name) =>
          settings.includes(name) &&
          JSON.stringify(effective(applied, name)) !== JSON.stringify(effective(facts.settings, name)),
      ))
  );
}

function foreign({ id, image, status }: RailwayDeployment): Standing {
  return { kind: 'foreign', by: `deployment ${id} (${image ?? 'built by Railway'}, ${status})` };
}

/** The replicas of a deployment that run. Railway lists none for some time: then its status has to suffice. Pure. */
export function runningOf(deployment: RailwayDeployment, wanted: number): number {
  if (deployment.instances.length === 0) return deployment.status === 'SUCCESS' ? wanted : 0;
  return deployment.instances.filter(({ status }) => status === 'RUNNING').length;
}

/**
 * The number of replicas that keeps the promise: all that are wanted, because Railway sends no traffic to a deployment
 * before each of them is healthy. Pure.
 */
export function minimumHealthyOf(facts: RailwayFacts): number {
  return Math.max(1, replicasOf(facts.live?.deployment.settings ?? facts.settings));
}

/** What is live; null where nothing serves. Pure. */
export function liveOf(facts: RailwayFacts): Live | null {
  const { live } = facts;
  const release =
    live === null
      ? null
      : releaseOf(live, facts.ids.names.service, facts.settings, facts.heads, facts.liveVersion);
  if (live === null || release === null) return null;
  const newest = newestOf(facts);
  return {
    release,
    platformRelease: live.deployment.id,
    serving:
      live.deployment.status === 'SUCCESS' &&
      (newest === null || newest.id === live.deployment.id || !isUnderway(newest)) &&
      runningOf(live.deployment, 1) > 0,
  };
}

/** The goal that is live: its deployment finds everything else again. Pure. */
export function goalOf(facts: RailwayFacts, kind: Goal['kind']): Goal | null {
  const live = liveOf(facts);
  if (live === null || facts.live === null) return null;
  return {
    kind,
    release: live.release,
    platformRelease: live.platformRelease,
    snapshot: { digest: facts.live.deployment.digest },
  };
}

/** The goal that a head's own release is. Pure. */
export function goalOfHead(head: RecordHead): Goal {
  return {
    kind: 'verified',
    release: head.release,
    platformRelease: head.platformRelease ?? '',
    snapshot: { digest: Object.values(head.release.images)[0] ?? null },
  };
}

/** Whether a deployment served: Railway keeps it for a rollback, which it does of none that failed, or drains it still. */
function hasServed({ status, canRollback }: RailwayDeployment): boolean {
  return status === 'REMOVING' || (canRollback && (status === 'REMOVED' || status === 'SUCCESS'));
}

/** Without a record: the last deployment before the one that serves that served itself. Pure. */
export function previousOf(facts: RailwayFacts): Goal | null {
  const live = facts.live?.deployment;
  if (live === undefined || facts.heads.some(isVerified)) return null;
  const before = facts.deployments.find(
    (deployment) =>
      deployment.id !== live.id &&
      hasServed(deployment) &&
      deployment.digest !== live.digest &&
      Date.parse(deployment.createdAt) < Date.parse(live.createdAt),
  );
  if (before === undefined) return null;
  const snapshot = { deployment: before, variables: null };
  const release = releaseOf(snapshot, facts.ids.names.service, facts.settings, facts.heads);
  return release === null
    ? null
    : { kind: 'adopted', release, platformRelease: before.id, snapshot: { digest: before.digest } };
}

/** Where production traffic comes in; the edge of loopback has no TLS. Null where there is no public domain. Pure. */
export function addressOf(facts: RailwayFacts): string | null {
  const domain = (facts.domains.find(({ custom }) => custom) ?? facts.domains[0])?.domain;
  if (domain === undefined) return null;
  return `${/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(domain) ? 'http' : 'https'}://${domain}`;
}

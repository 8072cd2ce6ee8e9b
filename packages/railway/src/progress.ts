import type { ReplicaCount } from '@thea/release';
import { isUnderway } from './deployments.ts';
import type { RailwayDeployment } from './facts.ts';
import type { Sighted } from './proof.ts';
import type { RailwayRollout } from './rollout.ts';
import { replicasOf } from './settings.ts';
import { runningOf } from './standing.ts';

/** What a look at a rollout shows. */
export interface Sight {
  /** The deployment that shall serve. */
  readonly deployment: RailwayDeployment | null;
  readonly counts: ReplicaCount;
  readonly message: string;
  readonly failing: readonly { readonly replica: string; readonly message: string }[];
  readonly end: { readonly kind: 'doomed' | 'overtaken'; readonly message: string } | null;
  /** It is the only one that gets traffic, and all its replicas run. */
  readonly serving: boolean;
  readonly settled: boolean;
}

const LOST = new Set(['FAILED', 'CRASHED', 'SKIPPED', 'REMOVED', 'REMOVING']);

/** The deployment of a rollout: of two that one call began the newest counts. Pure. */
function ownOf(rollout: RailwayRollout, { deployments, active }: Sighted): RailwayDeployment | null {
  const all = [...deployments, ...active];
  const told = all.find(({ id }) => id === rollout.deployment) ?? null;
  const twin = deployments.find(
    (each) =>
      told !== null &&
      each.digest !== null &&
      each.digest === rollout.digest &&
      Date.parse(each.createdAt) > Date.parse(told.createdAt),
  );
  return twin ?? told;
}

/** Judges one look at a rollout. Pure. */
export function judgeLook(rollout: RailwayRollout, sighted: Sighted): Sight {
  const own = ownOf(rollout, sighted);
  const wanted = rollout.kind === 'remove' ? 0 : own?.settings == null ? 1 : replicasOf(own.settings);
  const others = sighted.active.filter(({ id }) => id !== own?.id);
  const gets = sighted.active.some(({ id }) => id === own?.id);
  const running = own === null ? 0 : runningOf(own, wanted);
  const serves = gets && own?.status === 'SUCCESS';
  const counts: ReplicaCount = {
    wanted,
    running,
    serving: serves ? running : 0,
    others: others.reduce((sum, each) => sum + Math.max(1, runningOf(each, 1)), 0),
    othersServing: others.reduce((sum, each) => sum + runningOf(each, 1), 0),
  };
  const leaving = sighted.deployments.some(({ id, status }) => id !== own?.id && status === 'REMOVING');
  const moving = sighted.deployments.some((each) => each.id !== own?.id && isUnderway(each));
  const alone = others.length === 0;
  const serving =
    rollout.kind === 'remove' ? sighted.active.length === 0 : serves && running >= wanted && alone;
  return {
    deployment: own,
    counts,
    message: `${counts.serving} of ${wanted} replica(s) of deployment ${own?.id ?? 'none'} serve (${own?.status ?? 'not shown yet'}); ${others.length} other deployment(s) get traffic.`,
    failing: failingOf(own),
    // What has come back has come back, also where the next release has begun by then.
    end: serving && rollout.kind !== 'deploy' ? null : endOf(rollout, own, sighted),
    serving,
    settled: serving && !leaving && !moving,
  };
}

function failingOf(own: RailwayDeployment | null): Sight['failing'] {
  return (own?.instances ?? [])
    .filter(({ status }) => status === 'CRASHED' || status === 'RESTARTING' || status === 'EXITED')
    .map(({ id, status }) => ({
      replica: id,
      message: `Replica ${id} of deployment ${own?.id} is ${status}.`,
    }));
}

function endOf(rollout: RailwayRollout, own: RailwayDeployment | null, sighted: Sighted): Sight['end'] {
  if (own === null || rollout.kind === 'remove') return null;
  const newer = sighted.deployments.find(
    (each) => each.id !== own.id && Date.parse(each.createdAt) > Date.parse(own.createdAt),
  );
  // What was cancelled is newer than what serves, and is on its way out.
  const other = newer !== undefined && (rollout.kind === 'deploy' || isUnderway(newer)) ? newer : undefined;
  if (other !== undefined && rollout.kind !== 'cancel' && rollout.kind !== 'none') {
    return {
      kind: 'overtaken',
      message: `Deployment ${other.id} (${other.image ?? 'built by Railway'}, ${other.status}) replaced ${own.id}.`,
    };
  }
  if (LOST.has(own.status)) {
    return { kind: 'doomed', message: `Deployment ${own.id} ended as ${own.status}.` };
  }
  if (own.status === 'NEEDS_APPROVAL') {
    return { kind: 'doomed', message: `Deployment ${own.id} waits for somebody's approval in Railway.` };
  }
  const gone = own.instances.filter(({ status }) => status === 'CRASHED' || status === 'EXITED');
  if (own.instances.length > 0 && gone.length === own.instances.length) {
    return {
      kind: 'doomed',
      message: `Every replica of deployment ${own.id} has ended and is not started again.`,
    };
  }
  return null;
}

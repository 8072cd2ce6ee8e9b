import { type Goal, parseDigest } from '@thea/release';
import type { RailwayApi } from './api.ts';
import type { RailwayDeployment, RailwayFacts } from './facts.ts';
import { goalConfiguration, recalledGoal } from './goal.ts';
import type { RailwayIds } from './names.ts';
import { observeRailway } from './observe.ts';

/**
 * The facts that a goal stands for: its deployment as Railway still tells it, and the configuration that goes with it.
 * What is not the release's own is as it is now. Where Railway has forgotten the deployment its digest is what counts.
 */
export async function recallRailway(api: RailwayApi, ids: RailwayIds, goal: Goal): Promise<RailwayFacts> {
  const digest = Object.values(goal.release.images)[0] ?? null;
  const [now, read] = await Promise.all([
    observeRailway(api, ids, null),
    recalledGoal(api, ids, goal.platformRelease, digest),
  ]);
  const deployment: RailwayDeployment = read.deployment ?? {
    id: goal.platformRelease,
    status: 'REMOVED',
    createdAt: '',
    image: null,
    digest: parseDigest(digest ?? ''),
    settings: now.live?.deployment.settings ?? null,
    canRollback: false,
    stopped: false,
    instances: [],
  };
  const configuration = goalConfiguration(read, now, { settings: [], variables: [] });
  return {
    ...now,
    source: configuration?.image ?? now.source,
    settings: { ...now.settings, ...deployment.settings },
    variables: read.variables ?? now.variables,
    live: { deployment, variables: read.variables ?? now.live?.variables ?? null },
  };
}

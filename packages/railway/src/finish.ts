import { messageOf } from '@thea/action';
import type { RailwayApi } from './api.ts';
import { restoreConfiguration } from './configuration.ts';
import { counts, isUnderway } from './deployments.ts';
import type { RailwayDeployment } from './facts.ts';
import { goalConfiguration, recalledGoal } from './goal.ts';
import type { RailwayIds } from './names.ts';
import { type Seen, see } from './observe.ts';
import { look, named, newerThan } from './proof.ts';
import type { RailwayRollout } from './rollout.ts';
import { readSettings, SETTING_NAMES } from './settings.ts';

/** Milliseconds between looks at a deployment that the configuration began. */
const WAIT = 1_500;

/**
 * After a restore: the configured source, settings and variables become the goal's again, because a rollback leaves
 * those of the bad release behind, and the next change of a variable would bring it back. After a deploy there is
 * nothing to end. What cannot be set is a warning here: compare finds it.
 */
export async function finishRailway(
  api: RailwayApi,
  ids: RailwayIds,
  rollout: RailwayRollout,
): Promise<void> {
  if (rollout.kind === 'deploy' || rollout.kind === 'remove' || rollout.goal === null) return;
  try {
    await configureGoal(api, ids, rollout, rollout.goal);
  } catch (thrown) {
    if (api.tools.deadline.signal.aborted) throw thrown;
    api.tools.log.warning(`The configured source could not be set to the goal's: ${messageOf(thrown)}`);
  }
}

/** What somebody has begun since the restore and that brings something else: the configuration is its own by now. Pure. */
function nextRelease(
  { deployments }: Seen,
  { baseline, deployment, digest }: RailwayRollout,
): RailwayDeployment | undefined {
  const sighted = { deployments: deployments.filter(counts) };
  // Newer than the way back and than what it takes away: where reads are late, either may stand before the other.
  const than = (id: string | null): readonly RailwayDeployment[] => newerThan(sighted, id) ?? [];
  const since = than(baseline);
  return than(deployment).find(
    (each) =>
      since.includes(each) &&
      each.digest !== null &&
      each.digest !== digest &&
      (isUnderway(each) || each.status === 'SUCCESS'),
  );
}

async function configureGoal(
  api: RailwayApi,
  ids: RailwayIds,
  rollout: RailwayRollout,
  goalId: string,
): Promise<void> {
  const [seen, goal] = await Promise.all([see(api, ids), recalledGoal(api, ids, goalId, rollout.goalDigest)]);
  const next = nextRelease(seen, rollout);
  if (next !== undefined) {
    api.tools.log.info(`The configuration is left to deployment ${named(next)}, which has begun since.`);
    return;
  }
  const now = seen.raw.serviceInstance;
  const wanted = goalConfiguration(goal, { source: now.source?.image ?? null }, rollout);
  if (wanted === null) return;
  const configured = readSettings({ ...now, source: null, activeDeployments: null, domains: null });
  const settings = SETTING_NAMES.some(
    (name) =>
      name !== 'multiRegionConfig' &&
      wanted.settings[name] !== undefined &&
      JSON.stringify(wanted.settings[name]) !== JSON.stringify(configured[name]),
  );
  const set = Object.fromEntries(
    Object.entries(wanted.variables).filter(([name, value]) => (seen.values[name] ?? null) !== value),
  );
  await restoreConfiguration(
    api,
    ids,
    { ...wanted, variables: set },
    now.source?.image !== wanted.image || settings,
  );
  await awaitOwn(api, ids, rollout.deployment);
}

/** Where the configuration began a deployment of its own, it is waited for: it brings the same goal once more. */
async function awaitOwn(api: RailwayApi, ids: RailwayIds, expected: string | null): Promise<void> {
  const { clock, deadline, log } = api.tools;
  let told = false;
  while (true) {
    const newer = newerThan(await look(api, ids), expected) ?? [];
    const own = newer.find(isUnderway);
    if (own === undefined) return;
    if (!told)
      log.warning(
        `Railway began deployment ${own.id} for the configuration alone: it brings the goal once more.`,
      );
    told = true;
    await clock.sleep(WAIT, deadline.signal);
  }
}

import { Failure } from '@thea/action';
import type { Fence, RecordHead } from '@thea/release';
import type { RailwayApi } from './api.ts';
import { deployOnce } from './apply.ts';
import { restoreConfiguration } from './configuration.ts';
import type { RailwayFacts } from './facts.ts';
import { goalConfiguration, type ReadGoal, readGoal } from './goal.ts';
import { mutate } from './mutation.ts';
import { describe, type RailwayIds } from './names.ts';
import { observeRailway } from './observe.ts';
import { CancelDeployment, RemoveDeployment, RollBack } from './operations.ts';
import { look, newerThan, poll, proveOurs } from './proof.ts';
import { decideRestoration, type Restoration } from './restoration.ts';
import { changedBy, type RailwayRollout } from './rollout.ts';
import { isBehind, newestOf, standingOf } from './standing.ts';

/** Rounds in which what was seen changed between look and call (a candidate that served in the meantime). */
const ROUNDS = 3;

/**
 * Takes the service back to the record's goal, or to nothing. Idempotent: what is restored or restoring is only
 * watched. Fenced: the newest deployment must still be the one that the caller saw.
 * @throws Failure('superseded') for somebody else's change, Failure('not-restored') where the goal is gone,
 * Failure('access' | 'platform') where Railway refuses.
 */
export async function restoreRailway(
  api: RailwayApi,
  ids: RailwayIds,
  head: RecordHead,
  fence: Fence,
): Promise<RailwayRollout> {
  const goal = await readGoal(api, ids, head.goal?.platformRelease ?? null, digestOfGoal(head));
  for (let round = 1; ; round += 1) {
    const facts = await upToDate(api, ids, head, fence);
    const way = decideRestoration(facts, head, goal);
    if (way.kind === 'cancel' && round < ROUNDS) {
      if (await cancel(api, ids, way.candidate.id)) return rolloutOf(way.kind, head, way.serving.id, facts);
      continue;
    }
    return takeBack(api, ids, head, { way, facts, goal });
  }
}

/** The digest that a record's goal runs; a service has one image. */
function digestOfGoal(head: RecordHead): string | null {
  return Object.values(head.goal?.release.images ?? {})[0] ?? null;
}

async function takeBack(
  api: RailwayApi,
  ids: RailwayIds,
  head: RecordHead,
  { way, facts, goal }: { readonly way: Restoration; readonly facts: RailwayFacts; readonly goal: ReadGoal },
): Promise<RailwayRollout> {
  const newest = newestOf(facts)?.id ?? null;
  switch (way.kind) {
    case 'nothing':
      return rolloutOf('none', head, way.deployment?.id ?? null, facts);
    case 'watch':
      return rolloutOf('watch', head, way.deployment.id, facts);
    case 'remove':
      for (const { id } of way.deployments) await remove(api, ids, id);
      return rolloutOf('remove', head, null, facts);
    case 'rollback': {
      return rolloutOf('rollback', head, await rollBack(api, ids, way.goal.id, newest, goal.digest), facts);
    }
    case 'cancel':
    case 'redeploy': {
      const configuration = goalConfiguration(goal, facts, changedBy(head.restoreFacts));
      if (configuration === null) throw goalIsGone(ids, head);
      if (way.kind === 'redeploy')
        api.tools.log.warning(`The goal is deployed anew by its digest: ${way.why}.`);
      await restoreConfiguration(api, ids, configuration, true);
      const { id } = await deployOnce(api, ids, newest, goal.digest);
      return rolloutOf('redeploy', head, id, facts);
    }
  }
}

function rolloutOf(
  kind: RailwayRollout['kind'],
  head: RecordHead,
  deployment: string | null,
  facts: RailwayFacts,
): RailwayRollout {
  const digest = digestOfGoal(head);
  return {
    kind,
    deployment,
    digest,
    baseline: newestOf(facts)?.id ?? null,
    goal: head.goal?.platformRelease ?? null,
    goalDigest: digest,
    ...changedBy(head.restoreFacts),
  };
}

/** The facts, once they are no older than the caller's. */
async function upToDate(
  api: RailwayApi,
  ids: RailwayIds,
  head: RecordHead,
  fence: Fence,
): Promise<RailwayFacts> {
  const facts = await poll(api, async () => {
    // Nothing is asked between this look and the change that follows from it: Railway knows no precondition.
    const seen = await observeRailway(api, ids, null, 'without snapshot');
    const known = fence.expected === null || seen.deployments.some(({ id }) => id === fence.expected);
    return known && !isBehind(seen, head) ? seen : null;
  });
  if (facts === null) {
    throw new Failure('not-restored', {
      message: `Railway no longer shows the change of ${describe(ids)} that was seen a moment ago.`,
      remedy: 'Nothing was touched. Run the rollback again.',
    });
  }
  const standing = standingOf(facts, head);
  if (standing.kind === 'foreign') {
    throw new Failure('superseded', {
      message: `${describe(ids)} is being changed by somebody else: ${standing.by}.`,
      remedy: 'Nothing was touched. If that change is bad too, roll it back by its own record.',
    });
  }
  return facts;
}

function goalIsGone(ids: RailwayIds, head: RecordHead): Failure {
  return new Failure('not-restored', {
    message: `Nothing on Railway says any more from which image ${head.goal?.platformRelease ?? 'the goal'} of ${describe(ids)} came.`,
    remedy: 'Deploy a good release by its digest; the plan of each deploy warns before it comes to this.',
  });
}

/** Ends a candidate that has not served. False: it is over by now, and has to be looked at again. */
async function cancel(api: RailwayApi, ids: RailwayIds, id: string): Promise<boolean> {
  const gone = async (): Promise<boolean | null> => {
    const { deployments } = await look(api, ids);
    const found = deployments.find((each) => each.id === id);
    return found?.status === 'REMOVED' || found?.status === 'FAILED' ? true : null;
  };
  try {
    return await mutate(api, {
      doing: `Cancelling deployment ${id}`,
      send: async () => {
        await api.change(CancelDeployment, { deployment: id });
        return true;
      },
      look: gone,
    });
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.kind !== 'platform') throw thrown;
    api.tools.log.info(`Deployment ${id} could not be cancelled, looking again: ${thrown.message}`);
    return false;
  }
}

async function remove(api: RailwayApi, ids: RailwayIds, id: string): Promise<void> {
  await mutate(api, {
    doing: `Removing deployment ${id}`,
    send: async () => {
      await api.change(RemoveDeployment, { deployment: id });
      return true;
    },
    look: async () => ((await look(api, ids)).active.some((each) => each.id === id) ? null : true),
  });
}

/** `deploymentRollback` gives no id, and is not to be sent twice: what it began is found as what is new. */
async function rollBack(
  api: RailwayApi,
  ids: RailwayIds,
  goal: string,
  expected: string | null,
  digest: string,
): Promise<string> {
  await mutate(api, {
    doing: `Rolling ${describe(ids)} back to deployment ${goal}`,
    send: async () => {
      await api.change(RollBack, { deployment: goal });
      return true;
    },
    look: async () => ((newerThan(await look(api, ids), expected) ?? []).length > 0 ? true : null),
  });
  return (await proveOurs(api, ids, expected, digest, null)).id;
}

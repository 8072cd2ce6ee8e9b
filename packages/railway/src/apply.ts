import type { Failure } from '@thea/action';
import type { Fence, RecordHead, StagedChange } from '@thea/release';
import type { RailwayApi } from './api.ts';
import { configure, setVariables } from './configuration.ts';
import type { RailwayDeployment } from './facts.ts';
import { writeMark } from './marks.ts';
import { mutate } from './mutation.ts';
import { describe, type RailwayIds } from './names.ts';
import { DeployService } from './operations.ts';
import { checkFence, look, named, newerThan, otherThan, proveOurs, superseded } from './proof.ts';
import { deployRollout, type RailwayChange, type RailwayRollout } from './rollout.ts';

/** Writes the record: Railway gives a release its id only with its deployment, so there is none yet. */
export async function stageRailway(
  api: RailwayApi,
  ids: RailwayIds,
  change: RailwayChange,
  head: RecordHead,
): Promise<StagedChange<RailwayChange>> {
  const restoreFacts = { settings: change.restoreFacts.settings, variables: change.restoreFacts.variables };
  const written: RecordHead = { ...head, baseline: change.baseline, restoreFacts };
  await writeMark(api, ids, written);
  return { change, head: written };
}

/**
 * Variables and configuration first, which deploy nothing by themselves; then the one deployment. Whether Railway began
 * one already with the configuration (both were seen) is looked at, not assumed.
 * @throws Failure('superseded') where somebody else's change came first or at the same time.
 */
export async function applyRailway(
  api: RailwayApi,
  ids: RailwayIds,
  change: RailwayChange,
  fence: Fence,
): Promise<RailwayRollout> {
  await checkFence(api, ids, fence.expected);
  await setVariables(api, ids, change.variables);
  await configure(api, ids, { image: change.image, settings: change.settings });
  const deployment = await deployOnce(api, ids, fence.expected, change.digest);
  return deployRollout(change, deployment);
}

/**
 * One deployment of what is configured, unless the configuration has begun one; its id, found or told. Where somebody
 * else's came before the configuration, none is begun, which would end theirs; theirs is configured again.
 * @throws Failure('superseded') naming the other deployment.
 */
export async function deployOnce(
  api: RailwayApi,
  ids: RailwayIds,
  expected: string | null,
  digest: string,
): ReturnType<typeof proveOurs> {
  const newer = async (): Promise<readonly RailwayDeployment[]> =>
    newerThan(await look(api, ids), expected) ?? [];
  const begun = (seen: readonly RailwayDeployment[]): string | null =>
    seen.find((each) => each.digest === digest || each.digest === null)?.id ?? null;
  const seen = await newer();
  const other = otherThan(seen, digest);
  if (other !== undefined) throw await giveWay(api, ids, other);
  let told = begun(seen);
  if (told === null) {
    told = await mutate(api, {
      doing: `Deploying ${describe(ids)}`,
      send: async () =>
        (await api.change(DeployService, { environment: ids.environment, service: ids.service }))
          .serviceInstanceDeployV2,
      look: async () => begun(await newer()),
    });
  } else {
    api.tools.log.info(`Railway began deployment ${told} with the configuration: it is the one.`);
  }
  return proveOurs(api, ids, expected, digest, told);
}

/** Leaves the service to somebody else's deployment: else the next change of a variable would bring ours over it. */
async function giveWay(api: RailwayApi, ids: RailwayIds, other: RailwayDeployment): Promise<Failure> {
  const { image } = other;
  if (image !== null) await configure(api, ids, { image, settings: {} });
  return superseded(
    ids,
    `deployment ${named(other)} has begun since; none was begun over it${image === null ? '' : ', and its image is the configured source again'}`,
  );
}

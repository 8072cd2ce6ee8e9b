import type { Fence, RecordHead, StagedChange } from '@thea/release';
import type { RailwayApi } from './api.ts';
import { configure, setVariables } from './configuration.ts';
import { writeMark } from './marks.ts';
import { mutate } from './mutation.ts';
import { describe, type RailwayIds } from './names.ts';
import { DeployService } from './operations.ts';
import { checkFence, look, newerThan, proveOurs } from './proof.ts';
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

/** One deployment of what is configured, unless the configuration has begun one; its id, found or told. */
export async function deployOnce(
  api: RailwayApi,
  ids: RailwayIds,
  expected: string | null,
  digest: string,
): ReturnType<typeof proveOurs> {
  const begun = async (): Promise<string | null> =>
    (newerThan(await look(api, ids), expected) ?? []).find(
      (each) => each.digest === digest || each.digest === null,
    )?.id ?? null;
  let told = await begun();
  if (told === null) {
    told = await mutate(api, {
      doing: `Deploying ${describe(ids)}`,
      send: async () =>
        (await api.change(DeployService, { environment: ids.environment, service: ids.service }))
          .serviceInstanceDeployV2,
      look: begun,
    });
  } else {
    api.tools.log.info(`Railway began deployment ${told} with the configuration: it is the one.`);
  }
  return proveOurs(api, ids, expected, digest, told);
}

import { Failure } from '@thea/action';
import type { Replica } from '@thea/release';
import type { RailwayApi } from './api.ts';
import type { RailwayIds } from './names.ts';
import { RestartDeployment } from './operations.ts';
import { look } from './proof.ts';
import { explain } from './refusal.ts';

/** Every replica of the deployments that are there; those of active ones that run get production traffic. */
export async function readReplicas(api: RailwayApi, ids: RailwayIds): Promise<Replica[]> {
  const { active } = await look(api, ids).catch((thrown: unknown) => {
    throw explain(thrown, `Reading the replicas of ${ids.names.service}`);
  });
  return active.flatMap((deployment) =>
    deployment.instances.map(({ id, status }) => ({
      id,
      platformRelease: deployment.id,
      serving: deployment.status === 'SUCCESS' && status === 'RUNNING',
      state: status,
    })),
  );
}

/**
 * Restarts a replica. Railway restarts deployments, all replicas at once: that is only done where there is but one.
 * @throws Failure('platform') where others would go down with it.
 */
export async function restartReplica(api: RailwayApi, ids: RailwayIds, replica: Replica): Promise<void> {
  const siblings = (await readReplicas(api, ids)).filter(
    ({ platformRelease }) => platformRelease === replica.platformRelease,
  );
  if (siblings.length > 1) {
    throw new Failure('platform', {
      message: `Replica ${replica.id} is one of ${siblings.length}, and Railway restarts all of a deployment at once.`,
      remedy: 'Nothing was touched. Let its health be judged by the release, or scale the service by hand.',
    });
  }
  try {
    await api.change(RestartDeployment, { deployment: replica.platformRelease });
  } catch (thrown) {
    throw explain(thrown, `Restarting deployment ${replica.platformRelease}`);
  }
}

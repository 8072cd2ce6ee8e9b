import { StopTaskCommand } from '@aws-sdk/client-ecs';
import type { Replica } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsReplica } from './facts.ts';
import type { EcsLocator } from './names.ts';
import { describeService } from './observe.ts';
import { observeBalancer } from './observe-balancer.ts';
import { observeReplicas } from './observe-replicas.ts';
import { explain } from './refusal.ts';
import { isServing } from './standing.ts';

/** The service's tasks that exist, with what they run and whether they get traffic. */
export async function readReplicas(api: EcsApi, where: EcsLocator): Promise<Replica[]> {
  const balancer = await observeBalancer(api, await describeService(api, where));
  return (await observeReplicas(api, where, balancer?.groups ?? []))
    .filter(({ status }) => status !== 'STOPPED')
    .map(nameReplica);
}

function nameReplica(replica: EcsReplica): Replica {
  const target = replica.target === 'none' ? '' : `, ${replica.target} in its target group`;
  return {
    id: replica.id,
    platformRelease: replica.taskDefinition,
    serving: isServing(replica),
    state: `${replica.status.toLowerCase()}${target}`,
  };
}

/** Stops a task; the service starts another one in its place. */
export async function restartReplica(api: EcsApi, where: EcsLocator, replica: Replica): Promise<void> {
  try {
    await api.writes.send(
      new StopTaskCommand({
        cluster: where.cluster,
        task: replica.id,
        reason: 'restarted by the verification of a release',
      }),
      api.options,
    );
  } catch (thrown) {
    throw explain(thrown, `Stopping task ${replica.id}`, 'ecs:StopTask');
  }
}

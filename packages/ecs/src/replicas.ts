import { StopTaskCommand } from '@aws-sdk/client-ecs';
import type { Replica } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsBalancer, EcsDeployment, EcsReplica } from './facts.ts';
import type { EcsLocator } from './names.ts';
import { describeService } from './observe.ts';
import { observeBalancer } from './observe-balancer.ts';
import {
  describeDeployments,
  describeRevisions,
  listDeployments,
  readDeployment,
} from './observe-deployments.ts';
import { observeReplicas } from './observe-replicas.ts';
import { explain } from './refusal.ts';
import { readShift, weighByDeployment } from './shift.ts';
import { isAskedAtTest, isServing } from './standing.ts';

/** The service's tasks that exist, with what they run and whether they get the traffic of `addressOf`. */
export async function readReplicas(api: EcsApi, where: EcsLocator): Promise<Replica[]> {
  const service = await describeService(api, where);
  const balancer = await observeBalancer(api, service);
  const groups = balancer?.groups ?? [];
  const shifts = readShift(service.deploymentConfiguration) !== null;
  const [replicas, newest] = await Promise.all([
    observeReplicas(api, where, groups),
    shifts ? newestDeployment(api, where) : undefined,
  ]);
  const byRule = groups.some(({ rule }) => rule !== null);
  return weighForVerify(byRule ? replicas : weighByDeployment(replicas, newest), newest, balancer)
    .filter(({ status }) => status !== 'STOPPED')
    .map(nameReplica);
}

/** Held before any production traffic, a release is asked at the test listener: there all of the traffic is its own. */
function weighForVerify(
  replicas: readonly EcsReplica[],
  newest: EcsDeployment | undefined,
  balancer: EcsBalancer | null,
): readonly EcsReplica[] {
  if (newest === undefined || !isAskedAtTest(newest, balancer)) return replicas;
  return replicas.map((replica) => ({
    ...replica,
    weight: replica.taskDefinition === newest.taskDefinition ? 100 : 0,
  }));
}

/** The newest deployment with its stage and its pause, as ECS tells them. */
async function newestDeployment(api: EcsApi, where: EcsLocator): Promise<EcsDeployment | undefined> {
  const [brief] = await listDeployments(api, where);
  const { serviceDeploymentArn: arn, targetServiceRevisionArn: revision } = brief ?? {};
  if (arn === undefined || revision === undefined) return undefined;
  const [[whole], revisions] = await Promise.all([
    describeDeployments(api, [arn]),
    describeRevisions(api, [revision]),
  ]);
  return whole === undefined ? undefined : readDeployment(whole, whole, revisions);
}

function nameReplica(replica: EcsReplica): Replica {
  const share = replica.weight < 100 ? `, which gets ${Math.round(replica.weight)} % of the traffic` : '';
  const target = replica.target === 'none' ? share : `, ${replica.target} in its target group${share}`;
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

import { type Service, StopTaskCommand } from '@aws-sdk/client-ecs';
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
import { weighGroups } from './observe-weights.ts';
import { explain } from './refusal.ts';
import { readShift, weighByDeployment } from './shift.ts';
import { isAskedAtTest, isServing } from './standing.ts';

/**
 * Reads the service's tasks that exist, with what they run and whether they get the traffic of `addressOf`. Verify asks
 * many times: the load balancer is read again only where the service names another, and each time what its rules send
 * to each target group and where that has the tasks.
 */
export function replicaReader(api: EcsApi, where: EcsLocator): () => Promise<Replica[]> {
  let known: { readonly named: string; readonly balancer: EcsBalancer | null } | undefined;
  return async () => {
    const service = await describeService(api, where);
    const named = JSON.stringify(service.loadBalancers ?? []);
    if (known?.named !== named) {
      known = { named, balancer: await observeBalancer(api, service) };
      return readReplicas(api, where, service, known.balancer);
    }
    const { balancer } = known;
    const now = balancer && { ...balancer, groups: await weighGroups(api, balancer.groups) };
    return readReplicas(api, where, service, now);
  };
}

async function readReplicas(
  api: EcsApi,
  where: EcsLocator,
  service: Service,
  balancer: EcsBalancer | null,
): Promise<Replica[]> {
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

import { DescribeServicesCommand, type Service } from '@aws-sdk/client-ecs';
import { Failure } from '@thea/action';
import type { EcsApi } from './api.ts';
import { breakerThreshold } from './breaker.ts';
import { readConnect } from './connect.ts';
import type { EcsFacts, ResolvedImage } from './facts.ts';
import { type EcsLocator, shortName } from './names.ts';
import { observeBalancer } from './observe-balancer.ts';
import { observeDeployments } from './observe-deployments.ts';
import { checkImages, observeImages } from './observe-images.ts';
import { observeProtection, observeReplicas } from './observe-replicas.ts';
import { observeScaling } from './observe-scaling.ts';
import { explain } from './refusal.ts';
import { readHooks, readShift, weighByDeployment } from './shift.ts';
import type { EcsSpec } from './spec.ts';

/**
 * The service as ECS describes it.
 * @throws Failure('input') where it does not exist, Failure('access') naming the permission that is missing.
 */
export async function describeService(api: EcsApi, where: EcsLocator): Promise<Service> {
  const { cluster, service } = where;
  let found: Service | undefined;
  try {
    const command = new DescribeServicesCommand({ cluster, services: [service], include: ['TAGS'] });
    found = (await api.reads.send(command, api.options)).services?.[0];
  } catch (thrown) {
    if (thrown instanceof Error && thrown.name === 'ClusterNotFoundException') {
      throw missing(`Cluster "${cluster}" does not exist in ${where.region}.`, thrown);
    }
    throw explain(thrown, `Reading service ${service} in cluster ${cluster}`, 'ecs:DescribeServices');
  }
  if (found === undefined || found.status === 'INACTIVE') {
    throw missing(`Service "${service}" does not exist in cluster "${cluster}" (${where.region}).`);
  }
  return found;
}

function missing(message: string, cause?: unknown): Failure {
  return new Failure('input', {
    input: 'target',
    message,
    remedy:
      'Check region, cluster and service of the target; a release is deployed to a service that exists.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * Reads all that plan, standing and compare need. With a spec its tags are resolved too, and the images of what is
 * live are looked for in their registry. Depth `changes` leaves load balancer and replicas out: the way back must not
 * wait for what it does not need. Reads only.
 * @throws Failure('access') with the one permission that is missing, Failure('input') where the service is.
 */
export async function observeEcs(
  api: EcsApi,
  where: EcsLocator,
  spec: EcsSpec | null,
  depth: 'whole' | 'changes' = 'whole',
): Promise<EcsFacts> {
  const service = await describeService(api, where);
  const serviceArn = service.serviceArn ?? '';
  const [history, balancer, scaling] = await Promise.all([
    observeDeployments(api, where, service, spec !== null),
    depth === 'whole' ? observeBalancer(api, service) : null,
    observeScaling(api, where),
  ]);
  const [replicas, asked, goalImages] = await Promise.all([
    depth === 'whole' ? observeReplicas(api, where, balancer?.groups ?? []) : [],
    spec === null ? noImages() : observeImages(api, spec, history.live, history.named),
    spec === null || history.live === null ? {} : checkImages(api, history.live.images),
  ]);
  const configuration = service.deploymentConfiguration;
  const byRule = balancer?.groups.some(({ rule }) => rule !== null) ?? false;
  const providers = service.capacityProviderStrategy?.map((item) => item.capacityProvider ?? '') ?? [];
  return {
    region: where.region,
    cluster: where.cluster,
    service: where.service,
    serviceArn,
    serviceTags: Object.fromEntries(service.tags?.map(({ key, value }) => [key ?? '', value ?? '']) ?? []),
    controller: service.deploymentController?.type ?? 'ECS',
    strategy: configuration?.strategy ?? 'ROLLING',
    shift: readShift(configuration),
    hooks: readHooks(configuration),
    express: service.resourceManagementType === 'ECS',
    scheduling: service.schedulingStrategy ?? 'REPLICA',
    compute:
      service.launchType === 'EXTERNAL'
        ? 'external'
        : service.launchType === 'FARGATE' || providers.some((name) => name.startsWith('FARGATE'))
          ? 'fargate'
          : 'ec2',
    spotOnly: providers.length > 0 && providers.every((name) => name === 'FARGATE_SPOT'),
    zoneRebalancing: service.availabilityZoneRebalancing === 'ENABLED',
    desired: service.desiredCount ?? 0,
    running: service.runningCount ?? 0,
    minimumHealthyPercent: configuration?.minimumHealthyPercent ?? 100,
    maximumPercent: configuration?.maximumPercent ?? 200,
    circuitBreaker: {
      enabled: configuration?.deploymentCircuitBreaker?.enable ?? false,
      rollback: configuration?.deploymentCircuitBreaker?.rollback ?? false,
      threshold: breakerThreshold(configuration?.deploymentCircuitBreaker, service.desiredCount ?? 0),
    },
    alarms: {
      enabled: configuration?.alarms?.enable ?? false,
      names: configuration?.alarms?.alarmNames ?? [],
    },
    earlySuccess: configuration?.earlySuccessCriteria?.enable ?? false,
    gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
    taskDefinition: shortName(service.taskDefinition ?? ''),
    ...history,
    replicas: byRule ? replicas : weighByDeployment(replicas, history.deployments[0]),
    balancer,
    connect: readConnect(service),
    scaling,
    asked,
    goalImages,
    session: api.session(),
    protectedReplicas: spec === null ? 0 : await observeProtection(api, where, replicas),
    callSeconds: [...api.calls.seconds],
  };
}

function noImages(): { readonly [container: string]: ResolvedImage } {
  return {};
}

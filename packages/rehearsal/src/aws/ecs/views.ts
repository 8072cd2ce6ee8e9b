import { epochSeconds, epochSecondsOf, type JsonObject, object, text } from '../wire/json.ts';
import { readBreaker } from './circuit-breaker.ts';
import { wantedTasks } from './shares.ts';
import {
  type DeploymentState,
  openDeployment,
  type RevisionState,
  revisionOf,
  type ServiceDeploymentState,
  type ServiceState,
  type TaskState,
} from './state.ts';

const running = (tasks: readonly TaskState[]): number =>
  tasks.filter(({ lastStatus, desiredStatus }) => lastStatus === 'RUNNING' && desiredStatus === 'RUNNING')
    .length;
const pending = (tasks: readonly TaskState[]): number =>
  tasks.filter(
    ({ lastStatus, desiredStatus }) =>
      desiredStatus === 'RUNNING' && ['PROVISIONING', 'PENDING', 'ACTIVATING'].includes(lastStatus),
  ).length;

function ofDeployment(service: ServiceState, id: string): TaskState[] {
  return service.tasks.filter(({ startedBy }) => startedBy === id);
}

function revisionMembers(revision: RevisionState): JsonObject {
  const strategy = revision.capacityProviderStrategy;
  return {
    taskDefinition: revision.taskDefinitionArn,
    ...(strategy.length > 0
      ? { capacityProviderStrategy: [...strategy] }
      : { launchType: revision.launchType }),
    platformVersion: revision.platformVersion,
    platformFamily: 'Linux',
    networkConfiguration: revision.networkConfiguration ?? undefined,
  };
}

// SDK shapes Deployment and ServiceRevision have it, Service has not.
function connectMembers({ serviceConnectConfiguration }: RevisionState): JsonObject {
  return serviceConnectConfiguration === null ? {} : { serviceConnectConfiguration };
}

// While traffic is shifted both revisions are wanted in full; else only the primary one is.
function requestedTasks(service: ServiceState, deployment: DeploymentState): number {
  const open = openDeployment(service);
  const wanted = open === null ? null : wantedTasks(service, open, deployment.id);
  return wanted ?? (deployment.status === 'PRIMARY' ? service.desiredCount : 0);
}

/** One member of `Service.deployments`. */
function describeDeployment(service: ServiceState, deployment: DeploymentState): JsonObject {
  const revision = revisionOf(service, deployment.revisionArn);
  const tasks = ofDeployment(service, deployment.id);
  return {
    id: deployment.id,
    status: deployment.status,
    ...(revision === null ? {} : revisionMembers(revision)),
    desiredCount: requestedTasks(service, deployment),
    pendingCount: pending(tasks),
    runningCount: running(tasks),
    failedTasks: deployment.failedTasks,
    createdAt: epochSeconds(deployment.createdAt),
    updatedAt: epochSeconds(deployment.updatedAt),
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
    ...(revision === null ? {} : connectMembers(revision)),
  };
}

/** A service as DescribeServices and UpdateService give it. SDK shape Service. */
export function describeService(service: ServiceState, withTags: boolean): JsonObject {
  const shown = service.deployments.filter(
    ({ id, status }) =>
      status === 'PRIMARY' || ofDeployment(service, id).some(({ lastStatus }) => lastStatus !== 'STOPPED'),
  );
  const primary = shown.find(({ status }) => status === 'PRIMARY');
  const revision = primary === undefined ? null : revisionOf(service, primary.revisionArn);
  const current = shown
    .map(({ id, revisionArn }) => ({ revisionArn, tasks: ofDeployment(service, id) }))
    .map(({ revisionArn, tasks }) => ({
      arn: revisionArn,
      requestedTaskCount: tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING').length,
      runningTaskCount: running(tasks),
      pendingTaskCount: pending(tasks),
    }));
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: service.clusterArn,
    status: 'ACTIVE',
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    resourceManagementType: 'CUSTOMER',
    placementConstraints: [],
    placementStrategy: [],
    enableECSManagedTags: false,
    enableExecuteCommand: false,
    propagateTags: 'NONE',
    availabilityZoneRebalancing: 'DISABLED',
    roleArn: `arn:aws:iam::${service.arn.split(':')[4] ?? ''}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    ...service.plain,
    ...(revision === null ? {} : revisionMembers(revision)),
    loadBalancers: [...(revision?.loadBalancers ?? [])],
    serviceRegistries: [...(revision?.serviceRegistries ?? [])],
    desiredCount: service.desiredCount,
    runningCount: running(service.tasks),
    pendingCount: pending(service.tasks),
    deploymentConfiguration: service.deploymentConfiguration,
    healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    createdAt: epochSeconds(service.createdAt),
    createdBy: `arn:aws:iam::${service.arn.split(':')[4] ?? ''}:user/infrastructure`,
    deployments: shown.map((deployment) => describeDeployment(service, deployment)),
    currentServiceDeployment: service.reportedDeployment ?? undefined,
    currentServiceRevisions: current,
    events: service.events.map(({ id, createdAt, message }) => ({
      id,
      createdAt: epochSeconds(createdAt),
      message,
    })),
    ...(withTags ? { tags: [...service.tags].map(([key, value]) => ({ key, value })) } : {}),
  };
}

/** SDK shape ServiceDeploymentBrief, of ListServiceDeployments. */
export function briefDeployment(service: ServiceState, one: ServiceDeploymentState): JsonObject {
  return {
    serviceDeploymentArn: one.arn,
    serviceArn: service.arn,
    clusterArn: service.clusterArn,
    startedAt: epochSecondsOf(one.startedAt),
    createdAt: epochSeconds(one.createdAt),
    finishedAt: epochSecondsOf(one.finishedAt),
    targetServiceRevisionArn: one.targetRevision,
    status: one.status,
    statusReason: one.statusReason ?? undefined,
  };
}

// SDK docs of ServiceRevisionSummary and, for what each stage means, of ServiceDeployment.lifecycleStage: the source has
// no test traffic.
function weights(service: ServiceState, one: ServiceDeploymentState, arn: string): JsonObject {
  if (one.lifecycle === null) return {};
  const { test, production, sourceId } = one.lifecycle;
  if (arn === one.targetRevision) {
    return { requestedTestTrafficWeight: test, requestedProductionTrafficWeight: production };
  }
  const source = service.deployments.find(({ id }) => id === sourceId)?.revisionArn === arn;
  return {
    requestedTestTrafficWeight: 0,
    requestedProductionTrafficWeight: source ? Math.round((100 - production) * 10) / 10 : 0,
  };
}

function hookDetails(one: ServiceDeploymentState): JsonObject[] | undefined {
  return one.lifecycle?.hooks.map(({ id, status, expiresAt, timeoutAction }) => ({
    hookId: id,
    targetType: 'PAUSE',
    status,
    expiresAt: epochSeconds(expiresAt),
    timeoutAction,
  }));
}

/** SDK shape ServiceDeploymentAlarms. */
function alarmsOf(one: ServiceDeploymentState): JsonObject {
  if (one.watchedAlarms.length === 0) return { status: 'DISABLED' };
  const triggered = one.triggeredAlarms.length > 0;
  return {
    status: triggered ? 'TRIGGERED' : one.finishedAt === null ? 'MONITORING' : 'MONITORING_COMPLETE',
    alarmNames: [...one.watchedAlarms],
    ...(triggered ? { triggeredAlarmNames: [...one.triggeredAlarms] } : {}),
  };
}

/** SDK shape ServiceDeployment. A ROLLING deployment reports no lifecycleStage (kayac/ecspresso). */
export function describeServiceDeployment(service: ServiceState, one: ServiceDeploymentState): JsonObject {
  const summary = (arn: string): JsonObject => {
    const deployments = service.deployments.filter(({ revisionArn }) => revisionArn === arn);
    const tasks = deployments.flatMap(({ id }) => ofDeployment(service, id));
    return {
      arn,
      requestedTaskCount: deployments.reduce((sum, each) => sum + requestedTasks(service, each), 0),
      runningTaskCount: running(tasks),
      pendingTaskCount: pending(tasks),
      ...weights(service, one, arn),
    };
  };
  const breaker = readBreaker(one.configuration, service.desiredCount);
  // SDK docs of DeploymentCircuitBreaker: rolling updates only.
  const enabled = breaker.enabled && one.lifecycle === null;
  const ended = one.finishedAt !== null;
  return {
    ...briefDeployment(service, one),
    targetServiceRevisionArn: undefined,
    stoppedAt: epochSecondsOf(one.stoppedAt),
    updatedAt: epochSeconds(one.updatedAt),
    sourceServiceRevisions: one.sourceRevisions.map(summary),
    targetServiceRevision: summary(one.targetRevision),
    deploymentConfiguration: one.configuration,
    rollback:
      one.rollback === null
        ? undefined
        : {
            reason: one.rollback.reason,
            startedAt: epochSeconds(one.rollback.startedAt),
            serviceRevisionArn: one.rollback.revisionArn,
          },
    deploymentCircuitBreaker: {
      status: !enabled
        ? 'DISABLED'
        : one.breakerTriggered
          ? 'TRIGGERED'
          : ended
            ? 'MONITORING_COMPLETE'
            : 'MONITORING',
      failureCount: one.failureCount,
      threshold: breaker.threshold,
    },
    lifecycleStage: one.lifecycle?.stage ?? undefined,
    lifecycleHookDetails: hookDetails(one),
    alarms: alarmsOf(one),
  };
}

/** SDK shape ServiceRevision. */
export function describeRevision(service: ServiceState, one: RevisionState): JsonObject {
  return {
    serviceRevisionArn: one.arn,
    serviceArn: service.arn,
    clusterArn: service.clusterArn,
    ...revisionMembers(one),
    loadBalancers: [...one.loadBalancers],
    serviceRegistries: [...one.serviceRegistries],
    ...connectMembers(one),
    containerImages: one.containerImages.map(({ containerName, image, imageDigest }) => ({
      containerName,
      image,
      imageDigest: imageDigest ?? undefined,
    })),
    guardDutyEnabled: false,
    createdAt: epochSeconds(one.createdAt),
    resolvedConfiguration: {
      loadBalancers: one.loadBalancers.map((balancer, index) => ({
        targetGroupArn: one.targetGroups[index],
        productionListenerRule: text(
          object(balancer, 'advancedConfiguration') ?? {},
          'productionListenerRule',
        ),
      })),
    },
  };
}

import type { JsonObject } from '../wire/json.ts';
import type { LifecycleState } from './lifecycle.ts';

/** The states of a task in order. ECS developer guide, "Amazon ECS task lifecycle". */
export type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED';

export type StopCode =
  | 'TaskFailedToStart'
  | 'EssentialContainerExited'
  | 'UserInitiated'
  | 'ServiceSchedulerInitiated';

/** One container of a task. Times everywhere in this file are milliseconds since the epoch. */
export interface ContainerState {
  readonly name: string;
  readonly image: string;
  readonly essential: boolean;
  readonly runtimeId: string;
  imageDigest: string | null;
  lastStatus: 'PENDING' | 'RUNNING' | 'STOPPED';
  exitCode: number | null;
  reason: string | null;
  health: 'UNKNOWN' | 'HEALTHY' | 'UNHEALTHY' | null;
}

/** One task. Plain data: the processes behind it are held elsewhere. */
export interface TaskState {
  readonly arn: string;
  readonly id: string;
  readonly group: string;
  /** The deployment's id (`ecs-svc/…`), or what RunTask was given. */
  readonly startedBy: string | null;
  readonly taskDefinitionArn: string;
  readonly address: string;
  readonly attachmentId: string;
  readonly createdAt: number;
  readonly containers: ContainerState[];
  lastStatus: TaskStatus;
  desiredStatus: 'RUNNING' | 'STOPPED';
  pullStartedAt: number | null;
  pullStoppedAt: number | null;
  startedAt: number | null;
  stoppingAt: number | null;
  stoppedAt: number | null;
  stopCode: StopCode | null;
  stoppedReason: string | null;
  /** Counts as healthy for the scheduler now; `healthyOnce` stays set. */
  healthy: boolean;
  healthyOnce: boolean;
  /** A health check speaks against it: to be replaced. */
  failing: string | null;
  /** Until when neither scaling in nor a deployment may stop it; null without protection. */
  protectedUntil: number | null;
}

/** What a service runs: one immutable revision. */
export interface RevisionState {
  readonly arn: string;
  readonly createdAt: number;
  readonly taskDefinitionArn: string;
  readonly launchType: string;
  readonly platformVersion: string;
  readonly networkConfiguration: JsonObject | null;
  readonly loadBalancers: readonly JsonObject[];
  /** For each of them the target group that its tasks really register with: the configured one or its alternate. */
  readonly targetGroups: readonly string[];
  readonly serviceRegistries: readonly JsonObject[];
  /** As it was given; null where it never was. */
  readonly serviceConnectConfiguration: JsonObject | null;
  readonly capacityProviderStrategy: readonly JsonObject[];
  readonly containerImages: readonly { containerName: string; image: string; imageDigest: string | null }[];
}

/** Where traffic that follows the weights of a deployment goes now; ARNs of revisions, percent of the target's. */
export interface FollowedTraffic {
  readonly target: string;
  readonly source: string | null;
  readonly test: number;
  readonly production: number;
}

/** One entry of `Service.deployments`; a rollback makes an old one PRIMARY again. */
export interface DeploymentState {
  readonly id: string;
  readonly revisionArn: string;
  readonly createdAt: number;
  status: 'PRIMARY' | 'ACTIVE' | 'INACTIVE';
  updatedAt: number;
  rolloutState: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  rolloutStateReason: string;
  failedTasks: number;
}

export type ServiceDeploymentStatus =
  | 'PENDING'
  | 'IN_PROGRESS'
  | 'STOP_REQUESTED'
  | 'STOPPED'
  | 'SUCCESSFUL'
  | 'ROLLBACK_REQUESTED'
  | 'ROLLBACK_IN_PROGRESS'
  | 'ROLLBACK_SUCCESSFUL'
  | 'ROLLBACK_FAILED';

/** One entry of the service's deployment history. */
export interface ServiceDeploymentState {
  readonly arn: string;
  readonly deploymentId: string;
  readonly createdAt: number;
  readonly sourceRevisions: readonly string[];
  readonly targetRevision: string;
  readonly configuration: JsonObject;
  status: ServiceDeploymentStatus;
  statusReason: string | null;
  startedAt: number | null;
  finishedAt: number | null;
  stoppedAt: number | null;
  updatedAt: number;
  rollback: { reason: string; startedAt: number; revisionArn: string } | null;
  breakerTriggered: boolean;
  failureCount: number;
  /** The stages it goes through; null for ROLLING. */
  lifecycle: LifecycleState | null;
  /** Names of the CloudWatch alarms that it looks at; empty without alarms, or where one was in ALARM at its start. */
  watchedAlarms: readonly string[];
  triggeredAlarms: readonly string[];
  /** ROLLING: when its bake time ends; null until all is in place. */
  bakeUntil: number | null;
}

export interface ServiceEventState {
  readonly id: string;
  readonly createdAt: number;
  readonly message: string;
}

/** A service: all that Describe* calls are answered from. */
export interface ServiceState {
  readonly arn: string;
  readonly name: string;
  readonly clusterArn: string;
  readonly createdAt: number;
  readonly tags: Map<string, string>;
  /** Members that are kept and described back without a model of their own. */
  readonly plain: JsonObject;
  desiredCount: number;
  minimumHealthyPercent: number;
  maximumPercent: number;
  deploymentConfiguration: JsonObject;
  healthCheckGracePeriodSeconds: number;
  readonly revisions: RevisionState[];
  /** Newest first. */
  readonly deployments: DeploymentState[];
  /** Newest first. */
  readonly serviceDeployments: ServiceDeploymentState[];
  readonly tasks: TaskState[];
  /** Newest first, at most 100 (ECS developer guide, "Viewing service event messages"). */
  readonly events: ServiceEventState[];
  /** Null while no deployment has shifted any: then every task gets it. */
  followed: FollowedTraffic | null;
  /** What `currentServiceDeployment` says: it lags behind (kayac/ecspresso #945). */
  reportedDeployment: string | null;
  steady: boolean;
}

/** The revision with this ARN. */
export function revisionOf(service: ServiceState, arn: string): RevisionState | null {
  return service.revisions.find((revision) => revision.arn === arn) ?? null;
}

/** The deployment that the scheduler works towards; null for a service that never had one. */
export function primaryOf(service: ServiceState): DeploymentState | null {
  return service.deployments.find(({ status }) => status === 'PRIMARY') ?? null;
}

/** The revision that the scheduler works towards. */
export function currentRevision(service: ServiceState): RevisionState | null {
  const primary = primaryOf(service);
  return primary === null ? null : revisionOf(service, primary.revisionArn);
}

/** The newest service deployment that has not ended. */
export function openDeployment(service: ServiceState): ServiceDeploymentState | null {
  return (
    service.serviceDeployments.find(({ status }) =>
      ['PENDING', 'IN_PROGRESS', 'STOP_REQUESTED', 'ROLLBACK_REQUESTED', 'ROLLBACK_IN_PROGRESS'].includes(
        status,
      ),
    ) ?? null
  );
}

import { epochSeconds, epochSecondsOf, type JsonObject } from '../wire/json.ts';
import type { ContainerState, TaskState } from './state.ts';

function describeContainer(task: TaskState, container: ContainerState): JsonObject {
  const [, , , , , path = ''] = task.arn.split(':');
  return {
    containerArn: `${task.arn.replace(path, path.replace(/^task\//, 'container/'))}/${container.runtimeId}`,
    taskArn: task.arn,
    name: container.name,
    image: container.image,
    imageDigest: container.imageDigest ?? undefined,
    runtimeId: container.runtimeId,
    lastStatus: container.lastStatus,
    exitCode: container.exitCode ?? undefined,
    reason: container.reason ?? undefined,
    healthStatus: container.health ?? 'UNKNOWN',
    networkBindings: [],
    networkInterfaces: [{ attachmentId: task.attachmentId, privateIpv4Address: task.address }],
    cpu: '0',
  };
}

function healthOf(task: TaskState): string {
  const checked = task.containers.filter(({ health, essential }) => essential && health !== null);
  if (checked.some(({ health }) => health === 'UNHEALTHY')) return 'UNHEALTHY';
  return checked.length > 0 && checked.every(({ health }) => health === 'HEALTHY') ? 'HEALTHY' : 'UNKNOWN';
}

/** A task as DescribeTasks gives it. SDK shape Task. */
export function describeTask(task: TaskState, clusterArn: string): JsonObject {
  const attached = task.lastStatus === 'STOPPED' ? 'DELETED' : 'ATTACHED';
  return {
    taskArn: task.arn,
    clusterArn,
    taskDefinitionArn: task.taskDefinitionArn,
    group: task.group,
    startedBy: task.startedBy ?? undefined,
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    healthStatus: healthOf(task),
    availabilityZone: 'eu-west-1a',
    connectivity: 'CONNECTED',
    connectivityAt: epochSeconds(task.createdAt),
    launchType: 'FARGATE',
    platformVersion: '1.4.0',
    platformFamily: 'Linux',
    createdAt: epochSeconds(task.createdAt),
    pullStartedAt: epochSecondsOf(task.pullStartedAt),
    pullStoppedAt: epochSecondsOf(task.pullStoppedAt),
    startedAt: epochSecondsOf(task.startedAt),
    stoppingAt: epochSecondsOf(task.stoppingAt),
    executionStoppedAt: task.lastStatus === 'STOPPED' ? epochSecondsOf(task.stoppedAt) : undefined,
    stoppedAt: epochSecondsOf(task.stoppedAt),
    stopCode: task.stopCode ?? undefined,
    stoppedReason: task.stoppedReason ?? undefined,
    version: 1,
    attributes: [{ name: 'ecs.cpu-architecture', value: 'x86_64' }],
    overrides: {
      containerOverrides: task.containers.map(({ name }) => ({ name })),
      inferenceAcceleratorOverrides: [],
    },
    tags: [],
    attachments: [
      {
        id: task.attachmentId,
        type: 'ElasticNetworkInterface',
        status: attached,
        details: [
          { name: 'subnetId', value: 'subnet-0a1b2c3d4e5f60718' },
          { name: 'networkInterfaceId', value: `eni-0${task.id.slice(0, 16)}` },
          { name: 'privateIPv4Address', value: task.address },
        ],
      },
    ],
    containers: task.containers.map((container) => describeContainer(task, container)),
  };
}

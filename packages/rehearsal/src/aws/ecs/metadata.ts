import type { JsonObject } from '../wire/json.ts';
import type { ContainerState, TaskState } from './state.ts';
import type { EcsStore } from './store.ts';

function describeContainer(container: ContainerState): JsonObject {
  return {
    DockerId: container.runtimeId,
    Name: container.name,
    DockerName: container.name,
    Image: container.image,
    ImageID: container.imageDigest ?? '',
    DesiredStatus: 'RUNNING',
    KnownStatus: container.lastStatus,
    Type: 'NORMAL',
  };
}

/**
 * Answers `/v4/<runtime id>` (the container) and `/v4/<runtime id>/task`. ECS guide, "Task metadata endpoint version 4";
 * null where no task has that container.
 */
export function containerMetadata(store: EcsStore, path: string): JsonObject | null {
  const [, version, runtimeId, what] = path.split('/');
  if (version !== 'v4') return null;
  for (const cluster of store.clusters) {
    const tasks: TaskState[] = [
      ...cluster.services.flatMap(({ state }) => state.tasks),
      ...cluster.standalone.map(({ live }) => live.task),
    ];
    for (const task of tasks) {
      const container = task.containers.find((one) => one.runtimeId === runtimeId);
      if (container === undefined) continue;
      if (what !== 'task') return describeContainer(container);
      const [family = '', revision = ''] = task.taskDefinitionArn
        .replace(/^.*task-definition\//, '')
        .split(':');
      return {
        Cluster: cluster.arn,
        TaskARN: task.arn,
        Family: family,
        Revision: revision,
        ServiceName: task.group.replace(/^service:/, ''),
        DesiredStatus: task.desiredStatus,
        KnownStatus: task.lastStatus,
        LaunchType: 'FARGATE',
        AvailabilityZone: 'eu-west-1a',
        Containers: task.containers.map(describeContainer),
      };
    }
  }
  return null;
}

import type { Account } from '../account.ts';
import { type JsonObject, objects, text } from '../wire/json.ts';
import type { RevisionState, TaskState } from './state.ts';
import { initialHealth } from './task-health.ts';

export interface TaskOrigin {
  readonly group: string;
  readonly startedBy: string | null;
  readonly revision: Pick<RevisionState, 'taskDefinitionArn' | 'containerImages'>;
  readonly definition: JsonObject;
}

/** A task in PROVISIONING, with an address of its own. Its images are those that the revision has resolved. */
export function makeTask(account: Account, clusterArn: string, origin: TaskOrigin): TaskState {
  const id = account.hex(32);
  return {
    arn: account.arn('ecs', `task/${clusterArn.split('/')[1] ?? ''}/${id}`),
    id,
    group: origin.group,
    startedBy: origin.startedBy,
    taskDefinitionArn: origin.revision.taskDefinitionArn,
    address: account.address(),
    attachmentId: [8, 4, 4, 4, 12].map((length) => account.hex(length)).join('-'),
    createdAt: account.time.now(),
    containers: objects(origin.definition, 'containerDefinitions').map((container) => {
      const name = text(container, 'name') ?? '';
      const resolved = origin.revision.containerImages.find(({ containerName }) => containerName === name);
      return {
        name,
        image: text(container, 'image') ?? '',
        essential: container['essential'] !== false,
        runtimeId: `${id}-${account.digits(10)}`,
        imageDigest: resolved?.imageDigest ?? null,
        lastStatus: 'PENDING',
        exitCode: null,
        reason: null,
        health: initialHealth(origin.definition, name),
      };
    }),
    lastStatus: 'PROVISIONING',
    desiredStatus: 'RUNNING',
    pullStartedAt: null,
    pullStoppedAt: null,
    startedAt: null,
    stoppingAt: null,
    stoppedAt: null,
    stopCode: null,
    stoppedReason: null,
    healthy: false,
    healthyOnce: false,
    failing: null,
    protectedUntil: null,
  };
}

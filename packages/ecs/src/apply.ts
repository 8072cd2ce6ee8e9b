import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { Failure } from '@thea/action';
import type { Fence, RecordHead, StagedChange } from '@thea/release';
import type { EcsApi } from './api.ts';
import { headTags, readMark } from './mark-tags.ts';
import { mutate } from './mutation.ts';
import { type EcsLocator, taskDefinitionArn } from './names.ts';
import { describeService } from './observe.ts';
import { checkFence, type NewDeployment, newerThan, proveOurs } from './proof.ts';
import { type JsonObject, text } from './raw.ts';
import { listRevisions, registerRevision } from './register.ts';
import type { EcsChange, EcsRollout } from './rollout.ts';
import { describeTaskDefinition } from './snapshot.ts';
import { sendRaw } from './wire.ts';

/** Revisions searched for one that an earlier attempt of the same run registered and never applied. */
const REUSE_SEARCH = 3;

/** Registers the revision with the record on it: the record exists before anything that runs is changed. */
export async function stageEcs(
  api: EcsApi,
  where: EcsLocator,
  change: EcsChange,
  head: RecordHead,
): Promise<StagedChange<EcsChange>> {
  const serviceArn = (await describeService(api, where)).serviceArn ?? '';
  const written: RecordHead = {
    ...head,
    baseline: head.baseline ?? change.baseline,
    restoreFacts: head.restoreFacts ?? change.restoreFacts,
  };
  const reused = await findStaged(api, serviceArn, change, written);
  const name = reused ?? (await registerRevision(api, serviceArn, change.register, headTags(written))).name;
  return {
    change: { ...change, taskDefinition: name },
    head: { ...written, platformRelease: name },
  };
}

async function findStaged(
  api: EcsApi,
  serviceArn: string,
  change: EcsChange,
  head: RecordHead,
): Promise<string | null> {
  if (head.run === null) return null;
  for (const name of await listRevisions(api, text(change.register['family']), 'ACTIVE', REUSE_SEARCH)) {
    const mark = readMark((await describeTaskDefinition(api, serviceArn, name)).tags, name);
    if (
      mark.kind === 'head' &&
      mark.head.state === 'planned' &&
      mark.head.release.id === head.release.id &&
      mark.head.run?.id === head.run.id &&
      mark.head.baseline === head.baseline
    ) {
      return name;
    }
  }
  return null;
}

/**
 * One UpdateService with only what was asked for, and the proof that exactly one new deployment exists and is ours.
 * @throws Failure('superseded') where somebody else's change came first or at the same time.
 */
export async function applyEcs(
  api: EcsApi,
  where: EcsLocator,
  change: EcsChange,
  fence: Fence,
): Promise<EcsRollout> {
  const name = change.taskDefinition;
  if (name === null) {
    throw new Failure('platform', {
      message: 'The change was not staged.',
      remedy: 'Stage it first: the record has to exist before the change.',
    });
  }
  await checkFence(api, where, fence.expected);
  const serviceArn = (await describeService(api, where)).serviceArn ?? '';
  const deployment = await updateService(api, where, fence.expected, name, {
    taskDefinition: taskDefinitionArn(serviceArn, name),
    ...(change.desiredCount === null ? {} : { desiredCount: change.desiredCount }),
  });
  return rolloutOf('deploy', deployment);
}

/** Sends one UpdateService with raw JSON and proves what came of it. `announce` runs right before each sending. */
export async function updateService(
  api: EcsApi,
  where: EcsLocator,
  expected: string | null,
  taskDefinition: string,
  fields: JsonObject,
  announce: () => Promise<void> = async () => {},
): Promise<NewDeployment> {
  const look = async (): Promise<NewDeployment | null> => {
    const newer = (await newerThan(api, where, expected)) ?? [];
    return newer.find((one) => one.taskDefinition === taskDefinition) ?? null;
  };
  await mutate<NewDeployment | 'accepted'>(api, {
    doing: `Updating ${where.service} to ${taskDefinition}`,
    permission: 'ecs:UpdateService',
    send: async () => {
      const command = new UpdateServiceCommand({ cluster: where.cluster, service: where.service });
      sendRaw(command, { cluster: where.cluster, service: where.service, ...fields });
      await announce();
      await api.writes.send(command, api.options);
      return 'accepted';
    },
    look,
    fence: async () => {
      const ours = await look();
      if (ours === null) await checkFence(api, where, expected);
      return ours;
    },
  });
  return proveOurs(api, where, expected, taskDefinition);
}

/** The rollout of a service deployment. Pure. */
export function rolloutOf(kind: EcsRollout['kind'], deployment: NewDeployment): EcsRollout {
  return {
    kind,
    deployment: deployment.id,
    revision: deployment.revision,
    taskDefinition: deployment.taskDefinition,
    since: deployment.createdAt,
    thaw: null,
  };
}

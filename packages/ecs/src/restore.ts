import { StopServiceDeploymentCommand } from '@aws-sdk/client-ecs';
import { Failure } from '@thea/action';
import { describeTarget, type Fence, type RecordHead } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsFacts } from './facts.ts';
import { updateToGoal } from './goal-update.ts';
import { mutate } from './mutation.ts';
import { deploymentArn, type EcsLocator } from './names.ts';
import { observeEcs } from './observe.ts';
import { describeDeployments } from './observe-deployments.ts';
import { answerPause } from './pause.ts';
import { checkFence, poll } from './proof.ts';
import { readRefusal } from './refusal.ts';
import { scaleToNothing } from './remove.ts';
import { decideRestoration, replacedBy, watchOf } from './restoration.ts';
import type { EcsRollout } from './rollout.ts';
import { freezeScaling, suspensionBefore, thawScaling } from './scaling-freeze.ts';
import { isBehind, standingOf } from './standing.ts';

/**
 * Milliseconds before each further look, where the state changed between look and call (a rollout completed, a circuit
 * breaker tripped) or the look was late: a stop that is refused is not made up for by an update before that is known.
 */
const LOOK_AGAIN = [1_000, 3_000, 6_000];

/**
 * Takes the service back to the record's goal, or to nothing. Idempotent: what is restored or restoring is only
 * watched. Fenced: the newest service deployment must still be the one that the caller saw.
 * @throws Failure('superseded') for somebody else's change, Failure('not-restored') where ECS no longer shows the change
 * that the caller saw, Failure('access' | 'platform') where ECS refuses.
 */
export async function restoreEcs(
  api: EcsApi,
  where: EcsLocator,
  head: RecordHead,
  fence: Fence,
): Promise<EcsRollout> {
  const scaling = openFreeze(api, where);
  let refused: string | null = null;
  try {
    for (let round = 1; ; round += 1) {
      const facts = await observeUpToDate(api, where, head, fence);
      if (facts === null) throw neverShown(head);
      const way = decideRestoration(facts, head);
      if (round === 1) nameReplaced(api, facts, head);
      switch (way.kind) {
        case 'nothing':
          return NOTHING;
        case 'watch':
          return way.rollout;
        case 'remove':
          return await removeReplicas(api, where, facts);
        case 'update':
          scaling.freeze(facts, head);
          return await updateToGoal(api, where, facts, head, way.goal);
        case 'answer':
        case 'stop': {
          scaling.freeze(facts, head);
          // A pause that took no answer is stopped like any other rollout.
          const answers = way.kind === 'answer' && way.hook !== refused;
          const goesBack = answers
            ? await answerPause(api, facts.serviceArn, way.deployment, way.hook, 'ROLLBACK')
            : await stopDeployment(api, facts, way.deployment);
          if (goesBack) {
            return {
              ...watchOf(facts, head),
              taskDefinition: facts.live?.taskDefinition.name ?? null,
              thaw: suspensionBefore(facts.scaling, head),
            };
          }
          const wait = LOOK_AGAIN[round - 1];
          if (answers) refused = way.hook;
          else if (wait !== undefined) await api.tools.clock.sleep(wait, api.tools.deadline.signal);
          else if (head.goal !== null) return await updateToGoal(api, where, facts, head, head.goal);
        }
      }
    }
  } catch (thrown) {
    await scaling.undo();
    throw thrown;
  } finally {
    await scaling.settled();
  }
}

interface Freeze {
  /** Begins at most once, beside the call that takes the service back, never before it. */
  freeze(facts: EcsFacts, head: RecordHead): void;
  settled(): Promise<void>;
  /** Where nothing is taken back after all. */
  undo(): Promise<void>;
}

function openFreeze(api: EcsApi, where: EcsLocator): Freeze {
  let frozen: Promise<void> | null = null;
  let before: ReturnType<typeof suspensionBefore> = null;
  return {
    freeze: ({ scaling }, head) => {
      if (frozen !== null || scaling === null) return;
      before = suspensionBefore(scaling, head);
      frozen = freezeScaling(api, where, scaling);
    },
    settled: async () => {
      await frozen;
    },
    undo: async () => {
      await frozen;
      if (before !== null) await thawScaling(api, where, before);
    },
  };
}

function nameReplaced(api: EcsApi, facts: EcsFacts, head: RecordHead): void {
  for (const { id, taskDefinition } of replacedBy(facts, head)) {
    api.tools.log.warning(
      `Service deployment ${id} (${taskDefinition}) was somebody else's and was replaced by ${head.platformRelease}: it is not brought back, deploy it again.`,
    );
  }
}

const NOTHING: EcsRollout = {
  kind: 'none',
  deployment: null,
  revision: null,
  taskDefinition: null,
  since: '',
  thaw: null,
};

function neverShown(head: RecordHead): Failure {
  return new Failure('not-restored', {
    message: `ECS showed ${head.platformRelease} on ${describeTarget(head.target)} and shows nothing of it any more: its answers are older than its own earlier ones.`,
    remedy: 'Nothing was touched. Run the rollback again: it reads what is live and takes it from there.',
  });
}

/**
 * The facts, once they show both the fence and the record's change; null where that change never shows up. The caller
 * has seen it, or would not go back: a look that shows nothing of it is an older one.
 */
async function observeUpToDate(
  api: EcsApi,
  where: EcsLocator,
  head: RecordHead,
  fence: Fence,
): Promise<EcsFacts | null> {
  return poll(api, async () => {
    const facts = await observeEcs(api, where, null, 'changes');
    const { kind } = standingOf(facts, head);
    if (isBehind(facts, head) || kind === 'untouched') return null;
    const newest = facts.deployments[0];
    if ((newest?.id ?? null) === fence.expected) return facts;
    // A caller whose own look was stale saw what was live before the record's rollout.
    if (newest?.taskDefinition === head.platformRelease && fence.expected === head.baseline) return facts;
    // An earlier attempt to go back is under way or done, and the caller's look was older than it: nothing to change.
    if (kind === 'restoring' || kind === 'restored') return facts;
    await checkFence(api, where, fence.expected);
    return null;
  });
}

/** False where ECS says that there is nothing to stop any more. */
async function stopDeployment(api: EcsApi, facts: EcsFacts, id: string): Promise<boolean> {
  const arn = deploymentArn(facts.serviceArn, id);
  try {
    return await mutate(api, {
      doing: `Stopping service deployment ${id}`,
      permission: 'ecs:StopServiceDeployment',
      send: async () => {
        const command = new StopServiceDeploymentCommand({ serviceDeploymentArn: arn, stopType: 'ROLLBACK' });
        await api.writes.send(command, api.options);
        return true;
      },
      look: async () => {
        const [found] = await describeDeployments(api, [arn]);
        return found?.status !== undefined && /^(STOP_REQUESTED|ROLLBACK_\w+)$/.test(found.status)
          ? true
          : null;
      },
    });
  } catch (thrown) {
    const cause = thrown instanceof Failure ? thrown.cause : thrown;
    const { name } = readRefusal(cause);
    if (name !== 'ConflictException' && name !== 'UnsupportedFeatureException') throw thrown;
    api.tools.log.info(`Service deployment ${id} can no longer be stopped (${name}): looking again.`);
    return false;
  }
}

async function removeReplicas(api: EcsApi, where: EcsLocator, facts: EcsFacts): Promise<EcsRollout> {
  if (facts.scaling !== null && facts.scaling.minimum > 0) {
    api.tools.log.warning(
      `Autoscaling wants at least ${facts.scaling.minimum} replica(s): it may start the failed release again. Set its minimum to 0.`,
    );
  }
  await scaleToNothing(api, where);
  return {
    kind: 'remove',
    deployment: null,
    revision: null,
    taskDefinition: null,
    since: '',
    thaw: null,
  };
}

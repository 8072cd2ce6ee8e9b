import { StopServiceDeploymentCommand } from '@aws-sdk/client-ecs';
import { Failure } from '@thea/action';
import { describeTarget, type Fence, type Goal, type RecordHead } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsFacts, EcsTaskDefinition } from './facts.ts';
import { updateToGoal } from './goal-update.ts';
import { isUnderWayUnseen } from './intent.ts';
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
import { openFreeze, suspensionBefore } from './scaling-freeze.ts';
import { describeTaskDefinition } from './snapshot.ts';
import { isBehind, standingOf } from './standing.ts';

/**
 * Milliseconds before each further look, where the state changed between look and call (a rollout completed, a circuit
 * breaker tripped) or the look was late: a stop that is refused is not made up for by an update before that is known.
 */
const LOOK_AGAIN = [1_000, 3_000, 6_000];
/** Milliseconds between looks for an update that was announced and does not show yet. */
const UNSEEN_WAIT = 1_000;

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
  let [waiting, refusals] = [false, 0];
  let refused: string | null = null;
  const named = new Set<string>();
  const update = async (facts: EcsFacts, goal: Goal): Promise<EcsRollout | null> => {
    const left = await describeLeft(api, facts, head);
    if (left !== null && isUnderWayUnseen(api, left, facts.deployments[0]?.id ?? null)) return null;
    scaling.freeze(facts, head);
    return updateToGoal(api, where, facts, head, goal, left);
  };
  try {
    for (;;) {
      const facts = await observeUpToDate(api, where, head, fence);
      if (facts === null) throw neverShown(head);
      const way = decideRestoration(facts, head);
      nameReplaced(api, facts, head, named);
      switch (way.kind) {
        case 'nothing':
          return NOTHING;
        case 'watch':
          return way.rollout;
        case 'remove':
          return await removeReplicas(api, where, facts);
        case 'update': {
          const rollout = await update(facts, way.goal);
          if (rollout !== null) return rollout;
          break;
        }
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
          if (answers) {
            refused = way.hook;
            continue;
          }
          const wait = LOOK_AGAIN[refusals];
          refusals += 1;
          if (wait !== undefined) {
            await api.tools.clock.sleep(wait, api.tools.deadline.signal);
            continue;
          }
          const rollout = head.goal === null ? null : await update(facts, head.goal);
          if (rollout !== null) return rollout;
        }
      }
      if (!waiting) {
        waiting = true;
        api.tools.log.info(
          'An earlier rollback may have asked for this moments ago: looking until it shows.',
        );
      }
      await api.tools.clock.sleep(UNSEEN_WAIT, api.tools.deadline.signal);
    }
  } catch (thrown) {
    await scaling.undo();
    throw thrown;
  } finally {
    await scaling.settled();
  }
}

/** The revision that a way back leaves; null where nothing is known of it. */
async function describeLeft(
  api: EcsApi,
  { serviceArn, live }: EcsFacts,
  { platformRelease }: RecordHead,
): Promise<EcsTaskDefinition | null> {
  if (platformRelease === null) return null;
  const isLive = live?.taskDefinition.name === platformRelease;
  return isLive ? live.taskDefinition : describeTaskDefinition(api, serviceArn, platformRelease);
}

function nameReplaced(api: EcsApi, facts: EcsFacts, head: RecordHead, named: Set<string>): void {
  for (const { id, taskDefinition } of replacedBy(facts, head)) {
    if (named.has(id)) continue;
    named.add(id);
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

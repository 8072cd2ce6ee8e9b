import type { Service, ServiceDeployment } from '@aws-sdk/client-ecs';
import { Failure } from '@thea/action';
import type { RolloutEvent } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsBalancer, EcsDeployment } from './facts.ts';
import { deploymentArn, type EcsLocator, shortName } from './names.ts';
import { describeService } from './observe.ts';
import { observeBalancer } from './observe-balancer.ts';
import { describeDeployments, listDeployments, readDeployment } from './observe-deployments.ts';
import { observeReplicas } from './observe-replicas.ts';
import { weighGroups } from './observe-weights.ts';
import { nextStrain, waitFor } from './pace.ts';
import { answerPause } from './pause.ts';
import { readUnplaced } from './placement.ts';
import { judgeLook, type Look, type Sight } from './progress.ts';
import { readRefusal } from './refusal.ts';
import type { EcsRollout } from './rollout.ts';
import { isAboutToShift, isInStep, readHooks, readShift, weighByDeployment } from './shift.ts';
import { measuredOf, NO_SHIFT, watchShift } from './shift-time.ts';
import { minimumHealthyOf } from './standing.ts';

/**
 * Follows a rollout until it serves, is held in a PAUSE hook or has settled; a bake is not waited out. A goal that is
 * brought back was verified before: the pauses that it meets are continued, or their time-out would take it back. Reads
 * that fail are tolerated with a warning until the deadline; a missing permission is not.
 * @throws Failure('deadline' | 'cancelled') from the deadline's signal, Failure('access').
 */
export async function* followEcs(
  api: EcsApi,
  where: EcsLocator,
  rollout: EcsRollout,
  until: 'serving' | 'held' | 'settled',
): AsyncGenerator<RolloutEvent> {
  const { clock, deadline } = api.tools;
  const look = looker(api, where, rollout);
  const reported = new Set<string>();
  let last = '';
  let served = false;
  let strain = 0;
  let step = false;
  let hurry: Hurry | null = null;
  let hurried = 0;
  let shift = NO_SHIFT;
  let guarded = rollout.kind === 'deploy';
  for (let round = 0; ; round += 1) {
    const before = api.patience.throttled();
    const seen = await tolerate(api, look);
    if (seen !== null) {
      if (guarded && seen.unguarded) {
        guarded = false;
        api.tools.log.warning(UNGUARDED);
      }
      step = isInStep(rollout, seen.deployment);
      const sight = judgeLook(rollout, seen);
      const at = clock.now();
      const reason: Hurry | null = served ? null : hurryOf(rollout, seen, sight, hurry);
      hurried = reason === null ? 0 : reason === hurry ? hurried + 1 : 1;
      hurry = reason;
      if (rollout.kind === 'deploy' && seen.deployment !== null) shift = watchShift(shift, seen.deployment);
      const measured = measuredOf(shift);
      for (const { replica, message } of sight.failing) {
        if (reported.has(replica)) continue;
        reported.add(replica);
        yield { kind: 'failing', at, message };
      }
      if (sight.end !== null) {
        yield { kind: sight.end.kind, at, message: sight.end.message };
        return;
      }
      if (sight.held !== null && until !== 'settled') {
        yield { kind: 'held', at, message: `${sight.held} ${sight.message}`, ...measured };
        return;
      }
      const waiting = rollout.kind === 'restore' ? seen.deployment : null;
      if (waiting !== null && waiting.pause !== null) {
        await answerPause(api, seen.serviceArn, waiting.id, waiting.pause.hook, 'CONTINUE');
      }
      if (sight.serving && !served) {
        served = true;
        yield { kind: 'serving', at, message: sight.message, replicas: sight.counts, ...measured };
        if (until !== 'settled') return;
      } else if (sight.message !== last) {
        yield { kind: 'progress', at, message: sight.message, replicas: sight.counts };
      }
      last = sight.message;
      if (sight.settled && served) {
        yield { kind: 'settled', at, message: `${where.service} has settled. ${sight.message}` };
        return;
      }
    }
    const throttled = api.patience.throttled() > before;
    const pace = { kind: rollout.kind, round, step, hurried, throttled };
    strain = nextStrain(strain, pace);
    await clock.sleep(waitFor(strain, pace, strain === 0 ? 0 : Math.random()), deadline.signal);
  }
}

const UNGUARDED =
  'The alarms of the service do not guard this deployment: ECS does not use them, as where one of them was in ALARM when it began.';

/** Whether ECS leaves the service's alarms out of a deployment that runs (client-ecs, `ServiceDeploymentAlarms.status`). */
function isUnguarded(
  { deploymentConfiguration }: Service,
  deployment: ServiceDeployment | undefined,
): boolean {
  const { enable = false, alarmNames = [] } = deploymentConfiguration?.alarms ?? {};
  const runs = deployment?.status === 'IN_PROGRESS';
  return enable && alarmNames.length > 0 && runs && deployment.alarms?.status === 'DISABLED';
}

/** Why seconds count: a weight moves, or a replica failed. */
type Hurry = 'traffic' | 'failing';

function hurryOf(
  { kind }: EcsRollout,
  { deployment }: Look,
  { failing }: Sight,
  before: Hurry | null,
): Hurry | null {
  if (failing.length > 0 || before === 'failing') return 'failing';
  const moves = kind === 'revert' || (kind === 'deploy' && deployment !== null && isAboutToShift(deployment));
  return moves ? 'traffic' : null;
}

async function tolerate<T>(api: EcsApi, read: () => Promise<T>): Promise<T | null> {
  const { deadline, log } = api.tools;
  try {
    return await read();
  } catch (thrown) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    if (thrown instanceof Failure && thrown.kind !== 'platform') throw thrown;
    log.warning(`One look at the rollout failed, looking again: ${readRefusal(thrown).message}`);
    return null;
  }
}

/** One look: the deployment, what began after it, the replicas, and where the target groups have them. */
function looker(
  api: EcsApi,
  where: EcsLocator,
  rollout: EcsRollout,
): () => Promise<Look & { readonly serviceArn: string; readonly unguarded: boolean }> {
  let balancer: EcsBalancer | null | undefined;
  return async () => {
    const service = await describeService(api, where);
    const serviceArn = service.serviceArn ?? '';
    if (balancer === undefined) balancer = await observeBalancer(api, service);
    const known = balancer?.groups ?? [];
    const [replicas, described, active] = await Promise.all([
      weighGroups(api, known).then((groups) => observeReplicas(api, where, groups)),
      rollout.deployment === null
        ? []
        : describeDeployments(api, [deploymentArn(serviceArn, rollout.deployment)]),
      listDeployments(api, where, ['PENDING', 'IN_PROGRESS']),
    ]);
    const whole = described[0];
    const deployment = whole === undefined ? null : readDeployment(whole, whole, new Map());
    const after = whole?.createdAt?.getTime();
    const newer = active.find(
      ({ serviceDeploymentArn, createdAt }) =>
        shortName(serviceDeploymentArn ?? '') !== rollout.deployment &&
        after !== undefined &&
        (createdAt?.getTime() ?? 0) > after,
    );
    const now = api.tools.clock.now();
    return {
      deployment,
      newer: newer === undefined ? null : { id: shortName(newer.serviceDeploymentArn ?? '') },
      desired: service.desiredCount ?? 0,
      minimum: minimumHealthyOf({
        desired: service.desiredCount ?? 0,
        minimumHealthyPercent: service.deploymentConfiguration?.minimumHealthyPercent ?? 100,
      }),
      hooks: readHooks(service.deploymentConfiguration),
      followsLate: followsLate(balancer, service),
      unplaced: readUnplaced(service.events, rollout.since),
      gracePeriod: service.healthCheckGracePeriodSeconds ?? 0,
      replicas: known.some(({ rule }) => rule !== null)
        ? replicas
        : weighByDeployment(replicas, weightOf(rollout, deployment)),
      serviceArn,
      unguarded: isUnguarded(service, whole),
      now: now.wall + (now.skew ?? 0),
    };
  };
}

/**
 * Whether weights are told before traffic follows them: those of a Network Load Balancer's listener, and those that ECS
 * asks for where no listener tells what it does (Service Connect).
 */
function followsLate(balancer: EcsBalancer | null, { deploymentConfiguration }: Service): boolean {
  const byRule = balancer?.groups.some(({ rule }) => rule !== null) ?? false;
  return byRule ? balancer?.type === 'network' : readShift(deploymentConfiguration) !== null;
}

/** The weight of what shall serve: a deployment that is taken back tells that of what it brought. */
function weightOf(
  rollout: EcsRollout,
  deployment: EcsDeployment | null,
): Pick<EcsDeployment, 'taskDefinition' | 'weight'> | undefined {
  if (deployment === null || deployment.weight === null) return undefined;
  const { weight } = deployment;
  return {
    taskDefinition: rollout.taskDefinition,
    weight: rollout.kind === 'revert' ? 100 - weight : weight,
  };
}

import type { DeploymentConfiguration, ServiceDeployment } from '@aws-sdk/client-ecs';
import type { EcsDeployment, EcsHook, EcsPause, EcsReplica, EcsShift } from './facts.ts';
import type { EcsRollout } from './rollout.ts';

/** The strategies that bring a release beside the one that serves, and then move traffic. */
const SHIFTING = ['BLUE_GREEN', 'CANARY', 'LINEAR'];
/** The stages before any production traffic reaches a release (client-ecs, `ServiceDeploymentLifecycleStage`). */
const BEFORE_PRODUCTION = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'SCALE_UP',
  'POST_SCALE_UP',
  'TEST_TRAFFIC_SHIFT',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
];
/** Those of them in which its replicas are up. */
const UP_AND_WAITING = BEFORE_PRODUCTION.slice(BEFORE_PRODUCTION.indexOf('POST_SCALE_UP'));
/** The stages in which all production traffic has been moved. */
const AFTER_SHIFT = ['POST_PRODUCTION_TRAFFIC_SHIFT', 'BAKE_TIME', 'CLEAN_UP'];

/** Defaults of client-ecs, `CanaryConfiguration` and `LinearConfiguration`: percent and minutes. */
const CANARY_BAKE = 10;
const LINEAR_STEP = 10;
const LINEAR_BAKE = 6;
/** A PAUSE hook waits a day and then goes back (client-ecs, `DeploymentLifecycleHookTimeoutConfiguration`). */
const HOOK_MINUTES = 1_440;

/** Whether all production traffic goes to what a deployment brings, by its stage. Pure. */
export function isShifted(stage: string): boolean {
  return AFTER_SHIFT.includes(stage);
}

/** Where a PAUSE hook holds a release while all production traffic goes to it. */
export const HOLD_AFTER_SHIFT = 'POST_PRODUCTION_TRAFFIC_SHIFT';

/** Whether the service holds a release there. Pure. */
export function holdsAfterShift(hooks: readonly EcsHook[]): boolean {
  return hooks.some(({ type, stages }) => type === 'PAUSE' && stages.includes(HOLD_AFTER_SHIFT));
}

/**
 * Whether a rollout has moved all of its traffic, and no pause is still to come. ROLLING tells no stage, and neither
 * moves weights nor has a pause after that. Pure.
 */
export function isPastShift(stage: string, hooks: readonly EcsHook[]): boolean {
  if (stage === '') return true;
  return isShifted(stage) && !(stage === HOLD_AFTER_SHIFT && holdsAfterShift(hooks));
}

/** Whether none of it does yet. Pure. */
export function isBeforeProduction(stage: string): boolean {
  return BEFORE_PRODUCTION.includes(stage);
}

/**
 * Whether traffic is about to move, or moves, to all that a deployment brings: its replicas are up, and it bakes in no
 * step. Pure.
 */
export function isAboutToShift({
  status,
  stage,
  weight,
  pause,
}: Pick<EcsDeployment, 'status' | 'stage' | 'weight' | 'pause'>): boolean {
  if (status !== 'IN_PROGRESS' || pause !== null) return false;
  if (stage === 'PRODUCTION_TRAFFIC_SHIFT') return weight === 100;
  return UP_AND_WAITING.includes(stage) && (weight ?? 0) === 0;
}

/** Whether a release bakes in a step: some production traffic goes to it, and the rest stays where it is for now. Pure. */
export function isInStep(
  rollout: Pick<EcsRollout, 'kind'>,
  deployment: Pick<EcsDeployment, 'status' | 'weight'> | null,
): boolean {
  const weight = deployment?.weight ?? 0;
  return rollout.kind === 'deploy' && deployment?.status === 'IN_PROGRESS' && weight > 0 && weight < 100;
}

/** How the traffic of a service moves; null for ROLLING, which has no weights. Pure. */
export function readShift(configuration: DeploymentConfiguration | undefined): EcsShift | null {
  const strategy = configuration?.strategy ?? 'ROLLING';
  if (!SHIFTING.includes(strategy)) return null;
  return {
    bakeMinutes: configuration?.bakeTimeInMinutes ?? 0,
    stepsMinutes: stepsOf(strategy, configuration),
  };
}

function stepsOf(strategy: string, configuration: DeploymentConfiguration | undefined): number {
  if (strategy === 'CANARY')
    return configuration?.canaryConfiguration?.canaryBakeTimeInMinutes ?? CANARY_BAKE;
  if (strategy !== 'LINEAR') return 0;
  const { stepPercent = LINEAR_STEP, stepBakeTimeInMinutes = LINEAR_BAKE } =
    configuration?.linearConfiguration ?? {};
  return Math.max(0, Math.ceil(100 / Math.max(1, stepPercent)) - 1) * stepBakeTimeInMinutes;
}

/** The lifecycle hooks of a service. Pure. */
export function readHooks(configuration: DeploymentConfiguration | undefined): EcsHook[] {
  return (configuration?.lifecycleHooks ?? []).map((hook) => ({
    type: hook.targetType ?? 'AWS_LAMBDA',
    stages: [...(hook.lifecycleStages ?? [])],
    timeoutMinutes: hook.timeoutConfiguration?.timeoutInMinutes ?? HOOK_MINUTES,
    onTimeout: hook.timeoutConfiguration?.action ?? 'ROLLBACK',
  }));
}

/** The pause in which a deployment waits; null where it does not. Pure. */
export function readPause(whole: ServiceDeployment | undefined): EcsPause | null {
  const waiting = whole?.lifecycleHookDetails?.find(({ status }) => status === 'AWAITING_ACTION');
  if (waiting?.hookId === undefined) return null;
  return {
    hook: waiting.hookId,
    expiresAt: waiting.expiresAt?.toISOString() ?? '',
    onTimeout: waiting.timeoutAction ?? 'ROLLBACK',
  };
}

/**
 * The weights of replicas that no target group of a pair tells apart (Service Connect, no load balancer, or a rule
 * that may not be read): by what ECS says of the newest deployment. Pure.
 */
export function weighByDeployment(
  replicas: readonly EcsReplica[],
  newest: Pick<EcsDeployment, 'taskDefinition' | 'weight'> | undefined,
): EcsReplica[] {
  const weight = newest?.weight ?? null;
  if (newest === undefined || newest.taskDefinition === null || weight === null) return [...replicas];
  return replicas.map((replica) => ({
    ...replica,
    weight: replica.taskDefinition === newest.taskDefinition ? weight : 100 - weight,
  }));
}

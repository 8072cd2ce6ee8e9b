import { type JsonObject, number, object, objects, text, texts } from '../wire/json.ts';

/** SDK docs of ServiceDeployment.lifecycleStage, which name one more stage than the SDK's enum does. */
export type LifecycleStage =
  | 'RECONCILE_SERVICE'
  | 'PRE_SCALE_UP'
  | 'SCALE_UP'
  | 'POST_SCALE_UP'
  | 'TEST_TRAFFIC_SHIFT'
  | 'POST_TEST_TRAFFIC_SHIFT'
  | 'PRE_PRODUCTION_TRAFFIC_SHIFT'
  | 'PRODUCTION_TRAFFIC_SHIFT'
  | 'POST_PRODUCTION_TRAFFIC_SHIFT'
  | 'BAKE_TIME'
  | 'CLEAN_UP';

/** One step of a deployment that shifts traffic. Percentages are those of the target revision. */
export interface LifecycleStep {
  readonly stage: LifecycleStage;
  readonly test?: number;
  readonly production?: number;
  /** Minutes to stay in this step after its traffic has moved. */
  readonly minutes?: number;
}

/** One execution of a PAUSE hook. SDK shape DeploymentLifecycleHookDetail; `expiresAt` in milliseconds since the epoch. */
export interface HookState {
  readonly id: string;
  readonly stage: LifecycleStage;
  readonly expiresAt: number;
  readonly timeoutAction: 'CONTINUE' | 'ROLLBACK';
  status: 'AWAITING_ACTION' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';
}

/** How far a deployment has come. */
export interface LifecycleState {
  readonly steps: readonly LifecycleStep[];
  /** The deployment whose tasks served before and to which a rollback goes; null for a first one. */
  readonly sourceId: string | null;
  index: number;
  /** The stage that is shown; null until the first step has begun. */
  stage: LifecycleStage | null;
  /** What was asked for, in percent of the target revision; a listener follows a moment later. */
  test: number;
  production: number;
  /** Milliseconds since the epoch before which the present step does not end. */
  until: number;
  /** `back-*`: the source is scaled up again, then traffic returns, then the target's tasks leave. */
  way: 'forward' | 'back-scale' | 'back-shift' | 'back-clean';
  readonly hooks: HookState[];
}

/** The strategy that a deployment configuration asks for. SDK docs of DeploymentConfiguration.strategy. */
export function strategyOf(configuration: JsonObject): string {
  return text(configuration, 'strategy') ?? 'ROLLING';
}

// LINEAR: equal steps up to 100 %, no waiting after the last one. CANARY: one small step, then the rest. SDK docs of
// LinearConfiguration and CanaryConfiguration, with their defaults.
function shifts(configuration: JsonObject): { production: number; minutes: number }[] {
  const strategy = strategyOf(configuration);
  if (strategy === 'CANARY') {
    const canary = object(configuration, 'canaryConfiguration') ?? {};
    const production = number(canary, 'canaryPercent') ?? 5;
    const minutes = number(canary, 'canaryBakeTimeInMinutes') ?? 10;
    return [
      { production, minutes },
      { production: 100, minutes: 0 },
    ];
  }
  if (strategy === 'LINEAR') {
    const linear = object(configuration, 'linearConfiguration') ?? {};
    const step = number(linear, 'stepPercent') ?? 10;
    const minutes = number(linear, 'stepBakeTimeInMinutes') ?? 6;
    const count = Math.ceil(100 / step);
    return Array.from({ length: count }, (_, index) => {
      const last = index === count - 1;
      // Percentages are multiples of 0.1.
      const production = last ? 100 : Math.round(step * (index + 1) * 10) / 10;
      return { production, minutes: last ? 0 : minutes };
    });
  }
  return [{ production: 100, minutes: 0 }];
}

/**
 * The steps of a deployment in order; null for ROLLING, which reports no stage (kayac/ecspresso). `reconcile`: it
 * overtakes another one. ECS guide, "Amazon ECS blue/green deployments", "… linear deployments", "… canary deployments".
 */
export function lifecycleSteps(configuration: JsonObject, reconcile: boolean): LifecycleStep[] | null {
  if (strategyOf(configuration) === 'ROLLING') return null;
  return [
    ...(reconcile ? [{ stage: 'RECONCILE_SERVICE', test: 0, production: 0 } as const] : []),
    { stage: 'PRE_SCALE_UP' },
    { stage: 'SCALE_UP' },
    { stage: 'POST_SCALE_UP' },
    { stage: 'TEST_TRAFFIC_SHIFT', test: 100 },
    { stage: 'POST_TEST_TRAFFIC_SHIFT' },
    ...shifts(configuration).flatMap((shift): LifecycleStep[] => [
      { stage: 'PRE_PRODUCTION_TRAFFIC_SHIFT' },
      { stage: 'PRODUCTION_TRAFFIC_SHIFT', ...shift },
    ]),
    { stage: 'POST_PRODUCTION_TRAFFIC_SHIFT' },
    { stage: 'BAKE_TIME', minutes: number(configuration, 'bakeTimeInMinutes') ?? 0 },
    { stage: 'CLEAN_UP' },
  ];
}

/** The pauses that a configuration asks for at a stage. Defaults: SDK docs of DeploymentLifecycleHookTimeoutConfiguration. */
export function pausesAt(
  configuration: JsonObject,
  stage: LifecycleStage,
): { minutes: number; action: 'CONTINUE' | 'ROLLBACK' }[] {
  return objects(configuration, 'lifecycleHooks')
    .filter((hook) => texts(hook, 'lifecycleStages').includes(stage))
    .map((hook) => {
      const timeout = object(hook, 'timeoutConfiguration') ?? {};
      return {
        minutes: number(timeout, 'timeoutInMinutes') ?? 1440,
        action: text(timeout, 'action') === 'CONTINUE' ? 'CONTINUE' : 'ROLLBACK',
      };
    });
}

/** True from SCALE_UP on: the target's tasks are wanted. */
export function targetWanted(lifecycle: LifecycleState): boolean {
  if (lifecycle.way === 'back-clean') return false;
  const reached = lifecycle.steps.findIndex(({ stage }) => stage === 'SCALE_UP');
  return lifecycle.index >= reached && lifecycle.stage !== null;
}

/** True until CLEAN_UP, and again while it is being taken back: the source's tasks are wanted. */
export function sourceWanted(lifecycle: LifecycleState): boolean {
  return lifecycle.way !== 'forward' || lifecycle.stage !== 'CLEAN_UP';
}

/** True where only the leaving of superfluous tasks is left to wait for. */
export function mayEnd(lifecycle: LifecycleState): boolean {
  return lifecycle.way === 'back-clean' || (lifecycle.way === 'forward' && lifecycle.stage === 'CLEAN_UP');
}

/** The state of a deployment that has not begun its first step. */
export function openLifecycle(
  configuration: JsonObject,
  sourceId: string | null,
  reconcile: boolean,
): LifecycleState | null {
  const steps = lifecycleSteps(configuration, reconcile);
  if (steps === null) return null;
  return {
    steps,
    sourceId,
    index: 0,
    stage: null,
    test: 0,
    production: 0,
    until: 0,
    way: 'forward',
    hooks: [],
  };
}

import type { JsonObject } from './wire/json.ts';

/** A PAUSE hook of a seeded service. What is left out is ECS's default. */
export interface HookSeed {
  readonly lifecycleStages: readonly string[];
  readonly timeoutMinutes?: number;
  readonly timeoutAction?: 'CONTINUE' | 'ROLLBACK';
}

/** How a seeded service is deployed from then on. Default ROLLING, without bake time, alarms and circuit breaker. */
export interface StrategySeed {
  readonly strategy?: 'ROLLING' | 'BLUE_GREEN' | 'CANARY' | 'LINEAR';
  readonly minimumHealthyPercent?: number;
  readonly maximumPercent?: number;
  readonly circuitBreaker?: JsonObject;
  readonly bakeMinutes?: number;
  readonly hooks?: readonly HookSeed[];
  readonly canary?: { readonly percent: number; readonly bakeMinutes: number };
  readonly linear?: { readonly percent: number; readonly bakeMinutes: number };
  readonly alarms?: { readonly names: readonly string[]; readonly rollback?: boolean };
  /** ROLLING: `earlySuccessCriteria` with this percentage. */
  readonly earlySuccess?: { readonly healthyPercent: number; readonly cleanUp: 'BLOCKING' | 'DEFERRED' };
  /** Seconds until a listener follows a change of its weights; default the control plane's delay. */
  readonly trafficShift?: number;
  /** Seconds until connections through a Network Load Balancer follow; default ten minutes. */
  readonly networkShift?: number;
  /** False: no listener for test traffic. */
  readonly testListener?: boolean;
}

/** True where the service needs a second target group. */
export function shiftsTraffic(seed: StrategySeed): boolean {
  return (seed.strategy ?? 'ROLLING') !== 'ROLLING';
}

function lifecycleHook(hook: HookSeed): JsonObject {
  return {
    targetType: 'PAUSE',
    lifecycleStages: [...hook.lifecycleStages],
    timeoutConfiguration: {
      timeoutInMinutes: hook.timeoutMinutes ?? 1440,
      action: hook.timeoutAction ?? 'ROLLBACK',
    },
  };
}

/** The seed as a service's `deploymentConfiguration`. SDK shape DeploymentConfiguration. */
export function deploymentConfiguration(seed: StrategySeed): JsonObject {
  const { canary, linear, alarms, hooks, earlySuccess } = seed;
  return {
    deploymentCircuitBreaker: seed.circuitBreaker ?? { enable: false, rollback: false },
    maximumPercent: seed.maximumPercent,
    minimumHealthyPercent: seed.minimumHealthyPercent,
    strategy: seed.strategy ?? 'ROLLING',
    bakeTimeInMinutes: seed.bakeMinutes ?? 0,
    ...(hooks === undefined ? {} : { lifecycleHooks: hooks.map(lifecycleHook) }),
    ...(canary === undefined
      ? {}
      : {
          canaryConfiguration: {
            canaryPercent: canary.percent,
            canaryBakeTimeInMinutes: canary.bakeMinutes,
          },
        }),
    ...(linear === undefined
      ? {}
      : { linearConfiguration: { stepPercent: linear.percent, stepBakeTimeInMinutes: linear.bakeMinutes } }),
    ...(earlySuccess === undefined
      ? {}
      : {
          earlySuccessCriteria: {
            enable: true,
            healthyPercent: earlySuccess.healthyPercent,
            sourceServiceRevisionCleanup: earlySuccess.cleanUp,
          },
        }),
    ...(alarms === undefined
      ? {}
      : { alarms: { alarmNames: [...alarms.names], enable: true, rollback: alarms.rollback ?? true } }),
  };
}

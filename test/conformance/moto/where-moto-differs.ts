/**
 * Where moto 5.2.5 does otherwise than AWS: the sentence of an expectation → what moto does, and what says that AWS does
 * not. What moto has of ECS is no peer at all: no time passes there, and service deployments are missing.
 */
export const MOTO_DIFFERS: ReadonlyMap<string, string> = new Map([
  [
    'a scalable target tells its bounds, and that nothing of it is suspended',
    'moto tells no SuspendedState before one was given; AWS CLI reference, describe-scalable-targets: three times false',
  ],
  [
    'bounds that cross are refused',
    'moto takes a minimum above the maximum; API reference, RegisterScalableTarget: ValidationException',
  ],
  [
    'a target group tells its checks and its load balancer',
    'moto names the load balancer once for each listener and rule; API reference, TargetGroup: one load balancer',
  ],
  [
    'a target that was never registered is unused, and says that it is not registered',
    'moto says unavailable; API reference, TargetHealth: Target.NotRegistered is a reason of unused',
  ],
  [
    'a session of less than 15 minutes is refused',
    'moto takes any duration; API reference, AssumeRole: at least 900 seconds',
  ],
  [
    'a role that does not exist cannot be assumed',
    'moto lets anybody assume any role; API reference, AssumeRole: AccessDenied',
  ],
]);

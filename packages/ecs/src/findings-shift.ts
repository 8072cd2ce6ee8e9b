import type { EcsFacts } from './facts.ts';
import { policy } from './findings-container.ts';
import type { Rule } from './findings-safety.ts';
import { HOLD_AFTER_SHIFT, holdsAfterShift, isBeforeProduction } from './shift.ts';

/** What verify takes at most where it is not told otherwise, with the start of its job; minutes. */
const VERIFY_MINUTES = 3;
/** A dead runner should not leave a release half way for longer than that; minutes. */
const PATIENCE_MINUTES = 60;

/** Whether the old replicas are still up while verify looks: then its way back moves weights only. Pure. */
export function staysForVerify({ shift, hooks }: Pick<EcsFacts, 'shift' | 'hooks'>): boolean {
  return shift !== null && (shift.bakeMinutes >= VERIFY_MINUTES || holdsAfterShift(hooks));
}

/** Rules about deployments in two colours, and about the hooks that hold a rollout. */
export const SHIFT_POLICY: readonly Rule[] = [
  ({ shift, balancer }) =>
    shift !== null && balancer?.type === 'network'
      ? policy(
          'network-balancer-shift',
          'loadBalancers',
          'A Network Load Balancer takes about ten minutes for each shift of traffic: a rollback cannot keep 90 s.',
          'Put an Application Load Balancer in front of the service, or use ROLLING.',
        )
      : null,
  ({ shift, hooks }) => {
    if (shift === null || staysForVerify({ shift, hooks })) return null;
    return policy(
      'bake-too-short',
      'deploymentConfiguration.bakeTimeInMinutes',
      `The old replicas are stopped ${shift.bakeMinutes} min after the shift, before verify has ended: from then on a rollback starts them anew.`,
      `Add a PAUSE hook at ${HOLD_AFTER_SHIFT} whose time-out rolls back, or set bakeTimeInMinutes to 5 or more.`,
    );
  },
  ({ shift, hooks, alarms }) =>
    shift !== null && !hooks.some(({ type }) => type === 'PAUSE') && !alarms.enabled
      ? policy(
          'no-dead-man',
          'deploymentConfiguration.lifecycleHooks',
          'Where the runner dies before the verdict, nothing takes an unverified release back: the bake ends by itself.',
          `Add a PAUSE hook at ${HOLD_AFTER_SHIFT} whose time-out (5 to 15 min) rolls back.`,
        )
      : null,
  ({ hooks }) =>
    hooks.some(({ type, onTimeout }) => type === 'PAUSE' && onTimeout === 'CONTINUE')
      ? policy(
          'pause-continues',
          'lifecycleHooks.timeoutConfiguration.action',
          'A PAUSE hook goes on when its time is over: where the runner dies, a release that nobody verified stays.',
          'Set its timeoutConfiguration.action to ROLLBACK.',
        )
      : null,
  ({ hooks }) => {
    const short = hooks.find(
      ({ type, timeoutMinutes }) => type === 'PAUSE' && timeoutMinutes < VERIFY_MINUTES,
    );
    return short === undefined
      ? null
      : policy(
          'pause-too-short',
          'lifecycleHooks.timeoutConfiguration.timeoutInMinutes',
          `A PAUSE hook waits ${short.timeoutMinutes} min, less than verify may take: then ECS decides (${short.onTimeout}) before there is a verdict.`,
          'Give it 5 to 15 minutes.',
        );
  },
  ({ hooks }) => {
    const long = hooks.find(
      ({ type, timeoutMinutes }) => type === 'PAUSE' && timeoutMinutes > PATIENCE_MINUTES,
    );
    return long === undefined
      ? null
      : policy(
          'pause-too-long',
          'lifecycleHooks.timeoutConfiguration.timeoutInMinutes',
          `A PAUSE hook waits ${long.timeoutMinutes} min: where the runner dies, the release is held that long.`,
          'Give it 5 to 15 minutes.',
        );
  },
  ({ hooks, balancer, shift }) =>
    shift !== null &&
    balancer !== null &&
    balancer.testUrl === null &&
    hooks.some(({ type, stages }) => type === 'PAUSE' && stages.some(isBeforeProduction))
      ? policy(
          'no-test-listener',
          'advancedConfiguration.testListenerRule',
          'A PAUSE hook holds the release before any production traffic goes to it, and there is no test listener by which verify could reach it.',
          `Give the load balancer a testListenerRule, or pause at ${HOLD_AFTER_SHIFT}.`,
        )
      : null,
  ({ shift, balancer }) => {
    const sticky = balancer?.groups.find(({ stickySeconds }) => stickySeconds !== null);
    return shift === null || sticky === undefined
      ? null
      : policy(
          'sticky-weights',
          'TargetGroupStickinessConfig',
          `The listener rule keeps a client with the target group that it was sent to for ${sticky.stickySeconds} s, whatever its weight: after a rollback such clients stay with the bad release that much longer, or until its replicas are gone.`,
          'Disable TargetGroupStickinessConfig in the production listener rule, or make it a few seconds.',
        );
  },
  ({ scaling }) =>
    scaling?.suspended.in === true && scaling.suspended.scheduled && !scaling.suspended.out
      ? policy(
          'scaling-suspended',
          'SuspendedState',
          'Scaling in and scheduled scaling are suspended: somebody wanted that, or a rollback that died left it behind.',
          'Run the rollback of that release again, which puts it back, or resume them by hand.',
        )
      : null,
];

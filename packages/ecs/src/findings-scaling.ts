import { policy } from './findings-container.ts';
import type { Rule } from './findings-safety.ts';

/** What Thea IA's deployment policy asks for. */
const BOUNDS = { minimum: 3, maximum: 10 } as const;

/** Rules about autoscaling. */
export const SCALING_POLICY: readonly Rule[] = [
  // Bounds that may not be read look the same: a policy that blocks on this one would block on a missing permission.
  ({ scaling }) =>
    scaling === null
      ? policy(
          'autoscaling-absent',
          'ScalableTarget',
          'No autoscaling of the service is known: it runs as many replicas under any load.',
          `Register it as a scalable target with MinCapacity ${BOUNDS.minimum} and MaxCapacity ${BOUNDS.maximum}.`,
        )
      : null,
  ({ scaling }) =>
    scaling === null || (scaling.minimum === BOUNDS.minimum && scaling.maximum === BOUNDS.maximum)
      ? null
      : policy(
          'autoscaling-bounds',
          'MinCapacity, MaxCapacity',
          `Autoscaling goes from ${scaling.minimum} to ${scaling.maximum} replicas; Thea IA's policy says ${BOUNDS.minimum} to ${BOUNDS.maximum}.`,
          `Set MinCapacity to ${BOUNDS.minimum} and MaxCapacity to ${BOUNDS.maximum}, or allow this rule in a policy file with the reason.`,
        ),
  ({ scaling }) =>
    scaling?.scaleOutActive === true
      ? policy(
          'scale-out-active',
          'SuspendedState.DynamicScalingOutSuspended',
          'Autoscaling may raise the desired number during a rollout, and with it what a rollback has to start.',
          'Nothing to do where that is wanted; else suspend scaling out during releases.',
        )
      : null,
];

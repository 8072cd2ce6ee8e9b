import type { Account } from '../account.ts';
import type { EcsStore } from '../ecs/store.ts';

/** SDK shape SuspendedState. */
export interface Suspended {
  readonly DynamicScalingInSuspended: boolean;
  readonly DynamicScalingOutSuspended: boolean;
  readonly ScheduledScalingSuspended: boolean;
}

/** A registered scalable target; `resource` is `service/<cluster>/<service>`. */
export interface ScalableTarget {
  readonly arn: string;
  readonly resource: string;
  readonly createdAt: number;
  minimum: number;
  maximum: number;
  suspended: Suspended;
}

/** The scalable targets of an account and what they do to services. */
export interface Scaling {
  all(): readonly ScalableTarget[];
  find(resource: string): ScalableTarget | null;
  register(
    resource: string,
    change: { minimum?: number; maximum?: number; suspended?: Partial<Suspended> },
  ): ScalableTarget;
  /** Takes the service's desired count back into its bounds, one control-plane delay from now. */
  enforce(serviceArn: string): void;
}

const NOTHING_SUSPENDED: Suspended = {
  DynamicScalingInSuspended: false,
  DynamicScalingOutSuspended: false,
  ScheduledScalingSuspended: false,
};

/** Starts without targets. */
export function openScaling(account: Account, store: EcsStore, delaySeconds: number): Scaling {
  const targets = new Map<string, ScalableTarget>();
  const enforce = (serviceArn: string): void => {
    account.time.after(delaySeconds * 1000, () => {
      const entry = store.services().find(({ state }) => state.arn === serviceArn);
      const target = targets.get(serviceArn.replace(/^.*:service\//, 'service/'));
      if (entry === undefined || target === undefined) return;
      const { state, runtime } = entry;
      // A desired count outside of the bounds is brought back by autoscaling (kayac/ecspresso #42), unless suspended.
      const { minimum, maximum, suspended } = target;
      const low = state.desiredCount < minimum && !suspended.DynamicScalingOutSuspended;
      const high = state.desiredCount > maximum && !suspended.DynamicScalingInSuspended;
      if (low) state.desiredCount = minimum;
      if (high) state.desiredCount = maximum;
      if (low || high) runtime.wake();
    });
  };
  return {
    all: () => [...targets.values()],
    find: (resource) => targets.get(resource) ?? null,
    enforce,
    register: (resource, change) => {
      const known = targets.get(resource);
      const target: ScalableTarget = known ?? {
        arn: account.arn('application-autoscaling', `scalable-target/${account.hex(24)}`),
        resource,
        createdAt: account.time.now(),
        minimum: 0,
        maximum: 0,
        suspended: NOTHING_SUSPENDED,
      };
      // What is left out is kept. SDK docs of RegisterScalableTargetCommand.
      target.minimum = change.minimum ?? target.minimum;
      target.maximum = change.maximum ?? target.maximum;
      target.suspended = { ...target.suspended, ...change.suspended };
      targets.set(resource, target);
      enforce(account.arn('ecs', resource));
      return target;
    },
  };
}

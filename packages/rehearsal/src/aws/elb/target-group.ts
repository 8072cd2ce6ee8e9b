import type { BalancerTarget } from '../../replica/balancer.ts';
import type { ReplicaProcess } from '../../replica/replica.ts';
import type { Time } from '../../time/time.ts';

/** Settings of a target group; seconds. Defaults are those of ELB, "Health checks for target groups". */
export interface TargetGroupSettings {
  readonly healthCheckPath: string;
  readonly healthCheckIntervalSeconds: number;
  readonly healthCheckTimeoutSeconds: number;
  readonly healthyThresholdCount: number;
  readonly unhealthyThresholdCount: number;
  readonly matcher: string;
  readonly deregistrationDelaySeconds: number;
  /** The part of an interval after which a new target's first check comes; default the whole of it. */
  readonly firstCheck?: () => number;
}

// ELB, "Health checks for target groups": the agent that an application load balancer's checks name.
const HEALTH_CHECKER = { 'User-Agent': 'ELB-HealthChecker/2.0' };

/** One registered target. States and reasons: ELBv2 API reference, TargetHealth. */
export interface TargetState {
  readonly taskId: string;
  readonly address: string;
  readonly port: number;
  readonly replica: ReplicaProcess;
  state: 'initial' | 'healthy' | 'unhealthy' | 'draining';
  reason: string | null;
  description: string | null;
  passes: number;
  failures: number;
  lastStatus: number;
}

/** A target group that probes its targets and tells who is fit for traffic. */
export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  readonly port: number;
  readonly settings: TargetGroupSettings;
  readonly targets: ReadonlyMap<string, TargetState>;
  /** `fit`: it counts as healthy from the start, for a service that ran before the rehearsal began. */
  register(taskId: string, replica: ReplicaProcess, port: number, fit: boolean): void;
  /** Stops new requests at once; `unused` is called when the deregistration delay is over. */
  deregister(taskId: string, unused: () => void): void;
  forBalancer(): BalancerTarget[];
}

/** Tells whether a status is one that the matcher names: `200`, `200-299` or `200,302`. */
function statusMatcher(matcher: string): (status: number) => boolean {
  const ranges = matcher.split(',').map((part) => {
    const [from = Number.NaN, to = from] = part.split('-').map(Number);
    return { from, to };
  });
  return (status) => ranges.some(({ from, to }) => status >= from && status <= to);
}

/** Opens a target group. `changed` is called whenever the health of a target has changed. */
export function openTargetGroup(
  time: Time,
  identity: { arn: string; name: string; port: number },
  settings: TargetGroupSettings,
  changed: (taskId: string) => void,
): TargetGroup {
  const targets = new Map<string, TargetState>();
  const matches = statusMatcher(settings.matcher);

  const judge = (target: TargetState, status: number): void => {
    const passed = matches(status);
    target.passes = passed ? target.passes + 1 : 0;
    target.failures = passed ? 0 : target.failures + 1;
    target.lastStatus = status;
    // ELB, "Health checks for your target groups": a new target needs one passing check, a recovering one the threshold.
    const needed = target.state === 'initial' ? 1 : settings.healthyThresholdCount;
    if (passed && target.passes >= needed) {
      target.state = 'healthy';
      target.reason = null;
      target.description = null;
    } else if (!passed && target.failures >= settings.unhealthyThresholdCount) {
      target.state = 'unhealthy';
      target.reason = status === 0 ? 'Target.Timeout' : 'Target.ResponseCodeMismatch';
      target.description =
        status === 0 ? 'Request timed out' : `Health checks failed with these codes: [${status}]`;
    }
  };

  const probe = async (target: TargetState): Promise<void> => {
    if (targets.get(target.taskId) !== target || target.state === 'draining') return;
    const timeout = settings.healthCheckTimeoutSeconds * 1000;
    const { status } = await time.busy(target.replica.get(settings.healthCheckPath, timeout, HEALTH_CHECKER));
    if (targets.get(target.taskId) !== target || isDraining(target)) return;
    const before = target.state;
    judge(target, status);
    if (before !== target.state) changed(target.taskId);
    time.after(settings.healthCheckIntervalSeconds * 1000, () => probe(target));
  };

  return {
    ...identity,
    settings,
    targets,
    register: (taskId, replica, port, fit) => {
      const target: TargetState = {
        taskId,
        address: replica.address,
        port,
        replica,
        state: fit ? 'healthy' : 'initial',
        reason: fit ? null : 'Elb.InitialHealthChecking',
        description: fit ? null : 'Initial health checks in progress',
        passes: 0,
        failures: 0,
        lastStatus: 0,
      };
      targets.set(taskId, target);
      // The first check of a new target comes within one interval; the whole of it is the time that can be promised.
      const part = settings.firstCheck?.() ?? 1;
      time.after(settings.healthCheckIntervalSeconds * part * 1000, () => probe(target));
    },
    deregister: (taskId, unused) => {
      const target = targets.get(taskId);
      if (target === undefined || target.state === 'draining') {
        unused();
        return;
      }
      target.state = 'draining';
      target.reason = 'Target.DeregistrationInProgress';
      target.description = 'Target deregistration is in progress';
      // ELB, "Deregistration delay": shown as draining until the delay is over even without requests in flight.
      time.after(settings.deregistrationDelaySeconds * 1000, () => {
        targets.delete(taskId);
        unused();
        changed(taskId);
      });
    },
    forBalancer: () =>
      [...targets.values()].map(({ replica, state }) => ({
        replica,
        healthy: state === 'healthy',
        draining: state === 'draining',
      })),
  };
}

// A function of its own, because the state may have changed during an await and TypeScript would not look again.
function isDraining(target: TargetState): boolean {
  return target.state === 'draining';
}

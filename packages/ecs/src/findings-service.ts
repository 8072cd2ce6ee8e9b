import { BUDGET_SECONDS } from '@thea/release';
import { healthSeconds, startsTwo, wavesOf } from './come-up.ts';
import type { EcsFacts } from './facts.ts';
import { policy } from './findings-container.ts';
import type { Rule } from './findings-safety.ts';
import { staysForVerify } from './findings-shift.ts';
import { predictNeverServed } from './never-served.ts';
import { keepsBudget, marginOf, predictRollback, unluckySeconds } from './predict.ts';
import { isServing, minimumHealthyOf } from './standing.ts';

/** What Thea IA's deployment policy asks for. */
const MINIMUM_REPLICAS = 3;

/** Rules about the service, its load balancer and its scaling. */
export const SERVICE_POLICY: readonly Rule[] = [
  (facts) => {
    // A rollout that stalls is a finding of its own.
    if (facts.shift === null && !Number.isFinite(wavesOf(facts).whole)) return null;
    const prediction = predictRollback(facts);
    const stays = staysForVerify(facts);
    const way = stays ? 'inProgress' : 'completed';
    const seconds = prediction[way];
    const margin = marginOf(prediction, way);
    return keepsBudget(seconds, margin)
      ? null
      : policy(
          'rollback-over-budget',
          longest(facts).setting,
          `${stays ? 'While the rollout is under way' : 'Once the rollout has completed'}, a rollback is predicted to take ${seconds} s: ${overBudget(seconds, margin)}`,
          longest(facts).remedy,
        );
  },
  (facts) => {
    if (staysForVerify(facts) || (facts.shift === null && !Number.isFinite(wavesOf(facts).whole)))
      return null;
    const prediction = predictRollback(facts);
    const worst = Math.round(prediction.completed + unluckySeconds(facts));
    if (worst <= BUDGET_SECONDS || !keepsBudget(prediction.completed, marginOf(prediction, 'completed')))
      return null;
    return policy(
      'boot-fails-checks',
      'HealthyThresholdCount',
      `The application takes so long to answer that a replica may fail its first checks, and then needs several that pass: a rollback that is predicted to take ${prediction.completed} s takes up to ${worst} s where that happens.`,
      'Set HealthyThresholdCount to 2, or UnhealthyThresholdCount higher.',
    );
  },
  (facts) => {
    const seconds = predictNeverServed(facts, 'checks');
    return startsTwo(facts) || keepsBudget(seconds)
      ? null
      : policy(
          'second-try-over-budget',
          facts.desired < 2 ? 'desired-count' : 'deploymentConfiguration.maximumPercent',
          `Only one new replica starts at a time, and one that fails may be unlucky: a release that never comes up is given up after the second one, ${seconds} s after the first failure. The old replicas serve meanwhile.`,
          facts.desired < 2 ? 'Run at least 2 replicas.' : 'Set maximumPercent to 200.',
        );
  },
  ({ maximumPercent, shift }) =>
    shift !== null || maximumPercent >= 200
      ? null
      : policy(
          'maximum-percent',
          'deploymentConfiguration.maximumPercent',
          `maximumPercent is ${maximumPercent}: a rollback cannot start all replicas at once.`,
          'Set maximumPercent to 200.',
        ),
  ({ balancer }) => {
    const slow = balancer?.groups.find(({ interval }) => interval > 10);
    return slow === undefined
      ? null
      : policy(
          'health-interval',
          'HealthCheckIntervalSeconds',
          `The target group ${slow.name} checks every ${slow.interval} s; a restored replica waits that long for its first check.`,
          'Set HealthCheckIntervalSeconds to 10 or less.',
        );
  },
  ({ balancer }) => {
    const slow = balancer?.groups.find(({ deregistrationDelay }) => deregistrationDelay > 60);
    return slow === undefined
      ? null
      : policy(
          'slow-drain',
          'deregistration_delay.timeout_seconds',
          `The target group ${slow.name} drains for ${slow.deregistrationDelay} s: traffic is restored before, but the rollback settles that much later.`,
          'Set deregistration_delay.timeout_seconds to 60 or less.',
        );
  },
  ({ balancer }) => {
    const kept =
      balancer?.type === 'network'
        ? balancer.groups.find((group) => !group.endsConnections && group.deregistrationDelay > 0)
        : undefined;
    return kept === undefined
      ? null
      : policy(
          'connections-stay',
          'deregistration_delay.connection_termination.enabled',
          `A Network Load Balancer moves new connections only: those that stand stay with a bad release for up to ${kept.deregistrationDelay} s after traffic counts as restored (target group ${kept.name}).`,
          'Set deregistration_delay.connection_termination.enabled to true, or the deregistration delay to a few seconds.',
        );
  },
  ({ gracePeriod }) =>
    gracePeriod > 60
      ? policy(
          'grace-period',
          'healthCheckGracePeriodSeconds',
          `ECS ignores failing health checks for ${gracePeriod} s after a task starts: a bad release is found that much later.`,
          'Set healthCheckGracePeriodSeconds to what the start really takes, at most 60.',
        )
      : null,
  ({ scaling }, _rendered, desired) => {
    const fewest = Math.min(desired, scaling?.minimum ?? desired);
    return fewest >= MINIMUM_REPLICAS
      ? null
      : policy(
          'minimum-replicas',
          fewest < desired ? 'MinCapacity' : 'desired-count',
          `The service runs ${fewest === desired ? '' : 'as few as '}${fewest} replica(s): with fewer than ${MINIMUM_REPLICAS} one that fails is felt.`,
          `Run at least ${MINIMUM_REPLICAS}.`,
        );
  },
  ({ live, replicas, ...bounds }) =>
    live !== null &&
    replicas.filter((one) => one.taskDefinition === live.taskDefinition.name && isServing(one)).length <
      minimumHealthyOf(bounds)
      ? policy(
          'degraded-now',
          'service',
          `${live.taskDefinition.name} has fewer serving replicas than its minimum before anything was changed.`,
          'Find out why first: a rollback would bring back a release that is not whole.',
        )
      : null,
  ({ circuitBreaker, desired, shift }) =>
    shift === null && circuitBreaker.enabled && circuitBreaker.threshold > desired
      ? policy(
          'circuit-breaker-threshold',
          'deploymentCircuitBreaker.thresholdConfiguration',
          `The circuit breaker trips after ${circuitBreaker.threshold} failed tasks; with ${desired} replica(s) that takes several rounds.`,
          'Set thresholdConfiguration to COUNT 1, or rely on the rollback of this workflow.',
        )
      : null,
  ({ alarms }) =>
    alarms.enabled && alarms.names.length === 0
      ? policy(
          'empty-alarms',
          'deploymentConfiguration.alarms',
          'Deployment alarms are enabled, but the list of alarms is empty.',
          'Name the alarms, or disable them.',
        )
      : null,
  ({ earlySuccess }) =>
    earlySuccess
      ? policy(
          'early-success',
          'earlySuccessCriteria',
          'earlySuccessCriteria ends the guard of circuit breaker and alarms before all replicas are replaced.',
          'Disable earlySuccessCriteria.',
        )
      : null,
  ({ spotOnly }) =>
    spotOnly
      ? policy(
          'spot-only',
          'capacityProviderStrategy',
          'The service runs on FARGATE_SPOT alone: a rollback may find no capacity.',
          'Give FARGATE a base in the capacity provider strategy.',
        )
      : null,
  ({ protectedReplicas }) =>
    protectedReplicas > 0
      ? policy(
          'task-protection',
          'protectionEnabled',
          `${protectedReplicas} running task(s) are protected from being stopped: a deployment waits for them.`,
          'Let the application end its protection before a release.',
        )
      : null,
  ({ zoneRebalancing }) =>
    zoneRebalancing
      ? policy(
          'zone-rebalancing',
          'availabilityZoneRebalancing',
          'ECS may move replicas between zones by itself, which looks like replicas that stop.',
          'Disable availabilityZoneRebalancing if replicas that move disturb verification.',
        )
      : null,
  ({ live }) =>
    live?.taskDefinition.status === 'INACTIVE'
      ? policy(
          'goal-deregistered',
          'taskDefinition',
          `${live.taskDefinition.name}, the way back, is INACTIVE: a rollback registers a copy of it first.`,
          'Keep tools that deregister task definitions away from the service.',
        )
      : null,
];

function overBudget(seconds: number, margin: number): string {
  return seconds > BUDGET_SECONDS
    ? `more than the ${BUDGET_SECONDS} s of the budget.`
    : `too close to the ${BUDGET_SECONDS} s of the budget, since it may take up to ${Math.round((margin - 1) * 100)} % longer.`;
}

/** The largest part of the predicted time, as the setting to change. */
function longest(facts: EcsFacts): { setting: string; remedy: string } {
  const health = healthSeconds(facts).seconds;
  if (facts.balancer?.type === 'network' && facts.shift !== null) {
    return {
      setting: 'loadBalancers',
      remedy: 'Put an Application Load Balancer in front of the service, or use ROLLING.',
    };
  }
  if (facts.shift !== null && facts.shift.stepsMinutes > 0) {
    return {
      setting: 'deploymentConfiguration.strategy',
      remedy: `Verify in a PAUSE hook or a bake, where the way back moves weights only, or use BLUE_GREEN: the ${facts.shift.stepsMinutes} min of steps would be taken back step by step.`,
    };
  }
  if (facts.shift === null && wavesOf(facts).restored > 1) {
    return {
      setting: 'deploymentConfiguration.maximumPercent',
      remedy: 'Set maximumPercent to 200, so that all replicas start at once.',
    };
  }
  if (facts.balancer === null && health >= 40) {
    return {
      setting: 'healthCheck',
      remedy: 'Give the container a healthCheck: without any check ECS waits 40 s.',
    };
  }
  if (health > 10) {
    return {
      setting: 'HealthCheckIntervalSeconds',
      remedy: `Check health every 5 to 10 s instead of every ${health} s.`,
    };
  }
  return {
    setting: 'image',
    remedy: 'Make the image smaller or the start faster, or run on capacity that caches images.',
  };
}

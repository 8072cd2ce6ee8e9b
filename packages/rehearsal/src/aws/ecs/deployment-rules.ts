import type { LoadBalancers } from '../elb/load-balancers.ts';
import { AwsError } from '../wire/error.ts';
import { flag, type JsonObject, number, object, objects, text, texts } from '../wire/json.ts';
import { strategyOf } from './lifecycle.ts';

const STRATEGIES = ['ROLLING', 'BLUE_GREEN', 'LINEAR', 'CANARY'];
// ECS guide, "Pause hooks for Amazon ECS service deployments": stages, number and time-out.
const PAUSE_STAGES = [
  'RECONCILE_SERVICE',
  'PRE_SCALE_UP',
  'POST_SCALE_UP',
  'POST_TEST_TRAFFIC_SHIFT',
  'PRE_PRODUCTION_TRAFFIC_SHIFT',
  'POST_PRODUCTION_TRAFFIC_SHIFT',
];
const MOST_PAUSES = 10;
const LONGEST_PAUSE_MINUTES = 20_160;
const LONGEST_BAKE_MINUTES = 1440;

function refuse(message: string): never {
  throw new AwsError('InvalidParameterException', message);
}

function within(value: number | undefined, least: number, most: number, name: string): void {
  if (value !== undefined && (value < least || value > most)) {
    refuse(`${name} must be between ${least} and ${most}.`);
  }
}

function checkHook(hook: JsonObject): void {
  const target = text(hook, 'targetType') ?? 'AWS_LAMBDA';
  // The sentence of the ECS guide, "Troubleshooting Amazon ECS blue/green deployments".
  if (target !== 'PAUSE' && target !== 'AWS_LAMBDA') {
    refuse('Invalid targetType. Valid values are: AWS_LAMBDA, PAUSE');
  }
  if (target === 'AWS_LAMBDA') refuse('The embedded AWS does not model AWS_LAMBDA lifecycle hooks.');
  const stages = texts(hook, 'lifecycleStages');
  if (stages.length === 0) refuse('lifecycleStages can not be empty.');
  const wrong = stages.find((stage) => !PAUSE_STAGES.includes(stage));
  if (wrong !== undefined) refuse(`PAUSE hooks cannot be configured at the ${wrong} stage.`);
  const timeout = object(hook, 'timeoutConfiguration') ?? {};
  within(number(timeout, 'timeoutInMinutes'), 1, LONGEST_PAUSE_MINUTES, 'timeoutInMinutes');
}

/**
 * Refuses a deployment configuration that ECS would not take, and what is not modelled. Ranges: SDK docs of
 * DeploymentConfiguration, CanaryConfiguration, LinearConfiguration and DeploymentEarlySuccessCriteria. Throws InvalidParameterException.
 */
export function checkConfiguration(configuration: JsonObject): void {
  const strategy = strategyOf(configuration);
  if (!STRATEGIES.includes(strategy)) refuse(`Invalid deployment strategy: ${strategy}.`);
  within(number(configuration, 'bakeTimeInMinutes'), 0, LONGEST_BAKE_MINUTES, 'bakeTimeInMinutes');
  const canary = object(configuration, 'canaryConfiguration') ?? {};
  within(number(canary, 'canaryPercent'), 0.1, 100, 'canaryPercent');
  within(number(canary, 'canaryBakeTimeInMinutes'), 0, LONGEST_BAKE_MINUTES, 'canaryBakeTimeInMinutes');
  const linear = object(configuration, 'linearConfiguration') ?? {};
  within(number(linear, 'stepPercent'), 3, 100, 'stepPercent');
  within(number(linear, 'stepBakeTimeInMinutes'), 0, LONGEST_BAKE_MINUTES, 'stepBakeTimeInMinutes');
  const early = object(configuration, 'earlySuccessCriteria') ?? {};
  if (flag(early, 'enable') === true) {
    if (strategy !== 'ROLLING') refuse('earlySuccessCriteria can only be used with the ROLLING strategy.');
    const least = number(configuration, 'minimumHealthyPercent') ?? 100;
    within(number(early, 'healthyPercent'), least, 100, 'healthyPercent');
  }
  const hooks = objects(configuration, 'lifecycleHooks');
  if (hooks.length > MOST_PAUSES) refuse(`A service can have at most ${MOST_PAUSES} PAUSE hooks.`);
  for (const hook of hooks) checkHook(hook);
  if (strategy === 'ROLLING' && hooks.length > 0) {
    refuse('The embedded AWS does not model lifecycle hooks of rolling updates.');
  }
}

/**
 * Refuses load balancer entries that the strategy cannot shift traffic with. Sentences: ECS guide, "Troubleshooting Amazon
 * ECS blue/green deployments". Throws InvalidParameterException.
 */
export function checkLoadBalancers(
  balancers: LoadBalancers,
  configuration: JsonObject,
  entries: readonly JsonObject[],
): void {
  for (const entry of entries) {
    const advanced = object(entry, 'advancedConfiguration');
    if (advanced === undefined) {
      if (strategyOf(configuration) === 'ROLLING') continue;
      refuse(
        'advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy',
      );
    }
    const production = text(advanced, 'productionListenerRule') ?? '';
    const test = text(advanced, 'testListenerRule');
    if (!production.includes(':listener-rule/') && !production.includes(':listener/net/')) {
      refuse(
        `productionListenerRule has an invalid ARN format. Must be RuleArn for ALB or ListenerArn for NLB. Got: ${production}`,
      );
    }
    if (test === production) {
      refuse(`The following rules cannot be used as both production and test listener rules: ${production}`);
    }
    const known = [production, ...(test === undefined ? [] : [test])].every(
      (arn) => balancers.rule(arn) !== null,
    );
    if (!known) refuse('One or more rules not found');
  }
}

import { isDeepStrictEqual } from 'node:util';
import { AwsError } from '../wire/error.ts';
import { flag, type JsonObject, number, object, objects, text } from '../wire/json.ts';
import { watchedAlarms } from './alarm-watch.ts';
import { checkConfiguration, checkLoadBalancers } from './deployment-rules.ts';
import { strategyOf } from './lifecycle.ts';
import type { EcsParts } from './operations/parts.ts';
import { resolveRevision } from './revision.ts';
import { addRevision, beginRollout, servingDeployment, startRollout } from './rollout.ts';
import { checkServiceConnect } from './service-connect.ts';
import { currentRevision, type RevisionState, revisionOf, type ServiceState } from './state.ts';
import type { ServiceEntry } from './store.ts';
import { directTraffic, targetGroupsFor } from './traffic.ts';

// Changing one of these starts a deployment (SDK docs of UpdateServiceCommand); taskDefinition is handled apart.
const TRIGGERS = [
  'networkConfiguration',
  'platformVersion',
  'loadBalancers',
  'serviceRegistries',
  'serviceConnectConfiguration',
] as const;
// Kept in `plain`; the first two also start a deployment when they change.
const PLAIN_TRIGGERS = ['volumeConfigurations', 'vpcLatticeConfigurations'];
const PLAIN = [
  ...PLAIN_TRIGGERS,
  'enableExecuteCommand',
  'enableECSManagedTags',
  'propagateTags',
  'availabilityZoneRebalancing',
  'placementConstraints',
  'placementStrategy',
];

function taskDefinitionOf(parts: EcsParts, current: RevisionState | null, input: JsonObject): string {
  const name = text(input, 'taskDefinition');
  if (name === undefined) {
    if (current !== null) return current.taskDefinitionArn;
    throw new AwsError('ClientException', 'The service has no task definition.');
  }
  const found = parts.definitions.known(name);
  if (found === null) throw new AwsError('ClientException', 'TaskDefinition not found.');
  // ECS guide, "Deregistering a task definition revision": an INACTIVE one cannot be given to a service.
  if (found.status === 'INACTIVE') throw new AwsError('ClientException', 'TaskDefinition is inactive');
  return found.arn;
}

function applyConfiguration(service: ServiceState, input: JsonObject): void {
  const configuration = object(input, 'deploymentConfiguration');
  if (configuration !== undefined) {
    const minimum = number(configuration, 'minimumHealthyPercent') ?? service.minimumHealthyPercent;
    const maximum = number(configuration, 'maximumPercent') ?? service.maximumPercent;
    if (maximum < 100 && minimum >= maximum) {
      throw new AwsError(
        'InvalidParameterException',
        'maximumPercent must be greater than minimumHealthyPercent.',
      );
    }
    service.minimumHealthyPercent = minimum;
    service.maximumPercent = maximum;
    service.deploymentConfiguration = { ...service.deploymentConfiguration, ...configuration };
  }
  service.healthCheckGracePeriodSeconds =
    number(input, 'healthCheckGracePeriodSeconds') ?? service.healthCheckGracePeriodSeconds;
  for (const member of PLAIN) {
    if (input[member] !== undefined) service.plain[member] = input[member];
  }
}

/**
 * UpdateService: what changes at once, and whether a deployment starts. Not starting one: desired count, deployment
 * configuration, capacity provider strategy without `forceNewDeployment` (SDK docs of UpdateServiceCommand).
 */
export async function updateService(parts: EcsParts, entry: ServiceEntry, input: JsonObject): Promise<void> {
  const { account, scaling, stale, timing } = parts;
  const service = entry.state;
  const current = currentRevision(service);
  const taskDefinitionArn = taskDefinitionOf(parts, current, input);
  const desired = number(input, 'desiredCount');
  if (desired !== undefined && (!Number.isInteger(desired) || desired < 0)) {
    throw new AwsError('InvalidParameterException', 'desiredCount must be a non-negative integer.');
  }
  const network = object(input, 'networkConfiguration');
  const next = {
    taskDefinitionArn,
    launchType: current?.launchType ?? 'FARGATE',
    platformVersion: text(input, 'platformVersion') ?? current?.platformVersion ?? '1.4.0',
    networkConfiguration: network ?? current?.networkConfiguration ?? null,
    loadBalancers:
      input['loadBalancers'] === undefined ? (current?.loadBalancers ?? []) : objects(input, 'loadBalancers'),
    serviceRegistries:
      input['serviceRegistries'] === undefined
        ? (current?.serviceRegistries ?? [])
        : objects(input, 'serviceRegistries'),
    serviceConnectConfiguration:
      object(input, 'serviceConnectConfiguration') ?? current?.serviceConnectConfiguration ?? null,
    capacityProviderStrategy:
      input['capacityProviderStrategy'] === undefined
        ? (current?.capacityProviderStrategy ?? [])
        : objects(input, 'capacityProviderStrategy'),
  };
  const configuration = {
    ...service.deploymentConfiguration,
    ...object(input, 'deploymentConfiguration'),
  };
  checkConfiguration(configuration);
  checkLoadBalancers(parts.balancers, configuration, next.loadBalancers);
  const endpoints = checkServiceConnect(parts, service, current, next);
  const plainChanges = PLAIN_TRIGGERS.some(
    (member) => input[member] !== undefined && !isDeepStrictEqual(input[member], service.plain[member]),
  );
  const changes =
    current === null ||
    current.taskDefinitionArn !== taskDefinitionArn ||
    TRIGGERS.some((member) => !isDeepStrictEqual(current[member], next[member])) ||
    plainChanges;
  // LATEST stands for the current platform version.
  const resolved = {
    ...next,
    platformVersion: next.platformVersion === 'LATEST' ? '1.4.0' : next.platformVersion,
  };
  applyConfiguration(service, input);
  if (desired !== undefined) service.desiredCount = desired;
  if (changes || flag(input, 'forceNewDeployment') === true) {
    const images = await resolveRevision(parts.images, parts.definitions.find(taskDefinitionArn).definition);
    for (const endpoint of endpoints) await parts.mesh.open(endpoint);
    const serving = servingDeployment(service);
    const targetGroups = targetGroupsFor(
      next.loadBalancers,
      serving === null ? null : revisionOf(service, serving.revisionArn),
      strategyOf(configuration) !== 'ROLLING',
    );
    const revision = addRevision(account, service, { ...resolved, targetGroups, containerImages: images });
    const deployment = beginRollout(account, service, revision);
    account.time.after(timing.controlPlane * 1000, () => {
      // A rolling update shifts nothing: its listeners send to the one target group that its tasks register with.
      if (deployment.lifecycle === null) {
        directTraffic(parts.balancers, service, revision, null, { test: 100, production: 100 });
        // Behind Service Connect, whose proxies know no target group, every task of it gets traffic.
        service.followed = null;
      }
      startRollout(account, service, deployment, watchedAlarms(parts.alarms, deployment.configuration));
      stale.record(service);
      // The turn that this call asked for may have come before its deployment had begun.
      entry.runtime.wake();
    });
    // `currentServiceDeployment` lags behind the history (kayac/ecspresso #945).
    account.time.after(timing.controlPlane * 1000 + 3000, () => {
      service.reportedDeployment = service.serviceDeployments[0]?.arn ?? null;
    });
  }
  scaling.enforce(service.arn);
  stale.record(service);
  entry.runtime.wake();
}

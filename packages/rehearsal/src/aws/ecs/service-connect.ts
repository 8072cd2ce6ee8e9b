import { AwsError } from '../wire/error.ts';
import { flag, type JsonObject, number, object, objects, text } from '../wire/json.ts';
import { currentRevision, type RevisionState, type ServiceState } from './state.ts';
import type { EcsStore } from './store.ts';
import type { TaskDefinitions } from './task-definitions.ts';

/** A name by which the clients of a namespace reach a container. SDK shapes ServiceConnectService and ServiceConnectClientAlias. */
export interface ConnectEndpoint {
  readonly namespace: string;
  readonly discoveryName: string;
  /** What clients call it, and the port that their proxy listens on for it. */
  readonly dnsName: string;
  readonly port: number;
  /** Null: TCP, whose connections are passed on as they are. */
  readonly applicationProtocol: string | null;
  readonly transportProtocol: string;
  readonly container: string;
  /** By which requests reach what is deployed while it has test traffic; null for TCP, which has no headers. */
  readonly test: { readonly header: string; readonly value: string | null } | null;
}

/** ECS guide, "Service Connect resources for Amazon ECS blue/green deployments": where no rule of its own is given. */
const TEST_HEADER = 'x-amzn-ecs-blue-green-test';
// SDK docs of ServiceConnectService.discoveryName.
const DISCOVERY_NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

function refuse(message: string): never {
  throw new AwsError('InvalidParameterException', message);
}

function testRule(alias: JsonObject): ConnectEndpoint['test'] {
  const rule = object(object(alias, 'testTrafficRules') ?? {}, 'header');
  const header = text(rule ?? {}, 'name') ?? TEST_HEADER;
  return { header: header.toLowerCase(), value: text(object(rule ?? {}, 'value') ?? {}, 'exact') ?? null };
}

function endpoint(namespace: string, entry: JsonObject, definition: JsonObject): ConnectEndpoint {
  const portName = text(entry, 'portName') ?? '';
  const named = objects(definition, 'containerDefinitions')
    .flatMap((container) =>
      objects(container, 'portMappings').map((mapping) => ({ container: text(container, 'name'), mapping })),
    )
    .find(({ mapping }) => text(mapping, 'name') === portName);
  // SDK docs of ServiceConnectService.portName: it must match the name of a port mapping of the task definition.
  if (portName === '' || named === undefined) {
    refuse(`The portName "${portName}" is not the name of a port mapping in the task definition.`);
  }
  const discoveryName = text(entry, 'discoveryName') ?? portName;
  if (!DISCOVERY_NAME.test(discoveryName)) refuse(`The discoveryName "${discoveryName}" is invalid.`);
  const aliases = objects(entry, 'clientAliases');
  if (aliases.length !== 1) refuse(`The service "${discoveryName}" must have exactly one client alias.`);
  const [alias = {}] = aliases;
  const port = number(alias, 'port');
  if (port === undefined) refuse(`The client alias of "${discoveryName}" has no port.`);
  const applicationProtocol = text(named.mapping, 'appProtocol') ?? null;
  return {
    namespace,
    discoveryName,
    dnsName: text(alias, 'dnsName') ?? `${discoveryName}.${namespace}`,
    port,
    applicationProtocol,
    transportProtocol: text(named.mapping, 'protocol') ?? 'tcp',
    container: named.container ?? '',
    test: applicationProtocol === null ? null : testRule(alias),
  };
}

/** The endpoints of a service; none for one that is a client only, or has no Service Connect. Throws InvalidParameterException. */
export function endpointsOf(
  configuration: JsonObject | null,
  definition: JsonObject,
): readonly ConnectEndpoint[] {
  if (configuration === null || flag(configuration, 'enabled') !== true) return [];
  const namespace = text(configuration, 'namespace') ?? '';
  // Without one it would be the cluster's default, which no embedded cluster has.
  if (namespace === '') refuse('The Service Connect configuration names no namespace.');
  return objects(configuration, 'services').map((entry) => endpoint(namespace, entry, definition));
}

// The words in which ECS prints it (aws/containers-roadmap #2378).
function stable(one: ConnectEndpoint, service: ServiceState): string {
  return `ScServiceStableConfig(applicationProtocol=${one.applicationProtocol}, transportProtocol=${one.transportProtocol}, ecsServiceArn=${service.arn})`;
}

/**
 * What UpdateService refuses of a service in a namespace, and the endpoints that `next` gives it. SDK docs of
 * ServiceConnectService and PortMapping: a named port must exist, its protocols cannot be changed, a discovery name is
 * one service's. Throws InvalidParameterException.
 */
export function checkServiceConnect(
  parts: { readonly store: EcsStore; readonly definitions: TaskDefinitions },
  service: ServiceState,
  current: Pick<RevisionState, 'taskDefinitionArn' | 'serviceConnectConfiguration'> | null,
  next: Pick<RevisionState, 'taskDefinitionArn' | 'serviceConnectConfiguration'>,
): readonly ConnectEndpoint[] {
  const read = (one: typeof current): readonly ConnectEndpoint[] =>
    one === null || one.serviceConnectConfiguration === null
      ? []
      : endpointsOf(
          one.serviceConnectConfiguration,
          parts.definitions.find(one.taskDefinitionArn).definition,
        );
  const endpoints = read(next);
  if (endpoints.length === 0) return endpoints;
  const before = read(current);
  const others = parts.store
    .services()
    .filter(({ state }) => state.arn !== service.arn)
    .flatMap(({ state }) => read(currentRevision(state)));
  for (const one of endpoints) {
    const alike = ({ namespace, discoveryName }: ConnectEndpoint): boolean =>
      namespace === one.namespace && discoveryName === one.discoveryName;
    const was = before.find(alike);
    if (was !== undefined && stable(was, service) !== stable(one, service)) {
      refuse(
        `The following config cannot be changed for a SC service. Previous config: ${stable(was, service)}, current config: ${stable(one, service)}`,
      );
    }
    if (others.some(alike))
      refuse(`The discoveryName "${one.discoveryName}" is not unique in its namespace.`);
  }
  return endpoints;
}

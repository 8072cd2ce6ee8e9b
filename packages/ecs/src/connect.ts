import type { Service, ServiceConnectService } from '@aws-sdk/client-ecs';
import type { Json } from '@thea/action';
import type { EcsConnect } from './facts.ts';
import { shortName } from './names.ts';
import { type JsonObject, object, objects, text } from './raw.ts';

/**
 * How other services reach this one through Service Connect; null without it. The configuration stands in the primary
 * deployment: it is what the next one keeps where it is given no other (client-ecs, `Deployment` and
 * `UpdateServiceRequest`). Pure.
 */
export function readConnect(service: Service): EcsConnect | null {
  const primary = service.deployments?.find(({ status }) => status === 'PRIMARY');
  const configuration = primary?.serviceConnectConfiguration;
  if (configuration?.enabled !== true) return null;
  return {
    namespace: shortName(configuration.namespace ?? ''),
    endpoints: (configuration.services ?? []).map((one) => ({
      port: one.portName ?? '',
      name: nameOf(one),
      ownPort: one.ingressPortOverride !== undefined,
    })),
  };
}

/** What clients call it: the alias, else the discovery name, else the port's (client-ecs, `ServiceConnectClientAlias`). */
function nameOf({ clientAliases, discoveryName, portName }: ServiceConnectService): string {
  const alias = clientAliases?.[0];
  const name = alias?.dnsName ?? discoveryName ?? portName ?? '';
  return alias?.port === undefined ? name : `${name}:${alias.port}`;
}

/** The ports of a task definition that have a name, by it. Pure. */
export function namedPorts(body: Json | undefined): ReadonlyMap<string, JsonObject> {
  return new Map(
    objects(object(body)['containerDefinitions'])
      .flatMap((container) => objects(container['portMappings']))
      .filter((port) => text(port['name']) !== '')
      .map((port) => [text(port['name']), port]),
  );
}

/** The protocols of a port, as Service Connect keeps them for the life of a service: TCP where none is named. Pure. */
export function protocolsOf(port: JsonObject): string {
  const transport = text(port['protocol']) || 'tcp';
  const application = text(port['appProtocol']);
  return application === '' ? transport : `${application} over ${transport}`;
}

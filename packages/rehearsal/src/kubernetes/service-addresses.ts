import { at, type JsonObject, numberAt, objectAt, objectsAt, textAt, withAt } from './raw.ts';

/** `--service-cluster-ip-range` and `--service-node-port-range` (kube-apiserver). */
const RANGE = '10.96';
const FIRST_PORT = 30_000;
const LAST_PORT = 32_767;

function freeAddress(taken: ReadonlySet<string>): string {
  for (let count = 10; ; count += 1) {
    const address = `${RANGE}.${Math.floor(count / 256)}.${count % 256}`;
    if (!taken.has(address)) return address;
  }
}

function freePort(taken: Set<number>): number {
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
    if (taken.has(port)) continue;
    taken.add(port);
    return port;
  }
  throw new Error('The embedded Kubernetes has no node port left.');
}

/**
 * A Service with the addresses that the API server gives it: those that it had, else free ones (pkg/registry/core/service,
 * `patchAllocatedValues` and the allocators). Headless and external ones get none. Pure.
 * @param others the other Services of the cluster
 */
export function withAddresses(
  service: JsonObject,
  live: JsonObject | null,
  others: readonly JsonObject[],
): JsonObject {
  const type = textAt(service, 'spec', 'type');
  if (type === 'ExternalName') return service;
  const asked = textAt(service, 'spec', 'clusterIP');
  const had = live === null ? '' : textAt(live, 'spec', 'clusterIP');
  const taken = new Set(others.map((other) => textAt(other, 'spec', 'clusterIP')));
  const address = asked || had || freeAddress(taken);
  const exposed = type === 'NodePort' || type === 'LoadBalancer';
  const ports = new Set(
    [...others, ...(live === null ? [] : [live])].flatMap((other) =>
      objectsAt(other, 'spec', 'ports').map((port) => numberAt(port, 'nodePort') ?? 0),
    ),
  );
  const withPort = (port: JsonObject): JsonObject => {
    if (!exposed) return withAt(port, ['nodePort'], undefined);
    if (numberAt(port, 'nodePort') !== undefined) return port;
    const before = objectsAt(live ?? {}, 'spec', 'ports').find((one) => at(one, 'port') === at(port, 'port'));
    return { ...port, nodePort: numberAt(before, 'nodePort') ?? freePort(ports) };
  };
  return {
    ...service,
    spec: {
      ipFamilyPolicy: 'SingleStack',
      ipFamilies: ['IPv4'],
      ...objectAt(service, 'spec'),
      clusterIP: address,
      clusterIPs: [address],
      ports: objectsAt(service, 'spec', 'ports').map(withPort),
    },
  };
}

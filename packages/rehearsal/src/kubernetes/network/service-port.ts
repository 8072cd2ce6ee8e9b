import { at, type JsonObject, numberAt, objectsAt, textAt } from '../raw.ts';

/** The number of a port that a pod names, or gives by number (`FindPort`); null where no container has that name. Pure. */
export function portOfPod(pod: JsonObject, port: unknown): number | null {
  if (typeof port === 'number') return port;
  const named = objectsAt(pod, 'spec', 'containers')
    .flatMap((container) => objectsAt(container, 'ports'))
    .find((one) => textAt(one, 'name') === port);
  return numberAt(named, 'containerPort') ?? null;
}

/** The ports of a pod behind a Service, in the Service's order (`getEndpointPorts`). Pure. */
export function endpointPorts(service: JsonObject, pod: JsonObject): readonly JsonObject[] {
  return objectsAt(service, 'spec', 'ports').flatMap((port): JsonObject[] => {
    const target = at(port, 'targetPort');
    const number = portOfPod(pod, target === undefined || target === 0 ? at(port, 'port') : target);
    if (number === null) return [];
    return [{ name: textAt(port, 'name'), port: number, protocol: textAt(port, 'protocol') || 'TCP' }];
  });
}

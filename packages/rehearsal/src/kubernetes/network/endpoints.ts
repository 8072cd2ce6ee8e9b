import { readySince } from '../controllers/deletion-order.ts';
import { isGoing } from '../owner.ts';
import { at, canonical, type JsonObject, objectsAt, pairsAt, textAt } from '../raw.ts';
import { labelsOf } from '../selector.ts';
import { endpointPorts } from './service-port.ts';

/** Labels of an EndpointSlice (discovery/v1). */
export const SERVICE_NAME = 'kubernetes.io/service-name';
const MANAGED_BY = 'endpointslice.kubernetes.io/managed-by';

/** Whether a pod's address stands in an EndpointSlice at all: it has one, and it has not ended (`ShouldPodBeInEndpoints`). */
function hasAddress(pod: JsonObject): boolean {
  const isOver = ['Succeeded', 'Failed'].includes(textAt(pod, 'status', 'phase'));
  return textAt(pod, 'status', 'podIP') !== '' && !isOver;
}

/** Whether a Service's selector takes a pod; one without a selector takes none. Pure. */
export function isBehind(service: JsonObject, pod: JsonObject): boolean {
  const wanted = Object.entries(pairsAt(service, 'spec', 'selector'));
  const labels = labelsOf(pod);
  return wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value);
}

/**
 * One pod as an endpoint: `serving` as its condition Ready says, `ready` only while it is not on its way out
 * (k8s.io/endpointslice, `podToEndpoint`). Pure.
 */
export function endpointOf(service: JsonObject, pod: JsonObject): JsonObject {
  const serving = readySince(pod) !== null;
  const terminating = isGoing(pod);
  const always = at(service, 'spec', 'publishNotReadyAddresses') === true;
  return {
    addresses: [textAt(pod, 'status', 'podIP')],
    conditions: { ready: always || (serving && !terminating), serving, terminating },
    nodeName: textAt(pod, 'spec', 'nodeName'),
    targetRef: {
      kind: 'Pod',
      namespace: textAt(pod, 'metadata', 'namespace'),
      name: textAt(pod, 'metadata', 'name'),
      uid: textAt(pod, 'metadata', 'uid'),
    },
  };
}

/** What an EndpointSlice is to say: pods whose ports are numbered alike stand in one. */
export interface WantedSlice {
  readonly ports: readonly JsonObject[];
  readonly endpoints: readonly JsonObject[];
}

/** The slices of a Service; none where it selects nothing, one without endpoints where nothing is there. Pure. */
export function wantedSlices(service: JsonObject, pods: readonly JsonObject[]): readonly WantedSlice[] {
  if (Object.keys(pairsAt(service, 'spec', 'selector')).length === 0) return [];
  const slices = new Map<string, { ports: readonly JsonObject[]; endpoints: JsonObject[] }>();
  for (const pod of pods.filter((one) => isBehind(service, one) && hasAddress(one))) {
    const ports = endpointPorts(service, pod);
    const key = canonical(ports);
    const slice = slices.get(key) ?? { ports, endpoints: [] };
    slice.endpoints.push(endpointOf(service, pod));
    slices.set(key, slice);
  }
  return slices.size === 0 ? [{ ports: [], endpoints: [] }] : [...slices.values()];
}

/** The labels that the slices of a Service carry. Pure. */
export function sliceLabels(service: JsonObject): { readonly [name: string]: string } {
  const headless = textAt(service, 'spec', 'clusterIP') === 'None';
  return {
    ...labelsOf(service),
    ...(headless ? { 'service.kubernetes.io/headless': '' } : {}),
    [SERVICE_NAME]: textAt(service, 'metadata', 'name'),
    [MANAGED_BY]: 'endpointslice-controller.k8s.io',
  };
}

/** Whether a slice says what is wanted. Pure. */
export function saysThis(slice: JsonObject, wanted: WantedSlice, labels: JsonObject): boolean {
  return (
    canonical(objectsAt(slice, 'ports')) === canonical(wanted.ports) &&
    canonical(objectsAt(slice, 'endpoints')) === canonical(wanted.endpoints) &&
    canonical(labelsOf(slice)) === canonical(labels)
  );
}

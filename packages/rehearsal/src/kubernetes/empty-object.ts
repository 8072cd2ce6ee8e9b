import type { JsonObject } from './raw.ts';

const TEMPLATE = { metadata: {}, spec: { containers: null } };

/** Beside `metadata`, which all have: what is written of a kind even where nothing is set. */
const SKELETONS: { readonly [kind: string]: JsonObject } = {
  Deployment: { spec: { selector: null, template: TEMPLATE, strategy: {} }, status: {} },
  ReplicaSet: { spec: { selector: null, template: TEMPLATE }, status: { replicas: 0 } },
  Pod: { spec: { containers: null }, status: {} },
  Service: { spec: {}, status: { loadBalancer: {} } },
  Namespace: { spec: {}, status: {} },
  Node: { spec: {}, status: { daemonEndpoints: { kubeletEndpoint: { Port: 0 } }, nodeInfo: {} } },
  Lease: { spec: {} },
  Event: {
    involvedObject: {},
    source: {},
    firstTimestamp: null,
    lastTimestamp: null,
    eventTime: null,
    reportingComponent: '',
    reportingInstance: '',
  },
  EndpointSlice: { addressType: '', endpoints: null, ports: null },
  SelfSubjectAccessReview: { spec: {}, status: { allowed: false } },
  Role: { rules: null },
  RoleBinding: { roleRef: { apiGroup: '', kind: '', name: '' } },
};

/**
 * An object of a kind as Go writes it with nothing in it: what a creation is compared with to see who owns its fields
 * (`managedfields.FieldManager.Update`); members that are structs are there from the beginning. Pure.
 */
export function emptyObject(kind: string): JsonObject {
  return { metadata: {}, ...SKELETONS[kind] };
}

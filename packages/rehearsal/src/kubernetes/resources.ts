/** One kind as the API serves it. */
export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly plural: string;
  readonly short: readonly string[];
  /** What `kubectl get all` means. */
  readonly categories: readonly string[];
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  /** The class that `@kubernetes/client-node` generated for it from the OpenAPI document. */
  readonly model: string;
  readonly subresources: readonly string[];
  /** Whether its spec has generations, and whether it has a status of its own. */
  readonly generation: boolean;
  readonly status: boolean;
}

const ALL = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

function resource(
  apiVersion: string,
  kind: string,
  plural: string,
  rest: Partial<Resource> & Pick<Resource, 'model'>,
): Resource {
  const [first = '', second] = apiVersion.split('/');
  return {
    group: second === undefined ? '' : first,
    version: second ?? first,
    kind,
    plural,
    short: [],
    categories: [],
    namespaced: true,
    verbs: ALL,
    subresources: [],
    generation: false,
    status: false,
    ...rest,
  };
}

/** What the embedded API server serves: as much as a release of Deployments needs (Kubernetes API 1.36). */
export const RESOURCES: readonly Resource[] = [
  resource('v1', 'Namespace', 'namespaces', {
    model: 'V1Namespace',
    short: ['ns'],
    namespaced: false,
    verbs: ALL.filter((verb) => verb !== 'deletecollection'),
    status: true,
  }),
  resource('v1', 'Node', 'nodes', { model: 'V1Node', short: ['no'], namespaced: false, status: true }),
  resource('v1', 'Pod', 'pods', {
    model: 'V1Pod',
    short: ['po'],
    categories: ['all'],
    subresources: ['log', 'status'],
    generation: true,
    status: true,
  }),
  resource('v1', 'Service', 'services', {
    model: 'V1Service',
    short: ['svc'],
    categories: ['all'],
    status: true,
  }),
  resource('v1', 'ConfigMap', 'configmaps', { model: 'V1ConfigMap', short: ['cm'] }),
  resource('v1', 'Secret', 'secrets', { model: 'V1Secret' }),
  resource('v1', 'Event', 'events', { model: 'CoreV1Event', short: ['ev'] }),
  resource('apps/v1', 'Deployment', 'deployments', {
    model: 'V1Deployment',
    short: ['deploy'],
    categories: ['all'],
    subresources: ['scale', 'status'],
    generation: true,
    status: true,
  }),
  resource('apps/v1', 'ReplicaSet', 'replicasets', {
    model: 'V1ReplicaSet',
    short: ['rs'],
    categories: ['all'],
    subresources: ['scale', 'status'],
    generation: true,
    status: true,
  }),
  resource('discovery.k8s.io/v1', 'EndpointSlice', 'endpointslices', {
    model: 'V1EndpointSlice',
    generation: true,
  }),
  resource('coordination.k8s.io/v1', 'Lease', 'leases', { model: 'V1Lease' }),
  resource('rbac.authorization.k8s.io/v1', 'Role', 'roles', { model: 'V1Role' }),
  resource('rbac.authorization.k8s.io/v1', 'RoleBinding', 'rolebindings', { model: 'V1RoleBinding' }),
  resource('authorization.k8s.io/v1', 'SelfSubjectAccessReview', 'selfsubjectaccessreviews', {
    model: 'V1SelfSubjectAccessReview',
    namespaced: false,
    verbs: ['create'],
  }),
];

/** `v1`, `apps/v1`. Pure. */
export function apiVersionOf({ group, version }: Pick<Resource, 'group' | 'version'>): string {
  return group === '' ? version : `${group}/${version}`;
}

/** As sentences name it: `pods`, `deployments.apps`. Pure. */
export function groupedPlural({ group, plural }: Pick<Resource, 'group' | 'plural'>): string {
  return group === '' ? plural : `${plural}.${group}`;
}

/** The resource of a group, version and plural; undefined where it is not served. Pure. */
export function findResource(group: string, version: string, plural: string): Resource | undefined {
  return RESOURCES.find((one) => one.group === group && one.version === version && one.plural === plural);
}

/** The resource that serves a kind. Throws for one that is not in the table: only our own code asks. */
export function resourceOf(kind: string): Resource {
  const found = RESOURCES.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`The embedded Kubernetes has no ${kind}.`);
  return found;
}

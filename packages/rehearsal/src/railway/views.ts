import type { Time } from '../time/time.ts';
import type { Behaviour } from './options.ts';
import type { DeploymentState, ProjectState, ServiceState } from './state.ts';

type View = { readonly [field: string]: unknown };

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A connection of the schema: all nodes on one page. */
export function connection(nodes: readonly View[]): View {
  return {
    edges: nodes.map((node, index) => ({ cursor: String(index), node })),
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  };
}

/** What is kept of an image allows a rollback: while it serves, and for the plan's hours after it was removed. */
export function canRollback(deployment: DeploymentState, behaviour: Behaviour, now: number): boolean {
  if (deployment.digest === null) return false;
  if (deployment.status === 'SUCCESS') return true;
  return deployment.status === 'REMOVED' && deployment.events.some(({ step }) => step === 'DRAIN_INSTANCES')
    ? now - (deployment.removedAt ?? 0) < behaviour.retention * 1000
    : false;
}

function metaOf(deployment: DeploymentState, behaviour: Behaviour): unknown {
  const { settings, digest, image } = deployment;
  const meta = {
    image,
    ...(behaviour.metaWithoutDigest ? {} : { imageDigest: digest }),
    reason: deployment.reason,
    serviceManifest: { deploy: { ...settings } },
  };
  return behaviour.metaAsText ? JSON.stringify(meta) : meta;
}

/** A deployment as the API shows it. */
export function deploymentView(
  service: ServiceState,
  deployment: DeploymentState,
  behaviour: Behaviour,
  time: Time,
): View {
  return {
    id: deployment.id,
    status: deployment.status,
    createdAt: iso(deployment.createdAt),
    updatedAt: iso(deployment.statusUpdatedAt),
    statusUpdatedAt: iso(deployment.statusUpdatedAt),
    canRedeploy: true,
    canRollback: canRollback(deployment, behaviour, time.now()),
    deploymentStopped: deployment.stopped,
    instances: deployment.instances.map(({ id, status }) => ({ id, status })),
    meta: metaOf(deployment, behaviour),
    projectId: service.projectId,
    environmentId: service.environmentId,
    serviceId: service.serviceId,
    snapshotId: `${deployment.id}-snapshot`,
    staticUrl: service.domains[0]?.domain ?? null,
    url: service.domains[0]?.domain ?? null,
    suggestAddServiceDomain: false,
    sockets: [],
    diagnosis: null,
  };
}

function domainView(service: ServiceState, domain: ServiceState['domains'][number]): View {
  return {
    id: `${service.id}-${domain.domain}`,
    domain: domain.domain,
    targetPort: domain.targetPort,
    environmentId: service.environmentId,
    serviceId: service.serviceId,
    syncStatus: 'ACTIVE',
    status: { certificateStatus: 'CERTIFICATE_STATUS_TYPE_VALID', verified: true, dnsRecords: [] },
  };
}

/** A service in an environment as the API shows it. */
export function instanceView(service: ServiceState, behaviour: Behaviour, time: Time): View {
  const view = (deployment: DeploymentState): View => deploymentView(service, deployment, behaviour, time);
  const latest = service.deployments.at(-1);
  return {
    id: service.id,
    serviceId: service.serviceId,
    serviceName: service.name,
    environmentId: service.environmentId,
    ...service.settings,
    region: null,
    isUpdatable: false,
    sleepApplication: false,
    cronSchedule: null,
    source: service.source === null ? null : { image: service.source, repo: null },
    updatedAt: iso(service.updatedAt),
    createdAt: iso(service.updatedAt),
    latestDeployment: latest === undefined ? null : view(latest),
    activeDeployments: service.deployments.filter(({ active }) => active).map(view),
    domains: {
      customDomains: service.domains.filter(({ custom }) => custom).map((each) => domainView(service, each)),
      serviceDomains: service.domains
        .filter(({ custom }) => !custom)
        .map((each) => domainView(service, each)),
    },
  };
}

/** The steps of a deployment as the API shows them. */
export function eventViews(deployment: DeploymentState): View[] {
  return deployment.events.map((event) => ({
    id: event.id,
    step: event.step,
    createdAt: iso(event.createdAt),
    completedAt: iso(event.completedAt),
    payload: {
      attempt: 1,
      maxAttempts: 1,
      detail: null,
      durationMs: event.completedAt === null ? null : event.completedAt - event.createdAt,
      error: event.error,
      reason: null,
      skipped: false,
    },
  }));
}

/** The last `limit` lines, oldest first. */
export function logViews(lines: DeploymentState['logs'], limit: number): View[] {
  return lines.slice(-limit).map(({ at, message, severity, instance }) => ({
    message,
    severity,
    timestamp: iso(at),
    attributes: [],
    tags: { deploymentInstanceId: instance },
  }));
}

/** A project as the API shows it. */
export function projectView(project: ProjectState): View {
  const services = new Map(project.services.map(({ serviceId, name }) => [serviceId, name]));
  return {
    id: project.id,
    name: project.name,
    environments: connection(project.environments.map((each) => ({ ...each, projectId: project.id }))),
    services: connection([...services].map(([id, name]) => ({ id, name, projectId: project.id }))),
  };
}

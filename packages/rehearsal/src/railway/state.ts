/** The values of the schema's DeploymentStatus; there is none for a cancelled one. */
export type DeploymentStatus =
  | 'QUEUED'
  | 'INITIALIZING'
  | 'DEPLOYING'
  | 'SUCCESS'
  | 'FAILED'
  | 'CRASHED'
  | 'REMOVING'
  | 'REMOVED'
  | 'NEEDS_APPROVAL'
  | 'SKIPPED'
  | 'SLEEPING';

export type InstanceStatus =
  | 'CREATED'
  | 'INITIALIZING'
  | 'RUNNING'
  | 'RESTARTING'
  | 'CRASHED'
  | 'EXITED'
  | 'REMOVING'
  | 'REMOVED';

/** Replicas by region: the knob that really sets how many there are. */
export interface Regions {
  readonly [region: string]: { readonly numReplicas: number };
}

/** The settings of a service in an environment that a deployment takes along. Seconds. */
export interface Settings {
  readonly healthcheckPath: string | null;
  readonly healthcheckTimeout: number | null;
  readonly numReplicas: number | null;
  readonly multiRegionConfig: Regions | null;
  readonly overlapSeconds: number | null;
  readonly drainingSeconds: number | null;
  readonly restartPolicyType: 'ALWAYS' | 'NEVER' | 'ON_FAILURE';
  readonly restartPolicyMaxRetries: number;
  readonly startCommand: string | null;
  readonly preDeployCommand: readonly string[] | null;
}

/** What a service has until somebody sets it (Railway docs, "Restart policy", "Healthchecks"). */
export const DEFAULT_SETTINGS: Settings = {
  healthcheckPath: null,
  healthcheckTimeout: null,
  numReplicas: null,
  multiRegionConfig: null,
  overlapSeconds: null,
  drainingSeconds: null,
  restartPolicyType: 'ON_FAILURE',
  restartPolicyMaxRetries: 10,
  startCommand: null,
  preDeployCommand: null,
};

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface LogLine {
  readonly at: number;
  readonly message: string;
  readonly severity: 'info' | 'error';
  readonly instance: string | null;
}

/** One step of a deployment, with the schema's DeploymentEventStep. Milliseconds since the epoch. */
export interface DeploymentEvent {
  readonly id: string;
  readonly step:
    | 'WAIT_FOR_DEPENDENCIES'
    | 'CREATE_CONTAINER'
    | 'HEALTHCHECK'
    | 'CONFIGURE_NETWORK'
    | 'DRAIN_INSTANCES';
  readonly createdAt: number;
  completedAt: number | null;
  error: string | null;
}

export interface InstanceState {
  readonly id: string;
  readonly region: string;
  status: InstanceStatus;
}

export interface DeploymentState {
  readonly id: string;
  /** As it was configured when the deployment began. */
  readonly image: string;
  digest: string | null;
  readonly settings: Settings;
  readonly variables: { readonly [name: string]: string };
  /** `rollback` takes a kept image; everything else pulls with these credentials. */
  readonly reason: 'deploy' | 'rollback' | 'update' | 'variables' | 'auto-deploy';
  readonly credentials: Credentials | null;
  readonly createdAt: number;
  status: DeploymentStatus;
  statusUpdatedAt: number;
  /** Whether traffic has ever gone to it. */
  active: boolean;
  stopped: boolean;
  removedAt: number | null;
  instances: InstanceState[];
  readonly events: DeploymentEvent[];
  readonly logs: LogLine[];
  readonly buildLogs: LogLine[];
}

/** A service in one environment. Everything here is plain data, so that a late read can be answered from a copy. */
export interface ServiceState {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string;
  readonly projectId: string;
  readonly environmentId: string;
  source: string | null;
  credentials: Credentials | null;
  settings: Settings;
  variables: { [name: string]: string };
  /** Names whose values are not given out. */
  readonly sealed: readonly string[];
  readonly domains: { readonly domain: string; readonly targetPort: number; readonly custom: boolean }[];
  autoDeploy: boolean;
  /** Whether Railway itself takes newer images. */
  readonly autoUpdates: boolean;
  readonly volume: boolean;
  updatedAt: number;
  /** Oldest first. */
  readonly deployments: DeploymentState[];
}

export interface ProjectState {
  readonly id: string;
  readonly name: string;
  readonly environments: { readonly id: string; readonly name: string }[];
  readonly services: ServiceState[];
}

/** How many replicas in which region the settings ask for. Pure. */
export function wantedReplicas(settings: Settings): readonly string[] {
  const regions = Object.entries(settings.multiRegionConfig ?? {});
  if (regions.length === 0) return Array.from({ length: settings.numReplicas ?? 1 }, () => 'europe-west4');
  return regions.flatMap(([region, { numReplicas }]) => Array.from({ length: numReplicas }, () => region));
}

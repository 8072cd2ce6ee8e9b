/**
 * How this Railway behaves. Where field reports disagree it can do either; the defaults are the commoner report.
 * Seconds unless said otherwise.
 */
export interface RailwayOptions {
  /** From a mutation to INITIALIZING; default 0.2. */
  readonly queue?: number;
  /** From INITIALIZING to a container that starts; default 1. */
  readonly createContainer?: number;
  /** Between two health checks; default 1. */
  readonly healthInterval?: number;
  /** From healthy to the edge's switch; default 0.2. */
  readonly network?: number;
  /** Before a container that ended is started again; default 1. */
  readonly restartDelay?: number;
  /** Reads are up to this old; default 0. */
  readonly staleReads?: number;
  /** How long a removed deployment's image is kept; default 432000 (Pro: 120 h). */
  readonly retention?: number;
  /** Whether `serviceInstanceUpdate` starts a deployment by itself (both were seen); default false. */
  readonly updateDeploys?: boolean;
  /** Whether `serviceInstanceUpdate` with a source alone forgets the replicas (seen once); default false. */
  readonly updateLosesReplicas?: boolean;
  /** Whether a rollback pulls its image anew (documentation is silent); default false. */
  readonly rollbackPulls?: boolean;
  /** Whether a rollback also sets the service's configured source, settings and variables; default false. */
  readonly rollbackRewritesConfiguration?: boolean;
  /** `meta` as a JSON string (seen); default false. */
  readonly metaAsText?: boolean;
  /** `meta` without `imageDigest` (seen for images that are pinned); default false. */
  readonly metaWithoutDigest?: boolean;
  /** Lists in another order than time's (no order is promised); default true. */
  readonly unsorted?: boolean;
  /** Requests per window; default none. */
  readonly rateLimit?: { readonly requests: number; readonly seconds: number };
  /** What a private registry asks for; default none. */
  readonly registryCredentials?: { readonly username: string; readonly password: string };
}

export type Behaviour = Required<Omit<RailwayOptions, 'rateLimit' | 'registryCredentials'>>;

/** The options with every default filled in. Pure. */
export function behaviourOf(options: RailwayOptions): Behaviour {
  return {
    queue: options.queue ?? 0.2,
    createContainer: options.createContainer ?? 1,
    healthInterval: options.healthInterval ?? 1,
    network: options.network ?? 0.2,
    restartDelay: options.restartDelay ?? 1,
    staleReads: options.staleReads ?? 0,
    retention: options.retention ?? 432_000,
    updateDeploys: options.updateDeploys ?? false,
    updateLosesReplicas: options.updateLosesReplicas ?? false,
    rollbackPulls: options.rollbackPulls ?? false,
    rollbackRewritesConfiguration: options.rollbackRewritesConfiguration ?? false,
    metaAsText: options.metaAsText ?? false,
    metaWithoutDigest: options.metaWithoutDigest ?? false,
    unsorted: options.unsorted ?? true,
  };
}

import type { RecordHead } from '@thea/release';
import type { ImageReference } from './image-reference.ts';
import type { RailwayIds } from './names.ts';
import type { RailwaySettings } from './settings.ts';

/** A hash of a variable's value by the variable's name; never the value. */
export type VariableHashes = { readonly [name: string]: string };

export interface RailwayDeployment {
  readonly id: string;
  readonly status: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The image as it was configured; null where the deployment was built by Railway. */
  readonly image: string | null;
  readonly digest: string | null;
  /** The settings that really applied; null where the manifest is missing. */
  readonly settings: RailwaySettings | null;
  readonly canRollback: boolean;
  readonly stopped: boolean;
  readonly instances: readonly { readonly id: string; readonly status: string }[];
}

/** What a deployment runs, whole enough to be compared with. */
export interface RailwaySnapshot {
  readonly deployment: RailwayDeployment;
  /** The variables that it was given; null where Railway no longer tells. */
  readonly variables: VariableHashes | null;
}

export interface RailwayDomain {
  readonly domain: string;
  readonly custom: boolean;
  /** Null: the certificate of Railway's own domains is Railway's affair. */
  readonly certificate: string | null;
}

/** What only a plan asks; null where the token may not read it. */
export interface RailwayBeside {
  readonly autoDeploy: boolean | null;
  readonly autoUpdates: boolean | null;
  readonly volume: string | null;
  /** Seconds by step of the deployment that serves. */
  readonly steps: { readonly [step: string]: number };
}

/** What the registry says of the image that is asked for. */
export interface AskedImage {
  readonly reference: string;
  readonly digest: string;
  /** `unknown`: the registry could not be asked; `reason` says why. */
  readonly found: 'yes' | 'no' | 'unknown';
  readonly reason: string;
  /** The label `org.opencontainers.image.revision`. */
  readonly version: string | null;
}

/** All that plan needs to know. */
export interface RailwayFacts {
  readonly ids: RailwayIds;
  /** The configured source: what the next deployment takes, whoever begins it. */
  readonly source: string | null;
  /** `owner/name` where the service is connected to a repository. */
  readonly repository: string | null;
  readonly settings: RailwaySettings;
  readonly variables: VariableHashes;
  readonly sleeps: boolean;
  readonly cron: string | null;
  readonly domains: readonly RailwayDomain[];
  /** Newest first. */
  readonly deployments: readonly RailwayDeployment[];
  /** Newest first: all that get traffic. */
  readonly active: readonly RailwayDeployment[];
  readonly live: RailwaySnapshot | null;
  /** The heads that the record's variable holds, newest first. */
  readonly heads: readonly RecordHead[];
  /** Names of variables that a release of ours set. */
  readonly ours: readonly string[];
  readonly beside: RailwayBeside | null;
  /** What the image that serves says of itself; null where nobody asked, or could. */
  readonly liveVersion: string | null;
  readonly asked: (AskedImage & { readonly image: ImageReference }) | null;
  readonly allowance: { readonly remaining: number } | null;
  /** Whether the registry credentials that are at hand end by themselves (ECR passwords after 12 h). */
  readonly shortCredentials: boolean;
}

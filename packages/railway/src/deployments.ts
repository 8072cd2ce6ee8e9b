import { parseJsonText } from '@thea/action';
import { parseDigest } from '@thea/release';
import type { RailwayDeployment } from './facts.ts';
import { digestOf } from './image-reference.ts';
import type { DeploymentFacts } from './operations.ts';
import { type JsonObject, object, text } from './raw.ts';
import { readSettings } from './settings.ts';

/** `meta` is an object, or the same as a JSON string (both were seen). Pure. */
function metaOf(raw: DeploymentFacts['meta']): JsonObject {
  if (typeof raw !== 'string') return object(raw ?? null);
  const parsed = parseJsonText(raw);
  return parsed.ok ? object(parsed.value) : {};
}

/**
 * A deployment as Railway tells it. The digest stands in `imageDigest`, or only in the image where that is pinned; the
 * settings that applied stand in `serviceManifest.deploy`. Pure.
 */
export function readDeployment(raw: DeploymentFacts): RailwayDeployment {
  const meta = metaOf(raw.meta);
  const image = text(meta['image']);
  const deploy = object(object(meta['serviceManifest'])['deploy']);
  return {
    id: raw.id,
    status: raw.status,
    createdAt: raw.createdAt,
    image,
    digest: digestOf(image) ?? parseDigest(text(meta['imageDigest']) ?? ''),
    settings: Object.keys(deploy).length === 0 ? null : readSettings(deploy),
    canRollback: raw.canRollback,
    stopped: raw.deploymentStopped,
    instances: raw.instances.map(({ id, status }) => ({ id, status })),
  };
}

/** Newest first: the connection promises no order. Pure. */
export function newestFirst(deployments: readonly RailwayDeployment[]): RailwayDeployment[] {
  return [...deployments].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}

const UNDERWAY = new Set(['QUEUED', 'WAITING', 'INITIALIZING', 'BUILDING', 'DEPLOYING', 'NEEDS_APPROVAL']);

/** Whether a deployment has not come to an end yet. Pure. */
export function isUnderway(deployment: Pick<RailwayDeployment, 'status'>): boolean {
  return UNDERWAY.has(deployment.status);
}

/** Whether a deployment changes what runs, or tried to: one that was skipped never does. Pure. */
export function counts(deployment: Pick<RailwayDeployment, 'status'>): boolean {
  return deployment.status !== 'SKIPPED';
}

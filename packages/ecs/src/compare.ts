import type { Json } from '@thea/action';
import { canonicalJson, type Difference } from '@thea/release';
import { isMoving, leadsTo } from './deployment-state.ts';
import type { EcsFacts, EcsSnapshot } from './facts.ts';
import { projectRevision, projectTaskDefinition } from './projection.ts';
import { isObject, type JsonObject } from './raw.ts';

/**
 * What runs of a way back to `wanted` whose traffic is restored, as far as it can be compared while what it leaves is
 * still there. A service that moves anywhere else is compared as a whole.
 */
function unfinished(live: EcsFacts, wanted: EcsSnapshot): Pick<EcsFacts, 'live' | 'replicas'> {
  const newest = live.deployments[0];
  if (newest === undefined || !isMoving(newest)) return live;
  // A way back that does not tell yet where it leads goes to what completed last, and that is what is live.
  const name = leadsTo(newest).taskDefinition ?? live.live?.taskDefinition.name ?? '';
  const goal = wanted.taskDefinition.name;
  if (name !== goal && live.copies[name] !== goal) return live;
  return {
    live: live.live?.taskDefinition.name === name ? live.live : wanted,
    replicas: live.replicas.filter(({ taskDefinition }) => taskDefinition === name),
  };
}

/**
 * Where what is live differs from what was wanted, as JSON pointers into the documented projection of service
 * revision, task definition, images, and the digests that the serving replicas really run. Empty means exact. Values
 * of variables are never part of a difference: only that they differ.
 *
 * While a way back has not settled, replicas of what it leaves still run, and what completed last may be the release that
 * it leaves: neither is a difference then. Pure.
 */
export function compareEcs(live: EcsFacts, wanted: EcsFacts, settled = true): Difference[] {
  if (!settled && wanted.live !== null)
    return compareEcs({ ...live, ...unfinished(live, wanted.live) }, wanted);
  if (live.live === null || wanted.live === null) {
    return live.live === wanted.live
      ? []
      : [
          {
            path: '',
            live: live.live === null ? null : 'present',
            wanted: wanted.live === null ? null : 'present',
          },
        ];
  }
  const differences = differ('', project(live.live, wanted.live), project(wanted.live, live.live));
  const images = wanted.live.images;
  for (const replica of live.replicas) {
    if (replica.status !== 'RUNNING' || replica.desiredStatus !== 'RUNNING') continue;
    for (const { name, digest } of replica.containers) {
      const asked = images[name]?.digest;
      if (digest !== null && asked != null && digest !== asked) {
        differences.push({ path: `/replicas/${replica.id}/${name}`, live: digest, wanted: asked });
      }
    }
  }
  return differences;
}

function project(snapshot: EcsSnapshot, other: EcsSnapshot): Json {
  return {
    taskDefinition: projectTaskDefinition(snapshot.taskDefinition.body, snapshot.images),
    images: Object.fromEntries(
      Object.entries(snapshot.images).map(([container, image]) => [
        container,
        image.digest ?? image.reference,
      ]),
    ),
    // ECS describes service revisions for 90 days; where one is gone, nothing can be said of these fields.
    ...(snapshot.revision === null || other.revision === null
      ? {}
      : { service: projectRevision(snapshot.revision.body) }),
  };
}

function differ(path: string, live: Json, wanted: Json): Difference[] {
  if (isObject(live) && isObject(wanted)) {
    return keysOf(live, wanted).flatMap((key) =>
      differ(`${path}/${pointer(key)}`, live[key] ?? null, wanted[key] ?? null),
    );
  }
  if (canonicalJson(live) === canonicalJson(wanted)) return [];
  if (/\/(environment|secrets)(\/|$)/.test(path)) {
    return [
      {
        path,
        live: live === null ? null : '(another value)',
        wanted: wanted === null ? null : '(its value)',
      },
    ];
  }
  return [{ path, live, wanted }];
}

function keysOf(live: JsonObject, wanted: JsonObject): string[] {
  return [...new Set([...Object.keys(live), ...Object.keys(wanted)])].sort();
}

/** RFC 6901, section 3. */
function pointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

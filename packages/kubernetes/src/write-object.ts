import { Failure, messageOf } from '@thea/action';
import { canonicalJson } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { objectPath } from './discovery.ts';
import { APPLY_PATCH, dryRun } from './dry-run.ts';
import { fenceOfObject } from './fence.ts';
import { ownedBy } from './managed-fields.ts';
import { FIELD_MANAGER } from './names.ts';
import { called, type Ref } from './object.ts';
import { readObject } from './observe.ts';
import { at, type JsonObject, object, text } from './raw.ts';
import type { KubeWrite } from './rollout.ts';
import { isUnanswered, statusOf } from './status.ts';
import { withReplicas } from './with-replicas.ts';

/** How a write is done. */
export interface WriteOptions {
  readonly force: boolean;
  /** An autoscaler of the cluster sets the replicas. */
  readonly scaled: boolean;
  /** A field that the API server does not know is refused on the way forth, and kept out of the way on the way back. */
  readonly validation: 'Strict' | 'Ignore';
}

const ATTEMPTS = 5;

/**
 * One server-side apply of one object, fenced by the version that was just read: a status that moved meanwhile is read
 * again, another spec is somebody else's change. A lost answer is resolved by looking.
 * @throws Failure('superseded') where somebody else changed the object since `live`.
 */
export async function writeObject(
  cluster: Cluster,
  write: KubeWrite,
  live: JsonObject | null,
  options: WriteOptions,
): Promise<JsonObject> {
  const { ref } = write;
  const path = await objectPath(cluster.discovery, ref);
  const expected = fenceOfObject(live);
  let known = live;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await cluster.write({
        method: 'PATCH',
        path,
        query: { fieldManager: FIELD_MANAGER, force: options.force, fieldValidation: options.validation },
        contentType: APPLY_PATCH,
        body: withVersion(options.scaled ? withReplicas(write.config, known) : write.config, known),
        doing: `Applying ${called(ref)}`,
      });
    } catch (thrown) {
      const stale =
        statusOf(thrown)?.code === 409 && !/^Apply failed with/.test(statusOf(thrown)?.message ?? '');
      if (attempt >= ATTEMPTS || !(stale || isUnanswered(thrown))) throw thrown;
      if (isUnanswered(thrown)) {
        cluster.tools.log.warning(
          `Applying ${called(ref)} got no answer (${messageOf(thrown)}): looking whether it took effect.`,
        );
      }
      const now = await readObject(cluster, ref);
      if (isUnanswered(thrown) && (await hasArrived(cluster, path, write, now))) return now ?? {};
      if (fenceOfObject(now) !== expected) throw overtaken(ref, now);
      known = now;
    }
  }
}

/** Whether a write whose answer was lost has arrived: the same again, as a dry run, would change nothing. */
async function hasArrived(
  cluster: Cluster,
  path: string,
  write: KubeWrite,
  now: JsonObject | null,
): Promise<boolean> {
  if (now === null) return false;
  const { result } = await dryRun(cluster, path, write.ref, write.config, now);
  const owned = canonicalJson(ownedBy(result));
  return (
    result !== null && fenceOfObject(result) === fenceOfObject(now) && owned === canonicalJson(ownedBy(now))
  );
}

/** Somebody else changed or removed an object in between. Pure. */
export function overtaken(ref: Ref, now: JsonObject | null): Failure {
  return new Failure('superseded', {
    message: `${called(ref)} was ${now === null ? 'removed' : 'changed'} by somebody else in between.`,
    remedy: 'It was not touched after that. Look at who changed it, then run again.',
  });
}

function withVersion(config: JsonObject, live: JsonObject | null): JsonObject {
  if (live === null) return config;
  const metadata = object(config['metadata']);
  return {
    ...config,
    metadata: { ...metadata, resourceVersion: text(at(live, 'metadata', 'resourceVersion')) },
  };
}

/**
 * Removes one object, and only that one (its uid). What is not there is done. Pods of a workload go with it.
 */
export async function removeObject(cluster: Cluster, ref: Ref, uid: string): Promise<void> {
  const resource = await cluster.discovery.find(ref.apiVersion, ref.kind);
  if (resource === null) return;
  const path = await objectPath(cluster.discovery, ref);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await cluster.write({
        method: 'DELETE',
        path,
        body: {
          apiVersion: 'v1',
          kind: 'DeleteOptions',
          propagationPolicy: 'Background',
          ...(uid === '' ? {} : { preconditions: { uid } }),
        },
        doing: `Removing ${called(ref)}`,
      });
      return;
    } catch (thrown) {
      const code = statusOf(thrown)?.code;
      // 409: another object of that name stands there now; it is not ours to remove.
      if (code === 404 || code === 409) return;
      if (attempt >= ATTEMPTS || !isUnanswered(thrown)) throw thrown;
    }
  }
}

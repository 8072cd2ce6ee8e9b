import { isGoing, ownersOfObject, uidOf } from '../owner.ts';
import { at, type JsonObject, objectsAt, textAt, withAt } from '../raw.ts';
import { RESOURCES } from '../resources.ts';
import { openWorkQueue } from '../work-queue.ts';
import type { Controller, ControllerParts } from './controller.ts';

const MANAGER = 'garbage-collector-controller';
/** Finalizers by which an owner waits for the collector (`metav1.FinalizerDeleteDependents`, `FinalizerOrphanDependents`). */
const FOREGROUND = 'foregroundDeletion';
const ORPHAN = 'orphan';

const KINDS = RESOURCES.filter(({ verbs }) => verbs.includes('delete')).map(({ kind }) => kind);

function finalizersOf(raw: JsonObject): readonly string[] {
  const found = at(raw, 'metadata', 'finalizers');
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
}

/**
 * The garbage collector (pkg/controller/garbagecollector): what has lost its last owner goes; an owner that goes in the
 * foreground waits for the dependents that block it; one that leaves orphans is forgotten by them first.
 */
export function openGarbage(parts: ControllerParts): Controller {
  const { time, objects, behaviour } = parts;

  const keyOf = (raw: JsonObject): string =>
    [textAt(raw, 'kind'), textAt(raw, 'metadata', 'namespace'), textAt(raw, 'metadata', 'name')].join('/');
  const dependentsOf = (owner: JsonObject): readonly JsonObject[] =>
    KINDS.flatMap((kind) => objects.list(kind, textAt(owner, 'metadata', 'namespace'))).filter((raw) =>
      ownersOfObject(raw).some(({ uid }) => uid === uidOf(owner)),
    );
  const release = (raw: JsonObject, finalizer: string): void => {
    const left = finalizersOf(raw).filter((one) => one !== finalizer);
    const wanted = withAt(raw, ['metadata', 'finalizers'], left.length === 0 ? undefined : left);
    objects.update(textAt(raw, 'kind'), wanted, MANAGER);
  };
  const forget = (raw: JsonObject, gone: (uid: string) => boolean): void => {
    const left = objectsAt(raw, 'metadata', 'ownerReferences').filter((one) => !gone(textAt(one, 'uid')));
    const wanted = withAt(raw, ['metadata', 'ownerReferences'], left.length === 0 ? undefined : left);
    objects.update(textAt(raw, 'kind'), wanted, MANAGER);
  };
  const remove = (raw: JsonObject, propagationPolicy: 'Background' | 'Foreground'): void => {
    objects.remove(
      textAt(raw, 'kind'),
      textAt(raw, 'metadata', 'namespace'),
      textAt(raw, 'metadata', 'name'),
      {
        propagationPolicy,
        preconditions: { uid: uidOf(raw) },
      },
    );
  };
  /** The owner itself, where it still exists; one of a kind that is not served here is taken to exist. */
  const ownerOf = (raw: JsonObject, kind: string, name: string): JsonObject | null | undefined => {
    const resource = RESOURCES.find((one) => one.kind === kind);
    if (resource === undefined) return undefined;
    return objects.get(kind, resource.namespaced ? textAt(raw, 'metadata', 'namespace') : '', name);
  };

  const lookAtGoing = (raw: JsonObject): void => {
    const finalizers = finalizersOf(raw);
    if (finalizers.includes(ORPHAN)) {
      for (const dependent of dependentsOf(raw)) forget(dependent, (uid) => uid === uidOf(raw));
      release(raw, ORPHAN);
      return;
    }
    if (!finalizers.includes(FOREGROUND)) return;
    const blocking = dependentsOf(raw).filter((dependent) =>
      ownersOfObject(dependent).some(({ uid, blocks }) => uid === uidOf(raw) && blocks),
    );
    for (const dependent of blocking) if (!isGoing(dependent)) remove(dependent, 'Foreground');
    if (blocking.length === 0) release(raw, FOREGROUND);
  };

  const look = (key: string): void => {
    const [kind = '', namespace = '', name = ''] = key.split('/');
    const raw = objects.get(kind, namespace, name);
    if (raw === null) return;
    if (isGoing(raw)) {
      lookAtGoing(raw);
      return;
    }
    const owners = ownersOfObject(raw).map((owner) => ({
      ...owner,
      live: ownerOf(raw, owner.kind, owner.name),
    }));
    const isGone = ({ live, uid }: (typeof owners)[number]): boolean =>
      live === null || (live !== undefined && uidOf(live) !== uid);
    const gone = owners.filter(isGone);
    if (gone.length === 0) return;
    if (gone.length === owners.length) remove(raw, 'Background');
    else forget(raw, (uid) => gone.some((owner) => owner.uid === uid));
  };

  const queue = openWorkQueue({ time, delay: behaviour.controllers * 1000, work: look });
  const stop = objects.subscribe(({ type, object }) => {
    if (textAt(object, 'kind') === 'Event') return;
    if (type === 'DELETED') {
      for (const dependent of dependentsOf(object)) queue.add(keyOf(dependent));
      for (const { kind, name } of ownersOfObject(object)) {
        const owner = ownerOf(object, kind, name);
        if (owner !== null && owner !== undefined && isGoing(owner)) queue.add(keyOf(owner));
      }
      return;
    }
    if (isGoing(object) || ownersOfObject(object).length > 0) queue.add(keyOf(object));
  });
  return {
    waiting: queue.waiting,
    close: () => {
      stop();
      queue.close();
    },
  };
}

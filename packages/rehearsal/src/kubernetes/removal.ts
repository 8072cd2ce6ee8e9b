import type { Removal } from './objects.ts';
import { at, type Json, type JsonObject, numberAt, objectAt, textAt, withAt } from './raw.ts';
import { conflict, type Refusal } from './refusal.ts';
import type { Resource } from './resources.ts';

const FOREGROUND = 'foregroundDeletion';
const ORPHAN = 'orphan';

/** What a removal makes of an object: `gone`, or marked and still there until its finalizers or its grace are over. */
export interface Removed {
  readonly gone: boolean;
  readonly object: JsonObject;
}

/** RFC 3339, to the second (apimachinery, `meta/v1.Time`). Pure. */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** @throws Refusal 409 where the object is not the one that was meant (storage, `Preconditions.Check`). */
function require({ preconditions = {} }: Removal, resource: Resource, live: JsonObject): void {
  const name = textAt(live, 'metadata', 'name');
  const refuse = (what: string, asked: string, found: string, why: string): Refusal => {
    // Here the storage speaks, which knows kinds and no plurals.
    const kind = { ...resource, plural: resource.kind };
    const said = `the ${what} in the precondition (${asked}) does not match the ${what} in record (${found}). The object might have been ${why}`;
    return conflict(kind, name, said);
  };
  const { uid, resourceVersion } = preconditions;
  const [known, version] = [textAt(live, 'metadata', 'uid'), textAt(live, 'metadata', 'resourceVersion')];
  if (uid !== undefined && uid !== known) throw refuse('UID', uid, known, 'deleted and then recreated');
  if (resourceVersion !== undefined && resourceVersion !== version) {
    throw refuse('ResourceVersion', resourceVersion, version, 'modified');
  }
}

/** Finalizers by which the garbage collector sees what to do with dependents (`deletionFinalizersForGarbageCollection`). */
function finalizersOf(live: JsonObject, policy: Removal['propagationPolicy']): readonly Json[] {
  const list = at(live, 'metadata', 'finalizers');
  const all: readonly Json[] = Array.isArray(list) ? list : [];
  if (policy === undefined) return all;
  const others = all.filter((one) => one !== FOREGROUND && one !== ORPHAN);
  if (policy === 'Foreground') return [...others, FOREGROUND];
  return policy === 'Orphan' ? [...others, ORPHAN] : others;
}

/** Seconds that a pod has to end: none where no kubelet knows it, or where it has ended (`podStrategy.CheckGracefulDelete`). */
function graceOf(live: JsonObject, removal: Removal): number {
  if (textAt(live, 'kind') !== 'Pod' || textAt(live, 'spec', 'nodeName') === '') return 0;
  if (['Succeeded', 'Failed'].includes(textAt(live, 'status', 'phase'))) return 0;
  const asked = removal.gracePeriodSeconds ?? numberAt(live, 'spec', 'terminationGracePeriodSeconds') ?? 30;
  return asked < 0 ? 1 : asked;
}

/**
 * Decides what a removal makes of an object (apiserver, `registry.Store.Delete`). A pod that is ending already ends
 * sooner where it is asked to, never later. Pure.
 * @throws Refusal 409 where a precondition does not hold.
 */
export function decideRemoval(resource: Resource, live: JsonObject, removal: Removal, now: number): Removed {
  require(removal, resource, live);
  const finalizers = finalizersOf(live, removal.propagationPolicy);
  const marked = withAt(
    live,
    ['metadata', 'finalizers'],
    finalizers.length === 0 ? undefined : [...finalizers],
  );
  const asked = graceOf(live, removal);
  const deleting = textAt(live, 'metadata', 'deletionTimestamp') !== '';
  const before = deleting ? numberAt(live, 'metadata', 'deletionGracePeriodSeconds') : undefined;
  const grace = before === undefined ? asked : Math.min(before, removal.gracePeriodSeconds ?? before);
  if (finalizers.length === 0 && grace === 0) return { gone: true, object: marked };
  if (deleting && grace === before) return { gone: false, object: marked };
  const generation = numberAt(live, 'metadata', 'generation');
  return {
    gone: false,
    object: {
      ...marked,
      metadata: {
        ...objectAt(marked, 'metadata'),
        ...(generation === undefined || deleting ? {} : { generation: generation + 1 }),
        deletionTimestamp: timestamp(now + grace * 1000),
        deletionGracePeriodSeconds: grace,
      },
    },
  };
}

/** Whether an update ends an object that only waited for its finalizers (`ShouldDeleteDuringUpdate`). Pure. */
export function isOver(object: JsonObject): boolean {
  const finalizers = at(object, 'metadata', 'finalizers');
  return (
    textAt(object, 'metadata', 'deletionTimestamp') !== '' &&
    (numberAt(object, 'metadata', 'deletionGracePeriodSeconds') ?? 0) === 0 &&
    (!Array.isArray(finalizers) || finalizers.length === 0)
  );
}

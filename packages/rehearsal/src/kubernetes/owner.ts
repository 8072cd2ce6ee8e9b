import { at, type JsonObject, objectsAt, textAt } from './raw.ts';

/** What stands in an owner reference. */
export interface Owner {
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

/** The owners of an object. Pure. */
export function ownersOfObject(raw: JsonObject): readonly (Owner & { readonly blocks: boolean })[] {
  return objectsAt(raw, 'metadata', 'ownerReferences').map((reference) => ({
    kind: textAt(reference, 'kind'),
    name: textAt(reference, 'name'),
    uid: textAt(reference, 'uid'),
    blocks: at(reference, 'blockOwnerDeletion') === true,
  }));
}

/** The one owner that manages an object (`metav1.GetControllerOf`); null where nobody does. Pure. */
export function controllerOf(raw: JsonObject): Owner | null {
  const reference = objectsAt(raw, 'metadata', 'ownerReferences').find(
    (one) => at(one, 'controller') === true,
  );
  if (reference === undefined) return null;
  return {
    kind: textAt(reference, 'kind'),
    name: textAt(reference, 'name'),
    uid: textAt(reference, 'uid'),
  };
}

/** The reference that makes `owner` the manager of an object (`metav1.NewControllerRef`). Pure. */
export function controllerReference(owner: JsonObject): JsonObject {
  return {
    apiVersion: textAt(owner, 'apiVersion'),
    kind: textAt(owner, 'kind'),
    name: textAt(owner, 'metadata', 'name'),
    uid: textAt(owner, 'metadata', 'uid'),
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** The uid of an object. Pure. */
export function uidOf(raw: JsonObject): string {
  return textAt(raw, 'metadata', 'uid');
}

/** Whether somebody asked for an object to go. Pure. */
export function isGoing(raw: JsonObject): boolean {
  return textAt(raw, 'metadata', 'deletionTimestamp') !== '';
}

/** `namespace/name`: how controllers call an object in their queues. Pure. */
export function keyOfObject(raw: JsonObject): string {
  return `${textAt(raw, 'metadata', 'namespace')}/${textAt(raw, 'metadata', 'name')}`;
}

/** The two halves of a key. Pure. */
export function splitKey(key: string): { readonly namespace: string; readonly name: string } {
  const [namespace = '', name = ''] = key.split('/');
  return { namespace, name };
}

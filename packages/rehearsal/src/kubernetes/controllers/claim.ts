import type { Objects } from '../objects.ts';
import { controllerOf, controllerReference, isGoing, uidOf } from '../owner.ts';
import { type JsonObject, objectsAt, textAt, withAt } from '../raw.ts';
import { labelsOf, selectsLabels } from '../selector.ts';

/**
 * The objects of a kind that `owner` manages: orphans that its selector takes are adopted, its own that the selector
 * does not take any more are let go (`ControllerRefManager`). Writes as `manager`.
 */
export function claim(
  objects: Objects,
  kind: string,
  owner: JsonObject,
  selector: JsonObject,
  manager: string,
): readonly JsonObject[] {
  const uid = uidOf(owner);
  const owned: JsonObject[] = [];
  for (const raw of objects.list(kind, textAt(owner, 'metadata', 'namespace'))) {
    const controller = controllerOf(raw);
    const isTaken = selectsLabels(selector, labelsOf(raw));
    if (controller !== null) {
      if (controller.uid !== uid) continue;
      if (isTaken) owned.push(raw);
      else if (!isGoing(owner)) letGo(objects, kind, raw, uid, manager);
      continue;
    }
    if (!isTaken || isGoing(owner) || isGoing(raw) || isOver(kind, raw)) continue;
    const references = [...objectsAt(raw, 'metadata', 'ownerReferences'), controllerReference(owner)];
    owned.push(objects.update(kind, withAt(raw, ['metadata', 'ownerReferences'], references), manager));
  }
  return owned;
}

function isOver(kind: string, raw: JsonObject): boolean {
  return kind === 'Pod' && ['Succeeded', 'Failed'].includes(textAt(raw, 'status', 'phase'));
}

function letGo(objects: Objects, kind: string, raw: JsonObject, uid: string, manager: string): void {
  const left = objectsAt(raw, 'metadata', 'ownerReferences').filter((one) => textAt(one, 'uid') !== uid);
  const references = left.length === 0 ? undefined : left;
  objects.update(kind, withAt(raw, ['metadata', 'ownerReferences'], references), manager);
}

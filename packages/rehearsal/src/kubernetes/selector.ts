import { at, isObject, type JsonObject, objectsAt, pairsAt, textAt } from './raw.ts';

/** Labels of an object by name. */
export type Labels = { readonly [name: string]: string };

function holds(expression: JsonObject, labels: Labels): boolean {
  const value = labels[textAt(expression, 'key')];
  const wanted = at(expression, 'values');
  const listed = Array.isArray(wanted) && value !== undefined && wanted.includes(value);
  switch (textAt(expression, 'operator')) {
    case 'In':
      return listed;
    case 'NotIn':
      return !listed;
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}

/** Whether a LabelSelector takes these labels; one that is empty takes nothing, as controllers read it. Pure. */
export function selectsLabels(selector: unknown, labels: Labels): boolean {
  if (!isObject(selector)) return false;
  const equal = Object.entries(pairsAt(selector, 'matchLabels'));
  const expressions = objectsAt(selector, 'matchExpressions');
  if (equal.length + expressions.length === 0) return false;
  return (
    equal.every(([name, value]) => labels[name] === value) &&
    expressions.every((expression) => holds(expression, labels))
  );
}

/** The labels of an object. Pure. */
export function labelsOf(raw: JsonObject): Labels {
  return pairsAt(raw, 'metadata', 'labels');
}

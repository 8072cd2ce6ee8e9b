import { at, canonical, type JsonObject, objectAt, objectsAt, textAt, withAt } from '../raw.ts';
import type { WrongField } from '../refusal.ts';

function forbidden(field: string, why: string): WrongField {
  return { reason: 'FieldValueForbidden', field, message: `Forbidden: ${why}` };
}

function differs(raw: JsonObject, live: JsonObject, ...path: readonly string[]): boolean {
  return canonical(at(raw, ...path)) !== canonical(at(live, ...path));
}

/** A ConfigMap or Secret that says so never changes again (Kubernetes, "Immutable ConfigMaps"). */
function frozen(raw: JsonObject, live: JsonObject): readonly WrongField[] {
  if (at(live, 'immutable') !== true) return [];
  return ['immutable', 'data', 'binaryData']
    .filter((field) => differs(raw, live, field))
    .map((field) => forbidden(field, 'field is immutable when `immutable` is set'));
}

function selector(raw: JsonObject, live: JsonObject): readonly WrongField[] {
  if (!differs(raw, live, 'spec', 'selector')) return [];
  const value = canonical(at(raw, 'spec', 'selector') ?? null);
  return [
    {
      reason: 'FieldValueInvalid',
      field: 'spec.selector',
      message: `Invalid value: ${value}: field is immutable`,
    },
  ];
}

const POD_FIELDS =
  'pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)';

/** What of a pod's spec is settled. The scheduler of the embedded cluster writes `nodeName` once, as a binding does. */
function settled(pod: JsonObject, node: string): JsonObject {
  const spec = objectAt(pod, 'spec');
  const images = (list: 'containers' | 'initContainers'): JsonObject[] =>
    objectsAt(spec, list).map((one) => withAt(one, ['image'], undefined));
  return {
    ...spec,
    containers: images('containers'),
    initContainers: images('initContainers'),
    activeDeadlineSeconds: null,
    tolerations: null,
    nodeName: node,
  };
}

function pod(raw: JsonObject, live: JsonObject): readonly WrongField[] {
  const bound = textAt(live, 'spec', 'nodeName');
  const node = bound === '' ? textAt(raw, 'spec', 'nodeName') : bound;
  const same =
    canonical(settled(live, node)) === canonical(settled(raw, textAt(raw, 'spec', 'nodeName') || bound));
  return same ? [] : [forbidden('spec', POD_FIELDS)];
}

/** Who is on its way out takes no new finalizers (apimachinery, `ValidateObjectMetaAccessorUpdate`). */
function finalizers(raw: JsonObject, live: JsonObject): readonly WrongField[] {
  if (textAt(live, 'metadata', 'deletionTimestamp') === '') return [];
  const of = (object: JsonObject): readonly unknown[] => {
    const list = at(object, 'metadata', 'finalizers');
    return Array.isArray(list) ? list : [];
  };
  const added = of(raw).filter((one) => !of(live).includes(one));
  if (added.length === 0) return [];
  const said = added.map((one) => JSON.stringify(one)).join(', ');
  const why = `no new finalizers can be added if the object is being deleted, found new finalizers []string{${said}}`;
  // Said twice: once of every update and once of this kind's.
  return [forbidden('metadata.finalizers', why), forbidden('metadata.finalizers', why)];
}

/** What an update changes that may never change (pkg/apis/{core,apps}/validation, `Validate…Update`). Pure. */
export function changedForever(raw: JsonObject, live: JsonObject): readonly WrongField[] {
  const common = finalizers(raw, live);
  switch (textAt(raw, 'kind')) {
    case 'Deployment':
    case 'ReplicaSet':
      return [...common, ...selector(raw, live)];
    case 'Pod':
      return [...common, ...pod(raw, live)];
    case 'ConfigMap':
    case 'Secret':
      return [...common, ...frozen(raw, live)];
    default:
      return common;
  }
}

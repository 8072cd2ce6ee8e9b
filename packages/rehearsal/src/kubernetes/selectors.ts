import { at, type JsonObject, pairsAt } from './raw.ts';
import { badRequest } from './refusal.ts';
import type { Resource } from './resources.ts';

/** Whether an object is selected. */
export type Selector = (object: JsonObject) => boolean;

type Labels = { readonly [key: string]: string };

function requirement(text: string): (labels: Labels) => boolean {
  const set = /^\s*([^\s!=<>,()]+)\s+(in|notin)\s*\(([^()]*)\)\s*$/.exec(text);
  if (set !== null) {
    const [, key = '', how, list = ''] = set;
    const values = list.split(',').map((value) => value.trim());
    return (labels) => {
      const value = labels[key];
      return how === 'in'
        ? value !== undefined && values.includes(value)
        : value === undefined || !values.includes(value);
    };
  }
  const pair = /^\s*([^\s!=<>,()]+)\s*(==|=|!=)\s*([^\s!=<>,()]*)\s*$/.exec(text);
  if (pair !== null) {
    const [, key = '', how, value] = pair;
    return (labels) => (how === '!=' ? labels[key] !== value : labels[key] === value);
  }
  const bare = /^\s*(!?)\s*([^\s!=<>,()]+)\s*$/.exec(text);
  if (bare !== null) {
    const [, not, key = ''] = bare;
    return (labels) => (labels[key] !== undefined) === (not === '');
  }
  const found = /(==|=|!=)\s*([!=<>,()])/.exec(text)?.[2] ?? text.trim().slice(0, 1);
  throw badRequest(`unable to parse requirement: found '${found}', expected: identifier`);
}

/**
 * Reads a `labelSelector` (apimachinery, `labels.Parse`).
 * @throws Refusal 400.
 */
export function labelSelector(text: string): Selector {
  if (text.trim() === '') return () => true;
  const requirements = text.split(/,(?![^(]*\))/).map(requirement);
  return (object) => {
    const labels = pairsAt(object, 'metadata', 'labels');
    return requirements.every((holds) => holds(labels));
  };
}

const EVERY = ['metadata.name', 'metadata.namespace'];

/** What may be selected by beside name and namespace (pkg/apis/core/v1/conversion.go, `AddFieldLabelConversion…`). */
const FIELDS: { readonly [kind: string]: readonly string[] } = {
  Pod: [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'status.phase',
    'status.podIP',
    'status.nominatedNodeName',
  ],
  Event: [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'involvedObject.fieldPath',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  Secret: ['type'],
  Namespace: ['status.phase'],
  Node: ['spec.unschedulable'],
  Service: ['spec.clusterIP', 'spec.type'],
  ReplicaSet: ['status.replicas'],
};

function valueAt(object: JsonObject, field: string): string {
  const path = field === 'source' ? ['source', 'component'] : field.split('.');
  const value = at(object, ...path);
  return value === undefined || value === null ? '' : String(value);
}

/**
 * Reads a `fieldSelector` for a kind (apimachinery, `fields.ParseSelector`). `name` is that of the one object that it
 * selects, which is how access to one object is asked for; '' where it selects by more.
 * @throws Refusal 400.
 */
export function fieldSelector(
  text: string,
  { kind }: Resource,
): { readonly name: string; readonly selects: Selector } {
  if (text.trim() === '') return { name: '', selects: () => true };
  const own = FIELDS[kind];
  const terms = text.split(',').map((term) => {
    const [, field, how, value] = /^(.*?)(==|!=|=)(.*)$/.exec(term) ?? [];
    if (field === undefined || value === undefined) {
      throw badRequest(`invalid selector: '${text}'; can't understand '${term}'`);
    }
    if (![...EVERY, ...(own ?? [])].includes(field)) {
      throw badRequest(
        own === undefined
          ? `"${field}" is not a known field selector: only "metadata.name", "metadata.namespace"`
          : `field label not supported: ${field}`,
      );
    }
    return { field, equal: how !== '!=', value };
  });
  const named = terms.find(({ field, equal }) => field === 'metadata.name' && equal);
  return {
    name: named?.value ?? '',
    selects: (object) =>
      terms.every(({ field, equal, value }) => (valueAt(object, field) === value) === equal),
  };
}

import { isObject, type JsonObject, objectAt, textAt } from '../raw.ts';
import { invalidField, required, type Wrong } from './field.ts';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const KEY = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const SUBDOMAIN_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL_RULE =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const VALUE_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const KEY_RULE =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

function atMost(length: number): string {
  return `must be no more than ${length} characters`;
}

/** `validation.IsDNS1123Subdomain`: names of most things. Pure. */
export function subdomain(field: string, name: string, longest = 253): Wrong {
  return [
    ...(name.length > longest ? [invalidField(field, name, atMost(longest))] : []),
    ...(SUBDOMAIN.test(name) ? [] : [invalidField(field, name, SUBDOMAIN_RULE)]),
  ];
}

/** `validation.IsDNS1123Label`: names of containers, volumes, Services and namespaces. Pure. */
export function dnsLabel(field: string, name: string): Wrong {
  return [
    ...(name.length > 63 ? [invalidField(field, name, atMost(63))] : []),
    ...(LABEL.test(name) ? [] : [invalidField(field, name, LABEL_RULE)]),
  ];
}

/** Keys that may have a prefix (`validation.IsQualifiedName`). */
function qualified(field: string, key: string): Wrong {
  const name = key.slice(key.indexOf('/') + 1);
  return KEY.test(name) && name.length <= 63 ? [] : [invalidField(field, key, KEY_RULE)];
}

/** `ValidateLabels` of pkg/apimachinery. Pure. */
export function labels(field: string, values: JsonObject): Wrong {
  return Object.entries(values).flatMap(([key, value]) => {
    const text = typeof value === 'string' ? value : '';
    return [
      ...qualified(field, key),
      ...(text.length > 63 ? [invalidField(field, text, atMost(63))] : []),
      ...(VALUE.test(text) ? [] : [invalidField(field, text, VALUE_RULE)]),
    ];
  });
}

/** Kinds whose names become labels of the DNS, and those whose names may be anything in a path. */
const SHORT_NAMES = ['Service', 'Namespace'];
const FREE_NAMES = ['Role', 'RoleBinding'];

/** `ValidateObjectMeta`. Pure. */
export function metadata(raw: JsonObject): Wrong {
  const name = textAt(raw, 'metadata', 'name');
  const kind = textAt(raw, 'kind');
  const place = 'metadata.name';
  const annotations = objectAt(raw, 'metadata', 'annotations');
  const named = (): Wrong => {
    if (name === '') return [required(place, 'name or generateName is required')];
    if (FREE_NAMES.includes(kind)) return [];
    return SHORT_NAMES.includes(kind) ? dnsLabel(place, name) : subdomain(place, name);
  };
  const labelled = objectAt(raw, 'metadata', 'labels');
  return [
    ...named(),
    ...(isObject(labelled) ? labels('metadata.labels', labelled) : []),
    // Keys of annotations are compared in small letters, so that prefixes may have large ones.
    ...Object.keys(annotations).flatMap((key) => qualified('metadata.annotations', key)),
  ];
}

import { type JsonObject, objectAt, textAt } from '../raw.ts';
import { invalidField, required, type Wrong } from './field.ts';

/** Bytes (`core.MaxSecretSize`, and the same for a ConfigMap). */
const LARGEST = 1_048_576;
const KEY_RULE =
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

function keys(field: string, values: JsonObject): Wrong {
  return Object.keys(values).flatMap((key) =>
    /^[-._a-zA-Z0-9]+$/.test(key) ? [] : [invalidField(`${field}[${key}]`, key, KEY_RULE)],
  );
}

function tooLong(field: string, size: number): Wrong {
  const message = `Too long: may not be more than ${LARGEST} bytes`;
  return size > LARGEST ? [{ reason: 'FieldValueTooLong', field, message }] : [];
}

function sizeOf(values: JsonObject, encoding: 'utf8' | 'base64'): number {
  return Object.values(values).reduce<number>(
    (sum, value) => sum + Buffer.byteLength(String(value), encoding),
    0,
  );
}

/** `ValidateConfigMap`. Pure. */
export function configMap(raw: JsonObject): Wrong {
  const [data, binary] = [objectAt(raw, 'data'), objectAt(raw, 'binaryData')];
  const twice = Object.keys(data).filter((key) => binary[key] !== undefined);
  return [
    ...keys('data', data),
    ...twice.map((key) => invalidField(`data[${key}]`, key, 'duplicate of key present in binaryData')),
    ...keys('binaryData', binary),
    ...tooLong('[]', sizeOf(data, 'utf8') + sizeOf(binary, 'base64')),
  ];
}

/** What a type of Secret has to hold (`ValidateSecret`). */
const NEEDED: { readonly [type: string]: readonly string[] } = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
};

/** `ValidateSecret`. Pure. */
export function secret(raw: JsonObject): Wrong {
  const data = objectAt(raw, 'data');
  const needed = NEEDED[textAt(raw, 'type')] ?? [];
  return [
    ...keys('data', data),
    ...tooLong('data', sizeOf(data, 'base64')),
    ...needed.filter((key) => data[key] === undefined).map((key) => required(`data[${key}]`)),
  ];
}

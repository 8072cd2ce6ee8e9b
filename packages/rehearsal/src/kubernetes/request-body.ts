import { parse } from 'yaml';
import { decode } from './decode.ts';
import { isObject, type Json, type JsonObject, objectAt, textAt } from './raw.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { WriteOptions } from './request-options.ts';
import { apiVersionOf, type Resource } from './resources.ts';
import type { ServedObjects } from './served-objects.ts';
import { cannotBeHandled, unreadable } from './unmarshal.ts';
import type { WriteRequest } from './write-request.ts';

/** What Go says where V8 says this (encoding/json, `SyntaxError`). */
function goWords(message: string): string {
  const token = /Unexpected token '?(.)/.exec(message)?.[1];
  return token === undefined
    ? 'unexpected end of JSON input'
    : `invalid character '${token}' looking for beginning of value`;
}

/** @throws what `otherwise` makes of the reason. */
export function parseJson(text: string, otherwise: (why: string) => Refusal): Json {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw otherwise(goWords(thrown instanceof Error ? thrown.message : ''));
  }
}

/** An object from JSON or YAML, of the kind that its address names, in the namespace of the address. @throws Refusal 400. */
export function readBody(
  request: WriteRequest,
  objects: ServedObjects,
  options: WriteOptions,
  warn: (one: string) => void,
): JsonObject {
  const { resource, namespace, name } = request.address;
  if (!['', 'application/json', 'application/yaml'].includes(request.contentType)) {
    const accepted = 'accepted media types include: application/json, application/yaml';
    const message = `the body of the request was in an unknown format - ${accepted}`;
    throw new Refusal(415, 'UnsupportedMediaType', message, null);
  }
  const value = request.contentType.endsWith('yaml')
    ? readYaml(request.body)
    : parseJson(request.body, (why) =>
        badRequest(
          `the object provided is unrecognized (must be of type ${resource.kind}): couldn't get version/kind; json parse error: ${why} (${request.body.slice(0, 60)})`,
        ),
      );
  if (!isObject(value)) throw badRequest('the object provided is no object');
  const kind = textAt(value, 'kind');
  if (kind !== '' && kind !== resource.kind) {
    const why = `converting (${resource.version}.${kind}) to (${resource.group === '' ? 'core' : resource.group}.${resource.kind}): unknown conversion`;
    throw cannotBeHandled(resource, why, kind);
  }
  const why = unreadable(value, resource, objects.schemaOf(resource));
  if (why !== null) throw cannotBeHandled(resource, why);
  reportUnknown(value, resource, objects, options, warn, (said) =>
    cannotBeHandled(resource, `strict decoding error: ${said}`),
  );
  return placed(value, resource, namespace, name);
}

/** YAML, which JSON is too (Kubernetes, "Server-Side Apply"). @throws Refusal 400. */
export function readYaml(text: string): Json {
  try {
    // As the API server's reader (sigs.k8s.io/yaml): of duplicate keys the last one counts, and `y` is a boolean.
    const value: unknown = parse(text, { uniqueKeys: false, version: '1.1' });
    return JSON.parse(JSON.stringify(value ?? null));
  } catch (thrown) {
    const said = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    throw badRequest(`error decoding YAML: error converting YAML to JSON: yaml: ${said}`);
  }
}

/** The object at the address: its namespace filled in, its name checked. @throws Refusal 400. */
export function placed(value: JsonObject, resource: Resource, namespace: string, name: string): JsonObject {
  const own = textAt(value, 'metadata', 'namespace');
  if (resource.namespaced && own !== '' && own !== namespace) {
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
  const called = textAt(value, 'metadata', 'name');
  if (name !== '' && called !== '' && called !== name) {
    throw badRequest(`the name of the object (${called}) does not match the name on the URL (${name})`);
  }
  const metadata = {
    ...objectAt(value, 'metadata'),
    ...(resource.namespaced ? { namespace } : {}),
    ...(name === '' ? {} : { name }),
  };
  return { ...value, apiVersion: apiVersionOf(resource), kind: resource.kind, metadata };
}

/** Fields that the schema does not have: refused, warned of or passed over (Kubernetes, "Field validation"). */
export function reportUnknown(
  value: JsonObject,
  resource: Resource,
  objects: ServedObjects,
  { validation }: WriteOptions,
  warn: (one: string) => void,
  refuse: (said: string) => Refusal,
): void {
  const unknown = decode(value, objects.schemaOf(resource)).unknown.map((path) => `unknown field "${path}"`);
  if (unknown.length === 0 || validation === 'Ignore') return;
  if (validation === 'Strict') throw refuse(unknown.join(', '));
  for (const one of unknown) warn(one);
}

import { parse } from 'yaml';
import type { Address } from './address.ts';
import { type Answer, answerWith } from './answer.ts';
import { decode } from './decode.ts';
import { jsonPatch, mergePatch } from './json-patch.ts';
import { isObject, type Json, type JsonObject, objectAt, textAt, withAt } from './raw.ts';
import { asItem, getObject } from './reading.ts';
import { badRequest, invalid, Refusal } from './refusal.ts';
import { timestamp } from './removal.ts';
import { readRemoval, readWriteOptions, type WriteOptions } from './request-options.ts';
import { apiVersionOf, type Resource } from './resources.ts';
import { scaledBy, scaleOf } from './scale.ts';
import { fieldSelector, labelSelector } from './selectors.ts';
import type { ServedObjects, Writing } from './served-objects.ts';
import { strategicPatch } from './strategic-patch.ts';
import { cannotBeHandled, unreadable } from './unmarshal.ts';

/** A write as it came in. */
export interface WriteRequest {
  readonly address: Address & { readonly kind: 'objects' };
  readonly query: URLSearchParams;
  readonly body: string;
  readonly contentType: string;
  readonly userAgent: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** To be called before a write on another way makes something new. @throws Refusal 403. */
  requireCreate(): void;
}

/** Kinds that an update creates where they are not there (`AllowCreateOnUpdate`). */
const CREATED_BY_UPDATE = ['Lease', 'Event', 'Role', 'RoleBinding', 'Service'];
/** Kinds of which a removal answers the object and not a Status (`ReturnDeletedObject`). */
const ANSWERED_WHOLE = ['Pod', 'Service'];

const PATCHES = [
  'application/json-patch+json',
  'application/merge-patch+json',
  'application/strategic-merge-patch+json',
  'application/apply-patch+yaml',
] as const;

function parseJson(text: string, otherwise: (why: string) => Refusal): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw otherwise(
      text.trim() === '' ? 'unexpected end of JSON input' : `invalid JSON (${text.slice(0, 60)})`,
    );
  }
}

/** An object from JSON or YAML, of the kind that its address names, in the namespace of the address. @throws Refusal 400. */
function readBody(
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

function readYaml(text: string): Json {
  try {
    // Duplicate keys: the last one counts, as in the API server's reader.
    const value: unknown = parse(text, { uniqueKeys: false });
    return JSON.parse(JSON.stringify(value ?? null));
  } catch (thrown) {
    const said = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    throw badRequest(`error decoding YAML: error converting YAML to JSON: yaml: ${said}`);
  }
}

/** The object at the address: its namespace filled in, its name checked. @throws Refusal 400. */
function placed(value: JsonObject, resource: Resource, namespace: string, name: string): JsonObject {
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
function reportUnknown(
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

function writingOf(request: WriteRequest, { manager, dryRun }: WriteOptions): Writing {
  const { subresource } = request.address;
  return {
    manager,
    dryRun,
    subresource: subresource === 'status' || subresource === 'scale' ? subresource : '',
  };
}

/** `POST`. @throws Refusal. */
function create(objects: ServedObjects, request: WriteRequest): Answer {
  const options = readWriteOptions(request.query, 'CreateOptions', request.userAgent, false);
  const warnings: string[] = [];
  const body = readBody(request, objects, options, (one) => warnings.push(one));
  const made = objects.createAs(request.address.resource.kind, body, writingOf(request, options));
  return answerWith(201, made, warnings);
}

/** `PUT`. @throws Refusal. */
function update(objects: ServedObjects, request: WriteRequest): Answer {
  const { resource, namespace, name, subresource } = request.address;
  const options = readWriteOptions(request.query, 'UpdateOptions', request.userAgent, false);
  const how = writingOf(request, options);
  if (subresource === 'scale') {
    const live = getObject(objects.store, resource, namespace, name);
    const scale = parseJson(request.body, badRequest);
    return answerWith(
      200,
      scaleOf(objects.updateAs(resource.kind, scaledBy(live, isObject(scale) ? scale : {}), how)),
    );
  }
  const warnings: string[] = [];
  const body = readBody(request, objects, options, (one) => warnings.push(one));
  const missing = objects.get(resource.kind, namespace, name) === null;
  if (missing && subresource === '' && CREATED_BY_UPDATE.includes(resource.kind)) {
    request.requireCreate();
    const fresh = withAt(body, ['metadata', 'resourceVersion'], undefined);
    return answerWith(201, objects.createAs(resource.kind, fresh, how), warnings);
  }
  return answerWith(200, objects.updateAs(resource.kind, body, how), warnings);
}

/** `PATCH` in each of its four kinds. @throws Refusal. */
function patch(objects: ServedObjects, request: WriteRequest): Answer {
  const { resource, namespace, name, subresource } = request.address;
  const type = PATCHES.find((one) => one === request.contentType);
  if (type === undefined) {
    throw new Refusal(415, 'UnsupportedMediaType', '415: Unsupported Media Type', {});
  }
  const applies = type === 'application/apply-patch+yaml';
  const options = readWriteOptions(request.query, 'PatchOptions', request.userAgent, applies);
  const how = writingOf(request, options);
  if (applies) return apply(objects, request, options);
  const live = getObject(objects.store, resource, namespace, name);
  const given = parseJson(request.body, (why) =>
    badRequest(type === 'application/strategic-merge-patch+json' ? why : `error decoding patch: ${why}`),
  );
  const before = subresource === 'scale' ? scaleOf(live) : live;
  const after = patched(before, given, type, objects, resource);
  if (subresource === 'scale') {
    return answerWith(200, scaleOf(objects.updateAs(resource.kind, scaledBy(live, after), how)));
  }
  const refuse = (said: string): Refusal =>
    invalid('', '', '', [
      {
        reason: 'FieldValueInvalid',
        field: 'patch',
        message: `Invalid value: ${JSON.stringify(JSON.stringify(after))}: ${said}`,
      },
    ]);
  const why = unreadable(after, resource, objects.schemaOf(resource));
  if (why !== null) throw refuse(why);
  const warnings: string[] = [];
  reportUnknown(
    after,
    resource,
    objects,
    options,
    (one) => warnings.push(one),
    (said) => refuse(`strict decoding error: ${said}`),
  );
  return answerWith(
    200,
    objects.updateAs(resource.kind, placed(after, resource, namespace, name), how),
    warnings,
  );
}

function patched(
  live: JsonObject,
  given: Json,
  type: (typeof PATCHES)[number],
  objects: ServedObjects,
  resource: Resource,
): JsonObject {
  switch (type) {
    case 'application/json-patch+json':
      return jsonPatch(live, given);
    case 'application/merge-patch+json':
      return withObject(mergePatch(live, given));
    default:
      return withObject(strategicPatch(live, given, objects.schemaOf(resource)));
  }
}

function withObject(value: Json): JsonObject {
  if (!isObject(value)) throw badRequest('error decoding patch: the patch is no object');
  return value;
}

/** A server-side apply. @throws Refusal. */
function apply(objects: ServedObjects, request: WriteRequest, options: WriteOptions): Answer {
  const { resource, namespace, name } = request.address;
  const value = readYaml(request.body);
  if (!isObject(value)) throw badRequest('error decoding YAML: the patch is no object');
  const [apiVersion, kind] = [textAt(value, 'apiVersion'), textAt(value, 'kind')];
  if (apiVersion !== apiVersionOf(resource) || kind !== resource.kind) {
    throw badRequest(`invalid object type: ${apiVersion}, Kind=${kind}`);
  }
  const missing = objects.get(resource.kind, namespace, name) === null;
  if (missing) request.requireCreate();
  const how = { ...writingOf(request, options), force: options.force };
  const { created, object } = objects.applyAs(resource.kind, placed(value, resource, namespace, name), how);
  return answerWith(created ? 201 : 200, object);
}

/** `DELETE` of one object. @throws Refusal. */
function remove(objects: ServedObjects, request: WriteRequest): Answer {
  const { resource, namespace, name } = request.address;
  const { dryRun, ...removal } = readRemoval(request.query, bodyOf(request));
  const { gone, object } = objects.removeAs(resource.kind, namespace, name, removal, dryRun);
  if (!gone) return answerWith(200, object);
  if (ANSWERED_WHOLE.includes(resource.kind)) {
    return answerWith(200, resource.kind === 'Pod' ? ended(object, request.at) : object);
  }
  return answerWith(200, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: {
      name,
      ...(resource.group === '' ? {} : { group: resource.group }),
      kind: resource.plural,
      uid: textAt(object, 'metadata', 'uid'),
    },
  });
}

/** A pod that is gone at once was marked before it went (`registry.Store.Delete`). */
function ended(pod: JsonObject, at: number): JsonObject {
  if (textAt(pod, 'metadata', 'deletionTimestamp') !== '') return pod;
  const marked = withAt(pod, ['metadata', 'deletionTimestamp'], timestamp(at));
  return withAt(marked, ['metadata', 'deletionGracePeriodSeconds'], 0);
}

function bodyOf({ body }: WriteRequest): Json | undefined {
  return body.trim() === '' ? undefined : parseJson(body, badRequest);
}

/** `DELETE` of all that is selected; gives them as they were. @throws Refusal. */
function removeAll(objects: ServedObjects, request: WriteRequest): Answer {
  const { resource, namespace } = request.address;
  const { dryRun, ...removal } = readRemoval(request.query, bodyOf(request));
  const byLabels = labelSelector(request.query.get('labelSelector') ?? '');
  const byFields = fieldSelector(request.query.get('fieldSelector') ?? '', resource).selects;
  const version = objects.store.version();
  const selected = objects.list(resource.kind, namespace).filter((one) => byLabels(one) && byFields(one));
  for (const one of selected) {
    const place = textAt(one, 'metadata', 'namespace');
    objects.removeAs(resource.kind, place, textAt(one, 'metadata', 'name'), removal, dryRun);
  }
  return answerWith(200, {
    kind: `${resource.kind}List`,
    apiVersion: apiVersionOf(resource),
    metadata: { resourceVersion: String(version) },
    items: selected.map(asItem),
  });
}

/** Does a write and answers it. @throws Refusal in the words of the API server. */
export function answerWrite(objects: ServedObjects, request: WriteRequest): Answer {
  switch (request.address.verb) {
    case 'create':
      return create(objects, request);
    case 'update':
      return update(objects, request);
    case 'patch':
      return patch(objects, request);
    case 'delete':
      return remove(objects, request);
    case 'deletecollection':
      return removeAll(objects, request);
    default:
      throw methodNotAllowed();
  }
}

/** 405 (apiserver, `errors.NewGenericServerResponse`). Pure. */
export function methodNotAllowed(): Refusal {
  const message = 'the server does not allow this method on the requested resource';
  return new Refusal(405, 'MethodNotAllowed', message, {});
}

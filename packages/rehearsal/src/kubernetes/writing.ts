import { type Answer, answerWith } from './answer.ts';
import { jsonPatch, mergePatch } from './json-patch.ts';
import { isObject, type Json, type JsonObject, textAt, withAt } from './raw.ts';
import { getObject } from './reading.ts';
import { badRequest, invalid, Refusal } from './refusal.ts';
import { remove, removeAll } from './removing.ts';
import { parseJson, placed, readBody, readYaml, reportUnknown } from './request-body.ts';
import { readWriteOptions, type WriteOptions } from './request-options.ts';
import { apiVersionOf, type Resource } from './resources.ts';
import { scaledBy, scaleOf } from './scale.ts';
import type { ServedObjects, Writing } from './served-objects.ts';
import { strategicPatch } from './strategic-patch.ts';
import { unreadable } from './unmarshal.ts';
import { untyped } from './untyped.ts';
import type { WriteRequest } from './write-request.ts';

/** Kinds that an update creates where they are not there (`AllowCreateOnUpdate`). */
const CREATED_BY_UPDATE = ['Lease', 'Event', 'Role', 'RoleBinding', 'Service'];

/** Server-side apply; the body may be JSON, which is YAML too. */
const APPLY = 'application/apply-patch+yaml';

/** Whether a patch of this content type is a server-side apply. Pure. */
export function isApply(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim() === APPLY;
}

const PATCHES = [
  'application/json-patch+json',
  'application/merge-patch+json',
  'application/strategic-merge-patch+json',
  APPLY,
] as const;

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
  const applies = type === APPLY;
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
    const group = apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
    throw badRequest(`invalid object type: ${group}, Kind=${kind}`);
  }
  const config = placed(value, resource, namespace, name);
  const misfit = untyped(resource, value, objects.schemaOf(resource));
  if (misfit !== null) throw misfit;
  if (objects.get(resource.kind, namespace, name) === null) request.requireCreate();
  const how = { ...writingOf(request, options), force: options.force };
  const { created, object } = objects.applyAs(resource.kind, config, how);
  return answerWith(created ? 201 : 200, object);
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

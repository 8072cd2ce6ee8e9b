import { type Answer, answerRefusal, answerWith } from './answer.ts';
import { isObject, type JsonObject, textAt } from './raw.ts';
import { badRequest, expired, invalid, notFound, Refusal } from './refusal.ts';
import { apiVersionOf, type Resource } from './resources.ts';
import { fieldSelector, labelSelector } from './selectors.ts';
import type { Store } from './store.ts';

/** Where a list goes on (apiserver, `storage.EncodeContinue`). */
interface Continuation {
  readonly version: number;
  readonly start: string;
}

const TOO_OLD =
  'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.';

function encode({ version, start }: Continuation): string {
  return Buffer.from(JSON.stringify({ v: 'meta.k8s.io/v1', rv: version, start: `${start}\u0000` })).toString(
    'base64url',
  );
}

function decode(token: string): Continuation {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    value = null;
  }
  if (!isObject(value) || typeof value['rv'] !== 'number' || typeof value['start'] !== 'string') {
    throw badRequest('invalid continue token: continue key is not valid');
  }
  return { version: value['rv'], start: value['start'].replace(/\0$/, '') };
}

/** A version in a query; '' and absent are null. @throws what `refuse` makes of one that is no number. */
export function versionIn(query: URLSearchParams, refuse: (message: string) => Refusal): number | null {
  const text = query.get('resourceVersion') ?? '';
  if (text === '') return null;
  if (/^\d+$/.test(text)) return Number(text);
  const value = JSON.stringify(text);
  throw refuse(
    `resourceVersion: Invalid value: ${value}: strconv.ParseUint: parsing ${value}: invalid syntax`,
  );
}

/** As items of a list are: without the kind, which the list names (apimachinery, typed lists). Pure. */
export function asItem({ apiVersion: _version, kind: _kind, ...rest }: JsonObject): JsonObject {
  return rest;
}

/** 504 for a version that is yet to come (apiserver, `NewTooLargeResourceVersionError`). */
function tooLarge(asked: number, current: number): Refusal {
  const message = `Timeout: Too large resource version: ${asked}, current: ${current}`;
  return new Refusal(504, 'Timeout', message, {
    causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }],
    retryAfterSeconds: 1,
  });
}

/**
 * The version that a list is to be of: null for the newest (Kubernetes, "API concepts: Resource versions").
 * @throws Refusal 400, 422, 504.
 */
function exactVersion(store: Store, query: URLSearchParams): number | null {
  const version = versionIn(query, (said) => badRequest(`invalid resource version: ${said}`));
  const match = query.get('resourceVersionMatch') ?? '';
  if (match !== '' && version === null) {
    throw invalid('ListOptions', 'meta.k8s.io', '', [
      {
        reason: 'FieldValueForbidden',
        field: 'resourceVersionMatch',
        message: 'Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided',
      },
    ]);
  }
  if (version === null || version === 0) return null;
  if (version > store.version()) throw tooLarge(version, store.version());
  return match === 'Exact' || (match === '' && query.has('limit')) ? version : null;
}

/** One object. @throws Refusal 404. */
export function getObject(store: Store, resource: Resource, namespace: string, name: string): JsonObject {
  const found = store.get(resource.kind, namespace, name);
  if (found === null) throw notFound(resource, name);
  return found;
}

/**
 * A list: selected, of one version, in pages (Kubernetes, "API concepts: Retrieving large results sets in chunks").
 * @throws Refusal 400, 422, 504; 410 where its version is no longer kept.
 */
export function listObjects(
  store: Store,
  resource: Resource,
  namespace: string,
  query: URLSearchParams,
): Answer {
  const limitText = query.get('limit') ?? '0';
  if (!/^\d+$/.test(limitText)) {
    throw badRequest(`strconv.ParseInt: parsing ${JSON.stringify(limitText)}: invalid syntax`);
  }
  const limit = Number(limitText);
  const [labels, fields] = [query.get('labelSelector') ?? '', query.get('fieldSelector') ?? ''];
  const byLabels = labelSelector(labels);
  const byFields = fieldSelector(fields, resource).selects;
  const token = query.get('continue') ?? '';
  const goesOn = token === '' ? null : decode(token);
  const exact = goesOn?.version ?? exactVersion(store, query);
  const version = exact ?? store.version();
  const all =
    exact === null ? store.list(resource.kind, namespace) : store.listAt(resource.kind, namespace, exact);
  const keyOf = (object: JsonObject): string => {
    const own = textAt(object, 'metadata', 'namespace');
    return `${namespace === '' && own !== '' ? `/${own}` : ''}/${textAt(object, 'metadata', 'name')}`;
  };
  if (all === null) {
    if (goesOn === null) throw expired('The resourceVersion for the provided list is too old.');
    const token = encode({ version: store.version(), start: goesOn.start });
    return answerRefusal(expired(TOO_OLD), { metadata: { continue: token } });
  }
  const selected = all.filter((object) => byLabels(object) && byFields(object));
  const left = goesOn === null ? selected : selected.filter((object) => keyOf(object) > goesOn.start);
  const page = limit === 0 ? left : left.slice(0, limit);
  const last = page.at(-1);
  const more = last !== undefined && page.length < left.length;
  return answerWith(200, {
    kind: `${resource.kind}List`,
    apiVersion: apiVersionOf(resource),
    metadata: {
      resourceVersion: String(version),
      ...(more ? { continue: encode({ version, start: keyOf(last) }) } : {}),
      ...(more && labels === '' && fields === '' ? { remainingItemCount: left.length - page.length } : {}),
    },
    items: page.map(asItem),
  });
}

import type { Time } from '../time/time.ts';
import { admitted } from './admission.ts';
import { decode, decodedObject } from './decode.ts';
import { withDefaults } from './defaults.ts';
import { openIdentities } from './identities.ts';
import type { Removal } from './objects.ts';
import { ownApply, ownUpdate, type Writer } from './owners.ts';
import { canonical, type JsonObject, objectAt, textAt, withAt } from './raw.ts';
import {
  alreadyExists,
  badRequest,
  conflict,
  forbidden,
  internal,
  invalid,
  MODIFIED,
  notFound,
  type Refusal,
  type WrongField,
} from './refusal.ts';
import { decideRemoval, isOver, type Removed, timestamp } from './removal.ts';
import { apiVersionOf, RESOURCES, type Resource, resourceOf } from './resources.ts';
import { loadSchemas, type Schema } from './schema.ts';
import type { Applying, ServedObjects, Writing, Written } from './served-objects.ts';
import { openStore } from './store.ts';
import { firstState, nextState } from './strategy.ts';
import { untyped } from './untyped.ts';
import { validate } from './validation/validate.ts';

/** Namespaces that every cluster has (kube-apiserver, `systemnamespaces` and `default`). */
const NAMESPACES = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/** Opens an empty cluster: the namespaces that each has, and nothing in them. */
export async function openObjects({ time }: { readonly time: Time }): Promise<ServedObjects> {
  const schemas = await loadSchemas(RESOURCES.map(({ model }) => model));
  const store = openStore();
  const identities = openIdentities();
  const schemaOf = (resource: Resource): Schema => schemas(resource.model);
  const now = (): string => timestamp(time.now());
  const writerOf = (resource: Resource, how: Writing): Writer => ({
    manager: how.manager,
    subresource: how.subresource ?? '',
    apiVersion: apiVersionOf(resource),
    time: now(),
  });

  const requireNamespace = (resource: Resource, namespace: string, name: string): void => {
    if (!resource.namespaced) return;
    const found = store.get('Namespace', '', namespace);
    if (found === null) throw notFound(resourceOf('Namespace'), namespace);
    if (textAt(found, 'metadata', 'deletionTimestamp') === '') return;
    const why = `unable to create new content in namespace ${namespace} because it is being terminated`;
    throw forbidden(resource, name, why);
  };
  const requireValid = (resource: Resource, next: JsonObject, live: JsonObject | null): void => {
    const wrong = validate(next, live);
    if (wrong.length === 0) return;
    throw invalid(resource.kind, resource.group, textAt(next, 'metadata', 'name'), wrong);
  };
  const completed = (object: JsonObject, live: JsonObject | null): JsonObject =>
    admitted(object, live, () => {
      const uid = textAt(live ?? {}, 'metadata', 'uid');
      const all = store.list(textAt(object, 'kind'), '');
      return all.filter((one) => textAt(one, 'metadata', 'uid') !== uid);
    });

  /** Stores something new; `own` notes who owns its fields. */
  const begin = (
    resource: Resource,
    given: JsonObject,
    how: Writing,
    own: (object: JsonObject) => JsonObject,
  ): JsonObject => {
    const prefix = textAt(given, 'metadata', 'generateName');
    const name = textAt(given, 'metadata', 'name') || (prefix === '' ? '' : prefix + identities.suffix());
    const namespace = textAt(given, 'metadata', 'namespace');
    requireNamespace(resource, namespace, name);
    const made = { name, uid: identities.uid(), at: now() };
    const owned = own(firstState(resource, given, made));
    requireValid(resource, owned, null);
    if (store.get(resource.kind, namespace, name) !== null) throw alreadyExists(resource, name);
    const whole = completed(owned, null);
    return how.dryRun === true ? whole : store.put(whole);
  };

  /** Stores what became of an object; nothing where it is as it was. */
  const go = (resource: Resource, live: JsonObject, next: JsonObject, how: Writing): JsonObject => {
    requireValid(resource, next, live);
    const whole = completed(next, live);
    if (canonical(whole) === canonical(live)) return live;
    if (how.dryRun === true) return whole;
    return isOver(whole) ? end(resource, whole) : store.put(whole);
  };

  const end = (resource: Resource, object: JsonObject): JsonObject => {
    const dropped = store.drop(object);
    if (resource.namespaced) emptied(textAt(object, 'metadata', 'namespace'));
    return dropped;
  };
  const contentOf = (namespace: string): readonly JsonObject[] =>
    RESOURCES.filter(({ namespaced }) => namespaced).flatMap(({ kind }) => store.list(kind, namespace));
  const emptied = (namespace: string): void => {
    const found = store.get('Namespace', '', namespace);
    if (found === null || textAt(found, 'metadata', 'deletionTimestamp') === '') return;
    if (contentOf(namespace).length === 0) store.drop(found);
  };
  /** What the namespace controller does: all that is in it goes, then the namespace (Kubernetes, "Namespaces"). */
  const endNamespace = (live: JsonObject, dryRun: boolean): Removed => {
    const marked = withAt(
      withAt(live, ['metadata', 'deletionTimestamp'], textAt(live, 'metadata', 'deletionTimestamp') || now()),
      ['status', 'phase'],
      'Terminating',
    );
    if (dryRun || canonical(marked) === canonical(live)) return { gone: false, object: marked };
    const object = store.put(marked);
    const name = textAt(live, 'metadata', 'name');
    for (const one of contentOf(name)) {
      const { kind, metadata } = one;
      if (store.get(String(kind), name, textAt(metadata, 'name')) === null) continue;
      removeAs(String(kind), name, textAt(metadata, 'name'), { propagationPolicy: 'Background' }, false);
    }
    emptied(name);
    return { gone: false, object };
  };

  const find = (resource: Resource, namespace: string, name: string): JsonObject => {
    const live = store.get(resource.kind, namespace, name);
    if (live === null) throw notFound(resource, name);
    return live;
  };

  const createAs: ServedObjects['createAs'] = (kind, object, how) => {
    const resource = resourceOf(kind);
    if (textAt(object, 'metadata', 'resourceVersion') !== '') {
      throw internal('resourceVersion should not be set on objects to be created');
    }
    const schema = schemaOf(resource);
    const given = withDefaults({ ...decodedObject(decode(object, schema)), kind });
    return begin(resource, given, how, (made) =>
      ownUpdate(null, made, schema, writerOf(resource, how), resource.status),
    );
  };

  const updateAs: ServedObjects['updateAs'] = (kind, object, how) => {
    const resource = resourceOf(kind);
    const schema = schemaOf(resource);
    const name = textAt(object, 'metadata', 'name');
    const live = find(resource, textAt(object, 'metadata', 'namespace'), name);
    requireSame(resource, live, object, how);
    const given = withDefaults({ ...decodedObject(decode(object, schema)), kind });
    const next = nextState(resource, live, given, how.subresource ?? '');
    return go(resource, live, ownUpdate(live, next, schema, writerOf(resource, how), resource.status), how);
  };

  const applyAs = (kind: string, config: JsonObject, how: Applying): Written => {
    const resource = resourceOf(kind);
    const schema = schemaOf(resource);
    const name = textAt(config, 'metadata', 'name');
    const namespace = textAt(config, 'metadata', 'namespace');
    if (config['metadata'] !== undefined && 'managedFields' in objectAt(config, 'metadata')) {
      throw badRequest('metadata.managedFields must be nil');
    }
    const live = store.get(kind, namespace, name);
    const version = textAt(config, 'metadata', 'resourceVersion');
    if (live !== null && version !== '' && version !== textAt(live, 'metadata', 'resourceVersion')) {
      throw conflict(resource, name, MODIFIED);
    }
    const uid = textAt(config, 'metadata', 'uid');
    if (live !== null && uid !== '' && uid !== textAt(live, 'metadata', 'uid'))
      throw otherUid(resource, name, uid);
    const wrong = untyped(resource, config, schema);
    if (wrong !== null) throw wrong;
    const options = { force: how.force, hasStatus: resource.status };
    const writer = writerOf(resource, how);
    if (live === null) {
      // What is applied is owned before the server adds anything of its own.
      const own = ownApply(null, { ...config, kind }, schema, writer, options);
      const given = withDefaults(decodedObject(decode(own, schema)));
      return { created: true, object: begin(resource, given, how, (made) => made) };
    }
    const own = ownApply(live, { ...config, kind }, schema, writer, options);
    const owners = objectAt(own, 'metadata')['managedFields'];
    const given = withDefaults(decodedObject(decode(own, schema)));
    const next = nextState(resource, live, given, how.subresource ?? '');
    const owned = withAt(next, ['metadata', 'managedFields'], owners);
    return { created: false, object: go(resource, live, owned, how) };
  };

  const removeAs = (
    kind: string,
    namespace: string,
    name: string,
    removal: Removal,
    dryRun: boolean,
  ): Removed => {
    const resource = resourceOf(kind);
    const live = find(resource, namespace, name);
    const decided = decideRemoval(resource, live, removal, time.now());
    if (kind === 'Namespace') return endNamespace(live, dryRun);
    if (dryRun) return decided;
    if (decided.gone) return { gone: true, object: end(resource, decided.object) };
    const changed = canonical(decided.object) !== canonical(live);
    return { gone: false, object: changed ? store.put(decided.object) : live };
  };

  for (const name of NAMESPACES) {
    createAs(
      'Namespace',
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
      { manager: 'kube-apiserver' },
    );
  }
  return {
    store,
    schemaOf,
    get: store.get,
    list: store.list,
    subscribe: store.subscribe,
    create: (kind, object, manager) => createAs(kind, object, { manager }),
    update: (kind, object, manager, subresource = '') => updateAs(kind, object, { manager, subresource }),
    remove: (kind, namespace, name, removal) => removeAs(kind, namespace, name, removal, false).object,
    createAs,
    updateAs,
    applyAs,
    removeAs,
  };
}

/** Said twice: once of every update and once of this kind's. */
function otherUid(resource: Resource, name: string, uid: string): Refusal {
  const message = `Invalid value: ${JSON.stringify(uid)}: field is immutable`;
  const wrong: WrongField = { reason: 'FieldValueInvalid', field: 'metadata.uid', message };
  return invalid(resource.kind, resource.group, name, [wrong, wrong]);
}

/** @throws Refusal 409 where another version or another object of that name is meant; 422 where one must be named. */
function requireSame(resource: Resource, live: JsonObject, given: JsonObject, how: Writing): void {
  const name = textAt(live, 'metadata', 'name');
  const version = textAt(given, 'metadata', 'resourceVersion');
  const uid = textAt(given, 'metadata', 'uid');
  const known = textAt(live, 'metadata', 'uid');
  if (uid !== '' && uid !== known) {
    const namespace = textAt(live, 'metadata', 'namespace');
    const key = `/registry/${resource.plural}/${namespace === '' ? '' : `${namespace}/`}${name}`;
    const why = `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${uid}, UID in object meta: ${known}`;
    throw conflict(resource, name, why);
  }
  if (version === '' && resource.kind === 'Lease' && (how.subresource ?? '') === '') {
    throw invalid(`${resource.plural}`, resource.group, name, [
      {
        reason: 'FieldValueInvalid',
        field: 'metadata.resourceVersion',
        message: 'Invalid value: 0: must be specified for an update',
      },
    ]);
  }
  if (version !== '' && version !== textAt(live, 'metadata', 'resourceVersion')) {
    throw conflict(resource, name, MODIFIED);
  }
}

import type { Json } from '@thea/action';
import { hashJson } from '@thea/release';
import { templateOf, withTemplate } from './pod-template.ts';
import { isObject, type JsonObject, object, text, without } from './raw.ts';

const HASHED = ['ConfigMap', 'Secret'];
/** Names of ConfigMaps and Secrets may be 253 characters long; the hash and its dash take eleven. */
const HASH_LENGTH = 10;

/** What a ConfigMap or Secret holds, whatever it is called: kustomize and kapp name by the same. */
function contentOf(raw: JsonObject): Json {
  return without(raw, ['metadata', 'apiVersion']);
}

/**
 * The objects with every ConfigMap and Secret renamed after what it holds, made immutable, and each reference to it
 * from a pod template changed: a rollback of the template brings its configuration back with it, at once. Pure.
 */
export function hashConfiguration(objects: readonly JsonObject[]): JsonObject[] {
  const renamed = new Map<string, string>();
  for (const raw of objects) {
    const kind = text(raw['kind']);
    if (!HASHED.includes(kind)) continue;
    const name = text(object(raw['metadata'])['name']);
    renamed.set(`${kind}/${name}`, `${name}-${hashJson(contentOf(raw)).slice(0, HASH_LENGTH)}`);
  }
  return objects.map((raw) => {
    const metadata = object(raw['metadata']);
    const name = renamed.get(`${text(raw['kind'])}/${text(metadata['name'])}`);
    const own = name === undefined ? raw : { ...raw, immutable: true, metadata: { ...metadata, name } };
    return templateOf(own) === null
      ? own
      : withTemplate(own, (template) => object(rewrite(template, renamed)));
  });
}

/** The places where a pod names a ConfigMap or Secret (Kubernetes API, PodSpec): by a key of their own, each. */
const REFERENCES: { readonly [key: string]: readonly [kind: string, name: string] } = {
  configMap: ['ConfigMap', 'name'],
  configMapRef: ['ConfigMap', 'name'],
  configMapKeyRef: ['ConfigMap', 'name'],
  secret: ['Secret', 'secretName'],
  secretRef: ['Secret', 'name'],
  secretKeyRef: ['Secret', 'name'],
};

function rewrite(value: Json, renamed: ReadonlyMap<string, string>): Json {
  if (Array.isArray(value)) return value.map((item) => rewrite(item, renamed));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === 'imagePullSecrets' && Array.isArray(item)) {
        return [key, item.map((one) => renameIn(object(one), 'Secret', 'name', renamed))];
      }
      // In a projected volume a Secret is named by "name".
      const [kind, field] = REFERENCES[key] ?? [];
      if (kind === undefined || field === undefined || !isObject(item)) return [key, rewrite(item, renamed)];
      const named = renameIn(item, kind, field, renamed);
      return [key, field === 'secretName' ? renameIn(named, kind, 'name', renamed) : named];
    }),
  );
}

function renameIn(
  value: JsonObject,
  kind: string,
  field: string,
  renamed: ReadonlyMap<string, string>,
): JsonObject {
  const name = renamed.get(`${kind}/${text(value[field])}`);
  return name === undefined ? value : { ...value, [field]: name };
}

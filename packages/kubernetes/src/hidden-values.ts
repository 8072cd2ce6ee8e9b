import type { Cluster } from './cluster.ts';
import { containersOf } from './pod-template.ts';
import { at, isObject, type JsonObject, object, objects, text } from './raw.ts';

type Variables = { readonly [name: string]: string };

/** A Secret or ConfigMap that a pod template takes values from. */
interface Source {
  readonly plural: 'secrets' | 'configmaps';
  readonly name: string;
}

/** What a pod template gives to its containers, written out or by name. Pure. */
function sourcesOf(template: JsonObject): { readonly plain: Variables; readonly sources: readonly Source[] } {
  const plain: { [name: string]: string } = {};
  const sources: Source[] = [];
  const take = (plural: Source['plural'], name: string): void => {
    if (name !== '' && !sources.some((one) => one.plural === plural && one.name === name))
      sources.push({ plural, name });
  };
  for (const container of containersOf(template)) {
    for (const variable of objects(container['env'])) {
      plain[text(variable['name'])] = text(variable['value']);
      take('secrets', text(at(variable, 'valueFrom', 'secretKeyRef', 'name')));
      take('configmaps', text(at(variable, 'valueFrom', 'configMapKeyRef', 'name')));
    }
    for (const from of objects(container['envFrom'])) {
      take('secrets', text(at(from, 'secretRef', 'name')));
      take('configmaps', text(at(from, 'configMapRef', 'name')));
    }
  }
  for (const volume of objects(at(template, 'spec', 'volumes'))) {
    take('secrets', text(at(volume, 'secret', 'secretName')));
  }
  return { plain, sources };
}

function valuesIn({ plural }: Source, found: JsonObject): Variables {
  const entries = Object.entries(object(found['data'])).map(
    ([key, value]) =>
      [
        key,
        plural === 'secrets' ? Buffer.from(text(value), 'base64').toString('utf8') : text(value),
      ] as const,
  );
  return Object.fromEntries(entries);
}

/**
 * The values that pods of a template were given, by the name of the variable or key, so that no log line shows them.
 * Throws where one of their sources cannot be read: then no line may be shown.
 */
export async function givenValues(cluster: Cluster, template: JsonObject): Promise<Variables> {
  const { plain, sources } = sourcesOf(template);
  const namespace = encodeURIComponent(cluster.where.namespace);
  const read = await Promise.all(
    sources.map(async (source) => {
      const { plural, name } = source;
      const path = `/api/v1/namespaces/${namespace}/${plural}/${encodeURIComponent(name)}`;
      const found = await cluster.find(path, {}, `Reading ${name}`);
      return isObject(found) ? valuesIn(source, found) : {};
    }),
  );
  return Object.assign({}, ...read, plain);
}

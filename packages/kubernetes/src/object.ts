import type { Json } from '@thea/action';
import { at, isObject, type JsonObject, object, pairs, text } from './raw.ts';

/** What finds an object of the API again. `namespace` is '' for what belongs to the whole cluster. */
export interface Ref {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** The group of an apiVersion; '' for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** One text by which two refs to the same object are equal, whatever version each names. Pure. */
export function keyOf(ref: Ref): string {
  return `${groupOf(ref.apiVersion)}/${ref.kind}/${ref.namespace}/${ref.name}`;
}

/** `Deployment api`: how an object is called in sentences. */
export function called(ref: Pick<Ref, 'kind' | 'name'>): string {
  return `${ref.kind} ${ref.name}`;
}

/** The ref of a raw object. Pure. */
export function refOf(raw: JsonObject): Ref {
  return {
    apiVersion: text(raw['apiVersion']),
    kind: text(raw['kind']),
    namespace: text(at(raw, 'metadata', 'namespace')),
    name: text(at(raw, 'metadata', 'name')),
  };
}

export function labelsOf(raw: JsonObject): { readonly [key: string]: string } {
  return pairs(at(raw, 'metadata', 'labels'));
}

export function annotationsOf(raw: JsonObject): { readonly [key: string]: string } {
  return pairs(at(raw, 'metadata', 'annotations'));
}

/**
 * Whether an object is on its way out and only there until its finalizers are done, which takes a load balancer minutes:
 * it cannot come back, and what is written to it goes with it (Kubernetes, "Finalizers"). Pure.
 */
export function isLeaving(raw: JsonObject): boolean {
  return text(at(raw, 'metadata', 'deletionTimestamp')) !== '';
}

/** The object with labels and annotations set over its own. Pure. */
export function withMetadata(
  raw: JsonObject,
  labels: { readonly [key: string]: string },
  annotations: { readonly [key: string]: string },
): JsonObject {
  const metadata = object(raw['metadata']);
  return {
    ...raw,
    metadata: {
      ...metadata,
      labels: { ...object(metadata['labels']), ...labels },
      annotations: { ...object(metadata['annotations']), ...annotations },
    },
  };
}

/** The objects of a list as the API gives it; kind and apiVersion, which items leave out, are those of the list. */
export function itemsOf(list: JsonObject): JsonObject[] {
  const kind = text(list['kind']).replace(/List$/, '');
  const apiVersion = text(list['apiVersion']);
  const items: Json = list['items'] ?? [];
  return Array.isArray(items) ? items.filter(isObject).map((item) => ({ apiVersion, kind, ...item })) : [];
}

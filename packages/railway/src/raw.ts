import type { Json } from '@thea/action';

export type JsonObject = { readonly [key: string]: Json };

/** Whether a JSON value is an object (no list, not null). Pure. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is none. Pure. */
export function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as text; null where it is none. Pure. */
export function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The value as a number; null where it is none. Pure. */
export function number(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** The texts of a map; what is no text is left out. Pure. */
export function texts(value: Json | undefined): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(object(value)).flatMap(([name, item]) =>
      typeof item === 'string' ? [[name, item] as const] : [],
    ),
  );
}

/** The nodes of a connection. Pure. */
export function nodes<T>(connection: { readonly edges: readonly { readonly node: T }[] }): readonly T[] {
  return connection.edges.map(({ node }) => node);
}

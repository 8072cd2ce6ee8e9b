import type { Json } from '@thea/action';

/** What an answer must look like: made of a document and the schema, see `operations.ts`. */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  | 'any'
  | { readonly maybe: Shape }
  | { readonly list: Shape }
  | { readonly fields: { readonly [name: string]: Shape } };

/** A document of ours with what goes in and what comes out. */
export interface Operation<Result extends Json, Variables> {
  /** As the document names it; it stands in logs and in the platform's own. */
  readonly name: string;
  readonly text: string;
  /** Whether an answer has the form that the schema promises. */
  readonly fits: (value: unknown) => value is Result;
  /** Never set: the type of the variables. */
  readonly variables?: Variables;
}

/** A document that takes none. */
export type NoVariables = { readonly [name: string]: never };

/** Whether a value has this shape; fields that it does not name are let pass. Pure. */
export function hasShape(shape: Shape, value: unknown): boolean {
  switch (shape) {
    case 'any':
      return true;
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
  }
  if ('maybe' in shape) return value === null || value === undefined || hasShape(shape.maybe, value);
  if ('list' in shape) return Array.isArray(value) && value.every((item) => hasShape(shape.list, item));
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(shape.fields).every(([name, inner]) => hasShape(inner, fields.get(name)));
}

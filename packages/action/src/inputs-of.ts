import type { ActionDeclaration, InputDeclaration } from './declaration.ts';
import type { Json } from './log.ts';

type Value<D extends InputDeclaration> = D['type'] extends 'boolean'
  ? boolean
  : D['type'] extends 'integer' | 'seconds'
    ? number
    : D['type'] extends 'lines'
      ? readonly string[]
      : D['type'] extends 'json'
        ? Json
        : D['type'] extends 'choice'
          ? D extends { readonly choices: readonly (infer C)[] }
            ? C
            : string
          : string;

// An expression as default is evaluated by GitHub; outside of it there is none.
type Expression = `${string}\${{${string}`;

// A boolean that is not given is false, and lines that are not given are none.
type AlwaysThere<D extends InputDeclaration> = D extends { readonly required: true }
  ? true
  : D extends { readonly default: infer Default extends string }
    ? Default extends Expression
      ? false
      : true
    : D['type'] extends 'boolean' | 'lines'
      ? true
      : false;

/** The parsed inputs of a declaration: what may be left out and has no default is `undefined` then. */
export type InputsOf<D extends ActionDeclaration> =
  D extends ActionDeclaration<infer I>
    ? { readonly [K in keyof I]: AlwaysThere<I[K]> extends true ? Value<I[K]> : Value<I[K]> | undefined }
    : never;

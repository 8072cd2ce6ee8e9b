import type { Arguments } from './arguments.ts';
import type { Scope } from './tokens.ts';

/** The root fields that are answered. A resolver throws `RailwayError` to refuse. */
export interface Resolvers {
  readonly [field: string]: (args: Arguments, scope: Scope) => unknown;
}

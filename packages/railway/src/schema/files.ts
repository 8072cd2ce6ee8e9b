import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The vendored schema: Railway's own, as it was introspected. */
export const SCHEMA_FILE = new URL('../../schema/railway.graphql', import.meta.url);
/** The generated file with our operations and their types. */
export const OPERATIONS_FILE = new URL('../operations.ts', import.meta.url);

const DOCUMENTS = ['reads', 'changes'].map(
  (name) => new URL(`../../documents/${name}.graphql`, import.meta.url),
);

/** The text of all our documents. */
export function readDocuments(): string {
  return DOCUMENTS.map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** The vendored schema. */
export function readSchema(): GraphQLSchema {
  return buildSchema(readFileSync(SCHEMA_FILE, 'utf8'), { assumeValidSDL: true });
}

import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';

const FILE = new URL('../../../railway/schema/railway.graphql', import.meta.url);

let built: GraphQLSchema | undefined;

/**
 * The schema of Railway's public API as it was introspected; data that is kept beside the adapter, none of its code. A
 * document that the real API rejects is rejected here by the same rules (GraphQL specification, "Validation").
 */
export function railwaySchema(): GraphQLSchema {
  built ??= buildSchema(readFileSync(FILE, 'utf8'), { assumeValidSDL: true });
  return built;
}

import {
  type DocumentNode,
  execute,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import type { Resolvers } from './resolvers.ts';
import { railwaySchema } from './schema.ts';
import type { Scope } from './tokens.ts';

/** A request of the GraphQL protocol that fits the schema. */
export interface ReadDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly name: string;
  readonly variables: { readonly [name: string]: unknown };
}

function isMap(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a request body. Text is an answer of status 400: what is no GraphQL, or does not fit the schema (Railway gives
 * 400 for these, unlike for everything else).
 */
export function readDocument(body: unknown): ReadDocument | { readonly refused: readonly string[] } {
  if (!isMap(body) || typeof body['query'] !== 'string') return { refused: ['Must provide a query string.'] };
  let document: DocumentNode;
  try {
    document = parse(body['query']);
  } catch (thrown) {
    return { refused: [thrown instanceof Error ? thrown.message : String(thrown)] };
  }
  const wrong = validate(railwaySchema(), document);
  if (wrong.length > 0) return { refused: wrong.map((error: GraphQLError) => error.message) };
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return { refused: ['Must provide an operation.'] };
  const variables = isMap(body['variables']) ? body['variables'] : {};
  return { document, operation, name: operation.name?.value ?? 'anonymous', variables };
}

/** Executes a document for a caller; refusals stand in `errors`, as status 200 carries them. */
export async function answerDocument(
  read: ReadDocument,
  resolvers: Resolvers,
  scope: Scope,
): Promise<{ readonly [key: string]: unknown }> {
  for (const field of read.operation.selectionSet.selections) {
    const name = field.kind === Kind.FIELD ? field.name.value : '__';
    // Introspection is the schema's own affair.
    if (!name.startsWith('__') && resolvers[name] === undefined) {
      return {
        errors: [{ message: `The embedded Railway does not answer ${name}.` }],
        data: null,
      };
    }
  }
  const root = Object.fromEntries(
    Object.entries(resolvers).map(([field, resolve]) => [
      field,
      (args: { readonly [name: string]: unknown }) => resolve(args, scope),
    ]),
  );
  const result = await execute({
    schema: railwaySchema(),
    document: read.document,
    rootValue: root,
    variableValues: read.variables,
  });
  const errors = result.errors?.map(({ message, path }) => ({ message, path }));
  return { ...(errors === undefined ? {} : { errors }), data: result.data ?? null };
}

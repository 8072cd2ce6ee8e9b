import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type TypeNode,
  validate,
} from 'graphql';
import { OPERATIONS_FILE, readDocuments, readSchema } from './files.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
/** The type in TypeScript, and the shape that proves it. */
interface Written {
  readonly type: string;
  readonly shape: string;
}

const TEXT: Written = { type: 'string', shape: "'text'" };
const SCALARS: { readonly [name: string]: Written } = {
  String: TEXT,
  ID: TEXT,
  DateTime: TEXT,
  Int: { type: 'number', shape: "'number'" },
  Float: { type: 'number', shape: "'number'" },
  Boolean: { type: 'boolean', shape: "'boolean'" },
};
/** JSON in the API's own words. */
const ANY: Written = { type: 'Json', shape: "'any'" };

function written(
  type: GraphQLOutputType,
  selections: SelectionSetNode | undefined,
  fragments: Fragments,
): Written {
  if (isNonNullType(type)) return bare(type.ofType, selections, fragments);
  const inner = bare(type, selections, fragments);
  return inner === ANY ? ANY : { type: `${inner.type} | null`, shape: `{ maybe: ${inner.shape} }` };
}

function bare(
  type: GraphQLOutputType,
  selections: SelectionSetNode | undefined,
  fragments: Fragments,
): Written {
  if (isListType(type)) {
    const inner = written(type.ofType, selections, fragments);
    return { type: `readonly (${inner.type})[]`, shape: `{ list: ${inner.shape} }` };
  }
  const named = getNamedType(type);
  const only = selections?.selections.length === 1 ? selections.selections[0] : undefined;
  if (only?.kind === Kind.FRAGMENT_SPREAD) {
    return { type: only.name.value, shape: `${only.name.value}Shape` };
  }
  if (isObjectType(named) && selections !== undefined) return fieldsOf(named, selections, fragments);
  // An enum of the API may grow: its values are texts.
  return isEnumType(named) ? TEXT : (SCALARS[named.name] ?? ANY);
}

function fieldsOf(type: GraphQLObjectType, selections: SelectionSetNode, fragments: Fragments): Written {
  const fields = new Map<string, Written>();
  const add = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) add(fragment.selectionSet);
      } else if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        if (field === undefined) continue;
        fields.set(selection.name.value, written(field.type, selection.selectionSet, fragments));
      }
    }
  };
  add(selections);
  const all = [...fields];
  return {
    type: `{ ${all.map(([name, each]) => `readonly ${name}: ${each.type}`).join('; ')} }`,
    shape: `{ fields: { ${all.map(([name, each]) => `${name}: ${each.shape}`).join(', ')} } }`,
  };
}

function variableType(node: TypeNode): string {
  if (node.kind === Kind.NON_NULL_TYPE) return variableType(node.type);
  if (node.kind === Kind.LIST_TYPE) return `readonly ${variableType(node.type)}[]`;
  return SCALARS[node.name.value]?.type ?? '{ readonly [key: string]: Json }';
}

function usedFragments(node: SelectionSetNode, fragments: Fragments, found: Set<string>): Set<string> {
  for (const selection of node.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD && !found.has(selection.name.value)) {
      found.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment !== undefined) usedFragments(fragment.selectionSet, fragments, found);
    } else if (selection.kind === Kind.FIELD && selection.selectionSet !== undefined) {
      usedFragments(selection.selectionSet, fragments, found);
    }
  }
  return found;
}

function fragmentOf(schema: GraphQLSchema, node: FragmentDefinitionNode, fragments: Fragments): string {
  const type = schema.getType(node.typeCondition.name.value);
  if (!isObjectType(type)) throw new Error(`${node.name.value} is on no object type.`);
  const { type: fields, shape } = fieldsOf(type, node.selectionSet, fragments);
  return `export type ${node.name.value} = ${fields};\nconst ${node.name.value}Shape: Shape = ${shape};`;
}

function operationOf(schema: GraphQLSchema, node: OperationDefinitionNode, fragments: Fragments): string {
  const name = node.name?.value ?? '';
  const root = schema.getRootType(node.operation);
  if (root == null) throw new Error(`The schema has no ${node.operation}.`);
  const result = fieldsOf(root, node.selectionSet, fragments);
  const variables = (node.variableDefinitions ?? []).map(
    ({ variable, type }) => `readonly ${variable.name.value}: ${variableType(type)}`,
  );
  const parts = [...usedFragments(node.selectionSet, fragments, new Set())].flatMap(
    (each) => fragments.get(each) ?? [],
  );
  const text = [node, ...parts].map((each) => print(each).replace(/\s+/g, ' ')).join(' ');
  return `export type ${name}Result = ${result.type};
const ${name}Shape: Shape = ${result.shape};
export const ${name}: Operation<${name}Result, ${variables.length === 0 ? 'NoVariables' : `{ ${variables.join('; ')} }`}> = {
  name: '${name}',
  text: '${text.replaceAll("'", "\\'")}',
  fits: (value): value is ${name}Result => hasShape(${name}Shape, value),
};`;
}

/**
 * The source of `operations.ts`: every document with its types and the shape that proves an answer.
 * Throws where a document does not fit the schema.
 */
export function generateOperations(schema: GraphQLSchema, documents: string): string {
  const document: DocumentNode = parse(documents);
  const wrong = validate(schema, document);
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const operations = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [operationOf(schema, each, fragments)] : [],
  );
  const shared = [...fragments.values()].map((each) => fragmentOf(schema, each, fragments));
  return `// Generated by packages/railway/src/schema/generate.ts from documents/ and the vendored schema; not to be edited.
import type { Json } from '@thea/action';
import { hasShape, type NoVariables, type Operation, type Shape } from './shape.ts';

${[...shared, ...operations].join('\n\n')}
`;
}

/** Writes `operations.ts` anew. */
export function writeOperations(): void {
  writeFileSync(OPERATIONS_FILE, generateOperations(readSchema(), readDocuments()));
  execFileSync('npx', ['biome', 'check', '--write', fileURLToPath(OPERATIONS_FILE)], { stdio: 'ignore' });
}

if (import.meta.main) writeOperations();

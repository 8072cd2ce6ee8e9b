import {
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The part of the schema that our documents use: every field with its type and arguments, and every input with its
 * fields, by a name that a person finds. A field that is gone is left out. Pure.
 */
export function usedPart(schema: GraphQLSchema, documents: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const info = new TypeInfo(schema);
  visit(
    parse(documents),
    visitWithTypeInfo(info, {
      Field: () => {
        const field = info.getFieldDef();
        const parent = info.getParentType();
        if (field == null || parent == null) return;
        const takes = field.args.map(({ name, type }) => `${name}: ${type}`).join(', ');
        found.set(`${parent.name}.${field.name}`, `(${takes}): ${field.type}`);
      },
      VariableDefinition: () => {
        const input = getNamedType(info.getInputType());
        if (!isInputObjectType(input)) return;
        for (const field of Object.values(input.getFields())) {
          found.set(`${input.name}.${field.name}`, String(field.type));
        }
      },
    }),
  );
  return found;
}

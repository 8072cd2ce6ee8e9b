import { Readable } from 'node:stream';
import { NormalizedSchema } from '@smithy/core/schema';
import type { MiddlewareStack, SchemaRef } from '@smithy/types';

/** What in `value` the SDK's model does not know or types otherwise; one line each, empty where it satisfies it. */
export function violations(schema: NormalizedSchema, value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [`${path} is ${String(value)}`];
  const wrong = (wanted: string): string[] => [`${path} should be ${wanted} but is ${JSON.stringify(value)}`];
  if (schema.isStructSchema()) {
    if (typeof value !== 'object' || Array.isArray(value)) return wrong('a structure');
    const known = schema.getMemberSchemas();
    return Object.entries(value).flatMap(([name, item]) => {
      const member = known[name];
      return member === undefined
        ? [`${path}.${name} is not in the model`]
        : violations(member, item, `${path}.${name}`);
    });
  }
  if (schema.isListSchema()) {
    if (!Array.isArray(value)) return wrong('a list');
    return value.flatMap((item, index) => violations(schema.getValueSchema(), item, `${path}[${index}]`));
  }
  if (schema.isMapSchema()) {
    if (typeof value !== 'object' || Array.isArray(value)) return wrong('a map');
    return Object.entries(value).flatMap(([name, item]) =>
      violations(schema.getValueSchema(), item, `${path}.${name}`),
    );
  }
  if (schema.isStringSchema()) return typeof value === 'string' ? [] : wrong('a string');
  if (schema.isBooleanSchema()) return typeof value === 'boolean' ? [] : wrong('a boolean');
  if (schema.isNumericSchema() || schema.isTimestampSchema()) {
    return typeof value === 'number' ? [] : wrong('a number');
  }
  return [];
}

function isOperation(
  value: unknown,
): value is readonly [number, string, string, unknown, unknown, SchemaRef] {
  return Array.isArray(value) && value.length >= 6;
}

/** The model of what an operation answers; `operation` is the schema that a command carries. */
export function outputOf(operation: unknown): NormalizedSchema {
  if (isOperation(operation)) return NormalizedSchema.of(operation[5]);
  throw new Error('The client does not say which operation it ran.');
}

/** Makes every answer that this client gets fail where it does not satisfy the SDK's own model. */
export function checkAnswers<Input extends object, Output extends object>(client: {
  readonly middlewareStack: MiddlewareStack<Input, Output>;
}): void {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args);
      const { response } = result;
      if (!isResponse(response) || response.statusCode !== 200) return result;
      const chunks: Buffer[] = [];
      for await (const chunk of response.body) chunks.push(Buffer.from(chunk));
      const bytes = Buffer.concat(chunks);
      response.body = Readable.from([bytes]);
      const output = outputOf(context['__smithy_context']?.['operationSchema']);
      const found = violations(output, JSON.parse(bytes.toString('utf8')), output.getName() ?? '$');
      if (found.length > 0 && !output.isUnitSchema()) throw new Error(found.join('\n'));
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'checkAnswers' },
  );
}

function isResponse(value: unknown): value is { statusCode: number; body: Readable } {
  return typeof value === 'object' && value !== null && 'statusCode' in value && 'body' in value;
}

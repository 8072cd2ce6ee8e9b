import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { Failure, type Json, messageOf } from '@thea/action';
import { evaluate, type Scope, toJson } from './expression.ts';
import { parser } from './library.ts';

/** A piece of a workflow or action file as GitHub's parser read it: text, numbers, lists, and expressions in them. */
export type Template = TemplateToken;
export type TemplateMapping = MappingToken;

function failed(token: Template, thrown: unknown): Failure {
  const place = token.line === undefined ? '' : ` (line ${token.line}, column ${token.col})`;
  return new Failure('input', {
    message: `The template is not valid${place}: ${messageOf(thrown)}`,
    remedy: 'Correct the expression in the workflow or action file.',
    cause: thrown,
  });
}

/** Evaluates every expression in `token`; the result is JSON. Throws `Failure` with line and column of the token. */
export function evaluateTemplate(token: Template, scope: Scope): Json {
  if (parser.isBasicExpression(token)) {
    try {
      return toJson(evaluate(token.expression, scope));
    } catch (thrown) {
      throw failed(token, thrown);
    }
  }
  if (parser.isMapping(token)) {
    const entries: [string, Json][] = [];
    for (const { key, value } of token) {
      // `${{ insert }}`: the mapping that the value evaluates to takes the place of the entry.
      if (key.isExpression && !parser.isBasicExpression(key)) {
        const inserted = evaluateTemplate(value, scope);
        if (isRecord(inserted)) entries.push(...Object.entries(inserted));
      } else entries.push([evaluateText(key, scope), evaluateTemplate(value, scope)]);
    }
    return Object.fromEntries(entries);
  }
  if (parser.isSequence(token)) return [...token].map((item) => evaluateTemplate(item, scope));
  if (parser.isString(token) || parser.isNumber(token) || parser.isBoolean(token)) return token.value;
  return null;
}

/** Evaluates a scalar to text, as GitHub turns booleans, numbers and null into text. */
export function evaluateText(token: Template, scope: Scope): string {
  if (!parser.isBasicExpression(token)) return scalarText(evaluateTemplate(token, scope), token);
  let value: ReturnType<typeof evaluate>;
  try {
    value = evaluate(token.expression, scope);
  } catch (thrown) {
    throw failed(token, thrown);
  }
  return value.primitive ? value.coerceString() : scalarText(toJson(value), token);
}

function scalarText(value: Json, token: Template): string {
  if (value === null) return '';
  // PipelineTemplateEvaluator: "A sequence was not expected", "A mapping was not expected".
  if (typeof value === 'object') {
    throw failed(token, `A ${Array.isArray(value) ? 'sequence' : 'mapping'} was not expected`);
  }
  return String(value);
}

/** A mapping whose values are texts (`env`, `with`, `outputs`); nothing where the token is missing. */
export function evaluateTexts(token: Template | null, scope: Scope): { [name: string]: string } {
  if (token === null) return {};
  const texts: { [name: string]: string } = {};
  const value = parser.isMapping(token) ? null : evaluateTemplate(token, scope);
  if (isRecord(value)) {
    for (const [name, item] of Object.entries(value)) texts[name] = scalarText(item, token);
  } else if (parser.isMapping(token)) {
    for (const { key, value: item } of token) texts[evaluateText(key, scope)] = evaluateText(item, scope);
  }
  return texts;
}

/** The value of a key of a mapping; null where the mapping or the key is missing. */
export function property(token: Template | null | undefined, key: string): Template | null {
  return token && parser.isMapping(token) ? (token.find(key) ?? null) : null;
}

/** The keys and values of a mapping whose keys are plain text. */
export function entries(token: Template | null | undefined): [string, Template][] {
  if (!token || !parser.isMapping(token)) return [];
  return [...token].map(({ key, value }) => [key.toString(), value]);
}

/** A literal text, or null. */
export function literal(token: Template | null): string | null {
  return token !== null && parser.isString(token) ? token.value : null;
}

/** Whether a JSON value is an object. */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { type Token, TokenType } from '@actions/expressions/lexer';
import { truthy } from '@actions/expressions/result';
import type { Json } from '@thea/action';

/**
 * What an expression may name. A context that is not given is null, as GitHub evaluates a context without data;
 * which contexts are allowed at a place has been checked when the workflow was parsed.
 */
export interface Scope {
  readonly contexts: { readonly [name: string]: Json };
  readonly functions?: readonly FunctionDefinition[];
}

// https://docs.github.com/actions/reference/workflows-and-actions/contexts
const CONTEXTS = [
  'github',
  'env',
  'vars',
  'job',
  'jobs',
  'steps',
  'runner',
  'secrets',
  'strategy',
  'matrix',
  'needs',
  'inputs',
];

/** JSON as the values that GitHub's evaluator works on. */
export function toData(value: Json): data.ExpressionData {
  const revived: data.ExpressionData = JSON.parse(JSON.stringify(value), data.reviver);
  return revived;
}

/** The evaluator's values as JSON. */
export function toJson(value: data.ExpressionData): Json {
  const json: Json = JSON.parse(JSON.stringify(value, data.replacer));
  return json;
}

// @actions/expressions 0.3.61 unescapes only the first '' of a string; GitHub itself unescapes all.
function unescaped(token: Token): Token {
  return token.type === TokenType.STRING
    ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
    : token;
}

/** Evaluates one expression (without `${{ }}`) with GitHub's own lexer, parser and evaluator. Throws `ExpressionError`. */
export function evaluate(expression: string, scope: Scope): data.ExpressionData {
  const functions = scope.functions ?? [];
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens.map(unescaped), CONTEXTS, [...functions]).parse();
  // The evaluator's values of all contexts cost more than the expression; what it does not name, it cannot read.
  const named = new Set(tokens.map(({ lexeme }) => lexeme.toLowerCase()));
  const contexts = new data.Dictionary(
    ...CONTEXTS.map((key) => ({ key, value: toData(named.has(key) ? (scope.contexts[key] ?? null) : null) })),
  );
  const byName = new Map(functions.map((item) => [item.name.toLowerCase(), item]));
  return new Evaluator(tree, contexts, byName).evaluate();
}

/** Whether a condition holds: GitHub's truthiness of its value. */
export function holds(condition: string, scope: Scope): boolean {
  return truthy(evaluate(condition, scope));
}

/** A function of no fixed arguments, as the evaluator wants it. */
export function expressionFunction(
  name: string,
  call: (args: readonly string[]) => data.ExpressionData,
): FunctionDefinition {
  return {
    name,
    minArgs: 0,
    maxArgs: 255,
    call: (...args) => call(args.map((item) => item.coerceString())),
  };
}

/** A boolean of the evaluator. */
export function truth(value: boolean): data.ExpressionData {
  return new data.BooleanData(value);
}

/** A text of the evaluator. */
export function text(value: string): data.ExpressionData {
  return new data.StringData(value);
}

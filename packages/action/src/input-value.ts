import type { InputDeclaration } from './declaration.ts';
import { quote, refuse } from './input-text.ts';
import { parseJsonText } from './json-text.ts';
import type { Json } from './log.ts';
import { nearest } from './nearest.ts';

/** What one input can become. */
export type InputValue = string | boolean | number | readonly string[] | Json;

function parseBoolean(name: string, declaration: InputDeclaration, text: string): boolean {
  const lower = text.toLowerCase();
  if (lower === 'true') return true;
  if (lower === 'false') return false;
  return refuse(
    name,
    `is ${quote(text, declaration)}, which is neither true nor false.`,
    'Give true or false.',
  );
}

function checkBounds(name: string, declaration: InputDeclaration, value: number, unit: string): number {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = declaration;
  if (value < minimum)
    refuse(name, `is ${value}${unit}, less than ${minimum}${unit}.`, `Give at least ${minimum}.`);
  if (value > maximum)
    refuse(name, `is ${value}${unit}, more than ${maximum}${unit}.`, `Give at most ${maximum}.`);
  return value;
}

function parseInteger(name: string, declaration: InputDeclaration, text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) {
    refuse(
      name,
      `is ${quote(text, declaration)}, which is not a whole number.`,
      'Give digits only, such as 3.',
    );
  }
  return checkBounds(name, declaration, Number(text), '');
}

function parseSeconds(name: string, declaration: InputDeclaration, text: string): number {
  const plain = /^\d{1,9}$/.exec(text);
  const parts = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text);
  if (!plain && (!parts || text === '')) {
    refuse(
      name,
      `is ${quote(text, declaration)}, which is no time in seconds.`,
      'Give seconds, such as 90, or 2m, or 1h30m.',
    );
  }
  const [hours, minutes, seconds] = [1, 2, 3].map((index) => Number(parts?.[index] ?? 0));
  const value = plain ? Number(text) : (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  return checkBounds(name, declaration, value, ' s');
}

function parseChoice(name: string, declaration: InputDeclaration, text: string): string {
  const choices = declaration.choices ?? [];
  if (choices.includes(text)) return text;
  const meant = nearest(text, choices);
  return refuse(
    name,
    `is ${quote(text, declaration)}, which is not one of its choices.`,
    `Give one of: ${choices.join(', ')}${meant ? ` (did you mean ${meant}?)` : ''}.`,
  );
}

function checkPattern(name: string, declaration: InputDeclaration, text: string, where = ''): string {
  const { pattern } = declaration;
  if (pattern && !new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, '')).test(text)) {
    refuse(
      name,
      `is ${quote(text, declaration)}${where}, which does not look right.`,
      `Give ${declaration.patternHint ?? `text that matches ${pattern.source}`}.`,
    );
  }
  return text;
}

function parseLines(name: string, declaration: InputDeclaration, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const item = line.trim();
    return item === '' ? [] : [checkPattern(name, declaration, item, ` in line ${index + 1}`)];
  });
}

function parseJson(name: string, text: string): Json {
  const parsed = parseJsonText(text);
  if (parsed.ok) return parsed.value;
  return refuse(
    name,
    `is not JSON: ${parsed.message} at line ${parsed.at.line}, column ${parsed.at.column}.`,
    'Correct it there, or make the value with toJSON(…).',
  );
}

/** What the checked text of an input means. Pure; throws `Failure('input')` with the name, what came and a remedy. */
export function parseValue(name: string, declaration: InputDeclaration, text: string): InputValue {
  switch (declaration.type) {
    case 'boolean':
      return parseBoolean(name, declaration, text);
    case 'integer':
      return parseInteger(name, declaration, text);
    case 'seconds':
      return parseSeconds(name, declaration, text);
    case 'choice':
      return parseChoice(name, declaration, text);
    case 'lines':
      return parseLines(name, declaration, text);
    case 'json':
      return parseJson(name, text);
    case 'string':
      return checkPattern(name, declaration, text);
  }
}

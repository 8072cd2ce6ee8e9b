import { Failure, type Json } from '@thea/action';
import type { Scope } from '../language/expression.ts';
import {
  entries,
  evaluateTemplate,
  isRecord,
  literal,
  property,
  type Template,
} from '../language/template.ts';

function typed(name: string, type: string, value: Json): Json {
  const mismatch = (): Failure =>
    new Failure('input', {
      message: `The input "${name}" of the workflow is of type ${type}, but ${JSON.stringify(value)} was given.`,
      remedy: `Give a ${type}.`,
      input: name,
    });
  switch (type) {
    case 'boolean':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      throw mismatch();
    case 'number': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof number === 'number' && !Number.isNaN(number)) return number;
      throw mismatch();
    }
    default:
      if (value !== null && typeof value === 'object') throw mismatch();
      return value === null ? '' : String(value);
  }
}

/**
 * The `inputs` context: what was given, else the default, else false, 0 or empty; each of its declared type.
 * Throws `Failure` where a value is not of its type, or a required one is missing.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_callinputs
 */
export function bindInputs(
  declared: Template | null,
  given: Json,
  scope: Scope,
): { readonly [name: string]: Json } {
  const values = new Map(
    isRecord(given) ? Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]) : [],
  );
  const bound: { [name: string]: Json } = {};
  const names = new Set(entries(declared).map(([name]) => name.toLowerCase()));
  const unknown = [...values.keys()].filter((name) => !names.has(name));
  if (unknown.length > 0) {
    throw new Failure('input', {
      message: `Unexpected inputs provided: ${JSON.stringify(unknown)}.`,
      remedy: `The workflow declares: ${[...names].join(', ') || 'none'}.`,
    });
  }
  for (const [name, definition] of entries(declared)) {
    const type = literal(property(definition, 'type')) ?? 'string';
    const fallback = property(definition, 'default');
    const value = values.get(name.toLowerCase());
    if (value === undefined && fallback === null && property(definition, 'required')?.toString() === 'true') {
      throw new Failure('input', {
        message: `The workflow needs the input "${name}".`,
        remedy: 'Give it.',
        input: name,
      });
    }
    if (value !== undefined) bound[name] = typed(name, type, value);
    else if (fallback !== null) bound[name] = typed(name, type, evaluateTemplate(fallback, scope));
    else bound[name] = type === 'boolean' ? false : type === 'number' ? 0 : '';
  }
  return bound;
}

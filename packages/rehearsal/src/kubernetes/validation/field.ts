import { canonical, type Json } from '../raw.ts';
import type { WrongField } from '../refusal.ts';

/** What is wrong with a field, as `field.Error` words it (apimachinery). All pure. */
export type Wrong = readonly WrongField[];

export function required(field: string, why = ''): WrongField {
  const message = `Required value${why === '' ? '' : `: ${why}`}`;
  return { reason: 'FieldValueRequired', field, message };
}

export function invalidField(field: string, value: Json | undefined, why: string): WrongField {
  const message = `Invalid value: ${canonical(value ?? null)}: ${why}`;
  return { reason: 'FieldValueInvalid', field, message };
}

export function forbiddenField(field: string, why: string): WrongField {
  return { reason: 'FieldValueForbidden', field, message: `Forbidden: ${why}` };
}

export function duplicate(field: string, value: Json): WrongField {
  return { reason: 'FieldValueDuplicate', field, message: `Duplicate value: ${canonical(value)}` };
}

export function missing(field: string, value: Json): WrongField {
  return { reason: 'FieldValueNotFound', field, message: `Not found: ${canonical(value)}` };
}

/** A value that is none of those that there are; absent is allowed. */
export function oneOf(field: string, value: Json | undefined, supported: readonly string[]): Wrong {
  if (value === undefined || (typeof value === 'string' && supported.includes(value))) return [];
  const list = supported.map((one) => JSON.stringify(one)).join(', ');
  const message = `Unsupported value: ${canonical(value)}: supported values: ${list}`;
  return [{ reason: 'FieldValueNotSupported', field, message }];
}

/** A number below zero; absent is allowed (`ValidateNonnegativeField`). */
export function notNegative(field: string, value: Json | undefined): Wrong {
  const negative = typeof value === 'number' && value < 0;
  return negative ? [invalidField(field, value, 'must be greater than or equal to 0')] : [];
}

/** A port, by number or by name (`validatePortNumOrName`). */
export function portOrName(field: string, value: Json | undefined): Wrong {
  if (typeof value === 'string') return portName(value).map((why) => invalidField(field, value, why));
  return portNumber(field, value ?? 0);
}

/** `validation.IsValidPortNum`. */
export function portNumber(field: string, value: Json): Wrong {
  const valid = typeof value === 'number' && value >= 1 && value <= 65_535;
  return valid ? [] : [invalidField(field, value, 'must be between 1 and 65535, inclusive')];
}

/** `validation.IsValidPortName`. */
export function portName(name: string): readonly string[] {
  return [
    ...(name.length > 15 ? ['must be no more than 15 characters'] : []),
    ...(/^[-a-z0-9]+$/.test(name)
      ? []
      : ['must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)']),
    ...(/[a-z]/.test(name) ? [] : ['must contain at least one letter (a-z)']),
    ...(name.includes('--') ? ['must not contain consecutive hyphens'] : []),
    ...(/^-|-$/.test(name) ? ['must not begin or end with a hyphen'] : []),
  ];
}

import { AwsError } from './error.ts';

/** What JSON can hold, writable: the embedded platform keeps its state in it. `undefined` members are not sent. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;
export interface JsonObject {
  [member: string]: JsonValue | undefined;
}

/** True for a JSON object: not null, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses a request's body; an empty one is `{}`. Throws SerializationException, as AwsJson 1.1 services answer. */
export function parseObject(text: string): JsonObject {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // The same answer as for a body that is no object.
  }
  throw new AwsError('SerializationException', 'Start of structure or map found where not expected.');
}

/** The member as text, or undefined where it is absent or null. Throws SerializationException for another type. */
export function text(input: JsonObject, member: string): string | undefined {
  const value = input[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new AwsError('SerializationException', `STRING_VALUE cannot be converted from member "${member}".`);
}

/** The member as text. Throws InvalidParameterException where it is absent or empty. */
export function requiredText(input: JsonObject, member: string): string {
  const value = text(input, member);
  if (value) return value;
  throw new AwsError('InvalidParameterException', `${member} can not be blank.`);
}

/** The member as a number, or undefined. */
export function number(input: JsonObject, member: string): number | undefined {
  const value = input[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  throw new AwsError('SerializationException', `NUMBER_VALUE cannot be converted from member "${member}".`);
}

/** The member as a truth value, or undefined. */
export function flag(input: JsonObject, member: string): boolean | undefined {
  const value = input[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  throw new AwsError('SerializationException', `TRUE_VALUE cannot be converted from member "${member}".`);
}

/** The member as an object, or undefined. */
export function object(input: JsonObject, member: string): JsonObject | undefined {
  const value = input[member];
  if (value === undefined || value === null) return undefined;
  if (isObject(value)) return value;
  throw new AwsError('SerializationException', `Start of structure expected at member "${member}".`);
}

/** The member as a list of texts; empty where it is absent. */
export function texts(input: JsonObject, member: string): string[] {
  return list(input, member).filter((item) => typeof item === 'string');
}

/** The member as a list of objects; empty where it is absent. */
export function objects(input: JsonObject, member: string): JsonObject[] {
  return list(input, member).filter(isObject);
}

function list(input: JsonObject, member: string): JsonValue[] {
  const value = input[member];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  throw new AwsError('SerializationException', `Start of list expected at member "${member}".`);
}

/** AwsJson timestamps are seconds since the epoch with milliseconds (Smithy, "epoch-seconds"). */
export function epochSeconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}

/** The same, for a moment that may not have come yet. */
export function epochSecondsOf(milliseconds: number | null): number | undefined {
  return milliseconds === null ? undefined : epochSeconds(milliseconds);
}

import type { Json } from '@thea/action';
import { isRecord } from '../language/template.ts';
import type { Access } from '../run/permissions.ts';
import { type Answer, ApiError } from './answer.ts';
import type { Grant } from './tokens.ts';

/** A request that has been routed and authorised. */
export interface Call {
  readonly url: URL;
  /** The parts of the path that the pattern names. */
  readonly path: { readonly [name: string]: string };
  readonly body: { readonly [key: string]: Json };
  readonly grant: Grant;
}

/** One operation of the REST API. In `pattern`, `:name` is one segment and `*name` the rest of the path. */
export interface Route {
  readonly method: string;
  readonly pattern: string;
  /** The permission that the token needs, as the reference of each operation names it; null: any token. */
  readonly permission: readonly [name: string, access: Access] | null;
  readonly handle: (call: Call) => Answer;
}

/** The named parts of a path, or null where it does not match. */
export function match(pattern: string, pathname: string): { [name: string]: string } | null {
  const wanted = pattern.split('/');
  const given = pathname.split('/').map(decodeURIComponent);
  const found: { [name: string]: string } = {};
  for (const [index, part] of wanted.entries()) {
    if (part.startsWith('*')) {
      found[part.slice(1)] = given.slice(index).join('/');
      return given.length >= index ? found : null;
    }
    const value = given[index];
    if (value === undefined) return null;
    if (part.startsWith(':')) found[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return given.length === wanted.length ? found : null;
}

/** The body of a request as an object. GitHub answers 400 to anything else. */
export function parseBody(text: string): { readonly [key: string]: Json } {
  if (text.trim() === '') return {};
  let parsed: Json;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new ApiError(400, 'Problems parsing JSON');
  }
  if (!isRecord(parsed)) throw new ApiError(400, 'Body should be a JSON object');
  return parsed;
}

/** A text of the body. 422 where it is missing and has no default, or is no text. */
export function bodyText(call: Call, name: string, fallback?: string): string {
  const value = call.body[name] ?? fallback;
  if (typeof value === 'string') return value;
  throw new ApiError(422, `Invalid request.\n\n"${name}" wasn't supplied.`);
}

/** A boolean of the body. */
export function bodyFlag(call: Call, name: string, fallback: boolean): boolean {
  const value = call.body[name];
  return typeof value === 'boolean' ? value : fallback;
}

/**
 * One page of a list with its Link header: 30 items, at most 100 ("Using pagination in the REST API").
 */
export function page(call: Call, items: readonly Json[]): Answer {
  const number = (name: string, fallback: number): number => {
    const value = Number(call.url.searchParams.get(name) ?? fallback);
    return Number.isInteger(value) && value > 0 ? value : fallback;
  };
  const size = Math.min(100, number('per_page', 30));
  const current = number('page', 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, rel: string): string => {
    const url = new URL(call.url);
    url.searchParams.set('page', String(target));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [
    ...(current > 1 ? [link(current - 1, 'prev')] : []),
    ...(current < last ? [link(current + 1, 'next'), link(last, 'last')] : []),
    ...(current > 1 ? [link(1, 'first')] : []),
  ];
  return {
    status: 200,
    body: items.slice((current - 1) * size, current * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

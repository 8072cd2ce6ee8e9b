import { AwsError } from './error.ts';
import { type JsonObject, number, text } from './json.ts';

/** One page of `items` by `nextToken` and `maxResults`; `most` is the API's limit per page. */
export function page<T>(
  input: JsonObject,
  items: readonly T[],
  most: number,
): { readonly items: readonly T[]; readonly nextToken: string | undefined } {
  const token = text(input, 'nextToken');
  const start = token === undefined ? 0 : Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Number.isInteger(start) || start < 0)
    throw new AwsError('InvalidParameterException', 'Invalid token.');
  const size = number(input, 'maxResults') ?? most;
  if (size < 1 || size > most) {
    throw new AwsError('InvalidParameterException', `maxResults must be between 1 and ${most}.`);
  }
  const end = start + size;
  const nextToken = end < items.length ? Buffer.from(String(end)).toString('base64url') : undefined;
  return { items: items.slice(start, end), nextToken };
}

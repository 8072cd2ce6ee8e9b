import type { JsonObject, JsonValue } from './json.ts';
import { isObject } from './json.ts';

/**
 * Reads the form of an AWS Query request into JSON: `A.member.1.B=x` becomes `{A: [{B: 'x'}]}`. All leaves are texts.
 * Smithy, "AWS Query protocol", request serialization.
 */
export function parseQuery(form: URLSearchParams): JsonObject {
  const root: JsonObject = {};
  for (const [name, value] of form) {
    if (name !== 'Action' && name !== 'Version') put(root, name.split('.'), value);
  }
  const folded = foldLists(root);
  return isObject(folded) ? folded : {};
}

function put(node: JsonObject, path: readonly string[], value: string): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    node[head] = value;
    return;
  }
  const known = node[head];
  const next = isObject(known) ? known : {};
  node[head] = next;
  put(next, rest, value);
}

// An empty list is sent as `Name=`: it stays the text '' and reads as absent where a list is expected.
function foldLists(value: JsonValue | undefined): JsonValue {
  if (!isObject(value)) return value === undefined || value === '' ? null : value;
  const member = value['member'];
  if (isObject(member) && Object.keys(member).every((key) => /^\d+$/.test(key))) {
    return Object.entries(member)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, item]) => foldLists(item));
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, foldLists(item)]));
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON as XML elements; lists are written as `<member>` items. Smithy, "AWS Query protocol", XML shapes. */
export function toXml(value: JsonObject): string {
  return Object.entries(value)
    .map(([name, item]) => (item === undefined || item === null ? '' : `<${name}>${inner(item)}</${name}>`))
    .join('');
}

function inner(value: JsonValue): string {
  if (Array.isArray(value)) return value.map((item) => `<member>${inner(item)}</member>`).join('');
  if (isObject(value)) return toXml(value);
  return value === null ? '' : escapeXml(String(value));
}

/** The whole answer to a Query action. */
export function queryAnswer(
  action: string,
  namespace: string,
  result: JsonObject,
  requestId: string,
): string {
  return (
    `<${action}Response xmlns="${namespace}"><${action}Result>${toXml(result)}</${action}Result>` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`
  );
}

/** The error answer of a Query service. */
export function queryError(
  namespace: string,
  error: { code: string; message: string; status: number },
  requestId: string,
): string {
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  return (
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${escapeXml(error.code)}</Code>` +
    `<Message>${escapeXml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}

import type { ServerResponse } from 'node:http';

/** What a registry answers: plain data, written at one place. */
export interface Answer {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: Buffer;
}

/** The codes of the OCI distribution specification, "Error Codes", and those that ECR adds. */
export type ErrorCode =
  | 'BLOB_UNKNOWN'
  | 'BLOB_UPLOAD_INVALID'
  | 'BLOB_UPLOAD_UNKNOWN'
  | 'DIGEST_INVALID'
  | 'MANIFEST_BLOB_UNKNOWN'
  | 'MANIFEST_INVALID'
  | 'MANIFEST_UNKNOWN'
  | 'NAME_INVALID'
  | 'NAME_UNKNOWN'
  | 'SIZE_INVALID'
  | 'UNAUTHORIZED'
  | 'DENIED'
  | 'UNSUPPORTED'
  | 'TOOMANYREQUESTS'
  | 'TAG_INVALID'
  | 'UNKNOWN';

/** An error in the form of the specification: `{"errors": [{"code", "message", "detail"}]}`. */
export function refuse(
  status: number,
  code: ErrorCode,
  message: string,
  headers: Answer['headers'] = {},
): Answer {
  return json(status, { errors: [{ code, message, detail: null }] }, headers);
}

/** A JSON answer; the body's bytes are what `JSON.stringify` makes of `value`. */
export function json(
  status: number,
  value: object,
  headers: Answer['headers'] = {},
  type = 'application/json',
): Answer {
  return { status, headers: { 'content-type': type, ...headers }, body: Buffer.from(JSON.stringify(value)) };
}

/** Writes an answer with the time's `Date`; HEAD gets the headers alone. `upTo` bytes of the body, then a cut. */
export function write(
  response: ServerResponse,
  answer: Answer,
  head: boolean,
  now: number,
  upTo?: number,
): void {
  const body = answer.body ?? Buffer.alloc(0);
  response.sendDate = false;
  response.writeHead(answer.status, {
    'docker-distribution-api-version': 'registry/2.0',
    'content-length': String(body.length),
    ...answer.headers,
    date: new Date(now).toUTCString(),
  });
  if (head) response.end();
  else if (upTo === undefined) response.end(body);
  else response.write(body.subarray(0, upTo), () => response.destroy());
}

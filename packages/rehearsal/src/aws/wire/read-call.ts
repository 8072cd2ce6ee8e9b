import type { IncomingMessage } from 'node:http';
import { AwsError } from './error.ts';
import { type JsonObject, parseObject } from './json.ts';
import { parseQuery } from './query.ts';
import { SERVICES, type ServiceWire } from './services.ts';
import type { SignedRequest } from './signature.ts';

/** A request with its body, and which operation of which service it asks for. */
export interface ReadCall {
  readonly request: SignedRequest;
  readonly service: ServiceWire;
  readonly operation: string;
  /** Parsed only when asked for, so that authentication comes first as in AWS. */
  readonly input: () => JsonObject;
}

/** Reads the whole request; header names lower-case, several values joined by a comma. */
export async function readRequest(message: IncomingMessage): Promise<SignedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const url = new URL(message.url ?? '/', 'http://endpoint');
  const headers = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(',')]);
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}

/** Routes by X-Amz-Target (AwsJson) or Action and Version (Query). Throws UnknownOperationException or InvalidAction. */
export function route(request: SignedRequest): ReadCall {
  const target = request.headers['x-amz-target'];
  if (target !== undefined) {
    const [prefix = '', operation = ''] = target.split('.');
    const service = SERVICES.find(({ marker }) => marker === prefix);
    if (service === undefined) throw new AwsError('UnknownOperationException', `Unknown target ${target}.`);
    return { request, service, operation, input: () => parseObject(request.body.toString('utf8')) };
  }
  const form = new URLSearchParams(request.body.toString('utf8'));
  const action = form.get('Action') ?? '';
  const version = form.get('Version') ?? '';
  const service = SERVICES.find(({ marker }) => marker === version);
  if (service === undefined) {
    throw new AwsError(
      'InvalidAction',
      `The action ${action} of version ${version} is not valid for this web service.`,
    );
  }
  return { request, service, operation: action, input: () => parseQuery(form) };
}

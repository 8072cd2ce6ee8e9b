import type { ServerResponse } from 'node:http';
import type { AwsError } from './error.ts';
import type { JsonObject } from './json.ts';
import { queryAnswer, queryError } from './query.ts';
import type { ServiceWire } from './services.ts';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: { readonly [name: string]: string };
}

/** The output of an operation in the service's protocol. */
export function answerWith(
  service: ServiceWire,
  operation: string,
  output: JsonObject,
  requestId: string,
): Answer {
  if (service.protocol === 'json') {
    return { status: 200, type: 'application/x-amz-json-1.1', body: JSON.stringify(output) };
  }
  return {
    status: 200,
    type: 'text/xml',
    body: queryAnswer(operation, service.namespace, output, requestId),
  };
}

/** An error in the service's protocol. AwsJson 1.1: `__type` and `message`; Query: ErrorResponse. */
export function answerError(service: ServiceWire | null, error: AwsError, requestId: string): Answer {
  if (service?.protocol === 'query') {
    return { status: error.status, type: 'text/xml', body: queryError(service.namespace, error, requestId) };
  }
  return {
    status: error.status,
    type: 'application/x-amz-json-1.1',
    body: JSON.stringify({ __type: error.code, message: error.message, ...error.extra }),
  };
}

/** Sends an answer with the two headers that every AWS endpoint gives; `now` is the platform's time. */
export function send(response: ServerResponse, answer: Answer, now: number, requestId: string): void {
  response.writeHead(answer.status, {
    'Content-Type': answer.type,
    'Content-Length': Buffer.byteLength(answer.body),
    Date: new Date(now).toUTCString(),
    'x-amzn-RequestId': requestId,
    ...answer.headers,
  });
  response.end(answer.body);
}

import type { Json, JsonObject } from './raw.ts';
import { Refusal, statusBody } from './refusal.ts';

/** What is answered: JSON, or a text that is not. */
export interface Answer {
  readonly status: number;
  readonly body: JsonObject | string;
  readonly headers?: { readonly [name: string]: string };
}

/** A header value may not carry quotes and backslashes bare (RFC 9110, section 5.6.4). */
function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** An object, with what the client is warned of (apiserver, `warning.AddWarning`). Pure. */
export function answerWith(status: number, body: JsonObject, warnings: readonly string[] = []): Answer {
  if (warnings.length === 0) return { status, body };
  return { status, body, headers: { warning: warnings.map((one) => `299 - ${quoted(one)}`).join(', ') } };
}

/** A refusal; 429 says when to come again. Pure. */
export function answerRefusal(refusal: Refusal, extra: { readonly [key: string]: Json } = {}): Answer {
  const retry = refusal.details?.['retryAfterSeconds'];
  return {
    status: refusal.code,
    body: { ...statusBody(refusal), ...extra },
    ...(typeof retry === 'number' ? { headers: { 'retry-after': String(retry) } } : {}),
  };
}

/** Anything but a Refusal is a defect of the embedded API server; it is answered so that it is seen. Pure. */
export function answerThrown(thrown: unknown): Answer {
  if (thrown instanceof Refusal) return answerRefusal(thrown);
  const said = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return answerRefusal(new Refusal(500, 'InternalError', `defect of the embedded Kubernetes: ${said}`, {}));
}

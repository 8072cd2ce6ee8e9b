import { type Answer, answerRefusal } from './answer.ts';
import type { Fault } from './faults.ts';
import { expired, Refusal } from './refusal.ts';

/** Seconds, and the text (apiserver, `filters/priority-and-fairness.go`): its filters know nothing of a Status. */
const RETRY_AFTER = '1';

/** Nobody knows this token (apiserver, `authentication.UnauthorizedHandler`). */
export const UNAUTHORIZED = new Refusal(401, 'Unauthorized', 'Unauthorized', null);

/** What a fault makes the endpoint answer instead of handling the call; null for those that cut, hang or kill. Pure. */
export function plantedAnswer({ kind }: Fault): Answer | null {
  switch (kind) {
    case 'throttle':
      return {
        status: 429,
        body: 'Too many requests, please try again later.\n',
        headers: { 'retry-after': RETRY_AFTER },
      };
    case 'error-500':
      return answerRefusal(new Refusal(500, 'InternalError', 'etcdserver: request timed out', {}));
    case 'expired':
      return answerRefusal(UNAUTHORIZED);
    case 'gone':
      return answerRefusal(expired('too old resource version: 1 (2)'));
    case 'page':
      return {
        status: 200,
        body: '<!doctype html><title>Console</title><p>Sign in</p>',
        headers: { 'content-type': 'text/html' },
      };
    default:
      return null;
  }
}

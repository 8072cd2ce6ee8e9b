import { HttpResponse } from '@smithy/core/protocols';
import type { HttpRequest } from '@smithy/types';
import type { EmbeddedAws } from '@thea/rehearsal/aws/index';
import type { Time } from '@thea/rehearsal/time/time';

/** As our clients have it: see packages/ecs, `api`. Milliseconds. */
const RESPONSE_TIMEOUT = 5_000;

/** Carries the SDK's requests to the embedded AWS without a socket. */
export interface InProcessHandler {
  readonly metadata: { readonly handlerProtocol: string };
  handle(request: HttpRequest): Promise<{ response: HttpResponse }>;
  updateHttpClientConfig(): void;
  httpHandlerConfigs(): Record<string, never>;
  destroy(): void;
}

function bytesOf(body: unknown): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return Buffer.from(typeof body === 'string' ? body : '');
}

/**
 * `latency` gives the milliseconds that one call takes in all; half of it passes before the platform sees it. `turnedAway`
 * is called where the platform throttles.
 */
export function openInProcess(
  time: Time,
  aws: EmbeddedAws,
  latency: () => number,
  turnedAway: () => void = () => {},
): InProcessHandler {
  const pass = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      time.after(milliseconds, resolve);
    });
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    handle: async (request) => {
      const half = latency() / 2;
      await pass(half);
      const answer = await aws.ask({
        method: request.method,
        path: request.path,
        query: new URLSearchParams(),
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
        ),
        body: bytesOf(request.body),
      });
      if (answer === null) {
        await pass(RESPONSE_TIMEOUT - half);
        throw Object.assign(new Error(`No answer within ${RESPONSE_TIMEOUT} ms`), { name: 'TimeoutError' });
      }
      await pass(half);
      if (answer !== 'cut' && answer.status === 400 && /Throttling/.test(answer.body)) turnedAway();
      if (answer === 'cut') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      return {
        response: new HttpResponse({
          statusCode: answer.status,
          headers: {
            'content-type': answer.type,
            date: new Date(time.now()).toUTCString(),
            ...answer.headers,
          },
          body: Buffer.from(answer.body),
        }),
      };
    },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
    destroy: () => {},
  };
}

import type { Clock } from '@thea/action';
import type { Authenticator } from './authenticate.ts';
import { Disconnected, TooLarge, type Wire, type WireAnswer, type WireRequest } from './wire.ts';

const ATTEMPTS = 6;
const FIRST_DELAY_MILLISECONDS = 500;
const LONGEST_DELAY_MILLISECONDS = 30_000;
const REDIRECTS = 5;

/** What asking a registry rests on. */
export interface AskTools {
  readonly wire: Wire;
  readonly authenticator: Authenticator;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** A line for whoever looks closely. */
  debug(message: string): void;
}

/** Whether an answer may be another one a moment later: RFC 9110 §15, and 429 of RFC 6585. */
export function isPassing(status: number): boolean {
  return status === 429 || status === 408 || status === 500 || status >= 502;
}

/**
 * Milliseconds to wait before attempt `next` (from 2): doubling from 0.5 s, or what `Retry-After` says in seconds, at
 * most 30 s. Pure.
 */
export function delayBefore(next: number, retryAfter: string | undefined): number {
  const asked = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : 0;
  return Math.min(LONGEST_DELAY_MILLISECONDS, Math.max(asked, FIRST_DELAY_MILLISECONDS * 2 ** (next - 2)));
}

/** Asks once, with authentication, and follows redirects of reads. A 401 that cannot be met is an answer. */
export async function askOnce(tools: AskTools, request: WireRequest, scope: string): Promise<WireAnswer> {
  const { wire, authenticator } = tools;
  const send = (url: URL, authorization: string | undefined): Promise<WireAnswer> =>
    wire({
      ...request,
      url,
      headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) },
    });
  const known = authenticator.known(scope);
  let answer = await send(request.url, known);
  if (answer.status === 401) {
    const authorization = await authenticator.meet(answer, scope, known);
    if (authorization !== null) answer = await send(request.url, authorization);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer;
  let from = request.url;
  for (let hop = 0; hop < REDIRECTS && answer.status >= 301 && answer.status <= 308; hop += 1) {
    const location = answer.headers.location;
    if (location === undefined || !URL.canParse(location, from.href)) break;
    from = new URL(location, from);
    // A registry sends its clients to a store of blobs that has no business with their credentials.
    answer = await send(from, from.origin === request.url.origin ? authenticator.known(scope) : undefined);
  }
  return answer;
}

/**
 * Asks until there is an answer that will not be another one a moment later: six attempts. For requests that may be
 * sent twice. Rejects with `Disconnected` where none came; the last passing answer is an answer.
 */
export async function ask(tools: AskTools, request: WireRequest, scope: string): Promise<WireAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    let wait: string | undefined;
    try {
      const answer = await askOnce(tools, request, scope);
      if (!isPassing(answer.status) || attempt === ATTEMPTS) return answer;
      wait = answer.headers['retry-after'];
      tools.debug(
        `${request.method} ${request.url.pathname} was answered ${answer.status}; it is asked again.`,
      );
    } catch (thrown) {
      if (tools.signal.aborted || thrown instanceof TooLarge || !(thrown instanceof Disconnected))
        throw thrown;
      if (attempt === ATTEMPTS) throw thrown;
      tools.debug(`${thrown.message}; it is asked again.`);
    }
    await tools.clock.sleep(delayBefore(attempt + 1, wait), tools.signal);
  }
}

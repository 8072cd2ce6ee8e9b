import { Failure, type Json, messageOf, proxyAgents } from '@thea/action';
import { sendRequest } from '@thea/action/request';
import type { PlatformTools } from '@thea/release';
import { Refusal } from './refusal.ts';
import type { Operation } from './shape.ts';
import { type RailwayToken, tokenHeader, tokenOf } from './token.ts';

const ENDPOINT = 'https://backboard.railway.com/graphql/v2';
/** What stands before the API turns away clients that do not name themselves (error 1010). */
const USER_AGENT = 'thea-actions (+https://github.com/theaia/actions)';
/** Milliseconds before a read is asked again. */
const READ_WAITS = [300, 800, 2_000];
/** Of a page from the edge only this much is quoted. */
const QUOTED = 120;

/** What the rate limit leaves, as the newest answer said; null where none has said so. */
export interface Allowance {
  readonly remaining: number;
  /** Milliseconds since the epoch, by the platform's clock. */
  readonly resetsAt: number;
}

/** The API of Railway for one target. */
export interface RailwayApi {
  readonly endpoint: URL;
  readonly token: RailwayToken;
  readonly tools: PlatformTools;
  /** Headers that every request and every subscription carries. */
  readonly headers: { readonly [name: string]: string };
  /** A read: asked again where no answer came or the rate limit was met. Throws `Refusal` or the deadline's reason. */
  read<Result extends Json, Variables extends object>(
    operation: Operation<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** A mutation: sent once. Throws `Refusal` or the deadline's reason. */
  change<Result extends Json, Variables extends object>(
    operation: Operation<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  allowance(): Allowance | null;
  /** How many requests were sent. */
  sent(): number;
}

/**
 * Opens the API. Nothing is asked yet.
 * @throws Failure('access') without a token, Failure('input') for an endpoint that is no URL.
 */
export function openApi(tools: PlatformTools): RailwayApi {
  const { environment, clock, deadline, log } = tools;
  const token = tokenOf(environment);
  tools.mask(token.value);
  const endpoint = endpointOf(environment['RAILWAY_GRAPHQL_ENDPOINT']);
  const headers = { 'user-agent': USER_AGENT, ...tokenHeader(token) };
  const agents = proxyAgents(environment);
  let allowance: Allowance | null = null;
  let sent = 0;

  const once: RailwayApi['change'] = async (operation, variables) => {
    sent += 1;
    const answer = await sendRequest({
      method: 'POST',
      url: endpoint,
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: operation.text, variables, operationName: operation.name }),
      signal: deadline.signal,
      agents,
    }).catch((thrown: unknown) => {
      if (deadline.signal.aborted) throw deadline.signal.reason;
      throw new Refusal('lost', messageOf(thrown), { cause: thrown });
    });
    const date = Date.parse(String(answer.headers['date'] ?? ''));
    if (!Number.isNaN(date)) clock.observeSkew(date - clock.now().wall);
    allowance = allowanceOf(answer.headers) ?? allowance;
    return readAnswer(operation, answer);
  };

  const patiently: RailwayApi['read'] = async (operation, variables) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await once(operation, variables);
      } catch (thrown) {
        const wait = READ_WAITS[tries];
        if (!(thrown instanceof Refusal) || wait === undefined) throw thrown;
        if (thrown.kind === 'refused' || thrown.kind === 'malformed') throw thrown;
        log.debug(`${operation.name} is asked again: ${thrown.message}`);
        await clock.sleep(Math.max(wait, thrown.wait ?? 0), deadline.signal);
      }
    }
  };

  // Stories ask for the same at the same time, for two reasons: the plan's budget of requests is small.
  const underway = new Map<string, Promise<Json>>();
  return {
    endpoint,
    token,
    tools,
    headers,
    change: once,
    read: async (operation, variables) => {
      const key = `${operation.name} ${JSON.stringify(variables)}`;
      const asked = underway.get(key) ?? patiently(operation, variables).finally(() => underway.delete(key));
      underway.set(key, asked);
      const result = await asked;
      if (operation.fits(result)) return result;
      throw new Refusal('malformed', operation.name);
    },
    allowance: () => allowance,
    sent: () => sent,
  };
}

function endpointOf(word: string | undefined): URL {
  const given = word?.trim() || ENDPOINT;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new Failure('input', {
      input: 'endpoint',
      message: `RAILWAY_GRAPHQL_ENDPOINT is no URL: "${given.slice(0, QUOTED)}".`,
      remedy: `Leave it empty for ${ENDPOINT}.`,
    });
  }
  return new URL(given);
}

type Headers = { readonly [name: string]: string | readonly string[] | undefined };

function allowanceOf(headers: Headers): Allowance | null {
  const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  return Number.isNaN(remaining) || Number.isNaN(reset) ? null : { remaining, resetsAt: reset * 1000 };
}

function quoted(body: string): string {
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, QUOTED);
}

/** The result in an answer. @throws Refusal for everything else that an answer can be. */
function readAnswer<Result extends Json, Variables>(
  operation: Operation<Result, Variables>,
  answer: { readonly status: number; readonly headers: Headers; readonly body: string },
): Result {
  const { status, body } = answer;
  let value: unknown = null;
  try {
    value = JSON.parse(body);
  } catch {
    // A page of what stands before the API: its status says enough.
  }
  if (status === 429) {
    const seconds = Number(answer.headers['retry-after'] ?? Number.NaN);
    const wait = Number.isNaN(seconds) ? {} : { wait: seconds * 1000 };
    throw new Refusal('throttled', `status 429${'wait' in wait ? `, again in ${seconds} s` : ''}`, {
      status,
      ...wait,
    });
  }
  if (status >= 500 || value === null) {
    throw new Refusal(
      status < 500 && status >= 400 ? 'refused' : 'unavailable',
      `status ${status}: ${quoted(body) || 'nothing'}`,
      {
        status,
      },
    );
  }
  const errors = typeof value === 'object' && value !== null && 'errors' in value ? value.errors : null;
  if (Array.isArray(errors) && errors.length > 0) {
    const messages = errors.map((error: unknown) =>
      typeof error === 'object' && error !== null && 'message' in error
        ? quoted(String(error.message))
        : 'no reason',
    );
    throw new Refusal('refused', `${operation.name}: ${messages.join('; ')}`, { status });
  }
  const data = typeof value === 'object' && value !== null && 'data' in value ? value.data : null;
  if (operation.fits(data)) return data;
  throw new Refusal('malformed', `${operation.name}, status ${status}`, { status });
}

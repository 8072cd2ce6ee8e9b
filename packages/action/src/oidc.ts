import { type Clock, systemClock } from './clock.ts';
import type { Deadline } from './deadline.ts';
import { Failure } from './errors.ts';
import { parseJsonText } from './json-text.ts';
import { type HttpAnswer, sendRequest } from './request.ts';

const ATTEMPTS = 3;

function refused(message: string, cause?: unknown): Failure {
  return new Failure('access', {
    message,
    remedy: 'Add "permissions: id-token: write" to the job, and to the job that calls this workflow.',
    ...(cause === undefined ? {} : { cause }),
  });
}

async function ask(url: URL, bearer: string, deadline: Deadline, clock: Clock): Promise<HttpAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' };
      const answer = await sendRequest({ url, headers, signal: deadline.signal });
      if (answer.status < 500 || attempt === ATTEMPTS) return answer;
    } catch (thrown) {
      if (deadline.signal.aborted || attempt === ATTEMPTS) throw thrown;
    }
    // Reading a token changes nothing, so it may be asked for again.
    await clock.sleep(attempt * 500, deadline.signal);
  }
}

/**
 * The OIDC token of this job for `audience`, from the runner's token service (GitHub, "OpenID Connect reference"):
 * connection within 2 s, answer within 5 s, three attempts. The caller masks it. Throws `Failure('access')` where the
 * job may not have one.
 */
export async function oidcToken(
  environment: { readonly [name: string]: string | undefined },
  audience: string,
  deadline: Deadline,
  clock: Clock = systemClock(),
): Promise<string> {
  const address = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const bearer = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (!address || !bearer) throw refused('GitHub gives this job no OIDC token.');
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  const answer = await ask(url, bearer, deadline, clock);
  if (answer.status !== 200) {
    throw refused(`GitHub answered ${answer.status} when asked for an OIDC token for "${audience}".`);
  }
  const parsed = parseJsonText(answer.body);
  const value = parsed.ok ? parsed.value : null;
  const token = value !== null && typeof value === 'object' && 'value' in value ? value['value'] : undefined;
  if (typeof token !== 'string' || token === '') {
    throw new Failure('platform', {
      message: 'GitHub answered the request for an OIDC token without a token.',
      remedy: 'Run the job again; see githubstatus.com.',
    });
  }
  return token;
}

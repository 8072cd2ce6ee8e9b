import { type Deadline, Failure, type Json, parseJsonText, sendRequest } from '@thea/action';

/** Where GitHub is and who asks. `url` has no slash at its end; `repository` is `owner/name`. */
export interface GithubAccess {
  readonly url: string;
  readonly repository: string;
  readonly token: string;
}

/** An answer that GitHub gave, whatever its status. `body` is null where it was no JSON. */
export interface GithubAnswer {
  readonly status: number;
  readonly body: Json;
}

export type GithubMethod = 'GET' | 'POST' | 'PATCH';

/** Asks GitHub once. `path` starts after `/repos/owner/name`. Rejects with `Failure('platform')` where no answer comes. */
export type GithubApi = (method: GithubMethod, path: string, body?: Json) => Promise<GithubAnswer>;

/** GitHub ends a request of its own after 10 s. */
const CONNECT_MILLISECONDS = 2000;
const ANSWER_MILLISECONDS = 5000;

/**
 * A client of GitHub's REST API (version 2022-11-28): nothing is retried. Its limits are its own and not the run's
 * signal, so that a cancelled run can still leave its record; the deadline only shortens them.
 */
export function githubApi(access: GithubAccess, deadline: Deadline): GithubApi {
  return async (method, path, body) => {
    const left = Math.max(1000, deadline.remaining());
    const answer = await sendRequest({
      method,
      url: new URL(`${access.url}/repos/${access.repository}${path}`),
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${access.token}`,
        'user-agent': 'thea-actions',
        'x-github-api-version': '2022-11-28',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      connectWithin: Math.min(CONNECT_MILLISECONDS, left),
      answerWithin: Math.min(ANSWER_MILLISECONDS, left),
    });
    const parsed = parseJsonText(answer.body);
    return { status: answer.status, body: parsed.ok ? parsed.value : null };
  };
}

/** The value of a key of a JSON object; null where there is none. */
export function field(value: Json | undefined, key: string): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return Object.entries(value).find(([name]) => name === key)?.[1] ?? null;
}

/** What GitHub says went wrong, as a failure that names the missing permission where that is it. `doing` fits "… was refused". */
export function refusal(doing: string, answer: GithubAnswer, permission: string): Failure {
  const said = field(answer.body, 'message');
  const message = `${doing} was refused by GitHub with ${answer.status}${typeof said === 'string' ? ` (${said})` : ''}.`;
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
    return new Failure('access', {
      message,
      remedy: `Grant the job "permissions: ${permission}", and let the caller of a reusable workflow grant it too.`,
    });
  }
  return new Failure('platform', { message, remedy: 'Run it again; if it stays, look at githubstatus.com.' });
}

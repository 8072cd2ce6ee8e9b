import { Failure } from '@thea/action';

/**
 * What came back from the API when it was no answer to the question.
 * `lost`: nothing came, so it may have been done. `throttled`: it was not done, and may be asked again after `wait`
 * milliseconds. `refused`: it was not done. `unavailable`: a page or a 5xx; it may have been done. `malformed`: an
 * answer in a form that the schema does not have.
 */
export type RefusalKind = 'lost' | 'throttled' | 'refused' | 'unavailable' | 'malformed';

/** The API's no, or its silence. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly status: number | null;
  readonly wait: number | null;

  constructor(
    kind: RefusalKind,
    message: string,
    detail: { status?: number; wait?: number; cause?: unknown } = {},
  ) {
    super(message, detail.cause === undefined ? {} : { cause: detail.cause });
    this.name = 'Refusal';
    this.kind = kind;
    this.status = detail.status ?? null;
    this.wait = detail.wait ?? null;
  }
}

/** Whether the platform said that it did not do it. Anything else may have been done: look. */
export function isAnswered(thrown: unknown): boolean {
  return thrown instanceof Refusal && (thrown.kind === 'refused' || thrown.kind === 'throttled');
}

const ACCESS = /not authorized|unauthorized|token not found|forbidden/i;

/** What can be done where the control plane does not answer: nothing of ours needs it to keep serving. */
export const MEANWHILE =
  'What serves goes on serving: see https://status.railway.com, run this again when it answers; where the release also runs on another platform, move the traffic there.';

const ELSEWHERE =
  'Check RAILWAY_GRAPHQL_ENDPOINT, if it is set: the address may be that of a proxy or a console. Else see https://status.railway.com.';

/** Whether a page came that is no error of the API's own: something else stands at that address. */
function isAnotherPlace({ status }: Refusal): boolean {
  return status !== null && status < 400;
}

/** A message as a sentence. */
function closed(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** The sentence for an error of a call. `doing` fits "… was refused: ". A `Failure` passes through. */
export function explain(thrown: unknown, doing: string): Failure {
  if (thrown instanceof Failure) return thrown;
  if (!(thrown instanceof Refusal)) {
    return new Failure('platform', {
      message: `${doing} broke off: ${String(thrown)}`,
      remedy: MEANWHILE,
      cause: thrown,
    });
  }
  switch (thrown.kind) {
    case 'lost':
    case 'unavailable':
      return new Failure('platform', {
        message: `${doing} got no answer from Railway's control plane: ${closed(thrown.message)}`,
        remedy: isAnotherPlace(thrown) ? ELSEWHERE : MEANWHILE,
        cause: thrown,
      });
    case 'throttled':
      return new Failure('platform', {
        message: `${doing} met the rate limit of the Railway plan: ${closed(thrown.message)}`,
        remedy:
          'Run it again when the window is over, or use a plan with a larger budget (Free has 100 requests an hour).',
        cause: thrown,
      });
    case 'malformed':
      return new Failure('platform', {
        message: `${doing} got an answer that the schema does not allow: ${closed(thrown.message)}`,
        remedy:
          'Check RAILWAY_GRAPHQL_ENDPOINT, if it is set; else Railway has changed its API: use a newer version of this action.',
        cause: thrown,
      });
    case 'refused':
      return ACCESS.test(thrown.message)
        ? new Failure('access', {
            message: `${doing} was refused: ${thrown.message}. Railway says so of a wrong token and of what does not exist alike.`,
            remedy:
              'Check that RAILWAY_TOKEN holds a project token of this project and environment, or RAILWAY_API_TOKEN a token of its workspace.',
            cause: thrown,
          })
        : new Failure('platform', {
            message: `${doing} was refused: ${closed(thrown.message)}`,
            remedy: 'See the words of Railway; nothing was changed by this call as far as it says.',
            cause: thrown,
          });
  }
}

import { Failure, type Json } from '@thea/action';
import { at, isObject, number, objects, text } from './raw.ts';

/** What an API server says when it refuses (`meta/v1.Status`). */
export interface ApiStatus {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
  readonly kind: string;
  readonly name: string;
  readonly causes: readonly { readonly reason: string; readonly field: string; readonly message: string }[];
  readonly retryAfter: number | null;
}

/** Carries a status as the cause of a `Failure`. */
export class Refused extends Error {
  readonly status: ApiStatus;
  constructor(status: ApiStatus) {
    super(status.message);
    this.status = status;
  }
}

/** The answer was not that of an API server, or none came: whether it acted is not known. */
export class Unanswered extends Error {}

/** The status that an error rests on; null where the API server did not refuse. */
export function statusOf(thrown: unknown): ApiStatus | null {
  if (thrown instanceof Refused) return thrown.status;
  return thrown instanceof Failure && thrown.cause !== undefined ? statusOf(thrown.cause) : null;
}

/** Whether nothing is known of a call's effect: no answer, or one that says the server itself does not know. */
export function isUnanswered(thrown: unknown): boolean {
  if (thrown instanceof Unanswered) return true;
  const status = statusOf(thrown);
  if (status !== null) return status.code >= 500;
  return thrown instanceof Failure && thrown.cause !== undefined && isUnanswered(thrown.cause);
}

/** Reads a `Status`; null where the value is none. `after`: the seconds of a Retry-After header. Pure. */
export function readStatus(value: Json, code: number, after: number | null = null): ApiStatus | null {
  if (!isObject(value) || value['kind'] !== 'Status') return null;
  const retry = at(value, 'details', 'retryAfterSeconds');
  const message = text(value['message']);
  // A field that the schema does not have is refused with 500 by server-side apply.
  const untyped = /^failed to create typed (patch|live) object/.test(message);
  return {
    code: untyped ? 422 : number(value['code'], code),
    reason: untyped ? 'Invalid' : text(value['reason']),
    message: untyped ? message.replace(/^[^:]*: */, '').replace(/^.*?: (?=\.|errors)/, '') : message,
    kind: text(at(value, 'details', 'kind')),
    name: text(at(value, 'details', 'name')),
    causes: objects(at(value, 'details', 'causes')).map((cause) => ({
      reason: text(cause['reason']),
      field: text(cause['field']),
      message: text(cause['message']),
    })),
    retryAfter: typeof retry === 'number' ? retry : after,
  };
}

/** The sentence for a refusal. `doing` fits "<doing> failed". */
export function refusal(doing: string, status: ApiStatus): Failure {
  const cause = new Refused(status);
  const said = status.message === '' ? `status ${status.code}` : status.message;
  if (status.code === 401) {
    return new Failure('access', {
      message: `${doing} failed: the cluster does not know these credentials (401).`,
      remedy:
        'Give the role an access entry of the EKS cluster (or a mapping in aws-auth), or renew the credentials of the kubeconfig.',
      cause,
    });
  }
  if (
    status.code === 403 &&
    status.reason === 'Forbidden' &&
    !/exceeded quota|is forbidden: violates|admission/i.test(said)
  ) {
    return new Failure('access', {
      message: `${doing} is not allowed: ${said}`,
      remedy: 'Add that verb to the Role of the deploying identity; the README has the whole Role.',
      cause,
    });
  }
  return new Failure('platform', {
    message: `${doing} failed: ${said}${/[.!?]$/.test(said) ? '' : '.'}`,
    remedy: remedyOf(status),
    cause,
  });
}

function remedyOf({ code, reason, message }: ApiStatus): string {
  if (/exceeded quota/.test(message)) return 'Raise the ResourceQuota, or ask for less.';
  if (code === 404) return 'Check its name and its namespace.';
  if (code === 409) return 'Somebody else changed it at the same moment; look at it and run again.';
  if (code === 422 || reason === 'Invalid' || code === 400) return 'Correct the manifest there.';
  if (code === 403) return 'An admission policy of the cluster refuses it; its sentence says why.';
  if (code === 429 || code >= 500) return 'The API server is overloaded or not well; run again.';
  return 'See what the API server says.';
}

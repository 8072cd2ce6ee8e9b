import { Failure, type FailureKind, messageOf } from '@thea/action';

/** What is known of an error that an AWS client threw. */
export interface Refusal {
  readonly name: string;
  readonly message: string;
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
}

/** Reads name, message and status of whatever a client threw. Total. */
export function readRefusal(thrown: unknown): Refusal {
  if (typeof thrown !== 'object' || thrown === null)
    return { name: '', message: String(thrown), status: null };
  const metadata = '$metadata' in thrown ? thrown.$metadata : undefined;
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
      ? metadata.httpStatusCode
      : undefined;
  return {
    name: 'name' in thrown && typeof thrown.name === 'string' ? thrown.name : '',
    message: messageOf(thrown),
    status: typeof status === 'number' ? status : null,
  };
}

const ACCESS = /^(AccessDenied|AccessDeniedException|UnauthorizedException|UnauthorizedOperation)$/;
const CREDENTIALS =
  /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|ExpiredToken|ExpiredTokenException|CredentialsProviderError|IncompleteSignature\w*)$/;
/** `LimitExceededException` is none of them: a quota stays exceeded. */
const THROTTLING = /^(Throttl\w*|TooManyRequests\w*|RequestLimitExceeded|RequestThrottled\w*)$/;

export function isThrottled(refusal: Refusal): boolean {
  return THROTTLING.test(refusal.name) || refusal.status === 429;
}

export function isAccessDenied(refusal: Refusal): boolean {
  return ACCESS.test(refusal.name);
}

/** Whether the platform answered that it did not do it. Anything else may have been done: look. */
export function isAnswered(refusal: Refusal): boolean {
  return (
    refusal.status !== null &&
    refusal.status >= 400 &&
    refusal.status < 500 &&
    refusal.name !== 'TimeoutError'
  );
}

/**
 * The sentence for an error of a call. `doing` fits "… was refused: "; `permission` is the IAM action that the call
 * needs, used where the answer does not name it. A `Failure` passes through.
 */
export function explain(thrown: unknown, doing: string, permission: string): Failure {
  if (thrown instanceof Failure) return thrown;
  const refusal = readRefusal(thrown);
  const failure = (kind: FailureKind, message: string, remedy: string): Failure =>
    new Failure(kind, { message, remedy, cause: thrown });
  if (isAccessDenied(refusal)) {
    const action = /perform:? ([\w-]+:\w+)/.exec(refusal.message)?.[1] ?? permission;
    const who = /User: (\S+)/.exec(refusal.message)?.[1];
    const resource = /on resource: (\S+)/.exec(refusal.message)?.[1];
    return failure(
      'access',
      `${doing} needs the permission ${action}, which ${who ?? 'the credentials'} does not have${resource === undefined ? '' : ` on ${resource}`}.`,
      `Allow ${action} in the policy of that role; the README of the action lists all it needs with a reason each.`,
    );
  }
  if (CREDENTIALS.test(refusal.name)) {
    return failure(
      'access',
      `${doing} was refused, because the credentials are not accepted: ${refusal.message}`,
      'Check "role-to-assume" and the AWS credentials of the environment, and that the clock of this machine is right.',
    );
  }
  if (refusal.status === null) {
    return failure(
      'platform',
      `${doing} got no answer: ${refusal.message}`,
      'Check region, network and proxy of this machine; nothing is known about the target from this call.',
    );
  }
  return failure(
    'platform',
    `${doing} was refused: ${refusal.name}: ${refusal.message}`,
    isThrottled(refusal)
      ? 'AWS limits the rate of calls in this account; run it again, or give it more time.'
      : 'See the message of AWS above.',
  );
}

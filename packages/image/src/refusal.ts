import { Failure, type FailureKind } from '@thea/action';
import { field, fields, list, parseJson, text } from './json.ts';
import type { WireAnswer } from './wire.ts';

/** What a registry said instead of doing what it was asked: OCI distribution specification, "Error Codes". */
export interface Refusal {
  readonly status: number;
  /** Empty where the answer has none. */
  readonly code: string;
  readonly message: string;
}

/** Reads an answer as a refusal. Total: a page of a proxy is one too. */
export function readRefusal({ status, body }: WireAnswer): Refusal {
  const [first] = list(field(parseJson(body), 'errors'));
  const said = fields(first);
  return { status, code: text(said['code']), message: text(said['message']) };
}

function remedyOf({ status, code, message }: Refusal, needed: string | undefined): string {
  const permission =
    /not authorized to perform:? (\S+)/.exec(message)?.[1] ?? (status === 403 ? needed : undefined);
  if (permission !== undefined) return `Give the role the permission ${permission.replace(/[.,]$/, '')}.`;
  if (status === 401)
    return 'Check the credentials: the inputs "username" and "password", or a login step before this one.';
  if (status === 403) return 'Check that these credentials may write to this repository.';
  if (code === 'NAME_UNKNOWN')
    return 'Create the repository, set "create-repository" where it is in ECR, or correct "repository".';
  if (status === 429) return 'The registry limits requests: run it again later.';
  if (status >= 500) return "Run it again; see the status page of the registry's operator.";
  return 'Run it again with debug logging; nothing was published under the tag.';
}

/**
 * The sentence for a refusal. `what` fits "… was refused". `needed` is the permission that the request needs: the answer
 * to HEAD has no body that could name it.
 */
export function failureOf(answer: WireAnswer, what: string, needed?: string): Failure {
  const refusal = readRefusal(answer);
  const { status, code, message } = refusal;
  const kind: FailureKind = status === 401 || status === 403 ? 'access' : 'platform';
  const said = [code, message].filter((part) => part !== '').join(': ');
  return new Failure(kind, {
    message: `${what} was refused with status ${status}${said === '' ? '' : ` (${said.replace(/\.$/, '')})`}.`,
    remedy: remedyOf(refusal, needed),
  });
}

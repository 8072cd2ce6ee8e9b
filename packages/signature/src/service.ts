import {
  type Clock,
  type Deadline,
  Failure,
  type HttpAnswer,
  type HttpRequest,
  type Log,
  messageOf,
  sendRequest,
} from '@thea/action';
import { fieldsOf, jsonOf, textOf } from './fields.ts';

/** One service of a Sigstore deployment. */
export interface Service {
  readonly name: 'Fulcio' | 'Rekor' | 'The timestamp authority';
  readonly url: URL;
}

export interface ServiceTools {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: Pick<Log, 'info'>;
  /** Milliseconds for which an outage of one service is waited out; default 90,000. */
  readonly patience?: number;
}

const PATIENCE = 90_000;
const LONGEST_PAUSE = 15_000;

function isOutage(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** What the service says of itself, on one line, without what nobody may see. */
function reasonOf(answer: HttpAnswer, hidden: readonly string[]): string {
  const said = textOf(fieldsOf(jsonOf(answer.body))['message']) || answer.body;
  const clean = hidden.reduce((text, secret) => text.replaceAll(secret, '***'), said);
  const line = clean.replace(/\s+/g, ' ').trim().slice(0, 300);
  return line === '' || line.startsWith('<') ? `${answer.status}` : `${answer.status}, ${line}`;
}

function down(service: Service, what: string, attempts: number, cause?: unknown): Failure {
  return new Failure('platform', {
    message: `${service.name} at ${service.url.host} is down: ${attempts} attempts to ${what}, the last one: ${messageOf(cause).replace(/\.$/, '')}.`,
    remedy:
      'Nothing was signed, pushed or released. See status.sigstore.dev and run the job again, or sign with a key.',
    cause,
  });
}

/**
 * Asks a service to do `what` (words that fit "attempts to …"). None of its requests does harm twice: where it does
 * not answer, or with 408, 429 or 5xx, it is asked again after 1, 2, 4, 8, 15, 15 … s until `patience` is over.
 * `hidden` are texts that no message may hold.
 * @throws Failure('platform') naming the service that is down, Failure('access') where it refuses the caller.
 */
export async function callService(
  service: Service,
  what: string,
  request: Omit<HttpRequest, 'signal' | 'url'> & { readonly url?: URL },
  tools: ServiceTools,
  hidden: readonly string[] = [],
): Promise<HttpAnswer> {
  const { clock, deadline, log, patience = PATIENCE } = tools;
  const started = clock.now().monotonic;
  for (let attempt = 1; ; attempt += 1) {
    let failure: unknown;
    try {
      const answer = await sendRequest({
        url: service.url,
        answerWithin: 10_000,
        ...request,
        signal: deadline.signal,
      });
      // 409 is what Rekor says of an entry that it has already: an answer too.
      if (answer.status < 400 || answer.status === 409) return answer;
      const reason = reasonOf(answer, hidden);
      if (!isOutage(answer.status)) throw refused(service, what, answer.status, reason);
      failure = new Error(`it answered ${reason}`);
    } catch (thrown) {
      if (deadline.signal.aborted || !isRepeatable(thrown)) throw thrown;
      failure = thrown;
    }
    const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** (attempt - 1));
    if (clock.now().monotonic - started + pause > patience) throw down(service, what, attempt, failure);
    log.info(
      `${service.name} does not ${what} yet (${messageOf(failure)}): asked again in ${pause / 1000} s.`,
    );
    await clock.sleep(pause, deadline.signal);
  }
}

class Refusal extends Failure {}

function refused(service: Service, what: string, status: number, reason: string): Refusal {
  const denied = status === 401 || status === 403;
  return new Refusal(denied ? 'access' : 'platform', {
    message: `${service.name} at ${service.url.host} refused to ${what}: ${reason}.`,
    remedy: denied
      ? 'The identity of this job is not accepted there; check the permission "id-token: write" and the issuer that the service trusts.'
      : 'Nothing was signed, pushed or released. Check that the signing configuration names the right service and version.',
  });
}

function isRepeatable(thrown: unknown): boolean {
  return thrown instanceof Failure && thrown.kind === 'platform' && !(thrown instanceof Refusal);
}

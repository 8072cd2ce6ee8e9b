import { Failure, messageOf } from './errors.ts';

/** The sentences of `thrown`'s causes, outermost first, at most eight. Total. */
export function causes(thrown: unknown): readonly string[] {
  const sentences: string[] = [];
  let cause: unknown = thrown instanceof Error ? thrown.cause : undefined;
  while (cause !== undefined && cause !== null && sentences.length < 8) {
    sentences.push(messageOf(cause));
    if (cause instanceof AggregateError) sentences.push(...cause.errors.slice(0, 4).map(messageOf));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return sentences;
}

// After an abort, what a client throws is mostly the echo of it: an AbortError, or a request that came to nothing.
function isEcho(thrown: unknown): boolean {
  return !(thrown instanceof Failure) || thrown.kind === 'platform' || thrown.kind === 'access';
}

/**
 * The failure that a run ends with. `interruption` is why its signal aborted, if it did: it takes the place of its own
 * echo, but not of a failure that says more (`not-restored`). An unknown error becomes a sentence. Pure.
 */
export function endingOf(thrown: unknown, interruption: unknown): Failure {
  if (interruption instanceof Failure && isEcho(thrown)) return interruption;
  if (thrown instanceof Failure) return thrown;
  return new Failure('platform', {
    message: `The action met an error that it does not know: ${messageOf(thrown)}`.replace(/[.\s]*$/, '.'),
    remedy: 'Run it again with debug logging; if it stays, report it with the log.',
    cause: thrown,
  });
}

import type { Clock } from '@thea/action';
import { classify } from './classify.ts';
import type { Classified } from './observation.ts';
import { type Probe, probeUrl } from './probe.ts';
import { defaultLimits, get, type RequestLimits } from './request.ts';

export interface BeforeRequest {
  readonly url: string;
  readonly probe: Probe;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly limits?: RequestLimits;
  readonly environment?: { readonly [name: string]: string | undefined };
}

/** Whether the release that runs now answers from here. `sentence` is for the plan's summary. */
export interface Reachability {
  readonly reachable: boolean;
  readonly kind: Classified['kind'];
  readonly sentence: string;
}

const ATTEMPTS = 3;
const PAUSE = 500;

/**
 * Asks the address that verify will use, before anything is changed. Only an answer of the expected form counts as
 * reachable: a later redirect or page in its place is then the change's doing. At most three requests.
 * Throws a `Failure` of kind `input` for an address that is none, and the signal's reason.
 */
export async function probeBefore(request: BeforeRequest): Promise<Reachability> {
  const { probe, clock, signal } = request;
  const url = probeUrl(request.url, probe.path);
  const ask = async (): Promise<Classified> =>
    classify(
      await get(url, request.limits ?? defaultLimits, request.environment ?? {}, signal),
      { version: null, platformRelease: null },
      probe,
    );
  let answer = await ask();
  for (let attempt = 1; attempt < ATTEMPTS && answer.witness !== 'serves'; attempt++) {
    await clock.sleep(PAUSE, signal);
    answer = await ask();
  }
  const reachable = answer.witness === 'serves';
  const where = `${url.origin}${url.pathname}`;
  const sentence = reachable
    ? `${where} answers now, before the change.`
    : `${where} does not answer as expected now, before the change: ${answer.sentence}.`;
  return { reachable, kind: answer.kind, sentence };
}

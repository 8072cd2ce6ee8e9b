import type { Clock, Deadline, Log } from '@thea/action';
import { elapsed } from '@thea/action';
import type { Judgement, Replica } from '@thea/release';
import { classify, type Expected } from './classify.ts';
import { judge } from './judge.ts';
import { look } from './look.ts';
import type { Answer, Look, Observation } from './observation.ts';
import { type Probe, probeUrl } from './probe.ts';
import { defaultLimits, get, type RequestLimits } from './request.ts';
import { defaultRules, type Rules } from './rules.ts';

export interface VerifyRequest {
  /** Where production traffic comes in: http or https, without the probe's path. */
  readonly url: string;
  readonly probe: Probe;
  readonly expected: Expected;
  /** What the platform says runs, asked once per pass. */
  readonly replicas: () => Promise<readonly Replica[]>;
  readonly minimumHealthy: number;
  /** Whole passes in a row; default 5. */
  readonly consecutive?: number;
  /** Milliseconds between two passes; default 500. */
  readonly interval?: number;
  /** Seconds after which a judgement must be made; default 30. */
  readonly window?: number;
  /** Whether the address answered as expected before the change; null where nobody looked. See `probeBefore`. */
  readonly reachableBefore: boolean | null;
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: Log;
  readonly limits?: RequestLimits;
  /** Names the proxy of this machine, if any (HTTP_PROXY, HTTPS_PROXY, NO_PROXY). */
  readonly environment?: { readonly [name: string]: string | undefined };
}

/** Requests of one pass: five passes then make the 49 clean ones that the sequential test wants. */
const REQUESTS_PER_PASS = 10;
/** A pass over a slow service ends after this many seconds, as soon as there was a request for each replica. */
const PASS_SECONDS = 3;
/** Seconds before the deadline's end that are kept for saying what was found. */
const SPEAKING = 2;
/** Milliseconds from a failed request to the next one: failures of one hiccup are one failure. */
const APART = 250;

function whatChanged(before: Observation | undefined, now: Answer | Look): string | null {
  if (now.type === 'answer') {
    return before?.type === 'answer' && before.sentence === now.sentence
      ? null
      : `${now.kind}: ${now.sentence}`;
  }
  if (now.count === null) return `the platform could not be asked: ${now.problem ?? ''}`;
  const others = Object.entries(now.count.others).map(([release, count]) => `${count} × ${release}`);
  return `the platform sends traffic to ${now.count.serving.length} replicas of the release${others.length > 0 ? `, and to ${others.join(', ')}` : ''}`;
}

/**
 * Asks the service and the platform until the evidence suffices for a verdict, at most `window` seconds.
 * Throws a `Failure` of kind `input` for an address that is none, and the deadline's reason when that ends first.
 */
export async function verify(request: VerifyRequest): Promise<Judgement> {
  const { clock, deadline, expected, probe, log } = request;
  const url = probeUrl(request.url, probe.path);
  const rules: Rules = {
    ...defaultRules,
    where: `${url.origin}${url.pathname}`,
    platformRelease: expected.platformRelease,
    version: expected.version,
    // A platform that may go down to none still has to show one.
    minimumHealthy: Math.max(1, request.minimumHealthy),
    consecutive: request.consecutive ?? defaultRules.consecutive,
    reachableBefore: request.reachableBefore,
  };
  const started = clock.now();
  const seconds = Math.min(request.window ?? 30, deadline.remaining() / 1000 - SPEAKING);
  const ended = (): boolean => elapsed(started, clock.now()).seconds >= seconds;
  const interval = request.interval ?? 500;
  const apart = Math.min(APART, interval);
  const observations: Observation[] = [];
  const said = new Map<Observation['type'], string>();

  const note = (seen: Answer | Look): Judgement | 'continue' => {
    const line = whatChanged(
      observations.findLast((each) => each.type === seen.type),
      seen,
    );
    if (line !== null && said.get(seen.type) !== line) log.info(line);
    if (line !== null) said.set(seen.type, line);
    observations.push(seen);
    return judge(observations, rules);
  };
  const ask = async (): Promise<Answer> => {
    const reply = await get(url, request.limits ?? defaultLimits, request.environment ?? {}, deadline.signal);
    const answer = classify(reply, expected, probe);
    return { type: 'answer', at: clock.now(), milliseconds: reply.milliseconds, ...answer };
  };
  const pass = async (replicas: number): Promise<Judgement | 'continue'> => {
    const began = clock.now();
    for (let count = 0; count < Math.max(REQUESTS_PER_PASS, replicas); count++) {
      const answer = await ask();
      const judgement = note(answer);
      if (judgement !== 'continue' || ended()) return judgement;
      // Nobody learns more from asking a closed door, or a replica that is leaving, ten times a second.
      if (answer.witness !== 'serves' && answer.witness !== 'service') break;
      if (answer.witness === 'service') await clock.sleep(apart, deadline.signal);
      if (count + 1 >= replicas && elapsed(began, clock.now()).seconds >= PASS_SECONDS) break;
    }
    return 'continue';
  };

  while (true) {
    deadline.signal.throwIfAborted();
    const seen = await look(request.replicas, expected.platformRelease, clock);
    deadline.signal.throwIfAborted();
    const byPlatform = note(seen);
    if (byPlatform !== 'continue') return byPlatform;
    if (ended()) return judge(observations, rules, true);
    const length = observations.length;
    const byService = await pass(Math.max(1, seen.count?.serving.length ?? 1));
    if (byService !== 'continue') return byService;
    const failed = observations
      .slice(length)
      .some((each) => each.type === 'answer' && each.witness === 'edge');
    await clock.sleep(failed ? apart : interval, deadline.signal);
  }
}

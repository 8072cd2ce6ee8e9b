import { elapsed } from '@thea/action';
import type { Judgement } from '@thea/release';
import { look } from './look.ts';
import type { Look } from './observation.ts';
import { defaultRules } from './rules.ts';
import { judgeStay } from './stay.ts';
import type { VerifyRequest } from './verify.ts';

/** What is needed to judge a service that answers nobody. */
export type WatchRequest = Pick<
  VerifyRequest,
  'expected' | 'replicas' | 'minimumHealthy' | 'consecutive' | 'window' | 'clock' | 'deadline' | 'log'
>;

/** Milliseconds between two looks: a platform's rate limit pays for each. */
const INTERVAL = 2_000;
/** Seconds before the deadline's end that are kept for saying what was found. */
const SPEAKING = 2;

/**
 * Judges a service that nothing asks (a worker, a scheduler) by what the platform says of its replicas, at most `window`
 * seconds. Throws the deadline's reason when that ends first.
 */
export async function watchReplicas(request: WatchRequest): Promise<Judgement> {
  const { clock, deadline, expected, log } = request;
  const rules = {
    ...defaultRules,
    where: '',
    platformRelease: expected.platformRelease,
    version: expected.version,
    minimumHealthy: Math.max(1, request.minimumHealthy),
    consecutive: request.consecutive ?? defaultRules.consecutive,
    reachableBefore: null,
  };
  const began = clock.now();
  const seconds = Math.min(request.window ?? 30, deadline.remaining() / 1000 - SPEAKING);
  const looks: Look[] = [];
  let said = '';
  while (true) {
    deadline.signal.throwIfAborted();
    const seen = await look(request.replicas, expected.platformRelease, clock);
    deadline.signal.throwIfAborted();
    looks.push(seen);
    const line =
      seen.count === null
        ? `The platform could not be asked: ${seen.problem}`
        : `${seen.count.serving.length} replicas of the release run, ${seen.count.idle} do not, and ${Object.values(seen.count.others).reduce((sum, count) => sum + count, 0)} of others.`;
    if (line !== said) log.info(line);
    said = line;
    const judgement = judgeStay(looks, rules, elapsed(began, clock.now()).seconds >= seconds);
    if (judgement !== 'continue') return judgement;
    await clock.sleep(INTERVAL, deadline.signal);
  }
}

import { jittered } from '@thea/aws/jitter';
import type { PlatformTools } from '@thea/release';
import { statusOf } from './status.ts';

/** Milliseconds, before and at most. */
const CROWDED = { base: 1_000, longest: 8_000 };
/** Milliseconds before the second try of a call that fails in passing; doubles, never longer than `LONGEST`. */
const FAILED = 100;
const LONGEST = 8_000;
const ATTEMPTS = 6;

/** Sends a call again as long as it is worth it. `again` says for which failures beside 429 it is. */
export type Patience = <T>(act: () => Promise<T>, again: (thrown: unknown) => boolean) => Promise<T>;

/**
 * How the calls of one step wait. A call that was refused with 429 was not handled: it is sent again, with full jitter
 * and no earlier than `Retry-After` says (RFC 9110, section 10.2.3), for as long as the step has time (Kubernetes, "API
 * Priority and Fairness": queues that are full refuse, whoever asks). Others are tried `ATTEMPTS` times in all.
 */
export function openPatience({ clock, deadline, log }: PlatformTools): Patience {
  let told = false;
  return async (act, again) => {
    for (let [refusals, failures] = [0, 0]; ; ) {
      try {
        return await act();
      } catch (thrown) {
        if (deadline.signal.aborted) throw deadline.signal.reason;
        const status = statusOf(thrown);
        const asked = (status?.retryAfter ?? 0) * 1000;
        const crowded = status?.code === 429;
        if (crowded ? asked > deadline.remaining() : failures + 1 >= ATTEMPTS || !again(thrown)) throw thrown;
        if (crowded && !told) {
          told = true;
          log.warning(
            'The API server refuses calls because it has too many (429). They wait and are sent again until the time of this step is over. A priority level of its own for the deploying identity makes it quicker.',
          );
        }
        const wait = crowded
          ? Math.max(asked, jittered(refusals, CROWDED))
          : Math.min(LONGEST, Math.max(asked, FAILED * 2 ** failures));
        refusals += crowded ? 1 : 0;
        failures += crowded ? 0 : 1;
        await clock.sleep(wait, deadline.signal);
      }
    }
  };
}

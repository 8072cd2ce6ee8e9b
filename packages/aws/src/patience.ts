import type { RetryErrorInfo, RetryStrategyV2, RetryToken } from '@smithy/types';
import type { Clock, Deadline } from '@thea/action';
import { jittered } from './jitter.ts';

/** What patience needs of a step. */
export interface PatienceTools {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: { warning(message: string): void };
  /** The step takes a release back: everybody else's calls leave it room. */
  readonly urgent?: boolean;
}

/** How all clients of one step wait where AWS throttles; it knows how often that was. */
export interface Patience extends RetryStrategyV2 {
  /** Calls that AWS has throttled so far. */
  throttled(): number;
  /** Counts one that was throttled elsewhere, and tells it where it is the first one. */
  note(): void;
}

interface Waited extends RetryToken {
  readonly throttles: number;
  readonly failures: number;
}

/** Milliseconds, before and at most. ECS guide, "Request throttling": exponential backoff with jitter. */
const THROTTLED = { base: 1_000, longest: 15_000 };
/** Who takes a release back asks that much more often than all who only deploy. */
const URGENT = { base: 250, longest: 500 };
const FAILED = { base: 100, longest: 5_000 };
/** A quota is no rate: it stays exceeded however long one waits. */
const QUOTA = 'LimitExceededException';

/**
 * The retry strategy of clients that only read, or that write what may be written twice. A throttled call was refused,
 * not done: it is sent again, with full jitter and no earlier than `Retry-After` says (RFC 9110, section 10.2.3), for as
 * long as the step has time. Other passing failures are tried `attempts` times in all, as the SDK does.
 */
export function openPatience(attempts: number, tools: PatienceTools): Patience {
  const { clock, deadline, log } = tools;
  const waits = tools.urgent === true ? URGENT : THROTTLED;
  let throttled = 0;
  const note = (): void => {
    throttled += 1;
    if (throttled > 1) return;
    log.warning(
      'AWS throttles the calls of this account. They wait and are sent again until the time of this step is over. It gets quicker with fewer releases at once ("max-parallel" of the matrix), or with a higher rate of API calls, which AWS support grants.',
    );
  };
  return {
    throttled: () => throttled,
    note,
    acquireInitialRetryToken: async () => tokenOf(0, 0, 0),
    recordSuccess: () => {},
    refreshRetryTokenForRetry: async (token, { error, errorType, retryAfterHint }) => {
      const { throttles, failures } = isWaited(token) ? token : tokenOf(0, 0, 0);
      if (errorType === 'THROTTLING' && nameOf(error) !== QUOTA) {
        note();
        const asked = (retryAfterHint?.getTime() ?? 0) - clock.now().wall;
        if (asked > deadline.remaining()) {
          log.warning(
            `AWS asks to wait ${Math.ceil(asked / 1000)} s, and the step has ${Math.floor(deadline.remaining() / 1000)} s left: it is not waited for. Give the step more time, or run it again later.`,
          );
          throw new Error('Not tried again.');
        }
        return tokenOf(throttles + 1, failures, Math.max(asked, jittered(throttles, waits)));
      }
      if (errorType !== 'TRANSIENT' || failures + 1 >= attempts) throw new Error('Not tried again.');
      return tokenOf(throttles, failures + 1, jittered(failures, FAILED));
    },
  };
}

function nameOf(error: RetryErrorInfo['error']): string {
  return error instanceof Error ? error.name : '';
}

function isWaited(token: RetryToken): token is Waited {
  return 'throttles' in token && 'failures' in token;
}

function tokenOf(throttles: number, failures: number, wait: number): Waited {
  return {
    throttles,
    failures,
    getRetryCount: () => throttles + failures,
    getRetryDelay: () => wait,
  };
}

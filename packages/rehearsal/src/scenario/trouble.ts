import { FAMILIES } from '../aws/wire/families.ts';
import type { World } from './world.ts';

/** What goes wrong on the way to the platforms: calls without an answer, limits of rate, services that are down. */
export interface Trouble {
  /** The next `times` calls of this operation are never answered. */
  hang(operation: string, times: number): void;
  stopHanging(): void;
  /** The next call of this operation is handled, and its answer is lost. */
  loseAnswer(operation: string): void;
  /** From now on every bucket of the account is this small, also for whoever only looks. */
  throttle(burst: number, perSecond: number): void;
  stopThrottling(): void;
  /** From now on each call to AWS takes so many milliseconds. */
  slow(milliseconds: number): void;
  /** How many calls were one too many. */
  throttled(): number;
  /** From now on the REST API of GitHub answers 503; its token service is another one and goes on. */
  githubApiDown(): void;
}

export function openTrouble({ aws, github }: World): Trouble {
  return {
    hang: (operation, times) => aws.faults.add({ service: '*', operation, kind: 'hang', times }),
    stopHanging: () => aws.faults.clear(),
    loseAnswer: (operation) => aws.faults.add({ service: '*', operation, kind: 'cut-after' }),
    throttle: (burst, perSecond) =>
      aws.throttling.limit(FAMILIES.map((family) => ({ ...family, burst, perSecond }))),
    stopThrottling: () => aws.throttling.limit([]),
    slow: (milliseconds) => aws.slow(milliseconds),
    throttled: () => aws.throttling.refused(),
    githubApiDown: () => github.faults.add({ path: /^\/repos\//, status: 503, times: 100_000 }),
  };
}

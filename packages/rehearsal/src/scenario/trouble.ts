import type { CallRate } from '../token-bucket.ts';
import type { ScenePlatform } from './scene.ts';
import type { World } from './world.ts';

/** What goes wrong on the way to the platforms: calls without an answer, limits of rate, services that are down. */
export interface Trouble {
  /** The next `times` looks at a rollout are never answered. */
  hangFollowing(times: number): void;
  stopHanging(): void;
  /** The next call of this operation is handled, and its answer is lost. */
  loseAnswer(operation: string): void;
  /** From now on the platform lets no more calls through than this, those of whoever only looks included. */
  throttle(rate: CallRate): void;
  stopThrottling(): void;
  /** From now on each call to the platform takes so many milliseconds. */
  slow(milliseconds: number): void;
  /** How many calls to the platform were one too many. */
  throttled(): number;
  /** From now on the REST API of GitHub answers 503; its token service is another one and goes on. */
  githubApiDown(): void;
}

export function openTrouble({ github }: World, platform: ScenePlatform): Trouble {
  return {
    hangFollowing: (times) => platform.hangFollowing(times),
    stopHanging: () => platform.clearFaults(),
    loseAnswer: (operation) => platform.loseAnswer(operation),
    throttle: (rate) => platform.limitRate(rate),
    stopThrottling: () => platform.limitRate(null),
    slow: (milliseconds) => platform.slow(milliseconds),
    throttled: () => platform.rateLimited(),
    githubApiDown: () => github.faults.add({ path: /^\/repos\//, status: 503, times: 100_000 }),
  };
}

import { FAMILIES } from '../aws/wire/families.ts';
import type { ScenePlatform } from './scene.ts';
import type { World } from './world.ts';

/** What goes wrong on the way to the platforms: calls without an answer, limits of rate, services that are down. */
export interface Trouble {
  /** The next `times` looks at a rollout are never answered. */
  hangFollowing(times: number): void;
  stopHanging(): void;
  /** The next call of this operation is handled, and its answer is lost. */
  loseAnswer(operation: string): void;
  /** From now on every bucket of the AWS account is this small, also for whoever only looks. */
  throttle(burst: number, perSecond: number): void;
  stopThrottling(): void;
  /** From now on each call to AWS takes so many milliseconds. */
  slow(milliseconds: number): void;
  /** How many calls to AWS were one too many. */
  throttled(): number;
  /** From now on the REST API of GitHub answers 503; its token service is another one and goes on. */
  githubApiDown(): void;
}

export function openTrouble({ aws, github }: World, platform: ScenePlatform): Trouble {
  return {
    hangFollowing: (times) => platform.hangFollowing(times),
    stopHanging: () => platform.clearFaults(),
    loseAnswer: (operation) => platform.loseAnswer(operation),
    throttle: (burst, perSecond) =>
      aws.throttling.limit(FAMILIES.map((family) => ({ ...family, burst, perSecond }))),
    stopThrottling: () => aws.throttling.limit([]),
    slow: (milliseconds) => aws.slow(milliseconds),
    throttled: () => aws.throttling.refused(),
    githubApiDown: () => github.faults.add({ path: /^\/repos\//, status: 503, times: 100_000 }),
  };
}

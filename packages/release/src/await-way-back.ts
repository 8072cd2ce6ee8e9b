import type { Platform } from './platform.ts';
import type { RecordHead } from './record.ts';
import type { StoryTools } from './story.ts';

const WAIT = 2_000;
/** Milliseconds for which a way back is waited for: the promise is 90 s, and a platform that goes back alone tells no T2. */
const LONGEST = 420_000;
/** What is kept of the deadline to say why nothing was deployed. */
const RESERVE = 30_000;

/** What a deploy is planned on. */
export interface Read<Facts> {
  readonly facts: Facts;
  readonly history: readonly RecordHead[];
}

/**
 * What was read, once no release of ours is on its way back any more, or its traffic has been restored (T2): a hotfix
 * that arrives during a rollback goes on top of what is restored, and never into the middle of it. Where that takes
 * too long, what was read last: the plan names what is under way.
 */
export async function awaitWayBack<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  read: () => Promise<Read<Facts>>,
  inTheWay: (facts: Facts) => boolean,
  tools: StoryTools,
): Promise<Read<Facts>> {
  const { clock, deadline, log } = tools;
  const began = clock.now().monotonic;
  let told = false;
  for (let seen = await read(); ; seen = await read()) {
    const { facts, history } = seen;
    const returning = history.find((head) => platform.standing(facts, head).kind === 'restoring');
    if (returning === undefined || (returning.times.t2 !== null && !inTheWay(facts))) return seen;
    const what = `Release ${returning.release.id} (${returning.platformRelease}) is being taken back`;
    const waited = clock.now().monotonic - began;
    if (waited > LONGEST || deadline.remaining() < RESERVE) {
      log.warning(`${what} still, after ${Math.round(waited / 1000)} s of waiting.`);
      return seen;
    }
    if (!told) log.info(`${what}: this release waits until its traffic is restored.`);
    told = true;
    await clock.sleep(WAIT, deadline.signal);
  }
}

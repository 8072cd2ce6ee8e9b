import { Failure } from '@thea/action';
import type { Platform } from './platform.ts';
import type { Goal, RecordHead, RollbackTimes } from './record.ts';
import type { Difference } from './rollout.ts';
import { isoTime, type StoryTools } from './story.ts';

/** Milliseconds for which a platform may still show what was before a change (ECS says so of itself: eventual consistency). */
const CONSISTENCY = 20_000;
const WAIT = 2_000;
/** Milliseconds after its record within which a deploy sends its change: its looks, its waits and its one repetition. */
const SENT_WITHIN = 120_000;

/** What a look shows: the record that is to be undone, and what runs. */
interface Look<Facts> {
  readonly chosen: RecordHead | null;
  readonly facts: Facts;
}

/**
 * What `look` shows, once it shows the change of a record or can be trusted to show none. A deploy that died right after
 * its change has left no word of it in its record; a list that is late reads then as if nothing had happened. So does
 * what another rollback has brought back meanwhile, and its record tells.
 */
export async function lookForChange<Seen extends Look<Facts>, Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  look: () => Promise<Seen>,
  tools: StoryTools,
): Promise<Seen> {
  const { clock, deadline, log } = tools;
  let seen = await look();
  const began = clock.now();
  while (true) {
    const { chosen: head, facts } = seen;
    if (head?.state !== 'planned' || platform.standing(facts, head).kind !== 'untouched') return seen;
    const looked = clock.now().monotonic - began.monotonic;
    const age = Date.parse(isoTime(clock.now())) - Date.parse(head.writtenAt);
    if (looked >= CONSISTENCY || age >= SENT_WITHIN) return seen;
    if (looked === 0) {
      log.info(
        `${head.platformRelease ?? `Release ${head.release.id}`} was staged moments ago and does not show: looking again for a while.`,
      );
    }
    await clock.sleep(WAIT, deadline.signal);
    seen = await look();
  }
}

/** Milliseconds of the deadline that are kept for what follows a comparison: the record. */
const KEPT = 5_000;

/**
 * The differences between what is live and the goal, once there are none or a late read cannot be their cause.
 * `settled`: whether the platform has nothing left to do.
 */
export async function compareWithGoal<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  goal: Goal | null,
  tools: StoryTools,
  settled = true,
): Promise<readonly Difference[]> {
  if (goal === null) return [];
  const { clock, deadline } = tools;
  const began = clock.now().monotonic;
  while (true) {
    const [live, wanted] = await Promise.all([platform.observe(null), platform.recall(goal)]);
    const differences = platform.compare(live, wanted, settled);
    const looked = clock.now().monotonic - began;
    if (differences.length === 0 || looked >= CONSISTENCY || deadline.remaining() < KEPT) return differences;
    await clock.sleep(WAIT, deadline.signal);
  }
}

/**
 * The differences once traffic is restored. Where the time of the step ends before they can be read, that is told and
 * takes nothing from what was restored: T2 was seen.
 */
export async function compareRestored<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  goal: Goal | null,
  { t2, t3 }: RollbackTimes,
  tools: StoryTools,
): Promise<readonly Difference[]> {
  try {
    return await compareWithGoal(platform, goal, tools, t3 !== null);
  } catch (thrown) {
    if (t2 === null || !(thrown instanceof Failure) || thrown.kind !== 'deadline') throw thrown;
    tools.log.warning(
      'Traffic is restored (T2), but the time of this step ended before what runs could be compared with the goal. Give the step more time ("timeout") to have it compared.',
    );
    return [];
  }
}

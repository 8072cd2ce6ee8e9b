import { Failure } from '@thea/action';
import type { Platform, Standing } from './platform.ts';
import type { RecordHead } from './record.ts';
import { isActive } from './standing.ts';
import type { StoryTools } from './story.ts';
import { describeTarget } from './target.ts';

/**
 * The heads of a target from both places, newest first. The platform's mark is trusted before the GitHub Deployment;
 * where both speak of one release the platform's is kept, and the log says where they disagree.
 */
export async function readHistory<Spec, Facts, Change, Rollout>(
  platform: Platform<Spec, Facts, Change, Rollout>,
  environment: string | null,
  tools: StoryTools,
  limit: number,
): Promise<readonly RecordHead[]> {
  const [marks, stored] = await Promise.all([
    platform.marks.history(limit),
    environment === null || tools.store === null ? [] : tools.store.find(environment, platform.target),
  ]);
  const known = new Map(marks.map((head) => [head.platformRelease, head]));
  for (const head of stored) {
    if (head.platformRelease === null) continue;
    const mark = known.get(head.platformRelease);
    if (mark !== undefined && mark.state !== head.state) {
      tools.log.info(
        `GitHub says ${head.platformRelease} is "${head.state}", the platform's mark says "${mark.state}": the mark is used.`,
      );
    }
    if (mark === undefined) known.set(head.platformRelease, head);
  }
  return [...known.values()].sort((a, b) =>
    a.writtenAt < b.writtenAt ? 1 : a.writtenAt > b.writtenAt ? -1 : 0,
  );
}

/** Whether a head was written by this run (any attempt of it). */
export function isOfRun(head: RecordHead, run: NonNullable<RecordHead['run']>): boolean {
  return head.run !== null && head.run.repository === run.repository && head.run.id === run.id;
}

/**
 * The head to verify: the newest of this run; where this run changed nothing, or without a run, the one whose change is live
 * or under way.
 * @throws Failure('input') where there is none.
 */
export function requireHead(
  history: readonly RecordHead[],
  run: RecordHead['run'],
  standingOf: (head: RecordHead) => Standing,
  platform: { target: RecordHead['target'] },
): RecordHead {
  const own = run === null ? undefined : history.find((candidate) => isOfRun(candidate, run));
  const head = own ?? history.find((candidate) => isActive(standingOf(candidate)));
  if (head !== undefined) return head;
  throw new Failure('input', {
    input: 'target',
    message: `No record of ${run === null ? 'any release' : `run ${run.id}`} was found on ${describeTarget(platform.target)}.`,
    remedy:
      'Check that "target" and "environment" are those of the deploy; only a release that was deployed can be verified.',
  });
}

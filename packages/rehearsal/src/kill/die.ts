import type { ActEnd } from './act.ts';
import type { OpenGround } from './ground.ts';
import { type KillPoint, strayings } from './points.ts';
import { brokenAfterDeath } from './promises.ts';
import { playStory, rollBackByHand, type Story } from './story.ts';

/** What is wrong after one point; empty where every promise held. */
export interface PointResult {
  readonly reached: boolean;
  readonly problems: readonly string[];
  /** What the processes printed, for whoever looks into it. */
  readonly log: readonly string[];
}

/** What the processes printed, each under its name. */
export function logOf(ends: readonly ActEnd[]): string[] {
  return ends.flatMap(({ action, code, lines }) => [`— ${action}, exit code ${code}`, ...lines]);
}

/**
 * Plays a story in a fresh world, kills the process at the point, and then rolls back from an empty folder with the
 * platform's credentials alone. Right is: where the killed process had marked the release verified, it stays, and
 * rollback says so; else what runs is exactly what ran before. No change is made twice.
 * With `strict` the calls up to the point must be those of the recording.
 */
export async function dieAt(
  open: OpenGround,
  story: Story,
  point: KillPoint,
  recorded: readonly ActEnd[],
  strict = true,
): Promise<PointResult> {
  const ground = await open();
  try {
    let reached = false;
    const played = await playStory(ground, story, {
      started: (index, running) => {
        if (index !== point.act) return;
        ground.plantDeath(point, point.moment, async () => {
          reached = true;
          await running.kill();
        });
      },
      ended: (_, index) => index < point.act,
    });
    const problems: string[] = [];
    if (strict && !reached) problems.push('the call of the recording was never made');
    if (strict) {
      for (const [index, end] of played.ends.entries()) {
        problems.push(...strayings(recorded[index]?.calls ?? [], end.calls, index === point.act));
      }
    }
    const { sight: dead, changes: changesAtDeath } = played.stood.at(-1) ?? {
      sight: played.before,
      changes: 0,
    };
    const rollback = await rollBackByHand(ground);
    const after = await ground.settle();
    const { before } = played;
    const seen = {
      before,
      dead,
      after,
      rollback,
      changesAtDeath,
      changes: ground.changes(),
      withoutRecord: ground.withoutRecord,
    };
    problems.push(...brokenAfterDeath(seen));
    return { reached, problems, log: logOf([...played.ends, rollback]) };
  } finally {
    await ground.close();
  }
}

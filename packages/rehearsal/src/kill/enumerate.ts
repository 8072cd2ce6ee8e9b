import { logOf, type PointResult } from './die.ts';
import type { OpenGround } from './ground.ts';
import { type Played, playStory, type Story } from './story.ts';

/** Worlds at once: each has one process at work at a time. */
const AT_ONCE = 2;

/** A point at which a promise was broken. */
export interface BrokenPoint {
  readonly point: string;
  readonly problems: readonly string[];
  readonly log: readonly string[];
}

/** Plays a story to its end in a world of its own. Rejects where its acts did not end as the story says. */
export async function recordStory(open: OpenGround, story: Story): Promise<Played> {
  const ground = await open();
  try {
    const played = await playStory(ground, story);
    const codes = played.ends.map(({ action, code }) => `${action} ${code}`).join(', ');
    const failed = played.ends.filter(({ code }) => code !== 0).length;
    const early = played.ends.slice(0, story.ownFrom).some(({ code }) => code !== 0);
    if (failed !== (story.good ? 0 : 1) || early) {
      throw new Error(`The ${story.name} went another way: ${codes}.\n${logOf(played.ends).join('\n')}`);
    }
    // A deploy that was refused would be an enumeration of nothing.
    if ((played.stood[0]?.changes ?? 0) === 0) {
      throw new Error(`The ${story.name} changed nothing.\n${logOf(played.ends).join('\n')}`);
    }
    return played;
  } finally {
    await ground.close();
  }
}

/** Tries every point, two at a time, and gives those at which something was broken, in the order of the points. */
export async function tryAll<Point>(
  points: readonly Point[],
  word: (point: Point) => string,
  attempt: (point: Point) => Promise<PointResult>,
): Promise<BrokenPoint[]> {
  const results = new Map<number, BrokenPoint>();
  const queue = points.entries();
  const work = async (): Promise<void> => {
    for (const [index, point] of queue) {
      const { problems, log } = await attempt(point);
      if (problems.length > 0) results.set(index, { point: word(point), problems, log });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...results].sort(([a], [b]) => a - b).map(([, broken]) => broken);
}

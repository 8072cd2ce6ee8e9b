import { type Act, type ActEnd, type StartedAct, startAct } from './act.ts';
import type { Ground, PublishedRelease, Sight } from './ground.ts';

/** A release on its way, as release.yml would take it: deploy, verify, and rollback where one of them fails. */
export interface Story {
  readonly name: string;
  readonly release: PublishedRelease;
  readonly good: boolean;
  /** The first act whose calls are no other story's: the acts before it are enumerated there. */
  readonly ownFrom: number;
}

/**
 * The stories whose calls are enumerated: a good release, a bad one that deploy finds out while its rollout is under
 * way, and a bad one that verify finds out when it has completed. So both ways back are gone.
 */
export const STORIES = {
  good: {
    name: 'good release',
    release: { version: '2.0.0', behaviour: { mode: 'good' } },
    good: true,
    ownFrom: 0,
  },
  crashing: {
    name: 'release that crashes at its start',
    release: { version: '2.0.0', behaviour: { mode: 'crashes-at-start' } },
    good: false,
    ownFrom: 0,
  },
  failing: {
    name: 'release that answers 500',
    release: { version: '2.0.0', behaviour: { mode: 'errors-from-request:3' } },
    good: false,
    // Until somebody asks it, it is a good one.
    ownFrom: 1,
  },
} as const satisfies { readonly [name: string]: Story };

/** What stood after an act. */
export interface Standpoint {
  readonly sight: Sight;
  readonly changes: number;
}

/** A story as it was played. */
export interface Played {
  readonly before: Sight;
  readonly ends: readonly ActEnd[];
  /** What stood after each of them. */
  readonly stood: readonly Standpoint[];
}

/** Looks on, act by act. */
export interface Director {
  /** Called before the process has made a call. */
  started?(index: number, running: StartedAct): void;
  /** False: the story ends here. */
  ended?(end: ActEnd, index: number, stands: Standpoint): boolean;
}

/** Plays a story on a ground, one process after the other. */
export async function playStory(ground: Ground, story: Story, director: Director = {}): Promise<Played> {
  const before = await ground.settle();
  const inputs = await ground.publish(story.release);
  const ends: ActEnd[] = [];
  const stood: Standpoint[] = [];
  const perform = async (act: Act): Promise<ActEnd | null> => {
    const index = ends.length;
    const running = startAct(ground, act);
    director.started?.(index, running);
    const end = await running.end;
    // What was planted was meant for this process; the next one has a session of its own.
    ground.clearFaults();
    const stands = { sight: await ground.look(), changes: ground.changes() };
    ends.push(end);
    stood.push(stands);
    return (director.ended?.(end, index, stands) ?? true) ? end : null;
  };
  const deployed = await perform({ action: ground.deployAction, inputs, by: 'run' });
  const judged = deployed?.code === 0 ? await perform({ action: 'verify', inputs: {}, by: 'run' }) : deployed;
  if (judged !== null && judged.code !== 0) await perform({ action: 'rollback', inputs: {}, by: 'run' });
  return { before, ends, stood };
}

/** A rollback from an empty folder, with the platform's credentials alone. */
export function rollBackByHand(ground: Ground): Promise<ActEnd> {
  return startAct(ground, { action: 'rollback', inputs: {}, by: 'hand' }).end;
}

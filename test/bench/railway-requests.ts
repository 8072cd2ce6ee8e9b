import { recordStory } from '@thea/rehearsal/kill/enumerate';
import { openRailwayGround } from '@thea/rehearsal/kill/railway-ground';
import { STORIES } from '@thea/rehearsal/kill/story';
import { type Row, row } from './row.ts';

/** Seconds: what a small image takes on Railway where nothing is wrong. */
const TIMING = { queue: 2, createContainer: 8, healthInterval: 1, network: 1 };
/** The most requests of a rollback from a cold start. */
const GOAL = 25;

/**
 * How many requests, subscriptions included, a deploy, a verification and a rollback send to Railway's API, played by
 * the bundles in driven time.
 */
export async function railwayRequests(folder: string): Promise<readonly Row[]> {
  const { ends } = await recordStory(() => openRailwayGround(folder, TIMING), STORIES.failing);
  return ends.map(({ action, calls }) =>
    row({
      group: 'Requests to Railway of a release that answers 500',
      what: action,
      value: calls.length,
      unit: 'requests',
      peer: null,
      goal: action === 'rollback' ? { what: 'fixed', value: GOAL } : null,
    }),
  );
}

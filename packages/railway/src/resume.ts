import { Failure } from '@thea/action';
import { describeTarget, type RecordHead } from '@thea/release';
import type { RailwayApi } from './api.ts';
import type { RailwayIds } from './names.ts';
import { see } from './observe.ts';
import { changedBy, type RailwayRollout } from './rollout.ts';
import { candidateOf } from './standing.ts';

/**
 * The rollout of a record, from another process: its deployment, as the record names it or as it is found.
 * @throws Failure('platform') where Railway shows no such deployment.
 */
export async function resumeRailway(
  api: RailwayApi,
  ids: RailwayIds,
  head: RecordHead,
): Promise<RailwayRollout> {
  const candidate = candidateOf(await see(api, ids), head);
  if (candidate === null) {
    throw new Failure('platform', {
      message: `Railway shows no deployment of release ${head.release.id} on ${describeTarget(head.target)}.`,
      remedy:
        'It was never begun, or is older than what Railway lists; run the rollback, which takes what is live.',
    });
  }
  return {
    kind: 'deploy',
    deployment: candidate.id,
    digest: candidate.digest,
    baseline: typeof head.baseline === 'string' ? head.baseline : null,
    goal: null,
    goalDigest: null,
    ...changedBy(head.restoreFacts),
  };
}

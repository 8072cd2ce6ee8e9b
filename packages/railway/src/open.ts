import type { Platform, PlatformTools, TargetRef } from '@thea/release';
import { openApi } from './api.ts';
import { applyRailway, stageRailway } from './apply.ts';
import { compareRailway } from './compare.ts';
import { diagnoseRailway } from './diagnose.ts';
import type { RailwayFacts } from './facts.ts';
import { finishRailway } from './finish.ts';
import { followRailway } from './follow.ts';
import { readHistory, writeMark } from './marks.ts';
import { locate, type RailwayIds } from './names.ts';
import { observeRailway } from './observe.ts';
import { planRailway } from './plan.ts';
import { predictRollback } from './predict.ts';
import { recallRailway } from './recall.ts';
import { readReplicas, restartReplica } from './replicas.ts';
import { resolveIds } from './resolve.ts';
import { restoreRailway } from './restore.ts';
import { resumeRailway } from './resume.ts';
import { identifyRollout, type RailwayChange, type RailwayRollout } from './rollout.ts';
import type { RailwaySpec } from './spec.ts';
import {
  addressOf,
  fenceOf,
  goalOf,
  goalOfHead,
  liveOf,
  minimumHealthyOf,
  previousOf,
  standingOf,
} from './standing.ts';

export type RailwayPlatform = Platform<RailwaySpec, RailwayFacts, RailwayChange, RailwayRollout>;

/**
 * Opens the adapter of one Railway service: what the token opens is held against the target before anything else.
 * @throws Failure('input') where the target is not of Railway or not there, Failure('access') where the token is not
 * its own.
 */
export async function openRailway(target: TargetRef, tools: PlatformTools): Promise<RailwayPlatform> {
  const api = openApi(tools);
  const ids: RailwayIds = await resolveIds(api, locate(target));
  let address: string | null | undefined;
  const observe = async (spec: RailwaySpec | null): Promise<RailwayFacts> => {
    const facts = await observeRailway(api, ids, spec);
    address = addressOf(facts);
    return facts;
  };
  const domain = async (): Promise<string | null> => {
    if (address === undefined) await observe(null);
    return address ?? null;
  };
  return {
    target,
    observe,
    live: liveOf,
    goal: goalOf,
    goalOf: goalOfHead,
    previous: previousOf,
    plan: planRailway,
    fence: fenceOf,
    standing: standingOf,
    stage: (change, head) => stageRailway(api, ids, change, head),
    apply: (change, fence) => applyRailway(api, ids, change, fence),
    identify: identifyRollout,
    releaseOf: ({ kind, deployment }) => (kind === 'deploy' ? deployment : null),
    resume: (head) => resumeRailway(api, ids, head),
    follow: (rollout, until) => followRailway(api, ids, rollout, until, domain),
    finish: (rollout) => finishRailway(api, ids, rollout),
    diagnose: (rollout) => diagnoseRailway(api, ids, rollout),
    restore: (head, fence) => restoreRailway(api, ids, head, fence),
    recall: (goal) => recallRailway(api, ids, goal),
    compare: compareRailway,
    replicas: () => readReplicas(api, ids),
    restart: (replica) => restartReplica(api, ids, replica),
    marks: {
      history: (limit) => readHistory(api, ids, limit),
      write: (head) => writeMark(api, ids, head),
    },
    address: addressOf,
    minimumHealthy: minimumHealthyOf,
    prediction: predictRollback,
  };
}

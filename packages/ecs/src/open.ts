import type { AwsAccess, AwsSettings } from '@thea/aws';
import type { Platform, PlatformTools, TargetRef } from '@thea/release';
import { type EcsApi, openApi } from './api.ts';
import { compareEcs } from './compare.ts';
import type { EcsFacts } from './facts.ts';
import { ecrImageRepository } from './image-repository.ts';
import { readHistory, writeMark } from './marks.ts';
import { locate } from './names.ts';
import { observeEcs } from './observe.ts';
import { planEcs } from './plan.ts';
import { predictRollback } from './predict.ts';
import { replicaReader, restartReplica } from './replicas.ts';
import { familiesOf, resumeEcs } from './resume.ts';
import { type EcsChange, type EcsRollout, identifyRollout } from './rollout.ts';
import type { EcsSpec } from './spec.ts';
import {
  addressOf,
  fenceOf,
  goalOfHead,
  goalOfSnapshot,
  liveOf,
  minimumHealthyOf,
  standingOf,
} from './standing.ts';

export type EcsPlatform = Platform<EcsSpec, EcsFacts, EcsChange, EcsRollout>;

/** What changes a service and follows that: nobody waits for it before the first call. */
const changing = () => import('./changing.ts');

/**
 * Opens the adapter of one ECS service. Nothing but credentials and account is looked at yet. `entered`: the region was
 * entered before.
 * @throws Failure('input') where the target is not of ECS, Failure('access') where it may not be entered.
 */
export async function openEcs(
  target: TargetRef,
  access: AwsAccess,
  tools: PlatformTools,
  entered?: Promise<AwsSettings>,
): Promise<EcsPlatform> {
  return ecsOn(await openApi(locate(target).region, access, tools, entered), target);
}

/** The adapter on clients that are open: `openEcs` without a way in. */
export function ecsOn(api: EcsApi, target: TargetRef): EcsPlatform {
  const where = locate(target);
  let families: readonly string[] = [];
  return {
    target,
    observe: async (spec) => {
      const facts = await observeEcs(api, where, spec);
      families = familiesOf(facts.deployments.map(({ taskDefinition }) => taskDefinition));
      return facts;
    },
    live: liveOf,
    goal: (facts, kind) => (facts.live === null ? null : goalOfSnapshot(facts.live, kind)),
    goalOf: goalOfHead,
    previous: (facts) => (facts.previous === null ? null : goalOfSnapshot(facts.previous, 'adopted')),
    plan: planEcs,
    fence: fenceOf,
    standing: standingOf,
    stage: async (change, head) => (await changing()).stageEcs(api, where, change, head),
    prepare: (change, head) => {
      const { runTask } = change;
      if (runTask === null) return null;
      return async () => (await changing()).prepareEcs(api, where, change, runTask, head);
    },
    apply: async (change, fence) => (await changing()).applyEcs(api, where, change, fence),
    identify: identifyRollout,
    resume: (head) => resumeEcs(api, where, head),
    follow: async function* (rollout, until) {
      yield* (await changing()).followEcs(api, where, rollout, until);
    },
    finish: async (rollout) => (await changing()).finishEcs(api, where, rollout),
    diagnose: async (rollout) => (await changing()).diagnoseEcs(api, where, rollout),
    restore: async (head, fence) => (await changing()).restoreEcs(api, where, head, fence),
    recall: async (goal) => (await changing()).recallEcs(api, where, goal),
    compare: compareEcs,
    replicas: replicaReader(api, where),
    restart: (replica) => restartReplica(api, where, replica),
    marks: {
      history: (limit) => readHistory(api, where, families, limit),
      write: (head) => writeMark(api, where, head),
    },
    address: addressOf,
    minimumHealthy: minimumHealthyOf,
    prediction: predictRollback,
    imageRepository: (repository) => ecrImageRepository(api, where.region, repository),
  };
}

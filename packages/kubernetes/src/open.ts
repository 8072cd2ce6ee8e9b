import type { AwsAccess } from '@thea/aws';
import type { Platform, PlatformTools, TargetRef } from '@thea/release';
import { applyKube, prepareKube, stageKube } from './apply.ts';
import { enterCluster } from './cluster.ts';
import { compareKube } from './compare.ts';
import { diagnoseKube } from './diagnose.ts';
import type { KubeFacts } from './facts.ts';
import { fenceOf } from './fence.ts';
import { finishKube } from './finish.ts';
import { followKube } from './follow.ts';
import { lookAtLease } from './lease.ts';
import { locate } from './names.ts';
import { observeKube } from './observe.ts';
import { planKube } from './plan.ts';
import { predictRollback } from './predict.ts';
import type { ReadImages } from './read-image-version.ts';
import { type RestoreSecrets, recallObjects } from './recall.ts';
import { readRecords, writeHead } from './records.ts';
import { readReplicas, restartReplica } from './replicas.ts';
import { restoreKube, type Seen } from './restore.ts';
import { resumeKube } from './resume.ts';
import { identifyRollout, type KubeChange, type KubeRollout } from './rollout.ts';
import { testKube } from './run-tests.ts';
import type { KubeSpec } from './spec.ts';
import { goalOfHead, goalOfLive, liveOf, minimumHealthyOf, standingOf } from './standing.ts';

export type KubePlatform = Platform<KubeSpec, KubeFacts, KubeChange, KubeRollout>;

/** What of a target is the user's choice beside its place. */
export interface KubeOptions {
  readonly restoreSecrets: RestoreSecrets;
  /** Reads the images that the release names; without it nobody asks them for their version. */
  readonly images?: ReadImages | undefined;
}

/**
 * Opens the adapter of one set of Kubernetes objects.
 * @throws Failure('input') where the target is not of Kubernetes, Failure('access') where it may not be entered.
 */
export async function openKubernetes(
  target: TargetRef,
  access: AwsAccess,
  tools: PlatformTools,
  options: KubeOptions = { restoreSecrets: 'release-owned' },
): Promise<KubePlatform> {
  const where = locate(target);
  const cluster = await enterCluster(where, access, tools);
  let seen: Seen | null = null;
  // Why the hooks of a rollout failed: one that its policy removed tells nobody afterwards.
  const hookFailures = new WeakMap<KubeRollout, string>();
  return {
    target,
    observe: async (spec) => {
      // Only a way back goes on from what was seen; a deploy reads what it touches again.
      const looked = spec === null ? lookAtLease(cluster) : Promise.resolve(null);
      const facts = await observeKube(cluster, spec, options.images ?? null, looked);
      seen = { facts, lease: await looked };
      return facts;
    },
    live: liveOf,
    goal: goalOfLive,
    goalOf: (head) => goalOfHead(head, where.application),
    // A cluster remembers templates, not what went with them: without a record there is no exact way back.
    previous: () => null,
    plan: planKube,
    fence: (facts) => ({ expected: fenceOf(facts.live) }),
    standing: standingOf,
    stage: (change, head) => stageKube(cluster, change, head, seen?.facts.records ?? []),
    prepare: (change) => prepareKube(cluster, change),
    apply: (change, fence) => applyKube(cluster, change, fence, seen?.facts.scalers ?? []),
    identify: identifyRollout,
    resume: (head) => resumeKube(cluster, head),
    follow: (rollout, until) =>
      followKube(cluster, rollout, until, (message) => hookFailures.set(rollout, message)),
    finish: (rollout) => finishKube(cluster, rollout),
    diagnose: (rollout) => diagnoseKube(cluster, rollout, hookFailures.get(rollout) ?? null),
    test: (head) => testKube(cluster, head),
    restore: (head) => restoreKube(cluster, head, options.restoreSecrets, seen),
    recall: async (goal) => {
      const facts = await observeKube(cluster, null);
      return { ...facts, live: recallObjects(facts, goal, options.restoreSecrets) };
    },
    compare: compareKube,
    replicas: () => readReplicas(cluster),
    restart: (replica) => restartReplica(cluster, replica),
    marks: {
      history: async (limit) => (await readRecords(cluster, limit)).map(({ head }) => head),
      write: (head) => writeHead(cluster, head),
    },
    address: (facts) => facts.services.find(({ address }) => address !== null)?.address ?? null,
    minimumHealthy: minimumHealthyOf,
    prediction: predictRollback,
  };
}

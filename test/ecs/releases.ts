import { Failure, startDeadline, systemClock } from '@thea/action';
import type { EcsPlatform, EcsSpec } from '@thea/ecs';
import { parseImageReference } from '@thea/ecs/image-reference';
import {
  DEFAULT_POLICY,
  type DeployOutcome,
  deployPrepared,
  keepRecord,
  prepareDeploy,
  type RecordHead,
  type RollbackOutcome,
  rollback,
  type SignatureGate,
} from '@thea/release';
import { everythingSigned } from '../release/paper-gate.ts';
import { keptLog } from './kept-log.ts';

const storyTools = () => {
  const clock = systemClock();
  return { clock, log: keptLog(), deadline: startDeadline(clock, 100_000, 'The story'), store: null };
};

/** A spec that asks for one image in the only container and nothing else. */
export function specOf(repository: string, digest: string, asked: Partial<EcsSpec> = {}): EcsSpec {
  return {
    region: 'eu-west-1',
    cluster: 'thea-cluster',
    service: 'thea-ia',
    taskDefinition: null,
    images: { api: parseImageReference(`${repository}@${digest}`) },
    version: null,
    environmentVariables: {},
    secrets: {},
    desiredCount: null,
    ...asked,
  };
}

/** Deploys as the action would; `run` tells the runs apart. */
export async function deploy(
  platform: EcsPlatform,
  spec: EcsSpec,
  run: string,
  onFirstFailure: 'leave' | 'remove' = 'leave',
  signatures: SignatureGate = everythingSigned,
): Promise<DeployOutcome> {
  const tools = storyTools();
  const request = {
    spec,
    environment: 'production',
    run: { repository: 'thea/thea-ia', id: run, attempt: 1 },
    policy: DEFAULT_POLICY,
    onFirstFailure,
    reachableBefore: null,
    signatures,
  };
  return deployPrepared(platform, request, await prepareDeploy(platform, request, tools), tools);
}

/** Marks a release as verified, as the verify story does. */
export async function accept(platform: EcsPlatform, head: RecordHead): Promise<RecordHead> {
  return keepRecord(platform, storyTools(), {
    ...head,
    state: 'verified',
    verdict: 'healthy',
    decision: 'accept',
  });
}

/** Rolls back the release of a run. */
export async function rollBack(platform: EcsPlatform, run: string): Promise<RollbackOutcome> {
  return rollback(
    platform,
    {
      environment: 'production',
      run: { repository: 'thea/thea-ia', id: run, attempt: 1 },
      to: null,
      reason: 'the test says so',
      dryRun: false,
      keepAccepted: false,
    },
    storyTools(),
  );
}

/** Deploys and returns the head; the deploy has to succeed. */
export async function deployed(platform: EcsPlatform, spec: EcsSpec, run: string): Promise<RecordHead> {
  const outcome = await deploy(platform, spec, run);
  if (outcome.kind !== 'deployed') throw new Error('Nothing was deployed.');
  return outcome.head;
}

/** Follows the rollout of a head until old replicas are gone. */
export async function settle(platform: EcsPlatform, head: RecordHead): Promise<void> {
  for await (const event of platform.follow(await platform.resume(head), 'settled')) {
    if (event.kind === 'doomed' || event.kind === 'overtaken') throw new Error(event.message);
  }
}

/** How a deploy that must fail does. Throws where it does not. */
export async function refusedDeploy(...words: Parameters<typeof deploy>): Promise<Failure> {
  const thrown = await deploy(...words).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown instanceof Failure) return thrown;
  throw new Error('It was not refused.');
}

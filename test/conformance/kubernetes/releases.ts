import { createHash } from 'node:crypto';
import type { Json } from '@thea/action';
import { startDeadline, systemClock } from '@thea/action';
import { type KubePlatform, type KubeSpec, parseKubeSpec } from '@thea/kubernetes';
import {
  DEFAULT_POLICY,
  deployPrepared,
  keepRecord,
  prepareDeploy,
  type RecordHead,
  type RollbackOutcome,
  rollback,
  type StoryTools,
} from '@thea/release';
import { everythingSigned } from '../../release/paper-gate.ts';
import { type KeptLog, keptLog } from './kept-log.ts';

/** The tools of one step, with its own log. */
export function storyTools(): StoryTools & { readonly log: KeptLog } {
  const clock = systemClock();
  return { clock, log: keptLog(), deadline: startDeadline(clock, 100_000, 'The story'), store: null };
}

/** The digest of an image that nobody needs to pull. */
export function digestOf(version: string): string {
  return `sha256:${createHash('sha256').update(version).digest('hex')}`;
}

/** What makes a release differ from the sample: its pods' behaviour, words of the Deployment, further objects. */
export interface Sample {
  readonly behaviour?: string;
  readonly readyAfter?: string;
  readonly replicas?: number | null;
  readonly environment?: readonly { readonly name: string; readonly value: string }[];
  readonly deployment?: { readonly [key: string]: Json };
  readonly container?: { readonly [key: string]: Json };
  /** Words of the pod's own spec. */
  readonly pod?: { readonly [key: string]: Json };
  readonly objects?: readonly Json[];
}

/** A Deployment and its Service, as the policy's manifest has them. */
export function sampleObjects(sample: Sample = {}): Json[] {
  const annotations = {
    ...(sample.behaviour === undefined ? {} : { 'theaia.dev/behaviour': sample.behaviour }),
    ...(sample.readyAfter === undefined ? {} : { 'theaia.dev/ready-after': sample.readyAfter }),
  };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'api', labels: { app: 'thea-ia' } },
      spec: {
        ...(sample.replicas === null ? {} : { replicas: sample.replicas ?? 3 }),
        selector: { matchLabels: { app: 'thea-ia' } },
        ...sample.deployment,
        template: {
          metadata: {
            labels: { app: 'thea-ia' },
            ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
          },
          spec: {
            terminationGracePeriodSeconds: 0,
            ...sample.pod,
            containers: [
              {
                name: 'api',
                image: 'registry.invalid/thea-ia',
                ports: [{ containerPort: 8000 }],
                ...(sample.environment === undefined
                  ? {}
                  : { env: sample.environment.map((one) => ({ ...one })) }),
                ...sample.container,
              },
            ],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'api' },
      spec: { selector: { app: 'thea-ia' }, ports: [{ port: 80, targetPort: 8000 }] },
    },
    ...(sample.objects ?? []),
  ];
}

/** A spec made of objects, as if they stood in one file. */
export function specOf(
  version: string,
  objects: readonly Json[],
  words: { readonly [key: string]: Json } = {},
): KubeSpec {
  return parseKubeSpec(
    { manifests: ['release.yaml'], ...words },
    {
      image: `registry.invalid/thea-ia@${digestOf(version)}`,
      version,
      readFile: () => objects.map((one) => JSON.stringify(one)).join('\n---\n'),
    },
  );
}

const runOf = (id: string): NonNullable<RecordHead['run']> => ({
  repository: 'thea/thea-ia',
  id,
  attempt: 1,
});

/** Deploys as the action would; `run` tells the runs apart. Throws where the release does not serve. */
export async function deploy(
  platform: KubePlatform,
  spec: KubeSpec,
  run: string,
  onFirstFailure: 'leave' | 'remove' = 'leave',
  tools: StoryTools = storyTools(),
): Promise<RecordHead | null> {
  const request = {
    spec,
    environment: 'production',
    run: runOf(run),
    policy: DEFAULT_POLICY,
    onFirstFailure,
    signatures: everythingSigned,
    reachableBefore: null,
  };
  const outcome = await deployPrepared(
    platform,
    request,
    await prepareDeploy(platform, request, tools),
    tools,
  );
  return outcome.kind === 'deployed' ? outcome.head : null;
}

/** Marks a release as verified and finishes it, as the verify story does. */
export async function accept(platform: KubePlatform, head: RecordHead | null): Promise<RecordHead> {
  if (head === null) throw new Error('Nothing was deployed.');
  const kept = await keepRecord(platform, storyTools(), {
    ...head,
    state: 'verified',
    verdict: 'healthy',
    decision: 'accept',
  });
  await platform.finish(await platform.resume(kept));
  return kept;
}

/** Rolls back the release of a run, or by hand where `run` is null. */
export async function rollBack(
  platform: KubePlatform,
  run: string | null,
  to: string | null = null,
  tools: StoryTools = storyTools(),
): Promise<RollbackOutcome> {
  return rollback(
    platform,
    {
      environment: 'production',
      run: run === null ? null : runOf(run),
      to,
      reason: 'the test says so',
      dryRun: false,
      keepAccepted: false,
    },
    tools,
  );
}

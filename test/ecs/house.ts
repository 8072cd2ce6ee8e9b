import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, startDeadline, systemClock } from '@thea/action';
import type { AwsAccess } from '@thea/aws';
import { type EcsPlatform, openEcs, parseEcsTarget } from '@thea/ecs';
import { type EmbeddedAws, openAws, type SeededService, type ServiceSeed } from '@thea/rehearsal/aws/index';
import type { Image } from '@thea/rehearsal/registry/image';
import { type Behaviour, sampleImage } from '@thea/rehearsal/registry/sample';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { realTime } from '@thea/rehearsal/time/real';
import type { PlatformTools } from '@thea/release';
import { type KeptLog, keptLog } from './kept-log.ts';

const REPOSITORY = 'thea-ia';
// A file may share one house, and a busy machine takes its time: the runner has limits of its own.
const DEADLINE = 900_000;
export const CHECK = {
  command: ['CMD-SHELL', 'curl -f http://localhost:8000/health || exit 1'],
  interval: 5,
};

/** An AWS account with one service that runs version 1.0.0, and the adapter opened on it. */
export interface House extends AsyncDisposable {
  readonly aws: EmbeddedAws;
  readonly registry: EmbeddedRegistry;
  readonly log: KeptLog;
  readonly platform: EcsPlatform;
  readonly service: SeededService;
  readonly first: Image;
  /** `repository` as task definitions name it. */
  readonly repository: string;
  /** Another process: its own clock, clients and log. */
  open(access?: AwsAccess, word?: string): Promise<EcsPlatform>;
  push(version: string, behaviour?: Behaviour, tag?: string): Promise<Image>;
}

export interface HouseOptions {
  readonly seed?: Partial<ServiceSeed>;
  readonly staleReads?: number;
  /** The seeded task definition names a tag instead of a digest. */
  readonly byTag?: boolean;
  /** The seeded container checks itself every five seconds. */
  readonly checked?: boolean;
  /** The seeded task definition of an image, where it is another one. */
  readonly definition?: (image: string) => ServiceSeed['taskDefinition'];
}

/** Builds the house in real time with sub-second settings; everything ends with it. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-ecs-'));
  const time = realTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry: { endpoint: registry.endpoint }, folder });
  const aws = await openAws({
    time,
    registryUrl: registry.endpoint,
    replicaHost: host,
    options: {
      controlPlane: 0.05,
      ...(options.staleReads === undefined ? {} : { staleReads: options.staleReads }),
    },
  });
  const before = { ...process.env };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  });
  const push = async (version: string, behaviour?: Behaviour, tag?: string): Promise<Image> => {
    const image = await sampleImage({ version, ...(behaviour === undefined ? {} : { behaviour }) });
    registry.seed({ repository: REPOSITORY, image, ...(tag === undefined ? {} : { tags: [tag] }) });
    return image;
  };
  const repository = `${aws.registryHost}/${REPOSITORY}`;
  const first = await push('1.0.0', undefined, 'stable');
  const image = options.byTag === true ? `${repository}:stable` : `${repository}@${first.digest}`;
  const sample = taskDefinitionOf(image);
  const service = await aws.seed({
    cluster: 'thea-cluster',
    service: 'thea-ia',
    desiredCount: 2,
    taskDefinition:
      options.definition?.(image) ?? (options.checked === true ? checkedDefinition(sample) : sample),
    loadBalancer: true,
    healthInterval: 0.3,
    // A busy machine answers late, which is no fault of the replica.
    healthTimeout: 5,
    deregistrationDelay: 0.3,
    startup: 0.2,
    ...options.seed,
  });
  const log = keptLog();
  const clock = quickClock();
  const open = async (
    access: AwsAccess = {},
    word = `ecs:${aws.region}/thea-cluster/thea-ia`,
  ): Promise<EcsPlatform> => {
    const tools: PlatformTools = {
      clock,
      log,
      deadline: startDeadline(clock, DEADLINE, 'The test'),
      environment: {},
      mask: () => {},
    };
    return openEcs(parseEcsTarget(word), access, tools);
  };
  return {
    aws,
    registry,
    log,
    service,
    first,
    repository,
    platform: await open(),
    open,
    push,
    [Symbol.asyncDispose]: async () => {
      await aws.close();
      await host.close();
      await registry.close();
      await time.close();
      await rm(folder, { recursive: true, force: true });
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    },
  };
}

function checkedDefinition(sample: ReturnType<typeof taskDefinitionOf>): ServiceSeed['taskDefinition'] {
  return {
    ...sample,
    containerDefinitions: sample.containerDefinitions.map((one) => ({ ...one, healthCheck: CHECK })),
  };
}

/** The machine's clock, whose waits are a fifth: the service here is that much quicker than a real one. */
function quickClock(): Clock {
  const clock = systemClock();
  return { ...clock, sleep: (milliseconds, signal) => clock.sleep(milliseconds / 5, signal) };
}

/** The task definition of the sample service, as infrastructure code would have registered it. */
export function taskDefinitionOf(image: string) {
  return {
    family: 'thea-ia',
    networkMode: 'awsvpc' as const,
    requiresCompatibilities: ['FARGATE' as const],
    cpu: '512',
    memory: '1024',
    executionRoleArn: 'arn:aws:iam::000000000000:role/thea-execution',
    containerDefinitions: [
      {
        name: 'api',
        image,
        portMappings: [{ containerPort: 8000 }],
        environment: [{ name: 'LOG_LEVEL', value: 'planted-value-of-log-level' }],
        logConfiguration: {
          logDriver: 'awslogs' as const,
          options: {
            'awslogs-group': '/ecs/thea-ia',
            'awslogs-region': 'eu-west-1',
            'awslogs-stream-prefix': 'api',
          },
        },
      },
    ],
  };
}

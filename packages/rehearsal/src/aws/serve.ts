import { SERVED_REPOSITORY, type ServedPlatform, type ServedWorld, serveOn } from '../served-world.ts';

import { type AwsOptions, type EmbeddedAws, openAws } from './index.ts';
import type { HookSeed, StrategySeed } from './strategy-seed.ts';
import { FAMILIES } from './wire/families.ts';
import type { JsonObject } from './wire/json.ts';

const WHERE = { cluster: 'thea-cluster', service: 'thea-ia' };
// Stated in the printed line: a rehearsal's settings, not those of a real service.
const SETTINGS = { startup: 1, healthInterval: 1, deregistrationDelay: 2 };

/** How the served service is deployed, and what its account is like. */
export interface ServedWeather {
  readonly strategy?: NonNullable<StrategySeed['strategy']>;
  /** Two colours only: a PAUSE hook holds each release after its traffic has moved. */
  readonly hold?: boolean;
  /** Calls a second that each family of operations lets through; twice as many at once. */
  readonly rate?: number;
  /** Seconds that reads may be old. */
  readonly staleReads?: number;
  /** Milliseconds that each call takes more. */
  readonly latency?: number;
}

const HOLD: HookSeed = {
  lifecycleStages: ['POST_PRODUCTION_TRAFFIC_SHIFT'],
  timeoutMinutes: 10,
  timeoutAction: 'ROLLBACK',
};

function taskDefinition(account: string, region: string, image: string): JsonObject {
  return {
    family: WHERE.service,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: `arn:aws:iam::${account}:role/thea-execution`,
    containerDefinitions: [
      {
        name: 'api',
        image,
        portMappings: [{ containerPort: 8000 }],
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': `/ecs/${WHERE.service}`,
            'awslogs-region': region,
            'awslogs-stream-prefix': 'ecs',
          },
        },
      },
    ],
  };
}

function optionsOf({ rate, staleReads, latency }: ServedWeather): AwsOptions {
  return {
    ...(staleReads === undefined ? {} : { staleReads }),
    ...(latency === undefined ? {} : { latency }),
    ...(rate === undefined
      ? {}
      : { throttling: FAMILIES.map((family) => ({ ...family, burst: rate * 2, perSecond: rate })) }),
  };
}

/**
 * Serves the embedded AWS and its registry in real time with the sample service in a steady state (version 1.0.0), and
 * two more images to deploy: a good one and one that never becomes healthy. `folder` is for unpacked images.
 */
export function serveEcs(folder: string, weather: ServedWeather = {}): Promise<ServedPlatform> {
  const { strategy = 'ROLLING', hold = false } = weather;
  const open = ({ time, registry, replicaHost }: ServedWorld): Promise<EmbeddedAws> =>
    openAws({ time, registryUrl: registry.endpoint, registry, replicaHost, options: optionsOf(weather) });
  return serveOn(folder, open, async ({ registry, images, digests }, aws) => {
    const image = `${aws.registryHost}/${SERVED_REPOSITORY}@${images['1.0.0'].digest}`;
    const seeded = await aws.seed({
      ...WHERE,
      ...SETTINGS,
      ...(strategy === 'ROLLING' ? {} : { strategy, bakeMinutes: 5 }),
      ...(hold ? { hooks: [HOLD] } : {}),
      desiredCount: 2,
      loadBalancer: true,
      taskDefinition: taskDefinition(aws.accountId, aws.region, image),
    });
    const { accessKeyId, secretAccessKey } = aws.credentials;
    return {
      platform: 'ecs',
      endpoint: aws.endpoint,
      region: aws.region,
      credentials: { accessKeyId, secretAccessKey },
      ...WHERE,
      loadBalancer: seeded.url,
      repository: `${aws.registryHost}/${SERVED_REPOSITORY}`,
      registry: registry.endpoint,
      images: digests,
      settings: SETTINGS,
      strategy,
    };
  });
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationAutoScalingClient } from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ECRClient } from '@aws-sdk/client-ecr';
import { ECSClient } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { STSClient } from '@aws-sdk/client-sts';
import { type AwsOptions, type Credentials, type EmbeddedAws, openAws } from '@thea/rehearsal/aws/index';
import { type Behaviour, sampleImage } from '@thea/rehearsal/registry/sample';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import type { Time } from '@thea/rehearsal/time/time';
import { afterEach } from 'vitest';
import { checkAnswers } from './model.ts';

/** An embedded account with its registry and replica host, and the real SDK clients pointed at it. */
export interface TestAccount {
  readonly time: Time;
  readonly aws: EmbeddedAws;
  readonly registry: EmbeddedRegistry;
  clients(credentials?: Credentials): Clients;
  /** Builds the sample image, puts it into the registry and returns its reference by digest. */
  push(version: string, behaviour?: Behaviour): Promise<string>;
}

export interface Clients {
  readonly ecs: ECSClient;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly scaling: ApplicationAutoScalingClient;
  readonly logs: CloudWatchLogsClient;
  readonly sts: STSClient;
  readonly ecr: ECRClient;
}

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Opens an account in driven time unless another time is given; it is closed after the test. */
export async function openTestAccount(options: AwsOptions = {}, own?: Time): Promise<TestAccount> {
  const base = join(import.meta.dirname, '../../../.cache');
  await mkdir(base, { recursive: true });
  const folder = await mkdtemp(join(base, 'aws-test-'));
  // The SDK signs with the machine's clock, so the platform's time starts there.
  const time = own ?? (await openDrivenTime(Date.now()));
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry: { endpoint: registry.endpoint }, folder });
  const aws = await openAws({ time, registryUrl: registry.endpoint, replicaHost: host, options });
  endings.push(async () => {
    await aws.close();
    await host.close();
    await time.close();
    await registry.close();
    await rm(folder, { recursive: true, force: true });
  });
  const clients = (credentials: Credentials = aws.credentials): Clients => {
    const { accessKeyId, secretAccessKey, sessionToken } = credentials;
    const settings = {
      endpoint: aws.endpoint,
      region: aws.region,
      maxAttempts: 1,
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) },
    };
    const made = {
      ecs: new ECSClient(settings),
      elb: new ElasticLoadBalancingV2Client(settings),
      scaling: new ApplicationAutoScalingClient(settings),
      logs: new CloudWatchLogsClient(settings),
      sts: new STSClient(settings),
      ecr: new ECRClient(settings),
    };
    // Requests are signed with the time of the account, which may be far ahead of the machine's.
    for (const { config } of Object.values(made)) {
      Object.defineProperty(config, 'systemClockOffset', {
        get: () => time.now() - Date.now(),
        set: () => {},
      });
    }
    checkAnswers(made.ecs);
    checkAnswers(made.scaling);
    checkAnswers(made.logs);
    checkAnswers(made.ecr);
    return made;
  };
  return {
    time,
    aws,
    registry,
    clients,
    push: async (version, behaviour) => {
      const image = await sampleImage(behaviour === undefined ? { version } : { version, behaviour });
      registry.seed({ repository: 'thea-ia', image, tags: [version] });
      return `${aws.registryHost}/thea-ia@${image.digest}`;
    },
  };
}

import { ECSClient } from '@aws-sdk/client-ecs';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { proxyAgents } from '@thea/action';
import type { PlatformTools } from '@thea/release';
import { assumeRole, type Credentials, checkAccount, type EcsAccess } from './access.ts';
import type { EcsSession } from './facts.ts';
import { sharedSession } from './session.ts';
import { sessionOf } from './session-end.ts';
import { endWithReason, watchDate } from './wire.ts';

/** Milliseconds. No SDK default is trusted: it waits for a connection without end. */
const CONNECT_TIMEOUT = 2_000;
const RESPONSE_TIMEOUT = 5_000;
const READ_ATTEMPTS = 4;

/** The clients of one target. `reads` retries within the deadline; `writes` never repeats a call by itself. */
export interface EcsApi {
  readonly reads: ECSClient;
  readonly writes: ECSClient;
  readonly options: { readonly abortSignal: AbortSignal };
  readonly tools: PlatformTools;
  /** How long the credentials last now, where they end. */
  session(): EcsSession | null;
  /** Loaded when first used: each of these costs start-up time that not every action pays. */
  balancing(): Promise<Balancing>;
  scaling(): Promise<Scaling>;
  logs(): Promise<Logs>;
  registry(): Promise<Registry>;
}

type Loaded<Module, Client> = { readonly sdk: Module; readonly client: Client };
type BalancingSdk = typeof import('@aws-sdk/client-elastic-load-balancing-v2');
type ScalingSdk = typeof import('@aws-sdk/client-application-auto-scaling');
type LogsSdk = typeof import('@aws-sdk/client-cloudwatch-logs');
type RegistrySdk = typeof import('@aws-sdk/client-ecr');
export type Balancing = Loaded<BalancingSdk, InstanceType<BalancingSdk['ElasticLoadBalancingV2Client']>>;
export type Scaling = Loaded<ScalingSdk, InstanceType<ScalingSdk['ApplicationAutoScalingClient']>>;
export type Logs = Loaded<LogsSdk, InstanceType<LogsSdk['CloudWatchLogsClient']>>;
export type Registry = Loaded<RegistrySdk, InstanceType<RegistrySdk['ECRClient']>>;

interface Settings {
  readonly region: string;
  readonly requestHandler: NodeHttpHandler;
  readonly maxAttempts: number;
  readonly credentials?: () => Promise<Credentials>;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Opens the clients of a region. Credentials come from the standard chain or from an assumed role; the account is
 * checked first where a list of allowed ones is given.
 * @throws Failure('access') where the role cannot be assumed or the account is not allowed.
 */
export async function openApi(region: string, access: EcsAccess, tools: PlatformTools): Promise<EcsApi> {
  const door = {
    region,
    maxAttempts: READ_ATTEMPTS,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: CONNECT_TIMEOUT,
      requestTimeout: RESPONSE_TIMEOUT,
      throwOnRequestTimeout: true,
      ...proxyAgents(tools.environment),
    }),
  };
  const credentials = assumeRole(access, door, tools);
  const settings: Settings =
    credentials === null ? door : { ...door, credentials: sharedSession(credentials, tools.clock) };
  await checkAccount(access, settings, tools);
  const reads = new ECSClient(settings);
  const writes = new ECSClient({ ...settings, maxAttempts: 1 });
  const { signal } = tools.deadline;
  for (const client of [reads, writes]) {
    client.middlewareStack.add(watchDate(tools.clock), { step: 'deserialize' });
    client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
  }
  return {
    reads,
    writes,
    options: { abortSignal: signal },
    tools,
    session: () => sessionOf(access, tools.environment, tools.clock.now().wall),
    balancing: once(async () => {
      const sdk = await import('@aws-sdk/client-elastic-load-balancing-v2');
      const client = new sdk.ElasticLoadBalancingV2Client(settings);
      client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
      return { sdk, client };
    }),
    scaling: once(async () => {
      const sdk = await import('@aws-sdk/client-application-auto-scaling');
      const client = new sdk.ApplicationAutoScalingClient(settings);
      client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
      return { sdk, client };
    }),
    logs: once(async () => {
      const sdk = await import('@aws-sdk/client-cloudwatch-logs');
      const client = new sdk.CloudWatchLogsClient(settings);
      client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
      return { sdk, client };
    }),
    registry: once(async () => {
      const sdk = await import('@aws-sdk/client-ecr');
      const client = new sdk.ECRClient(settings);
      client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
      return { sdk, client };
    }),
  };
}

import { ECSClient, type ECSClientConfig } from '@aws-sdk/client-ecs';
import {
  type AwsAccess,
  type AwsSettings,
  type Credentials,
  endWithReason,
  enterRegion,
  openPatience,
  type Patience,
} from '@thea/aws';
import type { PlatformTools } from '@thea/release';
import { type CallTimes, openCallTimes, timeCalls } from './call-time.ts';
import type { EcsSession } from './facts.ts';
import { sessionOf } from './session-end.ts';
import { watchDate } from './wire.ts';

/**
 * The clients of one target. `reads` waits and tries again while AWS throttles, within the deadline; `writes` never
 * repeats a call by itself.
 */
export interface EcsApi {
  readonly reads: ECSClient;
  readonly writes: ECSClient;
  readonly options: { readonly abortSignal: AbortSignal };
  readonly tools: PlatformTools;
  readonly patience: Patience;
  readonly calls: CallTimes;
  /** How long the credentials last now, where they end. */
  session(): EcsSession | null;
  /** Loaded when first used: each of these costs start-up time that not every action pays. */
  balancing(): Promise<Balancing>;
  scaling(): Promise<Scaling>;
  logs(): Promise<Logs>;
  registry(): Promise<Registry>;
}

type Loaded<Module, Client> = { readonly sdk: Module; readonly client: Client };
type BalancingSdk = typeof import('./sdk-balancing.ts');
type ScalingSdk = typeof import('./sdk-scaling.ts');
type LogsSdk = typeof import('./sdk-logs.ts');
type RegistrySdk = typeof import('./sdk-registry.ts');
export type Balancing = Loaded<BalancingSdk, InstanceType<BalancingSdk['ElasticLoadBalancingV2Client']>>;
export type Scaling = Loaded<ScalingSdk, InstanceType<ScalingSdk['ApplicationAutoScalingClient']>>;
export type Logs = Loaded<LogsSdk, InstanceType<LogsSdk['CloudWatchLogsClient']>>;
export type Registry = Loaded<RegistrySdk, InstanceType<RegistrySdk['ECRClient']>>;

/** What every client of a target is made with. `requestHandler` carries requests: `NodeHttpHandler` to AWS. */
export interface Settings {
  readonly region: string;
  readonly requestHandler: NonNullable<ECSClientConfig['requestHandler']>;
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
 * checked first where a list of allowed ones is given. `entered`: the region was entered before.
 * @throws Failure('access') where the role cannot be assumed or the account is not allowed.
 */
export async function openApi(
  region: string,
  access: AwsAccess,
  tools: PlatformTools,
  entered: Promise<AwsSettings> = enterRegion(region, access, tools),
): Promise<EcsApi> {
  return clientsOf(await entered, tools, () => sessionOf(access, tools.environment, tools.clock.now().wall));
}

/** The clients of one target, not yet connected to anything. `session` tells how long their credentials last. */
export function clientsOf(
  settings: Settings,
  tools: PlatformTools,
  session: EcsApi['session'] = () => null,
): EcsApi {
  const { signal } = tools.deadline;
  const patience = openPatience(settings.maxAttempts, tools);
  const patient = { ...settings, retryStrategy: patience };
  const calls = openCallTimes();
  const open = (config: ECSClientConfig): ECSClient => {
    const client = new ECSClient(config);
    client.middlewareStack.add(timeCalls(tools.clock, calls), { step: 'deserialize' });
    client.middlewareStack.add(watchDate(tools.clock), { step: 'deserialize' });
    client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
    return client;
  };
  let writes: ECSClient | undefined;
  return {
    reads: open(patient),
    // Most steps change nothing.
    get writes() {
      writes ??= open({ ...settings, maxAttempts: 1 });
      return writes;
    },
    options: { abortSignal: signal },
    tools,
    patience,
    calls,
    session,
    balancing: once(async () => {
      const sdk = await import('./sdk-balancing.ts');
      const client = new sdk.ElasticLoadBalancingV2Client(patient);
      client.middlewareStack.add(timeCalls(tools.clock, calls), { step: 'deserialize' });
      client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
      return { sdk, client };
    }),
    scaling: once(async () => {
      const sdk = await import('./sdk-scaling.ts');
      const client = new sdk.ApplicationAutoScalingClient(patient);
      client.middlewareStack.add(timeCalls(tools.clock, calls), { step: 'deserialize' });
      client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
      return { sdk, client };
    }),
    logs: once(async () => {
      const sdk = await import('./sdk-logs.ts');
      const client = new sdk.CloudWatchLogsClient(patient);
      client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
      return { sdk, client };
    }),
    registry: once(async () => {
      const sdk = await import('./sdk-registry.ts');
      const client = new sdk.ECRClient(patient);
      client.middlewareStack.add(timeCalls(tools.clock, calls), { step: 'deserialize' });
      client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
      return { sdk, client };
    }),
  };
}

import { ApplicationAutoScalingClient } from '@aws-sdk/client-application-auto-scaling';
import { ECSClient } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { STSClient } from '@aws-sdk/client-sts';

/** An AWS that has one service behind a load balancer that splits its traffic over two target groups, 100 to 0. */
export interface AwsPeer extends AsyncDisposable {
  readonly clients: PeerClients;
  /** `service/CLUSTER/SERVICE`, a scalable target between 1 and 4. */
  readonly scalable: string;
  readonly loadBalancer: string;
  readonly listener: string;
  /** The rule that splits, and the groups that it splits over; the first has all of the traffic. */
  readonly rule: string;
  readonly targetGroups: readonly [string, string];
  /** A role that this caller may assume. */
  readonly role: string;
}

export interface PeerClients {
  readonly scaling: ApplicationAutoScalingClient;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly sts: STSClient;
  readonly ecs: ECSClient;
}

/** How the target groups of every peer are set. */
export const CHECKS = { path: '/health', interval: 10, unhealthy: 3, drain: 45 } as const;
export const ACCOUNT = '123456789012';
export const REGION = 'eu-west-1';

/** The SDK's clients of an endpoint; a call is made once. */
export function clientsOf(
  endpoint: string,
  credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  },
): PeerClients {
  const settings = { endpoint, region: REGION, maxAttempts: 1, credentials };
  return {
    scaling: new ApplicationAutoScalingClient(settings),
    elb: new ElasticLoadBalancingV2Client(settings),
    sts: new STSClient(settings),
    ecs: new ECSClient(settings),
  };
}

import type { Json } from '@thea/action';

/** `family:revision`: how ECS tells task definitions apart; the platform's own id of a release. */
export type TaskDefinitionName = string;

/** A service deployment in the words of ECS. Ids, never ARNs. Times are ISO 8601 by the platform's clock. */
export interface EcsDeployment {
  readonly id: string;
  readonly status: string;
  readonly statusReason: string;
  readonly createdAt: string;
  /** When ECS began with it, and when it ended; '' where it has not. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** When it last changed: in two colours, when its stage began; '' where ECS does not say. */
  readonly updatedAt: string;
  /** Id and task definition of the service revision that it brings; null where it can no longer be described. */
  readonly revision: string | null;
  readonly taskDefinition: TaskDefinitionName | null;
  /** The service revision that ran when it began. */
  readonly source: string | null;
  /** What it goes back to, or went back to. */
  readonly rollback: {
    readonly revision: string | null;
    readonly taskDefinition: TaskDefinitionName | null;
    readonly reason: string;
  } | null;
  /** Where a deployment in two colours stands (`BAKE_TIME` …); '' where ECS tells none, as in ROLLING. */
  readonly stage: string;
  /** The PAUSE hook that waits for an answer; null where none does. */
  readonly pause: EcsPause | null;
  /** Percent of the production traffic that ECS means for what it brings; null where it tells none. */
  readonly weight: number | null;
}

/** A PAUSE hook that waits. `expiresAt` (ISO 8601, '' where unknown): then ECS does what `onTimeout` says. */
export interface EcsPause {
  readonly hook: string;
  readonly expiresAt: string;
  readonly onTimeout: string;
}

/** A lifecycle hook of the service, as its deployment configuration has it. */
export interface EcsHook {
  readonly type: string;
  readonly stages: readonly string[];
  readonly timeoutMinutes: number;
  readonly onTimeout: string;
}

/** How a service that deploys in two colours moves its traffic; minutes. */
export interface EcsShift {
  readonly bakeMinutes: number;
  /** From the first production traffic to all of it: the steps of CANARY and LINEAR, 0 for BLUE_GREEN. */
  readonly stepsMinutes: number;
}

/** One image that a container was told to run. `digest` is null where neither reference nor revision tells it. */
export interface EcsImage {
  readonly reference: string;
  readonly digest: string | null;
}

/** A task definition as raw JSON, with its tags apart. */
export interface EcsTaskDefinition {
  readonly name: TaskDefinitionName;
  readonly status: string;
  readonly body: Json;
  readonly tags: { readonly [key: string]: string };
}

/** What a service deployment brings, raw and whole enough to restore exactly. */
export interface EcsSnapshot {
  readonly revision: { readonly id: string; readonly body: Json } | null;
  readonly taskDefinition: EcsTaskDefinition;
  readonly images: { readonly [container: string]: EcsImage };
  /** What the image says of itself; null where it was not readable. */
  readonly version: string | null;
}

/** Where a target group has a replica. `none`: the service has no target group. */
export type TargetState =
  | 'healthy'
  | 'initial'
  | 'unhealthy'
  | 'draining'
  | 'unused'
  | 'unavailable'
  | 'none';

/** One task. `address` finds it in a target group. Times are ISO 8601 by the platform's clock, '' where unknown. */
export interface EcsReplica {
  readonly id: string;
  readonly taskDefinition: TaskDefinitionName;
  readonly status: string;
  readonly desiredStatus: string;
  readonly health: string;
  readonly createdAt: string;
  readonly startedAt: string;
  readonly pullSeconds: number | null;
  readonly stopCode: string;
  readonly stoppedReason: string;
  readonly containers: readonly {
    readonly name: string;
    readonly exitCode: number | null;
    readonly reason: string;
    readonly digest: string | null;
  }[];
  readonly target: TargetState;
  readonly targetReason: string;
  /** Percent of the production traffic that goes where this replica is registered. */
  readonly weight: number;
}

export interface EcsTargetGroup {
  readonly arn: string;
  readonly name: string;
  readonly kind: string;
  readonly interval: number;
  readonly timeout: number;
  /** Failing checks in a row until a target counts as unhealthy, and passing ones until it is healthy again. */
  readonly unhealthyThreshold: number;
  readonly healthyThreshold: number;
  readonly path: string;
  readonly deregistrationDelay: number;
  /** Connections that stand end when a target leaves, not when its delay is over (a Network Load Balancer's setting). */
  readonly endsConnections: boolean;
  /** Two groups of one pair take turns: a replica is registered in one of them. */
  readonly pair: string;
  /** The listener or listener rule that splits production traffic over the pair; null where there is one group alone. */
  readonly rule: string | null;
  /** Percent of the production traffic that the rule sends here. */
  readonly weight: number;
  /** Seconds for which the rule keeps a client with the group that it was sent to, whatever its weight; null: not at all. */
  readonly stickySeconds: number | null;
}

/** What stands in front of the service. The addresses are null where no load balancer or such listener was found. */
export interface EcsBalancer {
  readonly type: string;
  readonly url: string | null;
  /** Where test traffic reaches the new colour before production traffic does. */
  readonly testUrl: string | null;
  readonly groups: readonly EcsTargetGroup[];
}

/** The names by which other services reach this one in a namespace of Service Connect; none for one that only calls. */
export interface EcsConnect {
  readonly namespace: string;
  readonly endpoints: readonly {
    /** The name of the port mapping behind it. */
    readonly port: string;
    /** What clients call it, with the port that they call. */
    readonly name: string;
    /** The proxy listens on a port of its own, not on the container's. */
    readonly ownPort: boolean;
  }[];
}

export interface EcsScaling {
  readonly minimum: number;
  readonly maximum: number;
  readonly scaleOutActive: boolean;
  readonly suspended: EcsSuspension;
}

/** What autoscaling is kept from doing. */
export interface EcsSuspension {
  readonly in: boolean;
  readonly out: boolean;
  readonly scheduled: boolean;
}

/** What a tag or digest of the spec was resolved to, and what the registry says of it. */
export interface ResolvedImage {
  readonly repository: string;
  readonly digest: string | null;
  readonly from: 'digest' | 'tag';
  readonly version: string | null;
  readonly presence: ImagePresence;
  /** Bytes that are pulled, compressed; left out or null where its manifest does not tell. */
  readonly bytes?: number | null;
}
export type ImagePresence = 'present' | 'missing' | 'archived' | 'unknown';

/** A session of AWS that nobody can renew; `secondsLeft` is null where its end is not known. */
export interface EcsSession {
  readonly secondsLeft: number | null;
}

/** All that plan needs to know, as plain JSON. */
export interface EcsFacts {
  readonly region: string;
  readonly cluster: string;
  readonly service: string;
  readonly serviceArn: string;
  readonly serviceTags: { readonly [key: string]: string };
  readonly controller: string;
  readonly strategy: string;
  /** Null for ROLLING. */
  readonly shift: EcsShift | null;
  readonly hooks: readonly EcsHook[];
  /** Made and owned by ECS itself, as Express Mode services are. */
  readonly express: boolean;
  readonly scheduling: string;
  readonly compute: 'fargate' | 'ec2' | 'external';
  readonly spotOnly: boolean;
  readonly zoneRebalancing: boolean;
  readonly desired: number;
  readonly running: number;
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly circuitBreaker: {
    readonly enabled: boolean;
    readonly rollback: boolean;
    /** Failed tasks that trip it. */
    readonly threshold: number;
  };
  readonly alarms: { readonly enabled: boolean; readonly names: readonly string[] };
  readonly earlySuccess: boolean;
  /** Seconds for which ECS ignores failing health checks of a new task. */
  readonly gracePeriod: number;
  /** What the service names now, whether it runs or not. */
  readonly taskDefinition: TaskDefinitionName;
  /** Newest first. */
  readonly deployments: readonly EcsDeployment[];
  /** What the newest deployment that completed, or whose release was verified, brought; null where there is none. */
  readonly live: EcsSnapshot | null;
  /** The task definition that the service names, where nothing is live: it was made with it. */
  readonly named: EcsTaskDefinition | null;
  /** What had completed before that, with another task definition. */
  readonly previous: EcsSnapshot | null;
  /** Task definitions that are pinned copies of another one: copy → original. */
  readonly copies: { readonly [copy: TaskDefinitionName]: TaskDefinitionName };
  readonly replicas: readonly EcsReplica[];
  readonly balancer: EcsBalancer | null;
  readonly connect: EcsConnect | null;
  readonly scaling: EcsScaling | null;
  /** The images that the spec names, by container; empty where nothing was asked for. */
  readonly asked: { readonly [container: string]: ResolvedImage };
  /** Whether the images of `live` are still in their registry, by container. */
  readonly goalImages: { readonly [container: string]: ImagePresence };
  /** Running tasks that are protected from being stopped. */
  readonly protectedReplicas: number;
  /** Seconds that each of the calls took by which this was read. */
  readonly callSeconds: readonly number[];
  /** Left out or null: the credentials last, or are renewed. */
  readonly session?: EcsSession | null;
}

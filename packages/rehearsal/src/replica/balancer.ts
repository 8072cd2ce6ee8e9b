import type { ReplicaProcess } from './replica.ts';

/** A target of a load balancer: where to send, and whether new requests go there. */
export interface BalancerTarget {
  readonly replica: ReplicaProcess;
  readonly healthy: boolean;
}

/** A load balancer's listener on loopback that really balances (round robin over healthy targets). */
export interface Balancer {
  readonly port: number;
  /** Called for every request: the targets at this moment. None healthy: all are used ("fail open", as ALB); no target: 503. */
  close(): Promise<void>;
}

import type { ReplicaProcess } from './replica.ts';

/** A target of a load balancer: where to send, and whether new requests go there. */
export interface BalancerTarget {
  readonly replica: ReplicaProcess;
  readonly healthy: boolean;
  /** Deregistering: it gets no new request, those under way may end. */
  readonly draining?: boolean;
}

/** One answer that a client got. `address` is the replica's, null where the load balancer itself answered. */
export interface BalancerAnswer {
  readonly at: number;
  readonly path: string;
  readonly status: number;
  readonly address: string | null;
}

/** How many answers a replica gave with a status since the start. */
export interface BalancerCount {
  readonly address: string | null;
  readonly status: number;
  readonly requests: number;
}

/** A load balancer's listener on loopback that really balances (round robin over healthy targets). */
export interface Balancer {
  readonly port: number;
  /** Answers since the start, by replica and status. */
  counts(): readonly BalancerCount[];
  close(): Promise<void>;
}

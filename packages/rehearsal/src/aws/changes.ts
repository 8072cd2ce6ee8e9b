import { isDeepStrictEqual } from 'node:util';
import type { Time } from '../time/time.ts';
import type { ServiceState } from './ecs/state.ts';
import type { LoadBalancers } from './elb/load-balancers.ts';
import { countReplicas, type ReplicaChange } from './inspect.ts';

/** The feed of replica counts that the picture of a rehearsal is drawn from. */
export interface Changes {
  /** Every change so far, oldest first. */
  readonly all: readonly ReplicaChange[];
  listen(listener: (change: ReplicaChange) => void): void;
  record(service: ServiceState): void;
}

/** Keeps only what differs from the last entry of the same service. */
export function openChanges(time: Time, balancers: LoadBalancers): Changes {
  const all: ReplicaChange[] = [];
  const listeners: ((change: ReplicaChange) => void)[] = [];
  return {
    all,
    listen: (listener) => {
      listeners.push(listener);
    },
    record: (service) => {
      const change = countReplicas(service, balancers, time.now());
      const last = all.findLast(
        ({ cluster, service: name }) => cluster === change.cluster && name === change.service,
      );
      if (isDeepStrictEqual(last?.counts, change.counts)) return;
      all.push(change);
      for (const listener of listeners) listener(change);
    },
  };
}

/** What the log subresource of a pod is asked for (`PodLogOptions`). */
export interface LogQuery {
  readonly container?: string;
  readonly previous?: boolean;
  readonly tailLines?: number;
  readonly sinceSeconds?: number;
  readonly limitBytes?: number;
  readonly timestamps?: boolean;
}

/** Pods by what they run, from one moment on (milliseconds since the epoch). */
export interface PodCounts {
  readonly at: number;
  readonly namespace: string;
  /** `app.kubernetes.io/name`, `app` or the owner's name of the workload. */
  readonly workload: string;
  /** By image reference of the first container. */
  readonly counts: { readonly [image: string]: { readonly running: number; readonly serving: number } };
}

/** What makes the cluster live: controllers, scheduler, kubelet and the way of the traffic. */
export interface ClusterLife {
  /** Log lines of a pod's container. @throws Refusal 400 where it has not started or there is no previous one. */
  logs(namespace: string, pod: string, query: LogQuery): string;
  /** The loopback URL at which a Service of type LoadBalancer answers; null for one that is none. */
  urlOf(namespace: string, service: string): string | null;
  /** Process ids by pod, and what was put into their environment. */
  pids(namespace: string, pod: string): readonly number[];
  environmentOf(namespace: string, pod: string): { readonly [name: string]: string };
  podChanges(): readonly PodCounts[];
  /** Whether anything is on its way: a rollout, a pod that starts or ends. */
  moving(namespace: string): boolean;
  close(): Promise<void>;
}

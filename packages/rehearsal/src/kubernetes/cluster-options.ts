/** One node. */
export interface NodeOptions {
  readonly name: string;
  /** As in a manifest: `4`, `16Gi`. */
  readonly cpu: string;
  readonly memory: string;
  readonly pods: number;
}

/** How the embedded cluster behaves. Seconds unless said otherwise. */
export interface ClusterOptions {
  /** What it runs on; default two nodes of 4 CPUs, 16 GiB and 110 pods (`kubelet --max-pods`, default). */
  readonly nodes?: readonly NodeOptions[];
  /**
   * From a change to a controller's answer; default 0.05: a rollout of ten replicas whose pods are ready at once takes
   * 2.45 s on the real controllers (`test/conformance/kubernetes`, bench), most of which is their way through queue and watch.
   */
  readonly controllers?: number;
  /** From a pod to its node; default 0.05, as above. */
  readonly scheduling?: number;
  /** From a node to a sandbox with an address; default 0.5 (pod start-up SLO: 5 s at the 99th percentile, without the pull). */
  readonly sandbox?: number;
  /** An image that the node does not have yet; default 1. */
  readonly pull?: number;
  /** Until the kubelet sees that a container ended: default 1 (pod lifecycle event generator, relist period). */
  readonly relist?: number;
  /** First and longest wait before a container that ended is started again; default 10 and 300 (`MaxContainerBackOff`). */
  readonly crashBackOff?: { readonly first: number; readonly longest: number };
  /** First and longest wait before an image is pulled again; default 10 and 300 (kubelet, `imageBackOff`). */
  readonly imageBackOff?: { readonly first: number; readonly longest: number };
  /** Between two tries at a container whose configuration is not there; default 10 (kubelet, `backOffPeriod`). */
  readonly configurationRetry?: number;
  /** From a changed EndpointSlice to the traffic's way; default 1 (kube-proxy, `minSyncPeriod`). */
  readonly proxy?: number;
  /** From a Service of type LoadBalancer to its address; default 1; minutes on a real cloud. */
  readonly loadBalancer?: number;
}

export type ClusterBehaviour = Required<ClusterOptions>;

/** The options with every default filled in. Pure. */
export function clusterBehaviour(options: ClusterOptions): ClusterBehaviour {
  return {
    nodes: options.nodes ?? [
      { name: 'node-1', cpu: '4', memory: '16Gi', pods: 110 },
      { name: 'node-2', cpu: '4', memory: '16Gi', pods: 110 },
    ],
    controllers: options.controllers ?? 0.05,
    scheduling: options.scheduling ?? 0.05,
    sandbox: options.sandbox ?? 0.5,
    pull: options.pull ?? 1,
    relist: options.relist ?? 1,
    crashBackOff: options.crashBackOff ?? { first: 10, longest: 300 },
    imageBackOff: options.imageBackOff ?? { first: 10, longest: 300 },
    configurationRetry: options.configurationRetry ?? 10,
    proxy: options.proxy ?? 1,
    loadBalancer: options.loadBalancer ?? 1,
  };
}

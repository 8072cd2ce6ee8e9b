import type { NodeOptions } from '../cluster-options.ts';
import type { Objects } from '../objects.ts';
import type { JsonObject } from '../raw.ts';
import { stampOf } from '../stamp.ts';

/** The addresses of nodes and pods; processes really listen on loopback. */
export function nodeAddress(index: number): string {
  return `10.0.0.${index + 1}`;
}

/** What a kubelet says of its node when it is well (kubelet, `nodestatus`). */
const WELL = [
  ['MemoryPressure', 'False', 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available'],
  ['DiskPressure', 'False', 'KubeletHasNoDiskPressure', 'kubelet has no disk pressure'],
  ['PIDPressure', 'False', 'KubeletHasSufficientPID', 'kubelet has sufficient PID available'],
  ['Ready', 'True', 'KubeletReady', 'kubelet is posting ready status'],
] as const;

/** Registers nodes. `now` in milliseconds since the epoch. */
export function registerNodes(objects: Objects, nodes: readonly NodeOptions[], now: number): void {
  for (const [index, { name, cpu, memory, pods }] of nodes.entries()) {
    const capacity = { cpu, memory, pods: String(pods) };
    const node: JsonObject = {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux' } },
      spec: {},
      status: {
        capacity,
        allocatable: capacity,
        addresses: [
          { type: 'InternalIP', address: nodeAddress(index) },
          { type: 'Hostname', address: name },
        ],
        conditions: WELL.map(([type, status, reason, message]) => ({
          type,
          status,
          reason,
          message,
          lastHeartbeatTime: stampOf(now),
          lastTransitionTime: stampOf(now),
        })),
        nodeInfo: {
          architecture: 'amd64',
          bootID: '',
          containerRuntimeVersion: 'embedded://1.0.0',
          kernelVersion: '',
          kubeProxyVersion: '',
          kubeletVersion: 'v1.36.3',
          machineID: '',
          operatingSystem: 'linux',
          osImage: '',
          systemUUID: '',
        },
      },
    };
    objects.create('Node', node, 'kubelet');
  }
}

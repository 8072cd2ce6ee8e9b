import type { Scheduled } from '../../time/time.ts';
import { isGoing, uidOf } from '../owner.ts';
import { canonical, type JsonObject, objectAt, objectsAt, textAt } from '../raw.ts';
import { Refusal } from '../refusal.ts';
import { stampOf } from '../stamp.ts';
import { type Container, type ContainerPod, openContainer } from './container.ts';
import type { KubeletParts } from './container-start.ts';
import type { NodePlace } from './ensure-image.ts';
import { missingVolume } from './environment.ts';
import { graceOf } from './grace.ts';
import { podStatusOf, sidecarsOf } from './pod-status.ts';

/** One pod on its node. */
export interface PodRun {
  readonly uid: string;
  /** Init containers first. */
  readonly containers: readonly Container[];
  /** Somebody else wrote to the pod: a condition that it waits for may hold now. */
  look(): void;
  /** The API says that it is to go: its containers end, then it is removed. */
  terminate(): void;
  /** It is gone from the API: whatever still runs is killed. */
  forget(): Promise<void>;
}

/** First and longest wait between two tries to mount a volume, in milliseconds (`goroutinemap/exponentialbackoff`). */
const MOUNT_RETRY = 500;
const LONGEST_MOUNT_RETRY = 122_000;

/** Brings a bound pod to life: sandbox, init containers one after the other, then its containers together. */
export function openPod(parts: KubeletParts, node: NodePlace, bound: JsonObject, address: string): PodRun {
  const { time, objects, recorder, behaviour } = parts;
  const uid = uidOf(bound);
  const namespace = textAt(bound, 'metadata', 'namespace');
  const name = textAt(bound, 'metadata', 'name');
  const startTime = stampOf(time.now());
  let latest = bound;
  let podIP = '';
  let next: Scheduled | null = null;
  let ending = false;
  let gone = false;
  let running = false;

  const read = (): JsonObject | null => {
    const live = objects.get('Pod', namespace, name);
    return live !== null && uidOf(live) === uid ? live : null;
  };
  const changed = (): void => {
    const pod = gone ? null : read();
    if (pod === null) return;
    const [init, own] = [initial, lasting].map((list) => list.map(({ record }) => record));
    const facts = { hostIP: node.address, podIP, startTime, init: init ?? [], containers: own ?? [] };
    const status = podStatusOf(pod, facts, stampOf(time.now()));
    if (canonical(status) !== canonical(objectAt(pod, 'status'))) {
      latest = objects.update('Pod', { ...pod, status }, 'kubelet', 'status');
    }
    goOn();
  };
  const self: ContainerPod = { node, address, read: () => read() ?? latest, changed };

  const policy = textAt(bound, 'spec', 'restartPolicy');
  const again = policy === 'Never' || policy === 'OnFailure' ? policy : 'Always';
  const sidecars = sidecarsOf(bound);
  const waits =
    objectsAt(bound, 'spec', 'initContainers').length === 0 ? 'ContainerCreating' : 'PodInitializing';
  const initial = objectsAt(bound, 'spec', 'initContainers').map((spec) => {
    const isSidecar = sidecars.includes(textAt(spec, 'name'));
    const own = isSidecar ? 'Always' : again === 'Never' ? 'Never' : 'OnFailure';
    return openContainer(parts, self, spec, own, 'initContainers', 'PodInitializing');
  });
  const lasting = objectsAt(bound, 'spec', 'containers').map((spec) =>
    openContainer(parts, self, spec, again, 'containers', waits),
  );

  let begun = 0;
  /** Begins what is next once all before it are done. */
  const goOn = (): void => {
    if (!running || ending) return;
    const isDone = ({ record }: Container): boolean =>
      sidecars.includes(record.name)
        ? record.started
        : record.state.kind === 'terminated' && record.state.exitCode === 0;
    const order = [...initial.map((one) => [one]), lasting];
    while (begun < order.length && order.slice(0, begun).flat().every(isDone)) {
      begun += 1;
      for (const container of order[begun - 1] ?? []) container.begin();
    }
  };

  const mount = (retry: number): void => {
    if (ending) return;
    const missing = missingVolume(objects, self.read());
    if (missing !== null) {
      recorder.tell({ component: 'kubelet', host: node.name }, self.read(), {
        type: 'Warning',
        reason: 'FailedMount',
        message: missing,
      });
      next = time.after(retry, () => mount(Math.min(retry * 2, LONGEST_MOUNT_RETRY)));
      return;
    }
    next = time.after(behaviour.sandbox * 1000, () => {
      podIP = address;
      running = true;
      changed();
    });
  };

  const finish = async (): Promise<void> => {
    const grace = graceOf(self.read());
    await Promise.all([...lasting, ...initial].map((container) => container.end(grace)));
    changed();
    if (gone || read() === null) return;
    try {
      objects.remove('Pod', namespace, name, { gracePeriodSeconds: 0, preconditions: { uid } });
    } catch (thrown) {
      // Somebody else removed it in the meantime.
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  };
  const terminate = (): void => {
    if (ending) return;
    ending = true;
    next?.cancel();
    void finish();
  };

  // Whoever is told of the binding is done before the kubelet answers it.
  next = time.after(0, () => {
    changed();
    mount(MOUNT_RETRY);
  });
  if (isGoing(bound)) terminate();
  return {
    uid,
    containers: [...initial, ...lasting],
    look: () => {
      if (podIP !== '' && objectsAt(bound, 'spec', 'readinessGates').length > 0) changed();
    },
    terminate,
    forget: async () => {
      ending = true;
      gone = true;
      next?.cancel();
      await Promise.all([...lasting, ...initial].map((container) => container.kill()));
    },
  };
}

import { type JsonObject, objectAt, objectsAt, textAt } from '../raw.ts';
import { type ContainerRecord, writtenContainer } from './container-record.ts';

/** What the kubelet knows of a pod. */
export interface PodFacts {
  readonly hostIP: string;
  /** '' until its sandbox is there. */
  readonly podIP: string;
  /** As in a manifest. */
  readonly startTime: string;
  readonly init: readonly ContainerRecord[];
  readonly containers: readonly ContainerRecord[];
}

interface Said {
  readonly status: 'True' | 'False';
  readonly reason?: string;
  readonly message?: string;
}

/** The conditions that the kubelet writes, in its order. */
const CONDITIONS = ['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady'] as const;

function isStopped({ state, last }: ContainerRecord): boolean {
  return state.kind === 'terminated' || (state.kind === 'waiting' && last !== null);
}

/** Whether an init container is done: it ended well, or it is a sidecar that has started. */
function isInitialized(record: ContainerRecord, sidecars: readonly string[]): boolean {
  if (sidecars.includes(record.name)) return record.started;
  return record.state.kind === 'terminated' && record.state.exitCode === 0;
}

/** The names of init containers that go on beside the others (`restartPolicy: Always`). Pure. */
export function sidecarsOf(pod: JsonObject): readonly string[] {
  return objectsAt(pod, 'spec', 'initContainers')
    .filter((one) => textAt(one, 'restartPolicy') === 'Always')
    .map((one) => textAt(one, 'name'));
}

/** The phase that follows from the containers (kubelet, `getPhase`). Pure. */
export function phaseOf(pod: JsonObject, { init, containers }: PodFacts): string {
  const sidecars = sidecarsOf(pod);
  const policy = textAt(pod, 'spec', 'restartPolicy') || 'Always';
  const before = init.filter((one) => !isInitialized(one, sidecars));
  const broken = before.some(({ state }) => state.kind === 'terminated' && state.exitCode !== 0);
  if (before.length > 0) return broken && policy === 'Never' ? 'Failed' : 'Pending';
  if (containers.some((one) => one.state.kind === 'waiting' && !isStopped(one))) return 'Pending';
  if (containers.some(({ state }) => state.kind === 'running')) return 'Running';
  if (policy === 'Always') return 'Running';
  const codes = containers.map(({ state, last }) =>
    state.kind === 'terminated' ? state.exitCode : (last?.exitCode ?? 0),
  );
  if (codes.every((code) => code === 0)) return 'Succeeded';
  return policy === 'Never' ? 'Failed' : 'Running';
}

/** `[a b]`, as Go prints a list of names. */
function listed(records: readonly ContainerRecord[]): string {
  return `[${records.map(({ name }) => name).join(' ')}]`;
}

/** Whether the containers are ready; a pod that is over is not. */
function containersSaid(pod: JsonObject, facts: PodFacts, phase: string): Said {
  if (phase === 'Succeeded') return { status: 'False', reason: 'PodCompleted' };
  if (phase === 'Failed') return { status: 'False', reason: 'PodFailed' };
  const sidecars = sidecarsOf(pod);
  const lasting = [...facts.init.filter(({ name }) => sidecars.includes(name)), ...facts.containers];
  const unready = lasting.filter(({ ready }) => !ready);
  if (unready.length === 0) return { status: 'True' };
  const message = `containers with unready status: ${listed(unready)}`;
  return { status: 'False', reason: 'ContainersNotReady', message };
}

/** The same for the pod: conditions of others that it waits for count as well (`readinessGates`). */
function readySaid(pod: JsonObject, containers: Said): Said {
  if (containers.status === 'False') return containers;
  const known = objectsAt(pod, 'status', 'conditions');
  const open = objectsAt(pod, 'spec', 'readinessGates').flatMap((gate) => {
    const type = textAt(gate, 'conditionType');
    const found = known.find((one) => textAt(one, 'type') === type);
    const status = textAt(found, 'status');
    if (found === undefined)
      return [`corresponding condition of pod readiness gate "${type}" does not exist.`];
    return status === 'True'
      ? []
      : [`the status of pod readiness gate "${type}" is not "True", but ${status}`];
  });
  if (open.length === 0) return containers;
  return { status: 'False', reason: 'ReadinessGatesNotReady', message: open.join(', ') };
}

function said(pod: JsonObject, facts: PodFacts, phase: string): readonly Said[] {
  const open = facts.init.filter((one) => !isInitialized(one, sidecarsOf(pod)));
  const initialized: Said =
    open.length === 0
      ? { status: 'True', ...(phase === 'Succeeded' ? { reason: 'PodCompleted' } : {}) }
      : {
          status: 'False',
          reason: 'ContainersNotInitialized',
          message: `containers with incomplete status: ${listed(open)}`,
        };
  const containers = containersSaid(pod, facts, phase);
  const sandbox: Said = { status: facts.podIP === '' ? 'False' : 'True' };
  return [sandbox, initialized, readySaid(pod, containers), containers];
}

/**
 * The status of a pod as its kubelet writes it (pkg/kubelet/status/generate.go): what others wrote is kept, and times of
 * transition move with the status only. `now` as in a manifest. Pure.
 */
export function podStatusOf(pod: JsonObject, facts: PodFacts, now: string): JsonObject {
  const old = objectAt(pod, 'status');
  const phase = phaseOf(pod, facts);
  const known = objectsAt(old, 'conditions');
  const own = said(pod, facts, phase).map((one, index): JsonObject => {
    const type = CONDITIONS[index] ?? '';
    const before = known.find((condition) => textAt(condition, 'type') === type);
    const isAlike = textAt(before, 'status') === one.status;
    return {
      type,
      lastProbeTime: null,
      lastTransitionTime: isAlike ? textAt(before, 'lastTransitionTime') : now,
      ...one,
    };
  });
  const others = known.filter((one) => !CONDITIONS.some((type) => type === textAt(one, 'type')));
  return {
    ...old,
    phase,
    conditions: [...own, ...others],
    hostIP: facts.hostIP,
    hostIPs: [{ ip: facts.hostIP }],
    ...(facts.podIP === '' ? {} : { podIP: facts.podIP, podIPs: [{ ip: facts.podIP }] }),
    startTime: facts.startTime,
    ...(facts.init.length === 0 ? {} : { initContainerStatuses: facts.init.map(writtenContainer) }),
    containerStatuses: facts.containers.map(writtenContainer),
  };
}

import type { KubeContainer, KubePod, KubeWorkload } from './facts.ts';
import {
  age,
  type Bringer,
  CONFIG_GRACE,
  isCreating,
  type MissingConfig,
  missingConfigOf,
  mountedConfig,
  NOBODY,
  UNASKED,
} from './missing-config.ts';
import { templateOf } from './pod-template.ts';
import { isAlive, isServing } from './pods.ts';
import { at, type JsonObject, number, object, objects, text } from './raw.ts';
import { gatesSaid, openGates } from './readiness-gates.ts';

/** What is wrong with a pod. `doomedAfter`: seconds of it after which the release will never serve; null: never alone. */
export interface Fault {
  readonly message: string;
  /** Equal for pods that fail in the same way. */
  readonly signature: string;
  readonly doomed: boolean;
}

/** Seconds where an operator is known to bring it: it asks a store elsewhere, and the kubelet tries again every few seconds. */
const BRINGING_GRACE = 60;
/** Seconds that a scheduler, or a node autoscaler that says so, is given. */
const SCHEDULING_GRACE = 10;
/** How often containers of one revision may end before it is a loop: once may be a race at the start. */
const CRASH_BUDGET = 2;
/**
 * Seconds that a gate is given while nothing speaks against it: a Network Load Balancer takes three to five minutes to
 * register a target, and checks it then (aws-load-balancer-controller#1834).
 */
const GATE_GRACE = 360;
/** Seconds from ready containers on that a load balancer may find them unhealthy: twice its two checks, 15 s apart. */
const UNHEALTHY_GRACE = 60;
/** Why a target is unhealthy (Elastic Load Balancing API, TargetHealth); the other reasons are of one on its way. */
const UNHEALTHY = ['Target.ResponseCodeMismatch', 'Target.Timeout', 'Target.FailedHealthChecks'];
/** Seconds beyond what the probes allow. */
const PROBE_MARGIN = 15;

const NO_IMAGE =
  /not found|manifest unknown|does not exist|no such|unauthorized|authentication required|denied|forbidden|invalid reference|no basic auth/i;

/** Tells who brings the configuration that a container waits for. */
export type BringerOf = (missing: MissingConfig) => Bringer;

/** Seconds that a pod is given for what it lacks. */
function graceOf({ kind }: Bringer): number {
  return kind === 'nobody' || kind === 'unasked' ? CONFIG_GRACE : BRINGING_GRACE;
}

function wordsOf(bringer: Bringer): string {
  return 'words' in bringer ? ` (${bringer.words})` : '';
}

/**
 * A pod whose volume is made of what is not there: no status says so, its containers wait to be created. Only what was
 * asked for and is missing is a fault: what is there is mounted, and images take their time afterwards.
 */
function faultOfMounts(pod: KubePod, template: JsonObject, now: number, bringerOf: BringerOf): Fault | null {
  if (!isCreating(pod)) return null;
  for (const { volume, missing } of mountedConfig(template)) {
    const bringer = bringerOf(missing);
    if (bringer.kind !== 'nobody' && bringer.kind !== 'somebody') continue;
    const what = `${missing.kind} "${missing.name}"${missing.key === '' ? '' : ` with the key "${missing.key}"`}`;
    return {
      message: `its volume "${volume}" cannot be mounted: there is no ${what}${wordsOf(bringer)}`,
      signature: 'mount',
      doomed: age(pod.createdAt, now) >= graceOf(bringer),
    };
  }
  return null;
}

/** A container that cannot be configured: at once where nothing will bring what it lacks, and by evidence later. */
function faultOfConfig(of: string, why: string, pod: KubePod, now: number, bringerOf: BringerOf): Fault {
  const missing = missingConfigOf(why);
  const bringer = missing === null ? NOBODY : bringerOf(missing);
  return {
    message: `${of} cannot be configured: ${short(why)}${wordsOf(bringer)}`,
    signature: 'config',
    // "failed to sync … cache": the kubelet itself is not ready yet.
    doomed: !/failed to sync .* cache/.test(why) && age(pod.createdAt, now) >= graceOf(bringer),
  };
}

/** What a container waits or ended for that will not mend itself; null: nothing. Pure. */
function faultOfContainer(
  container: KubeContainer,
  pod: KubePod,
  now: number,
  bringerOf: BringerOf,
): Fault | null {
  const { name, waiting, ended, restarts } = container;
  const of = `container "${name}"`;
  const why = waiting?.message ?? '';
  switch (waiting?.reason) {
    case 'InvalidImageName':
      return {
        message: `${of}: ${container.image} is no name of an image`,
        signature: 'image',
        doomed: true,
      };
    case 'ErrImageNeverPull':
      return {
        message: `${of}: the image ${container.image} is not on the node and may not be pulled`,
        signature: 'image',
        doomed: true,
      };
    case 'ErrImagePull':
    case 'ImagePullBackOff': {
      const gone = NO_IMAGE.test(why);
      return {
        message: `${of}: the image ${container.image} ${gone ? 'does not exist or may not be pulled' : 'could not be pulled'}${why === '' ? '' : ` (${short(why)})`}`,
        signature: 'image',
        doomed: gone,
      };
    }
    case 'CreateContainerConfigError':
      return faultOfConfig(of, why, pod, now, bringerOf);
    case 'CreateContainerError':
    case 'RunContainerError':
      return { message: `${of} cannot be started: ${short(why)}`, signature: 'start', doomed: true };
    default:
  }
  if (ended === null || (container.init && ended.exitCode === 0)) return null;
  // The kubelet counts a restart as it begins: the end before it is counted by what stands still now.
  const crashed = restarts > 0 || ended.exitCode !== 0 || waiting?.reason === 'CrashLoopBackOff';
  if (!crashed) return null;
  const ends = restarts + (container.startedAt === '' ? 1 : 0);
  const times = ends > 1 ? `, ${ends} times` : '';
  return {
    message: `${of} ended with ${endOfContainer(ended)}${times}`,
    signature: `crash ${name} ${ended.exitCode}`,
    doomed: ends >= CRASH_BUDGET,
  };
}

/** How a container ended, in words. 137 is SIGKILL, 143 SIGTERM; the kubelet says OOMKilled where memory ran out (Kubernetes, "Pod Lifecycle"). */
export function endOfContainer(ended: NonNullable<KubeContainer['ended']>): string {
  const reason = ended.reason === '' || ended.reason === 'Error' ? '' : ` (${ended.reason})`;
  const said = ended.message === '' ? '' : `: ${short(ended.message)}`;
  return `exit code ${ended.exitCode}${reason}${said}`;
}

function short(message: string): string {
  const line = message.split('\n').join(' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

/** A pod whose containers are ready and that waits for somebody else: no probe is at fault, and most gates take a while. */
function faultOfGates(pod: KubePod, now: number): Fault | null {
  const waited = age(pod.containersReadySince, now);
  const unhealthy = openGates(pod).some(({ reason }) => UNHEALTHY.includes(reason));
  if (!unhealthy && waited < GATE_GRACE) return null;
  return {
    message: `${gatesSaid(pod) ?? ''} ${Math.round(waited)} s later`,
    signature: `gate ${openGates(pod)[0]?.type ?? ''}`,
    doomed: waited >= (unhealthy ? UNHEALTHY_GRACE : GATE_GRACE),
  };
}

/** What is wrong with one pod of the release, now; null: nothing that can be seen. Pure. */
export function faultOfPod(
  pod: KubePod,
  template: JsonObject,
  now: number,
  bringerOf: BringerOf = () => UNASKED,
): Fault | null {
  if (pod.deleting || isServing(pod)) return null;
  if (pod.phase === 'Failed') {
    return {
      message: `it failed${pod.reason === '' ? '' : ` (${pod.reason})`}`,
      signature: `failed ${pod.reason}`,
      doomed: false,
    };
  }
  if (pod.unschedulable !== '') {
    return {
      message: `no node takes it: ${short(pod.unschedulable)}`,
      signature: 'unschedulable',
      doomed: age(pod.createdAt, now) >= SCHEDULING_GRACE,
    };
  }
  for (const container of pod.containers) {
    const found = faultOfContainer(container, pod, now, bringerOf);
    if (found !== null) return found;
  }
  const unmounted = faultOfMounts(pod, template, now, bringerOf);
  if (unmounted !== null) return unmounted;
  if (openGates(pod).length > 0) return faultOfGates(pod, now);
  const limit = probeSeconds(template);
  const running = pod.containers.filter(({ init }) => !init);
  const started = running.map(({ startedAt }) => age(startedAt, now));
  if (
    running.length > 0 &&
    running.every(({ startedAt }) => startedAt !== '') &&
    Math.min(...started) > limit
  ) {
    const unready = running.filter(({ ready }) => !ready).map(({ name }) => `"${name}"`);
    return {
      message: `it runs but is not ready ${Math.round(Math.min(...started))} s after its start, longer than its probes allow (${unready.length === 0 ? 'its condition Ready' : unready.join(', ')})`,
      signature: 'not ready',
      doomed: true,
    };
  }
  return null;
}

/** Seconds that the probes of a template give a container until it must be ready, with a margin. Pure. */
export function probeSeconds(template: JsonObject): number {
  const each = objects(at(template, 'spec', 'containers')).map((container) => {
    const startup = budgetOf(container['startupProbe']);
    const readiness = budgetOf(container['readinessProbe']);
    return startup + readiness;
  });
  return Math.max(0, ...each) * 2 + PROBE_MARGIN;
}

/** Defaults: initialDelay 0, period 10, failureThreshold 3, timeout 1 (Kubernetes, "Configure Probes"). */
function budgetOf(probe: JsonObject[string] | undefined): number {
  if (probe === undefined || probe === null) return 0;
  const { initialDelaySeconds, periodSeconds, failureThreshold, timeoutSeconds } = object(probe);
  return (
    number(initialDelaySeconds, 0) +
    number(periodSeconds, 10) * number(failureThreshold, 3) +
    number(timeoutSeconds, 1)
  );
}

/** One fault of a workload's newest revision, and what carries it. */
export interface FoundFault extends Fault {
  readonly of: string;
}

/** The faults of the pods of a workload's newest revision, and of its controller. Pure. */
export function faultsOf(
  workload: KubeWorkload,
  now: number,
  bringerOf: BringerOf = () => UNASKED,
): FoundFault[] {
  const { pods, refused, revision, raw, ref } = workload;
  if (revision === '') return [];
  const template = templateOf(raw) ?? {};
  const found = pods
    .filter((pod) => pod.revision === revision && (isAlive(pod) || pod.phase === 'Failed'))
    .flatMap((pod) => {
      const fault = faultOfPod(pod, template, now, bringerOf);
      return fault === null ? [] : [{ ...fault, of: pod.name }];
    });
  if (refused !== null) {
    found.push({
      of: ref.name,
      message: `its pods may not be created: ${short(refused.message)}`,
      signature: 'refused',
      doomed: age(refused.since, now) >= SCHEDULING_GRACE,
    });
  }
  return found;
}

/** The fault by which a release will never serve; null while it still may. Two pods that crash alike are a loop. Pure. */
export function doomOf(faults: readonly FoundFault[]): FoundFault | null {
  const doomed = faults.find((fault) => fault.doomed);
  if (doomed !== undefined) return doomed;
  const crash = faults.find(({ signature }) => text(signature).startsWith('crash'));
  const alike = faults.filter(({ signature }) => signature === crash?.signature).length;
  return crash !== undefined && alike >= CRASH_BUDGET ? crash : null;
}

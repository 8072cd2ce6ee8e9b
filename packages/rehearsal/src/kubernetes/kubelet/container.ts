import { createHash } from 'node:crypto';
import type { ReplicaProcess } from '../../replica/replica.ts';
import type { Scheduled } from '../../time/time.ts';
import { type JsonObject, textAt } from '../raw.ts';
import { stampOf } from '../stamp.ts';
import { type BackOff, duration, nextBackOff, waitAfter } from './back-off.ts';
import { type ContainerProbes, startProbes } from './container-probes.ts';
import { type ContainerRecord, firstRecord, type Terminated } from './container-record.ts';
import { type KubeletParts, type Start, startContainer } from './container-start.ts';
import {
  imageOnNode,
  type NodeImage,
  type NodePlace,
  pulledImage,
  type Tell,
  type Waiting,
} from './ensure-image.ts';
import { terminationOf } from './exit.ts';
import { graceOf, preStopSeconds } from './grace.ts';
import { keepLine, type LogLine, lastWords, type Written } from './logs.ts';
import { readProbe } from './probe.ts';

/** The pod that a container belongs to. */
export interface ContainerPod {
  readonly node: NodePlace;
  readonly address: string;
  /** As it is now. */
  read(): JsonObject;
  /** The container's record changed. */
  changed(): void;
}

/** One container of a pod, from its first start to its last end. */
export interface Container {
  readonly record: ContainerRecord;
  readonly process: ReplicaProcess | null;
  readonly environment: { readonly [name: string]: string };
  readonly written: Written;
  /** Starts it, and again as its policy says. */
  begin(): void;
  /** preStop, SIGTERM, and SIGKILL when the grace (milliseconds) is over; nothing is started any more. */
  end(grace: number): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** The least that a container gets between SIGTERM and SIGKILL (kubelet, `minimumGracePeriodInSeconds`), in milliseconds. */
const LEAST_GRACE = 2_000;

/** Opens a container that has not begun. `policy`: when it is started again. */
export function openContainer(
  parts: KubeletParts,
  pod: ContainerPod,
  spec: JsonObject,
  policy: 'Always' | 'OnFailure' | 'Never',
  part: 'containers' | 'initContainers',
  waits: 'ContainerCreating' | 'PodInitializing',
): Container {
  const { time, recorder, behaviour } = parts;
  const name = textAt(spec, 'name');
  let record = firstRecord(name, textAt(spec, 'image'), waits);
  let process: ReplicaProcess | null = null;
  let environment: { readonly [name: string]: string } = {};
  let lines: LogLine[] = [];
  let previous: readonly LogLine[] | null = null;
  let probes: ContainerProbes | null = null;
  let crashes: BackOff | null = null;
  let pulls: BackOff | null = null;
  let next: Scheduled | null = null;
  let starting: Promise<void> | null = null;
  let ending = false;
  let runs = 0;

  const tell: Tell = (type, reason, message) =>
    recorder.tell({ component: 'kubelet', host: pod.node.name }, pod.read(), {
      type,
      reason,
      message,
      fieldPath: `spec.${part}{${name}}`,
    });
  const become = (change: Partial<ContainerRecord>): void => {
    record = { ...record, ...change };
    pod.changed();
  };
  const wait = (reason: string, message: string): void =>
    become({ state: { kind: 'waiting', reason, message } });
  const later = (milliseconds: number, what: () => void): void => {
    next = time.after(milliseconds, () => {
      next = null;
      if (!ending) what();
    });
  };
  /** `name_namespace(uid)`, as the kubelet calls a pod. */
  const podWords = (): string => {
    const metadata = pod.read()['metadata'];
    return `${textAt(metadata, 'name')}_${textAt(metadata, 'namespace')}(${textAt(metadata, 'uid')})`;
  };

  const probe = (running: ReplicaProcess): ContainerProbes =>
    startProbes(time, running, {
      probeOf: (kind) => readProbe(pod.read(), spec, kind, pod.address),
      failed: (kind, why) => tell('Warning', 'Unhealthy', `${kind} probe failed: ${why}`),
      started: (ready) => become({ started: true, ready }),
      ready: (ready) => {
        if (record.ready !== ready) become({ ready });
      },
      bad: (kind) => {
        if (ending) return;
        tell('Normal', 'Killing', `Container ${name} failed ${kind.toLowerCase()} probe, will be restarted`);
        void stop(graceOf(pod.read()));
      },
    });

  const ended = (exit: Pick<Terminated, 'exitCode' | 'reason' | 'message'>, startedAt: string): void => {
    probes?.stop();
    process = null;
    const finishedAt = time.now();
    const state: Terminated = {
      kind: 'terminated',
      ...exit,
      startedAt,
      finishedAt: stampOf(finishedAt),
      containerID: record.containerID,
    };
    become({ state, ready: false, started: false });
    const again = policy === 'Always' || (policy === 'OnFailure' && exit.exitCode !== 0);
    if (ending || !again) return;
    later(behaviour.relist * 1000, () => startAgain(state, finishedAt));
  };

  const startAgain = (last: Terminated, finishedAt: number): void => {
    const range = behaviour.crashBackOff;
    const left = finishedAt + waitAfter(crashes, finishedAt, range) - time.now();
    const go = (): void => {
      crashes = nextBackOff(crashes, finishedAt, range);
      record = { ...record, last, restarts: record.restarts + 1 };
      attempt();
    };
    if (left <= 0) {
      go();
      return;
    }
    const words = podWords();
    tell('Warning', 'BackOff', `Back-off restarting failed container ${name} in pod ${words}`);
    const message = `back-off ${duration(crashes?.wait ?? 0)} restarting failed container=${name} pod=${words}`;
    become({ last, state: { kind: 'waiting', reason: 'CrashLoopBackOff', message } });
    later(left, go);
  };

  const pullAgain = (why: string): void => {
    pulls = nextBackOff(pulls, time.now(), behaviour.imageBackOff);
    const due = time.now() + pulls.wait;
    later(Math.min(behaviour.relist * 1000, pulls.wait), () => {
      const image = textAt(spec, 'image');
      tell('Normal', 'BackOff', `Back-off pulling image "${image}"`);
      tell('Warning', 'Failed', 'Error: ImagePullBackOff');
      wait('ImagePullBackOff', `Back-off pulling image "${image}": ErrImagePull: ${why}`);
      later(due - time.now(), attempt);
    });
  };

  const run = (start: Start & { readonly kind: 'started' }): void => {
    const running = start.process;
    const startedAt = stampOf(time.now());
    process = running;
    environment = start.environment;
    become({
      state: { kind: 'running', startedAt },
      imageID: start.imageID,
      containerID: containerId(),
    });
    void running.exit.then((exit) => {
      const how = terminationOf(exit, !ending && !stopped.has(running));
      const tells =
        textAt(spec, 'terminationMessagePolicy') === 'FallbackToLogsOnError' && how.exitCode !== 0;
      ended({ ...how, message: tells ? lastWords(lines) : '' }, startedAt);
    });
    probes = probe(running);
  };
  const stopped = new Set<ReplicaProcess>();
  const containerId = (): string => {
    runs += 1;
    return `containerd://${createHash('sha256').update(`${podWords()} ${name} ${runs}`).digest('hex')}`;
  };

  const attempt = (): void => {
    const ensured = imageOnNode(pod.node, spec, tell);
    if (ensured !== 'pull') launch(ensured);
    else later(behaviour.pull * 1000, () => launch(pulledImage(parts.registry, spec, tell)));
  };
  const hold = ({ reason, message, again }: Waiting): void => {
    if (ending) return;
    wait(reason, message);
    if (again === 'pull') pullAgain(message);
    if (again === 'whole') later(behaviour.configurationRetry * 1000, attempt);
  };
  const launch = (image: NodeImage | Waiting): void => {
    if ('kind' in image) {
      hold(image);
      return;
    }
    const fresh: LogLine[] = [];
    const onLine = (text: string): void => keepLine(fresh, { at: time.now(), text });
    const begun = startContainer(parts, pod.node, pod.read(), spec, pod.address, image, tell, onLine);
    starting = begun.then((start) => {
      starting = null;
      if (start.kind === 'waiting') {
        hold(start);
        return;
      }
      if (runs > 0) previous = lines;
      lines = fresh;
      if (start.kind === 'started') {
        run(start);
        return;
      }
      record = { ...record, imageID: start.imageID, containerID: containerId() };
      if (ending) return;
      const at = time.now();
      const last: Terminated = {
        kind: 'terminated',
        exitCode: 128,
        reason: 'StartError',
        message: start.message,
        startedAt: stampOf(0),
        finishedAt: stampOf(at),
        containerID: record.containerID,
      };
      become({ last, state: { kind: 'waiting', reason: 'RunContainerError', message: start.message } });
      later(behaviour.relist * 1000, () => startAgain(last, at));
    });
  };

  const stop = async (grace: number): Promise<void> => {
    const running = process;
    if (running === null) return;
    stopped.add(running);
    await running.stop(grace);
  };

  return {
    get record() {
      return record;
    },
    get process() {
      return process;
    },
    get environment() {
      return environment;
    },
    get written() {
      return { lines, previous };
    },
    begin: attempt,
    end: async (grace) => {
      ending = true;
      next?.cancel();
      await starting;
      if (process === null) return;
      tell('Normal', 'Killing', `Stopping container ${name}`);
      const hook = Math.min(preStopSeconds(spec) * 1000, grace);
      if (hook > 0) {
        await new Promise<void>((resolve) => {
          time.after(hook, resolve);
        });
      }
      await stop(Math.max(grace - hook, LEAST_GRACE));
    },
    kill: async () => {
      ending = true;
      next?.cancel();
      await starting;
      await stop(0);
    },
  };
}

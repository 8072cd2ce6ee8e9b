import type { ReplicaProcess } from '../../replica/replica.ts';
import type { Time } from '../../time/time.ts';
import type { Probe, ProbeKind } from './probe.ts';
import { type Prober, startProber } from './prober.ts';

/** Who hears of a container's probes. */
export interface ProbedContainer {
  /** Null where the container has none of that kind. */
  probeOf(kind: ProbeKind): Probe | null;
  failed(kind: ProbeKind, why: string): void;
  /** It has started, and needs no probe to be ready, or is not ready yet. */
  started(ready: boolean): void;
  ready(ready: boolean): void;
  /** It did not start, or does not live: it is to be started again. */
  bad(kind: ProbeKind): void;
}

/** All probes of one running process. */
export interface ContainerProbes {
  stop(): void;
}

/** Asks a process: whether it has started, and from then on whether it is ready and alive (pkg/kubelet/prober). */
export function startProbes(
  time: Time,
  process: ReplicaProcess,
  container: ProbedContainer,
): ContainerProbes {
  const probers: Prober[] = [];
  let stopped = false;
  const decided = (kind: ProbeKind, passed: boolean): void => {
    if (stopped) return;
    if (kind === 'Readiness') container.ready(passed);
    else if (!passed) container.bad(kind);
    else if (kind === 'Startup') serve();
  };
  const begin = (kind: ProbeKind): boolean => {
    const probe = container.probeOf(kind);
    if (probe === null) return false;
    const prober = startProber(time, probe, process, {
      failed: (_, why) => container.failed(kind, why),
      decided: (_, passed) => decided(kind, passed),
    });
    probers.push(prober);
    return true;
  };
  const serve = (): void => {
    container.started(container.probeOf('Readiness') === null);
    begin('Readiness');
    begin('Liveness');
  };
  if (!begin('Startup')) serve();
  return {
    stop: () => {
      stopped = true;
      for (const prober of probers) prober.stop();
    },
  };
}

import type { ReplicaProcess } from '../../replica/replica.ts';
import type { Scheduled, Time } from '../../time/time.ts';
import { extended, failureOf, type Probe, type ProbeAnswer, type Streak, verdictOf } from './probe.ts';

/** Who hears of a probe. */
export interface ProbeListener {
  /** Every failed answer. */
  failed(probe: Probe, why: string): void;
  /** Each time enough answers in a row say the same. */
  decided(probe: Probe, passed: boolean): void;
}

/** One probe of one running container. */
export interface Prober {
  stop(): void;
}

/** Milliseconds of the machine that an answer may take in driven time, where a busy machine is no slow replica. */
const DRIVEN_ANSWER = 5_000;

/** Asks once. In driven time the time stands still meanwhile. */
async function ask(time: Time, probe: Probe, process: ReplicaProcess): Promise<ProbeAnswer> {
  const listens = process.port !== null;
  if (probe.ask.how !== 'get' || !listens) return { listens, status: 0 };
  const { path, headers } = probe.ask;
  const asked = probe.timeout * 1000;
  const limit = time.speed === 'driven' ? Math.max(asked, DRIVEN_ANSWER) : asked;
  const { status } = await process.get(path, limit, headers);
  // A port that was closed in the meantime refuses.
  return { listens: status !== 0 || process.port !== null, status };
}

/**
 * Asks a container at once or after the initial delay, and then in each period (pkg/kubelet/prober). A startup probe
 * ends with its first decision, a liveness probe with the first bad one: then the container is started anew.
 */
export function startProber(
  time: Time,
  probe: Probe,
  process: ReplicaProcess,
  listener: ProbeListener,
): Prober {
  let streak: Streak | null = null;
  let next: Scheduled | null = null;
  let stopped = false;
  const run = async (): Promise<void> => {
    const began = time.now();
    const why = failureOf(probe, await ask(time, probe, process));
    if (stopped) return;
    if (why !== null) listener.failed(probe, why);
    streak = extended(streak, why === null);
    const verdict = verdictOf(probe, streak);
    if (verdict !== null) listener.decided(probe, verdict);
    const isDone = verdict !== null && (probe.kind === 'Startup' || (probe.kind === 'Liveness' && !verdict));
    if (stopped || isDone) return;
    next = time.at(Math.max(time.now(), began + probe.period * 1000), run);
  };
  next = time.after(probe.initialDelay * 1000, run);
  return {
    stop: () => {
      stopped = true;
      next?.cancel();
    },
  };
}

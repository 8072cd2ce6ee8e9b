import { hostname } from 'node:os';
import { Failure } from '@thea/action';
import type { Cluster } from './cluster.ts';
import { leaseName } from './names.ts';
import { at, type JsonObject, number, object, text } from './raw.ts';
import { isUnanswered, statusOf } from './status.ts';

/** Seconds for which a lease is good without being renewed: a process that died holds it no longer. */
const DURATION = 15;
/** Milliseconds between two looks at somebody else's lease, and between two renewals of ours. */
const LOOK = 500;
const RENEW = 5_000;

/** Who writes: the run of GitHub that this process is a step of, else this process alone. */
export function holderOf(environment: { readonly [name: string]: string | undefined }): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = environment;
  if (!repository || !run) return `laptop-${hostname()}-${process.pid}/0`;
  return `${repository.replaceAll('/', '.')}.${run}/${attempt || '1'}`;
}

/** The Lease as it is, for `withLease`; null where there is none, or it may not be read. */
export async function lookAtLease(cluster: Cluster): Promise<JsonObject | null> {
  const name = leaseName(cluster.where.application);
  try {
    return await cluster.find(pathOfLease(cluster, name), {}, `Looking at the Lease ${name}`);
  } catch (thrown) {
    if (statusOf(thrown)?.code !== 403) throw thrown;
    return null;
  }
}

/**
 * Runs `act` while no other process writes this target. A lease that is not renewed for its duration, by this
 * machine's own clock, is taken over (as client-go's leader election does), and one of the same run at once: the steps of
 * a job do not run side by side.
 * `stillHeld` throws where it was lost meanwhile: call it before each further write. `asSeen`: nobody has held it since it
 * was `seen`, so no release has written anything that was read after that.
 * @throws Failure('superseded') where another process holds it until the deadline.
 */
export async function withLease<T>(
  cluster: Cluster,
  act: (stillHeld: () => void, asSeen: boolean) => Promise<T>,
  seen: JsonObject | null = null,
): Promise<T> {
  const { clock, deadline, environment, log } = cluster.tools;
  const holder = holderOf(environment);
  const known = await takeSeen(cluster, holder, seen);
  let lease = known ?? (await takeLease(cluster, holder));
  let taken: unknown = null;
  const over = new AbortController();
  const renewing = (async () => {
    while (!over.signal.aborted) {
      await clock.sleep(RENEW, AbortSignal.any([over.signal, deadline.signal]));
      lease = await putLease(cluster, lease, holder);
    }
  })().catch((thrown: unknown) => {
    if (over.signal.aborted || deadline.signal.aborted) return;
    // 409: somebody else holds it now. Anything else is a server that does not answer, which the writes will notice.
    if (statusOf(thrown)?.code === 409) taken = thrown;
    log.debug('The lease could not be renewed.', { reason: String(thrown) });
  });
  const stillHeld = (): void => {
    if (taken === null) return;
    throw new Failure('superseded', {
      message: `Another process took the Lease ${leaseName(cluster.where.application)} over while this one was silent.`,
      remedy: 'Nothing more was written. Look at what that one did, then run again.',
      cause: taken,
    });
  };
  try {
    return await act(stillHeld, known !== null);
  } finally {
    over.abort();
    await renewing;
    // Given back; where that fails it runs out by itself.
    await putLease(cluster, lease, '').catch((thrown: unknown) => {
      log.debug('The lease could not be given back; it runs out by itself.', { reason: String(thrown) });
    });
  }
}

function pathOfLease(cluster: Cluster, name: string): string {
  const namespace = encodeURIComponent(cluster.where.namespace);
  return `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases${name === '' ? '' : `/${name}`}`;
}

/** The run of a holder, without the attempt and the process. */
function runOf(holder: string): string {
  return holder.split('/')[0] ?? holder;
}

/** Takes a Lease that was free when it was seen, by its version; null where that is not so any more. */
async function takeSeen(
  cluster: Cluster,
  holder: string,
  seen: JsonObject | null,
): Promise<JsonObject | null> {
  if (seen === null || text(at(seen, 'spec', 'holderIdentity')) !== '') return null;
  try {
    return await putLease(cluster, seen, holder);
  } catch (thrown) {
    const code = statusOf(thrown)?.code;
    if (code !== 409 && code !== 404 && !isUnanswered(thrown)) throw thrown;
    return null;
  }
}

async function takeLease(cluster: Cluster, holder: string): Promise<JsonObject> {
  const { clock, deadline, log } = cluster.tools;
  const name = leaseName(cluster.where.application);
  let seen = '';
  let since = clock.now().monotonic;
  let told = false;
  while (true) {
    const found = await cluster.find(pathOfLease(cluster, name), {}, `Reading the Lease ${name}`);
    try {
      if (found === null) return await createLease(cluster, name, holder);
      const by = text(at(found, 'spec', 'holderIdentity'));
      const mark = `${by} ${text(at(found, 'spec', 'renewTime'))}`;
      if (mark !== seen) {
        seen = mark;
        since = clock.now().monotonic;
      }
      const duration = number(at(found, 'spec', 'leaseDurationSeconds'), DURATION) * 1000;
      if (by === '' || runOf(by) === runOf(holder) || clock.now().monotonic - since > duration) {
        return await putLease(cluster, found, holder);
      }
      if (!told) {
        told = true;
        log.info(
          `${by} is writing this target: waiting until it has ended, or has been silent for ${duration / 1000} s.`,
        );
      }
      if (deadline.remaining() < LOOK) {
        throw new Failure('superseded', {
          message: `${by} writes this target and does not end.`,
          remedy: 'Nothing was changed. Run again once it has ended.',
        });
      }
    } catch (thrown) {
      // Somebody was faster, or the answer was lost: look again.
      if (statusOf(thrown)?.code !== 409 && !isUnanswered(thrown)) throw thrown;
    }
    await clock.sleep(LOOK, deadline.signal);
  }
}

/** RFC 3339 with microseconds (Kubernetes API, MicroTime). */
function microTime(cluster: Cluster): string {
  return new Date(cluster.tools.clock.now().wall).toISOString().replace('Z', '000Z');
}

async function createLease(cluster: Cluster, name: string, holder: string): Promise<JsonObject> {
  return cluster.write({
    method: 'POST',
    path: pathOfLease(cluster, ''),
    body: {
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { name },
      spec: { holderIdentity: holder, leaseDurationSeconds: DURATION, renewTime: microTime(cluster) },
    },
    doing: `Taking the Lease ${name}`,
  });
}

async function putLease(cluster: Cluster, lease: JsonObject, holder: string): Promise<JsonObject> {
  const name = leaseName(cluster.where.application);
  return cluster.write({
    method: 'PUT',
    path: pathOfLease(cluster, name),
    body: {
      ...lease,
      spec: {
        ...object(lease['spec']),
        holderIdentity: holder,
        leaseDurationSeconds: DURATION,
        renewTime: microTime(cluster),
      },
    },
    doing: `Taking the Lease ${name}`,
  });
}

import {
  PullError,
  type ReplicaHost,
  type ReplicaProcess,
  type ReplicaRequest,
} from '@thea/rehearsal/replica/replica';
import type { Time } from '@thea/rehearsal/time/time';

/** What the replicas of an image do. `fails-checks`: it starts and never answers 200 to a health check. */
export type Behaviour = 'serves' | 'exits' | 'fails-checks' | 'missing';

export interface PaperImage {
  readonly digest: string;
  readonly behaviour: Behaviour;
  /** Seconds from the start of a replica to its first good answer, or to its exit. Asked for each replica anew. */
  readonly boot: () => number;
}

const PORT = 8000;

function startPaper(time: Time, request: ReplicaRequest, image: PaperImage): ReplicaProcess {
  const up = time.now() + image.boot() * 1000;
  const ended = Promise.withResolvers<{ readonly code: number | null; readonly signal: string | null }>();
  if (image.behaviour === 'exits') time.at(up, () => ended.resolve({ code: 1, signal: null }));
  return {
    pid: process.pid,
    address: request.address,
    port: PORT,
    settled: Promise.resolve(),
    exit: ended.promise,
    get: async () => {
      // Nobody listens before it has booted: a refused connection.
      if (time.now() < up) return { status: 0, body: '' };
      return { status: image.behaviour === 'serves' ? 200 : 500, body: '' };
    },
    kill: () => ended.resolve({ code: null, signal: 'SIGKILL' }),
    stop: async () => ended.resolve({ code: 0, signal: null }),
  };
}

/** A replica host without processes: its replicas are a time to boot and an answer. */
export function paperReplicas(
  time: Time,
  images: readonly PaperImage[],
): ReplicaHost & {
  /** The next `count` replicas of any image cannot be pulled, once each. */
  failNext(count: number): void;
} {
  let failing = 0;
  return {
    start: async (request) => {
      const image = images.find(({ digest }) => request.image.endsWith(digest));
      if (image === undefined || image.behaviour === 'missing' || failing > 0) {
        const code = failing > 0 ? 'TOOMANYREQUESTS' : 'MANIFEST_UNKNOWN';
        failing = Math.max(0, failing - 1);
        throw new PullError(code, `${request.image} could not be pulled`);
      }
      return startPaper(time, request, image);
    },
    failNext: (count) => {
      failing = count;
    },
    close: async () => {},
  };
}

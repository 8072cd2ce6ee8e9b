import { createServer, get } from 'node:http';
import type { Image } from '@thea/rehearsal/registry/image';
import {
  PullError,
  type ReplicaHost,
  type ReplicaProcess,
  type ReplicaRequest,
} from '@thea/rehearsal/replica/replica';
import type { Time } from '@thea/rehearsal/time/time';

/** What a task's metadata endpoint says of it. */
interface Task {
  readonly Family: string;
  readonly Revision: string;
  readonly TaskARN: string;
}

function readTask(url: string): Promise<Task> {
  return new Promise((resolve, reject) => {
    const ask = get(`${url}/task`, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve(JSON.parse(text)));
    });
    ask.on('error', reject);
  });
}

/** One replica that answers /health as the sample does, without a process. */
async function startReplica(time: Time, request: ReplicaRequest, version: string): Promise<ReplicaProcess> {
  let text: Promise<string> | null = null;
  const answer = (): Promise<string> => {
    text ??= readTask(request.environment['ECS_CONTAINER_METADATA_URI_V4'] ?? '').then((task) =>
      JSON.stringify({
        status: 'ok',
        version,
        release: `${task.Family}:${task.Revision}`,
        replica: task.TaskARN.split('/').at(-1),
      }),
    );
    return text;
  };
  const server = createServer((_request, response) => {
    void answer().then((body) => {
      response.writeHead(200, { 'content-type': 'application/json', connection: 'close' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const listening = typeof address === 'object' && address !== null ? address.port : 0;
  let port: number | null = listening;
  const ended = Promise.withResolvers<{ readonly code: number | null; readonly signal: string | null }>();
  const end = (how: { readonly code: number | null; readonly signal: string | null }): void => {
    port = null;
    server.closeAllConnections();
    server.close();
    ended.resolve(how);
  };
  return {
    pid: process.pid,
    address: request.address,
    get port() {
      return port;
    },
    settled: Promise.resolve(),
    exit: ended.promise,
    // A health check: every ten milliseconds one of each replica, which as a request would cost more than the release.
    get: () => time.busy(answer().then((body) => ({ status: port === null ? 0 : 200, body }))),
    kill: () => end({ code: null, signal: 'SIGKILL' }),
    stop: async () => end({ code: 0, signal: null }),
  };
}

/** A replica host that takes no time: its replicas are servers of this process, whatever the image holds. */
export function instantReplicas(time: Time, images: readonly Image[]): ReplicaHost {
  const running: ReplicaProcess[] = [];
  return {
    start: async (request) => {
      const image = images.find(({ digest }) => request.image.endsWith(`@${digest}`));
      if (image === undefined) throw new PullError('MANIFEST_UNKNOWN', `Nobody pushed ${request.image}.`);
      const replica = await time.busy(startReplica(time, request, image.version));
      running.push(replica);
      return replica;
    },
    close: async () => {
      for (const replica of running) await replica.stop(0);
    },
  };
}

import { createServer, get } from 'node:http';
import type { Behaviour } from '../registry/sample.ts';
import type { Time } from '../time/time.ts';
import { PullError, type ReplicaHost, type ReplicaProcess, type ReplicaRequest } from './replica.ts';

/** What a replica does that is no process: the sample's own answers, and nothing else of its image. */
export interface InstantImage {
  readonly version: string;
  readonly behaviour: Behaviour;
}

type Headers = { readonly [name: string]: string | string[] | undefined };
type Exit = { readonly code: number | null; readonly signal: string | null };
type Answer = { readonly status: number; readonly type: string; readonly body: string };
type Place = { readonly release: string; readonly replica: string };

const CRASH = [
  'Traceback (most recent call last):',
  'pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings',
  'ERROR:    Application startup failed. Exiting.',
];
const NOWHERE: Place = { release: '', replica: '' };

function textOf(value: unknown, key: string): string {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
}

// ECS guide, "Task metadata endpoint version 4".
function readTask(url: string): Promise<Place> {
  return new Promise((resolve) => {
    const ask = get(`${url}/task`, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        if (answer.statusCode !== 200) return resolve(NOWHERE);
        const task: unknown = JSON.parse(text);
        const release = `${textOf(task, 'Family')}:${textOf(task, 'Revision')}`;
        resolve({ release, replica: textOf(task, 'TaskARN').split('/').at(-1) ?? '' });
      });
    });
    ask.on('error', () => resolve(NOWHERE));
  });
}

/** As `metadata.js` of the sample finds out where it is. */
function placeOf(environment: ReplicaRequest['environment']): Promise<Place> {
  const { RAILWAY_DEPLOYMENT_ID: release, RAILWAY_REPLICA_ID: replica = '', POD_NAME: pod } = environment;
  if (release !== undefined) return Promise.resolve({ release, replica });
  if (pod !== undefined) return Promise.resolve({ release: '', replica: pod });
  const ecs = environment['ECS_CONTAINER_METADATA_URI_V4'];
  return ecs === undefined ? Promise.resolve(NOWHERE) : readTask(ecs);
}

/** The sample's application, in so far as its behaviour is one that needs no process of its own. */
function openApplication(request: ReplicaRequest, image: InstantImage) {
  const [mode, number] = image.behaviour.mode.split(':');
  const failsFrom = mode === 'errors-from-request' ? Number(number) : Number.POSITIVE_INFINITY;
  let place: Promise<Place> | null = null;
  let asked = 0;
  return async (headers: Headers): Promise<Answer> => {
    // On a wire the names come in small letters; the checks of a platform come without one.
    const known = Object.fromEntries(
      Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]),
    );
    const byPlatform =
      known['user-agent'] === 'ELB-HealthChecker/2.0' || known['host'] === 'healthcheck.railway.app';
    if (!byPlatform) asked += 1;
    if (!byPlatform && asked >= failsFrom)
      return { status: 500, type: 'text/plain; charset=utf-8', body: 'Internal Server Error' };
    place ??= placeOf(request.environment);
    const body = JSON.stringify({ status: 'ok', version: image.version, ...(await place) });
    return { status: 200, type: 'application/json', body };
  };
}

async function startReplica(
  time: Time,
  request: ReplicaRequest,
  image: InstantImage,
): Promise<ReplicaProcess> {
  const application = openApplication(request, image);
  const server = createServer((asked, response) => {
    void application(asked.headers).then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, connection: 'close' });
      response.end(body);
    });
  });
  const ended = Promise.withResolvers<Exit>();
  let port: number | null = null;
  const end = (how: Exit): void => {
    port = null;
    server.closeAllConnections();
    server.close();
    ended.resolve(how);
  };
  let settled: Promise<unknown> = Promise.resolve();
  if (image.behaviour.mode === 'crashes-at-start') {
    // Not before the platform has been told that it started.
    settled = time.busy(
      new Promise<void>((resolve) => {
        setImmediate(() => {
          for (const line of CRASH) request.onLine(line);
          end({ code: 1, signal: null });
          resolve();
        });
      }),
    );
  } else {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : null;
  }
  return {
    pid: process.pid,
    address: request.address,
    get port() {
      return port;
    },
    settled: settled.then(() => {}),
    exit: ended.promise,
    // A health check of the platform: there may be a hundred a second, and a request costs more than its answer.
    get: async (_path, _timeout, headers = {}) => {
      if (port === null) return { status: 0, body: '' };
      const { status, body } = await time.busy(application(headers));
      return { status, body };
    },
    kill: () => end({ code: null, signal: 'SIGKILL' }),
    stop: async () => end({ code: 0, signal: null }),
  };
}

/**
 * A host whose replicas are servers of this process: they start in a fortieth of the processor time of one that is a
 * process. For a world that is made hundreds of times, where what is looked at is what the client does to the platform.
 * `find` gives what an image by this digest holds. Throws where its behaviour is one that only a process has.
 */
export function openInstantReplicas(
  time: Time,
  find: (digest: string) => InstantImage | undefined,
): ReplicaHost {
  const running = new Set<ReplicaProcess>();
  return {
    start: async (request) => {
      const digest = request.image.split('@').at(-1) ?? '';
      const image = find(digest);
      if (image === undefined) throw new PullError('MANIFEST_UNKNOWN', `Nobody pushed ${request.image}.`);
      if (!/^(good|crashes-at-start|errors-from-request:\d+)$/.test(image.behaviour.mode)) {
        throw new Error(`Only a process of its own behaves as "${image.behaviour.mode}".`);
      }
      const replica = await time.busy(startReplica(time, request, image));
      running.add(replica);
      void replica.exit.finally(() => running.delete(replica));
      return replica;
    },
    close: async () => {
      for (const replica of running) replica.kill();
    },
  };
}

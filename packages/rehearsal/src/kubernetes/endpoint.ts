import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterLatency } from '../late-arrival.ts';
import type { Time } from '../time/time.ts';
import { openWeather, type Weather } from '../weather.ts';
import { answerReview } from './access-review.ts';
import { type Address, readAddress } from './address.ts';
import { type Answer, answerRefusal, answerThrown, answerWith } from './answer.ts';
import { type Authorizer, openAuthorizer, type Who } from './authorizer.ts';
import type { Call, CallHook } from './calls.ts';
import { discoveryAt, isServedGroup } from './discovery.ts';
import type { Fault, Faults } from './faults.ts';
import { type Logs, readLog } from './logs.ts';
import { openApiAt } from './openapi.ts';
import { plantedAnswer } from './planted-answer.ts';
import { getObject, listObjects } from './reading.ts';
import { Refusal } from './refusal.ts';
import { scaleOf } from './scale.ts';
import { fieldSelector } from './selectors.ts';
import type { ServedObjects } from './served-objects.ts';
import type { Tokens } from './tokens.ts';
import { openWatches, type Watches } from './watches.ts';
import type { WriteRequest } from './write-request.ts';
import { answerWrite, isApply, methodNotAllowed } from './writing.ts';

/** Bytes (apiserver, `MaxRequestBodyBytes`). */
const LARGEST = 3 * 1024 * 1024;
const WRITES = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** One loopback server: the API over plain HTTP. */
export interface Endpoint {
  readonly url: string;
  readonly calls: readonly Call[];
  readonly watches: Watches;
  readonly weather: Weather;
  onCall(hook: CallHook | null): void;
  close(): Promise<void>;
}

/** A request that was read to its end. */
interface Arrived {
  readonly message: IncomingMessage;
  readonly url: URL;
  readonly address: Address;
  readonly body: string;
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    // Read to its end all the same: a client that still writes would not see the answer.
    if (size <= LARGEST) parts.push(bytes);
  }
  if (size > LARGEST) {
    throw new Refusal(413, 'RequestEntityTooLarge', `Request entity too large: limit is ${LARGEST}`, null);
  }
  return Buffer.concat(parts).toString('utf8');
}

function operationOf({ address, message, url }: Omit<Arrived, 'body'>): string {
  if (address.kind === 'path') return `${(message.method ?? 'GET').toLowerCase()} ${address.path}`;
  const sub = address.subresource === '' ? '' : `/${address.subresource}`;
  const applies = address.verb === 'patch' && isApply(message.headers['content-type']);
  return `${applies ? 'apply' : address.verb} ${address.resource.plural}${sub}${url.searchParams.has('dryRun') ? ' dry run' : ''}`;
}

function isMutating({ address, url }: Omit<Arrived, 'body'>): boolean {
  return (
    address.kind === 'objects' &&
    WRITES.includes(address.verb) &&
    address.resource.kind !== 'SelfSubjectAccessReview' &&
    !url.searchParams.has('dryRun')
  );
}

/** Starts the endpoint on a free loopback port. */
export async function openEndpoint(parts: {
  readonly time: Time;
  readonly objects: ServedObjects;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly logs: Logs;
}): Promise<Endpoint> {
  const { time, objects, tokens, faults } = parts;
  const authorizer = openAuthorizer(objects.list);
  const watches = openWatches(time, objects.store);
  const weather = openWeather(time);
  const calls: Call[] = [];
  let hook: CallHook | null = null;
  const dated = (): { readonly date: string } => ({ date: new Date(time.now()).toUTCString() });

  /** One request from its arrival to its answer; null where the connection is cut, left without one, or streams. */
  const live = async (arrived: Omit<Arrived, 'body'>, response: ServerResponse): Promise<Answer | null> => {
    const { message, url } = arrived;
    const operation = operationOf(arrived);
    const call = {
      n: calls.length + 1,
      operation,
      at: time.now(),
      mutating: isMutating(arrived),
      path: url.pathname,
    };
    calls.push(call);
    const body = await bodyOf(message);
    // A real API server queues before it refuses (API priority and fairness); this one is as one whose queues are full.
    const crowded: Fault | null = weather.admits() ? null : { kind: 'throttle', operation };
    const fault = faults.meet(operation) ?? crowded;
    await hook?.(call, 'before');
    if (fault?.kind === 'hang') {
      // Never answered and never resumed: the client's own time-outs drive time from here.
      time.park(message.socket);
      return null;
    }
    if (fault?.kind === 'cut-before' || (fault?.kind === 'kill' && fault.when === 'before')) {
      if (fault.kind === 'kill') await fault.kill();
      message.socket.destroy();
      return null;
    }
    const instead = fault === null ? null : plantedAnswer(fault);
    const answer = instead ?? handle({ ...arrived, body }, response);
    await hook?.(call, 'after');
    if (fault?.kind === 'cut-after' || fault?.kind === 'kill') {
      if (fault.kind === 'kill') await fault.kill();
      message.socket.destroy();
      return null;
    }
    return answer;
  };

  const handle = (arrived: Arrived, response: ServerResponse): Answer | null => {
    const { message, url, address } = arrived;
    try {
      const who = tokens.authenticate(message.headers);
      if (address.kind === 'path') return atPath(authorizer, who, message, url);
      if (address.verb === 'watch' && address.subresource === '') {
        allow(authorizer, who, address, url);
        watches.serve(message, response, { ...address, query: url.searchParams }, dated());
        return null;
      }
      return atObjects(arrived, address, who);
    } catch (thrown) {
      return answerThrown(thrown);
    }
  };

  const atObjects = (arrived: Arrived, address: Address & { kind: 'objects' }, who: Who): Answer => {
    const { url, message, body } = arrived;
    const { resource, namespace, name, subresource, verb } = address;
    allow(authorizer, who, address, url);
    const served =
      subresource === 'log' ? verb === 'get' : subresource !== '' || resource.verbs.includes(verb);
    const addressed = verb === 'create' ? name === '' && (namespace !== '' || !resource.namespaced) : true;
    const named = !['update', 'patch', 'get', 'delete'].includes(verb) || name !== '';
    if (!served || !addressed || !named || (subresource !== '' && verb === 'delete'))
      throw methodNotAllowed();
    if (subresource === 'log') {
      return readLog(parts.logs, getObject(objects.store, resource, namespace, name), url.searchParams);
    }
    if (verb === 'list') return listObjects(objects.store, resource, namespace, url.searchParams);
    if (verb === 'get') {
      const found = getObject(objects.store, resource, namespace, name);
      return answerWith(200, subresource === 'scale' ? scaleOf(found) : found);
    }
    const request: WriteRequest = {
      address,
      query: url.searchParams,
      body,
      contentType: (message.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '',
      userAgent: message.headers['user-agent'] ?? '',
      at: time.now(),
      requireCreate: () => allow(authorizer, who, { ...address, verb: 'create' }, url),
    };
    if (resource.kind === 'SelfSubjectAccessReview') return answerReview(objects, authorizer, who, request);
    return answerWrite(objects, request);
  };

  const reply = (response: ServerResponse, answer: Answer): void => {
    const text = typeof answer.body === 'string' ? answer.body : `${JSON.stringify(answer.body)}\n`;
    response.sendDate = false;
    response.writeHead(answer.status, {
      'content-type': typeof answer.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-cache, private',
      ...dated(),
      ...answer.headers,
    });
    response.end(text);
  };

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = message.method ?? 'GET';
    const url = new URL(message.url ?? '/', 'http://api.invalid');
    const answer = await live({ message, url, address: readAddress(method, url) }, response).catch(
      answerThrown,
    );
    if (answer !== null) reply(response, answer);
  };

  const server = createServer((message, response) => {
    afterLatency(time, weather.latency, message, () => {
      time.busy(serve(message, response)).catch(() => message.socket.destroy());
    });
  });
  // A real 5 s keep-alive would race with children that live in driven time.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    watches,
    weather,
    onCall: (next) => {
      hook = next;
    },
    close: async () => {
      watches.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** @throws Refusal 403. A list that selects one object by its name is access to that one. */
function allow(
  authorizer: Authorizer,
  who: Who,
  { resource, namespace, name, subresource, verb }: Address & { readonly kind: 'objects' },
  url: URL,
): void {
  const fields = url.searchParams.get('fieldSelector') ?? '';
  const selected = name === '' && fields !== '' ? fieldSelector(fields, resource).name : name;
  const within = resource.kind === 'Namespace' ? name : namespace;
  const asked = { verb, group: resource.group, plural: resource.plural, subresource };
  authorizer.require(who, { ...asked, namespace: within, name: selected }, resource);
}

/** Discovery, the state of the server, and what is nothing at all. @throws Refusal 403. */
function atPath(authorizer: Authorizer, who: Who, message: IncomingMessage, url: URL): Answer {
  authorizer.requirePath(who, url.pathname);
  const accept = message.headers.accept ?? '';
  const found = discoveryAt(url.pathname, accept) ?? openApiAt(url.pathname);
  if (found !== null) {
    return {
      status: 200,
      body: found,
      ...(accept.includes('as=APIGroupDiscoveryList')
        ? {
            headers: {
              'content-type': 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
            },
          }
        : {}),
    };
  }
  if (!isServedGroup(url.pathname)) return { status: 404, body: '404 page not found\n' };
  return answerRefusal(new Refusal(404, 'NotFound', 'the server could not find the requested resource', {}));
}

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterLatency } from '../late-arrival.ts';
import type { Time } from '../time/time.ts';
import { authenticate } from './access/authenticate.ts';
import { authorize, type Identities, type Principal } from './access/identity.ts';
import type { Operation, Operations } from './operation.ts';
import { type Answer, answerError, answerWith, send } from './wire/answer.ts';
import type { Call, CallHook } from './wire/calls.ts';
import { AwsError } from './wire/error.ts';
import type { Fault, Faults } from './wire/faults.ts';
import type { JsonObject } from './wire/json.ts';
import { plantedAnswer } from './wire/planted-answer.ts';
import { type ReadCall, readRequest, route } from './wire/read-call.ts';
import { isMutating, permissionOf, SERVICES, type ServiceName, type ServiceWire } from './wire/services.ts';
import type { SignedRequest } from './wire/signature.ts';
import type { Throttling } from './wire/throttling.ts';

/** One loopback HTTP server that answers for every service, as AWS_ENDPOINT_URL expects. */
export interface Endpoint {
  readonly url: string;
  readonly calls: readonly Call[];
  /** Adds a call that came by another wire, the registry's, as CloudTrail shows it. */
  record(service: ServiceName, operation: string, principal: string): void;
  onCall(hook: CallHook | null): void;
  /**
   * The same call without a socket, for a client in this process who need not sign: faults, throttling and the record
   * of calls are those of the wire. Null where the connection is left without an answer, `'cut'` where it breaks.
   */
  ask(request: SignedRequest): Promise<Answer | 'cut' | null>;
  /** The same without a wire format: input and output as the operations know them, no faults, no throttling. */
  run(service: ServiceName, operation: string, input: JsonObject): Promise<JsonObject>;
  close(): Promise<void>;
}

export interface EndpointParts {
  readonly time: Time;
  readonly identities: Identities;
  readonly faults: Faults;
  readonly throttling: Throttling;
  /** Milliseconds from the arrival of a request until it is handled. */
  readonly latency: () => number;
  readonly services: { readonly [name in ServiceName]: Operations };
  /** The ARN that an IAM sentence names for this call. */
  readonly resourceOf: (service: ServiceWire, input: JsonObject) => string;
  /** Unsigned GETs that do not belong to an AWS API (container metadata); null where there is nothing. */
  readonly get: (path: string) => JsonObject | null;
}

// STS: these two are called without credentials.
const UNSIGNED = new Set(['AssumeRoleWithWebIdentity', 'AssumeRoleWithSAML']);
const ANONYMOUS: Principal = { arn: 'anonymous', userId: 'anonymous', allow: null };
const IN_PROCESS: Principal = { arn: 'in-process', userId: 'in-process', allow: null };

function failed(service: ServiceWire | null, thrown: unknown, requestId: string): Answer {
  // Anything but an AwsError is a defect of the embedded AWS; it is answered so that it is seen.
  const error = thrown instanceof AwsError ? thrown : new AwsError('ServerException', String(thrown), 500);
  return answerError(service, error, requestId);
}

function throttled(service: ServiceName, operation: string): Fault {
  return { kind: 'throttle', service, operation };
}

/** Starts the endpoint on a free loopback port. */
export async function openEndpoint(parts: EndpointParts): Promise<Endpoint> {
  const { time, identities, faults, throttling, services } = parts;
  const calls: Call[] = [];
  let hook: CallHook | null = null;

  const operationOf = (service: ServiceWire, operation: string): Operation => {
    const run = services[service.name][operation];
    if (run !== undefined) return run;
    const code = service.protocol === 'json' ? 'UnknownOperationException' : 'InvalidAction';
    throw new AwsError(code, `The embedded AWS does not answer ${service.prefix}:${operation}.`);
  };

  const record = (service: ServiceName, operation: string, principal: Principal): Call => {
    const call: Call = {
      n: calls.length + 1,
      service,
      operation,
      at: time.now(),
      principal: principal.arn,
      mutating: isMutating(operation),
    };
    calls.push(call);
    return call;
  };

  const handle = async (call: ReadCall, principal: Principal, requestId: string): Promise<Answer> => {
    const { service, operation } = call;
    const run = operationOf(service, operation);
    const input = call.input();
    if (operation !== 'GetCallerIdentity') {
      const resource = parts.resourceOf(service, input);
      authorize(principal, permissionOf(service, operation), resource, service.protocol);
    }
    return answerWith(service, operation, await run(input, principal), requestId);
  };

  /** One call from its arrival to its answer; `'cut'` where the connection breaks, null where nothing ever comes. */
  const live = async (
    read: ReadCall,
    principal: Principal,
    requestId: string,
  ): Promise<Answer | 'cut' | null> => {
    const { service, operation } = read;
    const call = record(service.name, operation, principal);
    const fault =
      faults.meet(operation, service.name) ??
      (throttling.admits(service.name, operation) ? null : throttled(service.name, operation));
    await hook?.(call, 'before');
    if (fault?.kind === 'hang') return null;
    if (fault?.kind === 'cut-before' || (fault?.kind === 'kill' && fault.when === 'before')) {
      if (fault.kind === 'kill') await fault.kill();
      return 'cut';
    }
    const instead = fault === null ? null : plantedAnswer(fault, service, requestId);
    const answer =
      instead ??
      (await handle(read, principal, requestId).catch((thrown: unknown) =>
        failed(service, thrown, requestId),
      ));
    await hook?.(call, 'after');
    if (fault?.kind === 'cut-after' || fault?.kind === 'kill') {
      if (fault.kind === 'kill') await fault.kill();
      return 'cut';
    }
    return answer;
  };

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    const reply = (answer: Answer): void => send(response, answer, time.now(), requestId);
    const request = await readRequest(message);
    if (request.method === 'GET') {
      const body = parts.get(request.path);
      const found = { status: 200, type: 'application/json', body: JSON.stringify(body) };
      reply(body === null ? { status: 404, type: 'text/plain', body: 'not found' } : found);
      return;
    }
    let service: ServiceWire | null = null;
    try {
      const read = route(request);
      service = read.service;
      const principal = UNSIGNED.has(read.operation)
        ? ANONYMOUS
        : authenticate(request, identities, time.now(), service.protocol);
      const answer = await live(read, principal, requestId);
      // Never answered and never resumed: the client's own time-outs drive time from here.
      if (answer === null) time.park(message.socket);
      else if (answer === 'cut') message.socket.destroy();
      else reply(answer);
    } catch (thrown) {
      reply(failed(service, thrown, requestId));
    }
  };

  const server = createServer((message, response) => {
    afterLatency(time, parts.latency(), message, () => {
      time.busy(serve(message, response)).catch(() => message.socket.destroy());
    });
  });
  // A real 5 s keep-alive would race with children that live in driven time.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    record: (service, operation, principal) => {
      const mutating = isMutating(operation);
      calls.push({ n: calls.length + 1, service, operation, at: time.now(), principal, mutating });
    },
    onCall: (next) => {
      hook = next;
    },
    ask: (request) => live(route(request), IN_PROCESS, randomUUID()),
    run: async (name, operation, input) => {
      const service = SERVICES.find((one) => one.name === name);
      if (service === undefined) throw new AwsError('InvalidAction', `There is no service ${name}.`);
      record(name, operation, IN_PROCESS);
      return operationOf(service, operation)(input, IN_PROCESS);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

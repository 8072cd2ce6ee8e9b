import { portOfPod } from '../network/service-port.ts';
import { at, isObject, type JsonObject, numberAt, objectAt, objectsAt, textAt } from '../raw.ts';

/** The three questions that a kubelet asks a container, as its Events name them. */
export type ProbeKind = 'Startup' | 'Readiness' | 'Liveness';

/** A probe; times in seconds. */
export interface Probe {
  readonly kind: ProbeKind;
  readonly ask:
    | {
        readonly how: 'get';
        readonly port: number;
        readonly path: string;
        readonly headers: Headers;
        readonly url: string;
      }
    | { readonly how: 'connect'; readonly port: number; readonly address: string }
    | { readonly how: 'other'; readonly name: string };
  readonly initialDelay: number;
  readonly period: number;
  readonly timeout: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
}
type Headers = { readonly [name: string]: string };

const FIELDS = { Startup: 'startupProbe', Readiness: 'readinessProbe', Liveness: 'livenessProbe' } as const;

function askOf(pod: JsonObject, raw: JsonObject, podIP: string): Probe['ask'] {
  const get = at(raw, 'httpGet');
  if (isObject(get)) {
    const port = portOfPod(pod, get['port']) ?? 0;
    const path = textAt(get, 'path') || '/';
    const host = textAt(get, 'host') || podIP;
    const headers = objectsAt(get, 'httpHeaders').map((one) => [
      textAt(one, 'name').toLowerCase(),
      textAt(one, 'value'),
    ]);
    const scheme = (textAt(get, 'scheme') || 'HTTP').toLowerCase();
    return {
      how: 'get',
      port,
      path,
      // kubelet, `NewProbeRequest`: it names itself, and takes any answer.
      headers: { 'user-agent': 'kube-probe/1.36', accept: '*/*', ...Object.fromEntries(headers) },
      url: `${scheme}://${host}:${port}${path}`,
    };
  }
  const socket = at(raw, 'tcpSocket');
  if (isObject(socket)) {
    const port = portOfPod(pod, socket['port']) ?? 0;
    return { how: 'connect', port, address: `${textAt(socket, 'host') || podIP}:${port}` };
  }
  return { how: 'other', name: at(raw, 'grpc') === undefined ? 'exec' : 'grpc' };
}

/** A probe of a container; null where it has none of that kind. Pure. */
export function readProbe(
  pod: JsonObject,
  container: JsonObject,
  kind: ProbeKind,
  podIP: string,
): Probe | null {
  const raw = objectAt(container, FIELDS[kind]);
  if (Object.keys(raw).length === 0) return null;
  return {
    kind,
    ask: askOf(pod, raw, podIP),
    initialDelay: numberAt(raw, 'initialDelaySeconds') ?? 0,
    period: numberAt(raw, 'periodSeconds') ?? 10,
    timeout: numberAt(raw, 'timeoutSeconds') ?? 1,
    successThreshold: numberAt(raw, 'successThreshold') ?? 1,
    failureThreshold: numberAt(raw, 'failureThreshold') ?? 3,
  };
}

/** How often in a row a probe answered alike. */
export interface Streak {
  readonly passed: boolean;
  readonly length: number;
}

/** The streak with one more answer. Pure. */
export function extended(streak: Streak | null, passed: boolean): Streak {
  return streak?.passed === passed ? { passed, length: streak.length + 1 } : { passed, length: 1 };
}

/** What a streak says, once it is long enough; null: as before (prober, `doProbe`). Pure. */
export function verdictOf(probe: Probe, streak: Streak): boolean | null {
  const enough = streak.passed ? probe.successThreshold : probe.failureThreshold;
  return streak.length >= enough ? streak.passed : null;
}

/** An answer of a replica as a probe sees it. `listens`: whether anything listens on the port at all. */
export interface ProbeAnswer {
  readonly listens: boolean;
  /** 0: none in time. */
  readonly status: number;
}

/**
 * Why an answer is a failure, in the words of the kubelet's Events (pkg/probe/http, pkg/probe/tcp); null for a success.
 * A redirect counts as one: it is not followed here. Pure.
 */
export function failureOf(probe: Probe, { listens, status }: ProbeAnswer): string | null {
  const { ask } = probe;
  if (ask.how === 'other')
    return `the embedded cluster asks no container by ${ask.name}; use httpGet or tcpSocket`;
  const address = ask.how === 'get' ? new URL(ask.url).host : ask.address;
  const refused = `dial tcp ${address}: connect: connection refused`;
  if (ask.how === 'connect') return listens ? null : refused;
  if (!listens) return `Get "${ask.url}": ${refused}`;
  if (status === 0) {
    return `Get "${ask.url}": context deadline exceeded (Client.Timeout exceeded while awaiting headers)`;
  }
  return status >= 200 && status < 400 ? null : `HTTP probe failed with statuscode: ${status}`;
}

import type { KubeFacts, KubeWorkload } from './facts.ts';
import { annotationsOf, called, refOf } from './object.ts';
import { templateOf } from './pod-template.ts';
import { at, type JsonObject, objects, pairs, text } from './raw.ts';
import { selects } from './traffic.ts';

/** A load balancer of AWS before the pods of a workload, as the annotations of its object say. Seconds. */
export interface Balancer {
  readonly of: string;
  /** Between two health checks. */
  readonly interval: number;
  /** The annotation that says so. */
  readonly setting: string;
  /** How long what is connected to a target that goes stays so; null where requests are told apart (HTTP). */
  readonly drain: number | null;
  /** Requests go to pods by their own address, not through a node. */
  readonly byAddress: boolean;
}

/**
 * AWS Load Balancer Controller, "Ingress annotations" and "Service annotations": the defaults of the intervals are 15 and
 * 10 s; target-type is `instance` unless given, on a Service of its own class as on an Ingress.
 */
const INGRESS = {
  prefix: 'alb.ingress.kubernetes.io/',
  interval: 'healthcheck-interval-seconds',
  seconds: 15,
};
const SERVICE = {
  prefix: 'service.beta.kubernetes.io/aws-load-balancer-',
  interval: 'healthcheck-interval',
  seconds: 10,
};
/** Elastic Load Balancing API, TargetGroupAttribute: `deregistration_delay.timeout_seconds`. */
const DRAIN = 300;

/** The load balancers of AWS that the objects of a target ask for, before this workload. Pure. */
export function balancersOf(facts: KubeFacts, workload: JsonObject): Balancer[] {
  const raws = facts.asked === null ? facts.live : facts.asked.map(({ desired }) => desired);
  const services = raws.filter(
    (raw) => raw['kind'] === 'Service' && selects({ selector: pairs(at(raw, 'spec', 'selector')) }, workload),
  );
  const names = services.map((raw) => refOf(raw).name);
  return [
    ...services.flatMap((raw) => networkBalancer(raw)),
    ...raws
      .filter(({ kind }) => kind === 'Ingress')
      .flatMap((raw) => applicationBalancer(raw, services, names)),
  ];
}

function networkBalancer(raw: JsonObject): Balancer[] {
  const annotations = annotationsOf(raw);
  const type = annotations[`${SERVICE.prefix}type`] ?? '';
  const owned =
    text(at(raw, 'spec', 'loadBalancerClass')) === 'service.k8s.aws/nlb' || /^(external|nlb-ip)$/.test(type);
  if (text(at(raw, 'spec', 'type')) !== 'LoadBalancer' || !owned) return [];
  const attributes = annotations[`${SERVICE.prefix}target-group-attributes`] ?? '';
  return [
    {
      of: called(refOf(raw)),
      ...intervalOf(annotations, SERVICE),
      drain: drainOf(attributes),
      byAddress: type === 'nlb-ip' || annotations[`${SERVICE.prefix}nlb-target-type`] === 'ip',
    },
  ];
}

function applicationBalancer(
  raw: JsonObject,
  services: readonly JsonObject[],
  names: readonly string[],
): Balancer[] {
  const annotations = annotationsOf(raw);
  const own =
    text(at(raw, 'spec', 'ingressClassName')) === 'alb' ||
    annotations['kubernetes.io/ingress.class'] === 'alb';
  const paths = objects(at(raw, 'spec', 'rules')).flatMap((rule) => objects(at(rule, 'http', 'paths')));
  const backends = [at(raw, 'spec', 'defaultBackend'), ...paths.map((path) => path['backend'])];
  const behind = backends.map((one) => text(at(one, 'service', 'name'))).find((name) => names.includes(name));
  if (!own || behind === undefined) return [];
  // What its Service says goes before what the Ingress says for all.
  const service = services.find((one) => refOf(one).name === behind);
  const both = { ...annotations, ...(service === undefined ? {} : annotationsOf(service)) };
  return [
    {
      of: called(refOf(raw)),
      ...intervalOf(both, INGRESS),
      drain: null,
      byAddress: both[`${INGRESS.prefix}target-type`] === 'ip',
    },
  ];
}

function intervalOf(
  annotations: { readonly [key: string]: string },
  words: typeof INGRESS,
): Pick<Balancer, 'interval' | 'setting'> {
  const setting = `${words.prefix}${words.interval}`;
  const given = Number(annotations[setting]);
  return { setting, interval: given > 0 ? given : words.seconds };
}

function drainOf(attributes: string): number {
  const given = /deregistration_delay\.timeout_seconds=(\d+)/.exec(attributes)?.[1];
  return given === undefined ? DRAIN : Number(given);
}

/** Whether the pods of a workload wait for a gate: as its template says, or as its pods were made. Pure. */
export function isGated({ raw, pods }: Pick<KubeWorkload, 'raw' | 'pods'>): boolean {
  const template = objects(at(templateOf(raw) ?? {}, 'spec', 'readinessGates'));
  return template.length > 0 || pods.some(({ gates }) => gates.length > 0);
}

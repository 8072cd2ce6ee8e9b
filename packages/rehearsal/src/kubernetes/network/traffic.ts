import type { Balancer, BalancerTarget } from '../../replica/balancer.ts';
import { openBalancer } from '../../replica/load-balancer.ts';
import type { ReplicaProcess } from '../../replica/replica.ts';
import type { Controller, ControllerParts } from '../controllers/controller.ts';
import type { Kubelets } from '../kubelet/kubelet.ts';
import { isGoing, keyOfObject, splitKey } from '../owner.ts';
import { at, isObject, type JsonObject, objectsAt, textAt } from '../raw.ts';
import { labelsOf } from '../selector.ts';
import { openWorkQueue } from '../work-queue.ts';
import { SERVICE_NAME } from './endpoints.ts';

/** The way of the traffic from outside to the pods. */
export interface Traffic extends Controller {
  /** Where a Service of type LoadBalancer answers; null for one that is none, or has no address yet. */
  urlOf(namespace: string, service: string): string | null;
  closed(): Promise<void>;
}

const MANAGER = 'cloud-controller-manager';

/**
 * The endpoints that get new requests: the ready ones, or where none is, those that still serve on their way out
 * (kube-proxy, `CategorizeEndpoints`). Pure.
 */
export function reachable(slices: readonly JsonObject[]): readonly JsonObject[] {
  const endpoints = slices.flatMap((slice) => objectsAt(slice, 'endpoints'));
  const are = (condition: string): readonly JsonObject[] =>
    endpoints.filter((one) => at(one, 'conditions', condition) === true);
  const ready = are('ready');
  return ready.length > 0
    ? ready
    : are('serving').filter((one) => at(one, 'conditions', 'terminating') === true);
}

/**
 * Gives every Service of type LoadBalancer an address on loopback. What a proxy knows of the endpoints is `proxy` seconds
 * old: a pod that ends without waiting is asked a little longer, as on a real cluster.
 */
export function openTraffic(parts: ControllerParts & { readonly kubelets: Kubelets }): Traffic {
  const { time, objects, behaviour, kubelets } = parts;
  const balancers = new Map<string, Promise<Balancer>>();
  const ports = new Map<string, number>();
  const known = new Map<string, readonly JsonObject[]>();
  const replicas = new Map<string, ReplicaProcess>();
  const ends = new Set<Promise<void>>();
  let isClosed = false;

  /** The process behind an endpoint, also the one that has ended: whoever still asks it is refused. */
  const replicaOf = (namespace: string, endpoint: JsonObject): ReplicaProcess | undefined => {
    const name = textAt(endpoint, 'targetRef', 'name');
    const uid = textAt(endpoint, 'targetRef', 'uid');
    const run = kubelets.find(namespace, name);
    const running = run?.uid === uid ? run.containers.map((one) => one.process) : [];
    const live = running.find((one) => one !== null && one.port !== null) ?? replicas.get(uid);
    if (live !== undefined && live !== null) replicas.set(uid, live);
    return replicas.get(uid);
  };
  const targetsOf = (key: string): readonly BalancerTarget[] =>
    reachable(known.get(key) ?? []).flatMap((endpoint) => {
      const replica = replicaOf(splitKey(key).namespace, endpoint);
      return replica === undefined ? [] : [{ replica, healthy: true }];
    });
  const learn = (key: string): void => {
    const { namespace, name } = splitKey(key);
    const slices = objects
      .list('EndpointSlice', namespace)
      .filter((one) => labelsOf(one)[SERVICE_NAME] === name);
    known.set(key, slices);
    // Seen now, they are known when they have ended.
    targetsOf(key);
  };

  const tell = (key: string): void => {
    const { namespace, name } = splitKey(key);
    const service = objects.get('Service', namespace, name);
    const port = ports.get(key);
    if (isClosed || service === null || isGoing(service) || port === undefined) return;
    const status = {
      loadBalancer: {
        ingress: [{ ip: '127.0.0.1', ipMode: 'VIP', ports: [{ port, protocol: 'TCP' }] }],
      },
    };
    objects.update('Service', { ...service, status }, MANAGER, 'status');
  };
  const announce = (key: string): void => {
    time.after(behaviour.loadBalancer * 1000, () => tell(key));
  };
  const open = async (key: string): Promise<void> => {
    const opening = openBalancer({ time, targets: () => targetsOf(key) });
    balancers.set(key, opening);
    ports.set(key, (await time.busy(opening)).port);
    announce(key);
  };
  const end = (key: string): void => {
    const opening = balancers.get(key);
    if (opening === undefined) return;
    balancers.delete(key);
    ports.delete(key);
    const ended = opening.then((balancer) => balancer.close()).finally(() => ends.delete(ended));
    ends.add(ended);
  };
  const look = (key: string): void => {
    const { namespace, name } = splitKey(key);
    const service = objects.get('Service', namespace, name);
    const isBalanced = service !== null && textAt(service, 'spec', 'type') === 'LoadBalancer';
    if (!isBalanced) end(key);
    else if (!balancers.has(key)) void open(key);
    // One of the same name, made anew before the old one's end was seen, has no address yet.
    else if (objectsAt(service, 'status', 'loadBalancer', 'ingress').length === 0) announce(key);
  };

  const services = openWorkQueue({ time, delay: behaviour.controllers * 1000, work: look });
  const proxy = openWorkQueue({ time, delay: behaviour.proxy * 1000, work: learn });
  const stop = objects.subscribe(({ object }) => {
    const kind = textAt(object, 'kind');
    if (kind === 'Service') services.add(keyOfObject(object));
    const name = kind === 'EndpointSlice' ? labelsOf(object)[SERVICE_NAME] : undefined;
    if (name !== undefined) proxy.add(`${textAt(object, 'metadata', 'namespace')}/${name}`);
  });
  for (const service of objects.list('Service', '')) services.add(keyOfObject(service));
  return {
    urlOf: (namespace, service) => {
      const [ingress] = objectsAt(
        objects.get('Service', namespace, service) ?? {},
        'status',
        'loadBalancer',
        'ingress',
      );
      const port = ports.get(`${namespace}/${service}`);
      return isObject(ingress) && port !== undefined ? `http://127.0.0.1:${port}` : null;
    },
    waiting: () => services.waiting() || proxy.waiting(),
    close: () => {
      isClosed = true;
      stop();
      services.close();
      proxy.close();
      for (const key of [...balancers.keys()]) end(key);
    },
    closed: async () => {
      await Promise.all(ends);
    },
  };
}

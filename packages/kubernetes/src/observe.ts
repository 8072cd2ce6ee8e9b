import { Failure } from '@thea/action';
import type { Cluster } from './cluster.ts';
import { pathOf } from './discovery.ts';
import type { KubeFacts, KubeScaler, KubeService, KubeWorkload } from './facts.ts';
import { observeGoalImages } from './goal-images.ts';
import { called, itemsOf, keyOf, type Ref, refOf } from './object.ts';
import { observeAsked } from './observe-asked.ts';
import { observeRoom, UNKNOWN_ROOM } from './observe-room.ts';
import { isWorkload } from './pod-template.ts';
import { isServing } from './pods.ts';
import { at, type JsonObject, number, objects, pairs, text } from './raw.ts';
import { type ReadImages, readImageVersion, readLiveVersion } from './read-image-version.ts';
import { readRecords } from './records.ts';
import type { KubeSpec } from './spec.ts';
import { statusOf } from './status.ts';
import { together } from './together.ts';
import { readWorkload, selectorOf } from './workload.ts';

/** How many records are read back, and how many reads are open at once. */
const RECORDS = 16;
const AT_ONCE = 12;

/**
 * Reads everything that a decision needs: records, the objects of the target, their pods. Changes nothing. No object is
 * read before `first` has been answered.
 */
export async function observeKube(
  cluster: Cluster,
  spec: KubeSpec | null,
  images: ReadImages | null = null,
  first: Promise<unknown> = Promise.resolve(),
): Promise<KubeFacts> {
  const { where, tools } = cluster;
  const [records, scalers, imageVersion] = await Promise.all([
    readRecords(cluster, RECORDS),
    observeScalers(cluster),
    spec === null ? null : readImageVersion(cluster, spec, images),
    requireNamespace(cluster),
    first,
  ]);
  const [asked, room] = await Promise.all([
    spec === null ? null : observeAsked(cluster, spec, scalers, imageVersion),
    spec === null ? UNKNOWN_ROOM : observeRoom(cluster, true),
  ]);
  const known = new Map<string, Ref>();
  const inventory = records[0]?.body?.objects.map(({ ref }) => ref) ?? [];
  for (const ref of [...inventory, ...(asked?.objects.map(({ ref }) => ref) ?? [])])
    known.set(keyOf(ref), ref);
  const given = new Map(asked?.objects.map(({ ref, live }) => [keyOf(ref), live]));
  const live = await together([...known.values()], AT_ONCE, async (ref) => {
    const already = given.get(keyOf(ref));
    return already === undefined ? readObject(cluster, ref) : already;
  });
  const present = live.filter((raw) => raw !== null);
  const [workloads, services] = await Promise.all([
    observeWorkloads(cluster, present.filter(isWorkload)),
    observeServices(cluster),
  ]);
  const running = { records, workloads, application: where.application };
  const [liveVersion, goalImages] = await Promise.all([
    spec === null ? null : readLiveVersion(cluster, spec, running, images),
    observeGoalImages(cluster, spec, workloads, images),
  ]);
  const now = tools.clock.now();
  return {
    application: where.application,
    namespace: where.namespace,
    at: new Date(now.wall + (now.skew ?? 0)).toISOString(),
    records,
    live: present,
    workloads,
    scalers,
    services,
    asked: asked?.objects ?? null,
    imageVersion,
    liveVersion,
    goalImages,
    hooks: asked?.hooks ?? [],
    room,
    missing: asked?.missing ?? [],
    measuredStart: measuredStart(workloads),
  };
}

/** One object as it is now; null where it is not there, or the cluster does not know its kind any more. */
export async function readObject(cluster: Cluster, ref: Ref): Promise<JsonObject | null> {
  const resource = await cluster.discovery.find(ref.apiVersion, ref.kind);
  if (resource === null) return null;
  return cluster.find(pathOf(resource, ref.namespace, ref.name), {}, `Reading ${called(ref)}`);
}

async function requireNamespace(cluster: Cluster): Promise<void> {
  const { namespace } = cluster.where;
  try {
    const found = await cluster.find(
      `/api/v1/namespaces/${encodeURIComponent(namespace)}`,
      {},
      `Reading the namespace ${namespace}`,
    );
    if (found !== null) return;
  } catch (thrown) {
    // Whoever may work in a namespace need not be allowed to read it.
    if (statusOf(thrown)?.code === 403) return;
    throw thrown;
  }
  throw new Failure('input', {
    input: 'namespace',
    message: `The namespace "${namespace}" does not exist in the cluster.`,
    remedy: 'Create it first: who may do so is not who deploys. Or correct "namespace".',
  });
}

async function listAll(cluster: Cluster, path: string, selector: string | null): Promise<JsonObject[]> {
  const found: JsonObject[] = [];
  for (let token = ''; ; ) {
    const page = await cluster.read(
      path,
      { labelSelector: selector ?? undefined, limit: 500, continue: token || undefined },
      `Listing ${path.slice(path.lastIndexOf('/') + 1)}`,
    );
    found.push(...itemsOf(page));
    token = text(at(page, 'metadata', 'continue'));
    if (token === '') return found;
  }
}

/** The workloads with what their controllers made: by selector where that is one, else of the whole namespace. */
export async function observeWorkloads(
  cluster: Cluster,
  raws: readonly JsonObject[],
): Promise<KubeWorkload[]> {
  const [only] = raws;
  if (only === undefined) return [];
  const selector = raws.length === 1 ? selectorOf(only) : null;
  const namespace = encodeURIComponent(cluster.where.namespace);
  const kinds = new Set(raws.map((raw) => text(raw['kind'])));
  const lists = [
    `/api/v1/namespaces/${namespace}/pods`,
    ...(kinds.has('Deployment') ? [`/apis/apps/v1/namespaces/${namespace}/replicasets`] : []),
    ...(kinds.has('DaemonSet') || kinds.has('StatefulSet')
      ? [`/apis/apps/v1/namespaces/${namespace}/controllerrevisions`]
      : []),
  ];
  const [pods = [], ...revisions] = await Promise.all(lists.map((path) => listAll(cluster, path, selector)));
  return raws.map((raw) => readWorkload(raw, { pods, revisions: revisions.flat() }));
}

async function optional(cluster: Cluster, path: string): Promise<JsonObject[]> {
  try {
    return await listAll(cluster, path, null);
  } catch (thrown) {
    const code = statusOf(thrown)?.code;
    if (code === 404) return [];
    if (code !== 403) throw thrown;
    cluster.tools.log.warning(
      `${path.slice(path.lastIndexOf('/') + 1)} may not be listed: what they do to the release is not known.`,
    );
    return [];
  }
}

async function observeScalers(cluster: Cluster): Promise<KubeScaler[]> {
  const namespace = encodeURIComponent(cluster.where.namespace);
  const found = await optional(
    cluster,
    `/apis/autoscaling/v2/namespaces/${namespace}/horizontalpodautoscalers`,
  );
  return found.map((raw) => ({
    name: refOf(raw).name,
    of: {
      apiVersion: text(at(raw, 'spec', 'scaleTargetRef', 'apiVersion')),
      kind: text(at(raw, 'spec', 'scaleTargetRef', 'kind')),
      namespace: cluster.where.namespace,
      name: text(at(raw, 'spec', 'scaleTargetRef', 'name')),
    },
    minimum: number(at(raw, 'spec', 'minReplicas'), 1),
    maximum: number(at(raw, 'spec', 'maxReplicas'), 1),
  }));
}

async function observeServices(cluster: Cluster): Promise<KubeService[]> {
  const namespace = encodeURIComponent(cluster.where.namespace);
  const found = await optional(cluster, `/api/v1/namespaces/${namespace}/services`);
  return found.map((raw) => ({
    name: refOf(raw).name,
    selector: selectedBy(raw),
    address: addressOf(raw),
  }));
}

/** The labels of the pods that a Service brings requests to; an alias of another name selects nothing. Pure. */
export function selectedBy(raw: JsonObject): KubeService['selector'] {
  return text(at(raw, 'spec', 'type')) === 'ExternalName' ? {} : pairs(at(raw, 'spec', 'selector'));
}

/** Where a Service of type LoadBalancer is reached: its first address and port (Kubernetes API, ServiceStatus). */
function addressOf(raw: JsonObject): string | null {
  const [ingress] = objects(at(raw, 'status', 'loadBalancer', 'ingress'));
  const host = text(ingress?.['hostname']) || text(ingress?.['ip']);
  if (host === '') return null;
  const ports = objects(at(raw, 'spec', 'ports')).map((port) => number(port['port'], 0));
  const secure = ports.includes(443);
  const port = secure ? 443 : (ports[0] ?? 80);
  const shown = (secure && port === 443) || port === 80 ? '' : `:${port}`;
  return `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}${shown}`;
}

/** The slowest of the pods that serve, in seconds: what a pod of the way back will need again. */
function measuredStart(workloads: readonly KubeWorkload[]): number | null {
  const seconds = workloads.flatMap(({ pods }) =>
    pods.filter(isServing).map((pod) => (Date.parse(pod.readySince) - Date.parse(pod.createdAt)) / 1000),
  );
  const sound = seconds.filter((value) => value >= 0).sort((a, b) => a - b);
  // A pod that lost and found its readiness since tells nothing; the middle one does.
  return sound[Math.floor(sound.length / 2)] ?? null;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClusterLife } from '@thea/rehearsal/kubernetes/cluster';
import type { ClusterLife } from '@thea/rehearsal/kubernetes/cluster-life';
import type { ClusterOptions } from '@thea/rehearsal/kubernetes/cluster-options';
import { openObjects } from '@thea/rehearsal/kubernetes/open-objects';
import { type JsonObject, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import type { ServedObjects } from '@thea/rehearsal/kubernetes/served-objects';
import { buildImage } from '@thea/rehearsal/registry/image';
import { type Behaviour, sampleImage } from '@thea/rehearsal/registry/sample';
import { type EmbeddedRegistry, openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import type { Time } from '@thea/rehearsal/time/time';

export const NAMESPACE = 'default';
const REPOSITORY = 'theaia/thea-ia';
/** The nodes know one registry, whatever an image's name says; a port in it would make other hashes in each run. */
const HOST = 'registry.example';

/** A whole embedded cluster in driven time whose pods are processes of the sample's image. */
export interface LiveCluster extends AsyncDisposable {
  readonly time: Time;
  readonly objects: ServedObjects;
  readonly registry: EmbeddedRegistry;
  readonly life: ClusterLife;
  /** Builds and pushes the sample; gives the image's name by digest. */
  push(version: string, behaviour?: Behaviour): Promise<string>;
  /** The same for an image whose entrypoint is this node script. */
  pushScript(source: string): string;
  /** Applies a manifest. */
  apply(raw: JsonObject): void;
  /** Applies a Deployment `api` of the image. */
  deploy(image: string, change?: Deploying): void;
  /** Lets time pass until `holds`, at most so many seconds. */
  until(what: string, seconds: number, holds: () => boolean): Promise<void>;
  pods(): readonly JsonObject[];
  /** The first container's status of the only pod, or of the one of this image. */
  container(image?: string): JsonObject;
  deployment(): JsonObject;
  /** `reason: message` of all Events about objects of a kind, with their count where it is above 1. */
  events(kind: string): readonly string[];
}

/** What a test changes in the Deployment. */
export interface Deploying {
  readonly replicas?: number;
  readonly container?: JsonObject;
  readonly pod?: JsonObject;
  readonly spec?: JsonObject;
}

/** Probes as the sample's policy has them, only quicker. */
export const PROBES: JsonObject = {
  readinessProbe: { httpGet: { path: '/health', port: 'http' }, periodSeconds: 1, failureThreshold: 2 },
};

export async function openLiveCluster(options: ClusterOptions = {}): Promise<LiveCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-cluster-'));
  const time = await openDrivenTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry, folder });
  const objects = await openObjects({ time });
  const life = openClusterLife({ time, objects, registry, replicaHost: host, options });
  const apply = (raw: JsonObject): void => {
    objects.applyAs(textAt(raw, 'kind'), raw, { manager: 'test', force: true });
  };
  const pods = (): readonly JsonObject[] => objects.list('Pod', NAMESPACE);
  return {
    time,
    objects,
    registry,
    life,
    push: async (version, behaviour) => {
      const image = await sampleImage(behaviour === undefined ? { version } : { version, behaviour });
      registry.seed({ repository: REPOSITORY, image });
      return `${HOST}/${REPOSITORY}@${image.digest}`;
    },
    pushScript: (source) => {
      const image = buildImage([{ path: 'start.mjs', mode: 0o755, bytes: Buffer.from(source) }], {
        version: '1.0.0',
        entrypoint: ['/start.mjs'],
        command: [],
        workingFolder: '/',
        environment: {},
        port: 8000,
      });
      registry.seed({ repository: REPOSITORY, image });
      return `${HOST}/${REPOSITORY}@${image.digest}`;
    },
    apply,
    deploy: (image, { replicas = 1, container = PROBES, pod = {}, spec = {} } = {}) =>
      apply({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'api', namespace: NAMESPACE },
        spec: {
          replicas,
          selector: { matchLabels: { app: 'api' } },
          ...spec,
          template: {
            metadata: { labels: { app: 'api' } },
            spec: {
              terminationGracePeriodSeconds: 5,
              ...pod,
              containers: [
                { name: 'api', image, ports: [{ name: 'http', containerPort: 8000 }], ...container },
              ],
            },
          },
        },
      }),
    until: async (what, seconds, holds) => {
      const end = time.now() + seconds * 1000;
      while (!holds()) {
        if (time.now() >= end) {
          const seen = JSON.stringify(pods().map(({ status }) => status));
          throw new Error(`Not within ${seconds} s: ${what}. The pods: ${seen}`);
        }
        await time.advance(100);
      }
    },
    pods,
    container: (image) => {
      const pod = pods().find(
        (one) => image === undefined || textAt(objectsAt(one, 'spec', 'containers')[0], 'image') === image,
      );
      return objectsAt(pod, 'status', 'containerStatuses')[0] ?? {};
    },
    deployment: () => objects.get('Deployment', NAMESPACE, 'api') ?? {},
    events: (kind) =>
      objects
        .list('Event', NAMESPACE)
        .filter((event) => textAt(event, 'involvedObject', 'kind') === kind)
        .map((event) => {
          const count = Number(event['count'] ?? 1);
          return `${textAt(event, 'reason')}: ${textAt(event, 'message')}${count > 1 ? ` (${count})` : ''}`;
        }),
    [Symbol.asyncDispose]: async () => {
      await life.close();
      await host.close();
      await registry.close();
      await time.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

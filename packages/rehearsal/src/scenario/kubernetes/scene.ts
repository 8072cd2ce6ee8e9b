import type { EmbeddedKubernetes } from '../../kubernetes/index.ts';
import { objectAt, objectsAt, withAt } from '../../kubernetes/raw.ts';
import type { Image } from '../../registry/image.ts';
import type { Consumer } from '../consumer.ts';
import { SAMPLE } from '../sample.ts';
import type { Entry, ReplicaCounts, Scene, TargetPlace } from '../scene.ts';
import type { SeedOptions } from '../seed-options.ts';
import type { View } from '../view.ts';
import type { World } from '../world.ts';
import { type CountedChanges, countChanges } from './changes.ts';
import { lookAtNamespace, pinnedDigest, recordOf, templateName } from './look.ts';
import { openManifest, type SampleManifest } from './manifest.ts';
import { KUBERNETES_SAMPLE, namespaceOf } from './names.ts';
import { manifestOf } from './part.ts';
import { seedNamespace } from './seed-namespace.ts';

/** One namespace of the cluster with the sample's objects in it. */
export class KubernetesScene implements Scene {
  readonly namespace: string;
  readonly #world: World;
  readonly #cluster: EmbeddedKubernetes;
  readonly #place: TargetPlace;
  readonly #consumer: Consumer;
  readonly #path: string;
  readonly #manifest: SampleManifest;
  readonly #changes: CountedChanges;
  readonly #planted: { readonly [name: string]: string };

  constructor(parts: {
    world: World;
    cluster: EmbeddedKubernetes;
    place: TargetPlace;
    consumer: Consumer;
    planted: { readonly [name: string]: string };
  }) {
    this.#world = parts.world;
    this.#cluster = parts.cluster;
    this.#place = parts.place;
    this.#consumer = parts.consumer;
    this.#planted = parts.planted;
    this.#path = manifestOf(parts.consumer.folder, parts.place);
    this.#manifest = openManifest(parts.consumer.folder, this.#path);
    this.#manifest.setRepository(this.#repository);
    this.namespace = namespaceOf(parts.place.name, parts.place.environment ?? SAMPLE.environment);
    this.#changes = countChanges(parts.cluster.objects, this.namespace);
  }

  get #serves(): boolean {
    return (this.#place.part ?? 'api') === 'api';
  }

  get #repository(): string {
    return `${this.#world.registry.host}/${SAMPLE.image}`;
  }

  entry(sample: Entry): Entry {
    const { verify = {} } = sample;
    return {
      access: 'kubeconfig',
      cluster: 'current',
      namespace: this.namespace,
      application: KUBERNETES_SAMPLE.workload,
      manifests: [this.#path],
      verify: this.#serves ? verify : { by: 'replicas' },
    };
  }

  setVariable(name: string, value: string): void {
    this.#manifest.setVariable(name, value);
  }

  setReplicas(count: number): void {
    this.#manifest.setReplicas(count);
  }

  async seed(image: Image, options: SeedOptions): Promise<string | null> {
    const { running = true, tag } = options;
    if (tag !== undefined) this.#world.registry.seed({ repository: SAMPLE.image, image, tags: [tag] });
    const reference =
      tag === undefined ? `${this.#repository}@${image.digest}` : `${this.#repository}:${tag}`;
    const { namespace } = this;
    seedNamespace(this.#cluster, {
      namespace,
      image: running ? reference : null,
      // A node that has an image by this tag would go on with it, and nobody would see that the tag has moved.
      ...(tag === undefined ? {} : { pull: 'Always' as const }),
      objects: this.#manifest.objects(),
      secret: this.#planted,
    });
    const url = await this.#served();
    if (url !== null) this.#consumer.setTarget(this.#place.name, ['url'], url);
    this.#changes.begin();
    return url;
  }

  /** Waits until what was seeded runs, and gives the address at which its load balancer answers, where it has one. */
  async #served(): Promise<string | null> {
    for (;;) {
      const { desired, replicas } = await this.look();
      const url = this.#cluster.life.urlOf(this.namespace, KUBERNETES_SAMPLE.service);
      if ((url !== null || !this.#serves) && replicas.filter(({ running }) => running).length >= desired)
        return url;
      await this.#world.time.advance(1000);
    }
  }

  async look(): Promise<View> {
    return lookAtNamespace(this.#cluster, this.namespace);
  }

  /** A cluster has no id of a release: ours are in an annotation, and what was there before is adopted. */
  names(id: string, view: View): boolean {
    const mark = recordOf(view);
    return mark === '' ? id.startsWith(`${KUBERNETES_SAMPLE.workload}:adopted-`) : id === mark;
  }

  changesAsked(): number {
    return this.#changes.count();
  }

  changesAccepted(): number {
    return this.#changes.count();
  }

  replicaChanges(): readonly ReplicaCounts[] {
    return this.#cluster.life
      .podChanges()
      .filter(({ namespace }) => namespace === this.namespace)
      .map(({ at, counts }) => ({
        at,
        counts: Object.fromEntries(
          Object.entries(counts).map(([image, count]) => [pinnedDigest(image) || image, count]),
        ),
      }));
  }

  /** Somebody edits the Deployment. */
  async somebodyDeploys(): Promise<string> {
    const { objects } = this.#cluster;
    const live = objects.get('Deployment', this.namespace, KUBERNETES_SAMPLE.workload) ?? {};
    const path = ['spec', 'template', 'spec', 'containers'];
    const containers = objectsAt(live, ...path).map((container) => ({
      ...container,
      env: [...objectsAt(container, 'env'), { name: 'BY_SOMEBODY', value: 'else' }],
    }));
    const changed = objects.update('Deployment', withAt(live, path, containers), 'kubectl-edit');
    return templateName(objectAt(changed, 'spec', 'template'));
  }
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedKubernetes, openKubernetes } from '../../kubernetes/index.ts';
import type { CallRate } from '../../token-bucket.ts';
import type { Consumer } from '../consumer.ts';
import type { OpenScenePlatform } from '../platforms.ts';
import type { ScenePlatform, TargetPlace } from '../scene.ts';
import type { World } from '../world.ts';
import { KubernetesScene } from './scene.ts';

const OPERATIONS = {
  change: 'apply deployments',
  wayBack: 'apply deployments',
  writes: [
    'apply deployments',
    'apply services',
    'patch deployments',
    'patch services',
    'create secrets',
    'patch secrets',
    'create leases',
  ],
} as const;
const TOKEN = 'rehearsal-deployer';

/** A cluster beside the world's account: each target is a namespace of it. */
export class KubernetesPlatform implements ScenePlatform {
  readonly operations = OPERATIONS;
  readonly cluster: EmbeddedKubernetes;
  readonly #world: World;
  readonly #consumer: Consumer;
  readonly #planted: { readonly [name: string]: string };
  readonly #kubeconfig: string;

  constructor(parts: {
    world: World;
    cluster: EmbeddedKubernetes;
    consumer: Consumer;
    planted: { readonly [name: string]: string };
  }) {
    this.#world = parts.world;
    this.cluster = parts.cluster;
    this.#consumer = parts.consumer;
    this.#planted = parts.planted;
    this.#kubeconfig = join(parts.world.folder, 'kubeconfig');
    writeFileSync(this.#kubeconfig, parts.cluster.kubeconfig(TOKEN));
  }

  get calls(): ScenePlatform['calls'] {
    return this.cluster.calls;
  }

  access(): ReturnType<ScenePlatform['access']> {
    return { environment: { KUBECONFIG: this.#kubeconfig }, secrets: {} };
  }

  scene(place: TargetPlace): KubernetesScene {
    return new KubernetesScene({
      world: this.#world,
      cluster: this.cluster,
      place,
      consumer: this.#consumer,
      planted: this.#planted,
    });
  }

  onCall(hook: Parameters<ScenePlatform['onCall']>[0]): void {
    this.cluster.onCall(hook);
  }

  hangFollowing(times: number): void {
    for (const resource of ['deployments', 'replicasets', 'pods']) {
      this.cluster.faults.add({ kind: 'hang', operation: `watch ${resource}`, times });
    }
  }

  loseAnswer(operation: string): void {
    this.cluster.faults.add({ kind: 'cut-after', operation });
  }

  clearFaults(): void {
    this.cluster.faults.clear();
  }

  limitRate(rate: CallRate | null): void {
    this.cluster.weather.limitRate(rate);
  }

  rateLimited(): number {
    return this.cluster.weather.refused();
  }

  slow(milliseconds: number): void {
    this.cluster.weather.latency = milliseconds;
  }

  close(): Promise<void> {
    return this.cluster.close();
  }
}

/** Opens an embedded Kubernetes whose nodes run the world's replicas, and which behaves as the scenario says. */
export const openKubernetesPlatform: OpenScenePlatform = async ({ world, consumer, options, planted }) => {
  const { time, registry, replicaHost } = world;
  const cluster = await openKubernetes({
    time,
    registry,
    replicaHost,
    options: options.kubernetes ?? {},
  });
  cluster.addToken(TOKEN, { user: TOKEN, rules: 'all' });
  return new KubernetesPlatform({ world, cluster, consumer, planted });
};

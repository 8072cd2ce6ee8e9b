import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SERVED_REPOSITORY, type ServedPlatform, serveOn } from '../served-world.ts';
import type { Time } from '../time/time.ts';
import { type EmbeddedKubernetes, openKubernetes } from './index.ts';
import { numberAt } from './raw.ts';
import { sampleManifests } from './sample-manifests.ts';

const NAMESPACE = 'thea';
const NAME = 'thea-ia';
const REPLICAS = 2;

/** Waits until the sample service serves with all its replicas, and gives its address. */
function served({ objects, life }: EmbeddedKubernetes): Promise<string> {
  return new Promise((resolve) => {
    const look = (): void => {
      const live = objects.get('Deployment', NAMESPACE, NAME);
      const url = life.urlOf(NAMESPACE, NAME);
      if (numberAt(live ?? {}, 'status', 'availableReplicas') !== REPLICAS || url === null) return;
      unsubscribe();
      resolve(url);
    };
    const unsubscribe = objects.subscribe(look);
  });
}

/** Milliseconds between two visits. */
const LOOK = 100;

/** Waits until traffic reaches the pods: the load balancer hears of them a moment after they are ready. */
async function answered(time: Time, url: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok === true) return url;
    await new Promise<void>((resolve) => {
      time.after(LOOK, resolve);
    });
  }
}

/**
 * Serves the embedded Kubernetes and a registry in real time with the sample service in a steady state (version 1.0.0),
 * and two more images to deploy: a good one and one that never becomes healthy. The kubeconfig is written to `folder`,
 * which also takes unpacked images. kubectl is the administrator by coming without a token, which it does over HTTP.
 */
export function serveKubernetes(folder: string): Promise<ServedPlatform> {
  return serveOn(folder, openKubernetes, async ({ time, registry, images, digests }, cluster) => {
    const token = 'rehearsal-admin';
    cluster.addToken(token, { user: 'admin', rules: 'all' });
    cluster.addToken('', { user: 'admin', rules: 'all' });
    const repository = `${registry.host}/${SERVED_REPOSITORY}`;
    const steady = served(cluster);
    cluster.seed(sampleManifests(NAME, `${repository}@${images['1.0.0'].digest}`, REPLICAS), NAMESPACE);
    const kubeconfig = cluster.kubeconfig(token, NAMESPACE);
    const path = join(folder, 'kubeconfig.json');
    await writeFile(path, kubeconfig, { mode: 0o600 });
    return {
      platform: 'kubernetes',
      endpoint: cluster.url,
      kubeconfig: path,
      kubeconfigText: kubeconfig,
      namespace: NAMESPACE,
      deployment: NAME,
      url: await answered(time, await steady),
      repository,
      images: digests,
    };
  });
}

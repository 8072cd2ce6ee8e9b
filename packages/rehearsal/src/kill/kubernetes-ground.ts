import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openKubernetes } from '../kubernetes/index.ts';
import { at, textAt } from '../kubernetes/raw.ts';
import { type Behaviour, sampleImage } from '../registry/sample.ts';
import { openRegistry } from '../registry/server.ts';
import { type InstantImage, openInstantReplicas } from '../replica/instant.ts';
import { countChanges } from '../scenario/kubernetes/changes.ts';
import { lookAtNamespace, recordHeads } from '../scenario/kubernetes/look.ts';
import { openManifest } from '../scenario/kubernetes/manifest.ts';
import { KUBERNETES_SAMPLE } from '../scenario/kubernetes/names.ts';
import { seedNamespace } from '../scenario/kubernetes/seed-namespace.ts';
import { SAMPLE } from '../scenario/sample.ts';
import { openDrivenTime } from '../time/driven.ts';
import type { Ground, Sight } from './ground.ts';

const SOURCE = fileURLToPath(
  new URL(`../../../../test/thea-ia/${KUBERNETES_SAMPLE.manifest}`, import.meta.url),
);
const NAMESPACE = 'production';
const TOKEN = 'ground-deployer';
const REPLICAS = 2;
/** Which record brought an object to where it is. */
const RECORD = 'theaia.dev/record';
/** Looks, a second apart, until a namespace that still moves is taken as it is. */
const LOOKS = 120;
const FOR_GOOD = 1_000_000;

/** A namespace with the sample's Deployment of two replicas that runs version 1.0.0, which no record speaks of. */
export async function openKubernetesGround(parent: string): Promise<Ground> {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'ground-'));
  const repository = join(folder, 'repository');
  const path = join(repository, KUBERNETES_SAMPLE.manifest);
  mkdirSync(dirname(path), { recursive: true });
  cpSync(SOURCE, path);
  const time = await openDrivenTime();
  const registry = await openRegistry({ time });
  const images = new Map<string, InstantImage>();
  const replicaHost = openInstantReplicas(time, (digest) => images.get(digest));
  const cluster = await openKubernetes({ time, registry, replicaHost });
  cluster.addToken(TOKEN, { user: TOKEN, rules: 'all' });
  const kubeconfig = join(folder, 'kubeconfig');
  writeFileSync(kubeconfig, cluster.kubeconfig(TOKEN));
  const manifest = openManifest(repository);
  manifest.setRepository(`${registry.host}/${SAMPLE.image}`);
  manifest.setReplicas(REPLICAS);
  const push = async (version: string, behaviour: Behaviour): Promise<string> => {
    const image = await sampleImage({ version, behaviour });
    images.set(image.digest, { version, behaviour });
    registry.seed({ repository: SAMPLE.image, image });
    return image.digest;
  };
  const changes = countChanges(cluster.objects, NAMESPACE);
  const moves = (): boolean => cluster.life.moving(NAMESPACE);
  const settled = async (): Promise<void> => {
    for (let looks = 0; looks < LOOKS && moves(); looks += 1) await time.advance(1000);
    await time.advance(1000);
  };
  seedNamespace(cluster, {
    namespace: NAMESPACE,
    image: `${registry.host}/${SAMPLE.image}@${await push('1.0.0', { mode: 'good' })}`,
    objects: manifest.objects(),
    secret: {},
  });
  await settled();
  changes.begin();
  const look = async (): Promise<Sight> => {
    const view = lookAtNamespace(cluster, NAMESPACE);
    const deployment = cluster.objects.get('Deployment', NAMESPACE, KUBERNETES_SAMPLE.workload) ?? {};
    return {
      platformRelease: textAt(deployment, 'metadata', 'annotations', RECORD) || view.platformRelease,
      exact: view.exact,
      replicas: view.digests,
      records: Object.fromEntries(
        recordHeads(cluster, NAMESPACE).map((head) => [
          String(at(head, 'platformRelease')),
          at(head, 'withdrawn') === null ? String(at(head, 'state')) : 'withdrawn',
        ]),
      ),
    };
  };
  return {
    time,
    folder,
    target: `kubernetes:kubeconfig/current/${NAMESPACE}/${KUBERNETES_SAMPLE.workload}`,
    deployAction: 'deploy-eks',
    withoutRecord: /has no record, and nothing is known to serve there/,
    environment: { KUBECONFIG: kubeconfig },
    files: () => ({ [KUBERNETES_SAMPLE.manifest]: readFileSync(path, 'utf8') }),
    calls: cluster.calls,
    publish: async ({ version, behaviour }) => {
      manifest.setVariable('LOG_LEVEL', 'debug');
      return {
        image: await push(version, behaviour),
        version,
        manifests: KUBERNETES_SAMPLE.manifest,
        // Every call is a point, and each point is a world: signatures have tests of their own.
        'allow-unsigned': 'the enumeration of calls leaves signatures out',
      };
    },
    plantFault: ({ operation, nth }, kind) => {
      cluster.faults.add({ kind, operation, nth });
      if (kind !== 'expired') return;
      let seen = 0;
      cluster.onCall((call, moment) => {
        if (moment !== 'before' || call.operation !== operation) return;
        seen += 1;
        if (seen === nth) cluster.faults.add({ kind, operation: '*', times: FOR_GOOD });
      });
    },
    plantDeath: ({ operation, nth }, when, kill) =>
      cluster.faults.add({ kind: 'kill', when, kill, nth, operation }),
    clearFaults: () => {
      cluster.faults.clear();
      cluster.onCall(null);
    },
    changes: changes.count,
    look,
    settle: async () => {
      await settled();
      return look();
    },
    close: async () => {
      changes.stop();
      await time.close();
      await cluster.close();
      await replicaHost.close();
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@thea/action';
import { kubernetesModule } from '@thea/kubernetes';
import { parseKubeSpec } from '@thea/kubernetes/spec';
import { imageRepository } from '@thea/platforms';
import { openKubernetes } from '@thea/rehearsal/kubernetes/index';
import { at, type JsonObject, numberAt } from '@thea/rehearsal/kubernetes/raw';
import { sampleManifests } from '@thea/rehearsal/kubernetes/sample-manifests';
import { sampleImage } from '@thea/rehearsal/registry/sample';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { openReplicaHost } from '@thea/rehearsal/replica/host';
import { seedNamespace } from '@thea/rehearsal/scenario/kubernetes/seed-namespace';
import { realTime } from '@thea/rehearsal/time/real';
import { enter } from '../signature/enter.ts';
import { forgedDeploys, type Ground } from '../signature/forged-deploys.ts';
import { REPOSITORY } from '../signature/house.ts';

const NAMESPACE = 'production';
const WORD = `kubernetes:kubeconfig/current/${NAMESPACE}/thea-ia`;
const MANIFEST = 'release.json';
const TOKEN = 'deployer';
const REPLICAS = 2;

/** A namespace whose Deployment runs version 1.0.0, which no record speaks of. */
async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'thea-forged-'));
  const time = realTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry, folder });
  const options = { pull: 0.1, sandbox: 0.1, crashBackOff: { first: 0.1, longest: 1 } };
  const cluster = await openKubernetes({ time, registry, replicaHost: host, options });
  cluster.addToken(TOKEN, { user: TOKEN, rules: 'all' });
  const first = await sampleImage({ version: '1.0.0' });
  registry.seed({ repository: REPOSITORY, image: first });
  const repository = `${registry.host}/${REPOSITORY}`;
  const objects = (image: string): readonly JsonObject[] => sampleManifests('thea-ia', image, REPLICAS);
  const served = new Promise<void>((resolve) => {
    const leave = cluster.objects.subscribe(({ object }) => {
      const { kind } = object;
      if (kind !== 'Deployment' || numberAt(object, 'status', 'availableReplicas') !== REPLICAS) return;
      leave();
      resolve();
    });
  });
  seedNamespace(cluster, {
    namespace: NAMESPACE,
    image: `${repository}@${first.digest}`,
    objects: objects(repository),
    secret: {},
  });
  await served;
  const environment = { KUBECONFIG: join(folder, 'kubeconfig'), HOME: folder };
  await writeFile(environment.KUBECONFIG, cluster.kubeconfig(TOKEN));
  const manifest = objects(repository)
    .map((one) => JSON.stringify(one))
    .join('\n---\n');
  const { platform, leave } = await enter(WORD, {
    module: kubernetesModule,
    images: imageRepository,
    environment,
    clock: systemClock(),
  });
  return {
    registry,
    platform,
    spec: (digest) =>
      parseKubeSpec(
        { namespace: NAMESPACE, manifests: [MANIFEST] },
        { image: `${repository}@${digest}`, version: null, readFile: () => manifest },
      ),
    step: (digest) => ({
      action: 'deploy-eks',
      inputs: { target: WORD, image: `${repository}@${digest}`, manifests: MANIFEST },
      environment,
      files: { [MANIFEST]: manifest },
    }),
    changes: () => cluster.calls.filter(({ mutating }) => mutating).map(({ operation }) => operation),
    running: () =>
      ['Deployment', 'Service', 'Secret', 'Lease'].flatMap((kind) =>
        cluster.objects
          .list(kind, NAMESPACE)
          .map((raw) => [kind, at(raw, 'metadata', 'name'), at(raw, 'metadata', 'generation')]),
      ),
    [Symbol.asyncDispose]: async () => {
      leave();
      await cluster.close();
      await host.close();
      await registry.close();
      await time.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

forgedDeploys(openGround);

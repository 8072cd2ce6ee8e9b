import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openAws } from '@thea/rehearsal/aws/index';
import { openGitHub } from '@thea/rehearsal/github/index';
import type { Image } from '@thea/rehearsal/registry/image';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { openInstantReplicas } from '@thea/rehearsal/replica/instant';
import { SAMPLE } from '@thea/rehearsal/scenario/sample';
import type { World } from '@thea/rehearsal/scenario/world';
import { openSigstore } from '@thea/rehearsal/sigstore/server';
import { openDrivenTime } from '@thea/rehearsal/time/driven';

/** The world of a rehearsal whose platforms take no time: it is driven, and replicas are no processes. */
export async function openInstantWorld(parent: string, images: readonly Image[]): Promise<World> {
  const folder = mkdtempSync(join(parent, 'instant-'));
  const time = await openDrivenTime();
  const registry = await openRegistry({ time });
  const replicaHost = openInstantReplicas(time, (digest) => {
    const image = images.find((one) => one.digest === digest);
    return image && { version: image.version, behaviour: { mode: 'good' } };
  });
  const aws = await openAws({
    time,
    registryUrl: registry.endpoint,
    replicaHost,
    options: { accountId: SAMPLE.account, region: SAMPLE.region, controlPlane: 0 },
  });
  const github = await openGitHub({
    time,
    repository: SAMPLE.repository,
    repositoryId: SAMPLE.repositoryId,
    ownerId: SAMPLE.ownerId,
  });
  const sigstore = await openSigstore();
  aws.trust({ issuer: github.issuer, keys: () => github.jwks().keys });
  aws.addRole({ name: SAMPLE.role, subject: `repo:${SAMPLE.repository}:*` });
  return {
    time,
    registry,
    replicaHost,
    aws,
    github,
    sigstore,
    paths: [],
    folder,
    close: async () => {
      await time.close();
      await github.close();
      await sigstore.close();
      await aws.close();
      await replicaHost.close();
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

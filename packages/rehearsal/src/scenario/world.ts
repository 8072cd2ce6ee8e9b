import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type EmbeddedAws, openAws } from '../aws/index.ts';
import { dockerFolders } from '../docker/find.ts';
import { type EmbeddedGitHub, openGitHub } from '../github/index.ts';
import { type EmbeddedRegistry, openRegistry } from '../registry/server.ts';
import { openReplicaHost } from '../replica/host.ts';
import type { ReplicaHost } from '../replica/replica.ts';
import { type EmbeddedSigstore, openSigstore } from '../sigstore/server.ts';
import { openDrivenTime } from '../time/driven.ts';
import { realTime } from '../time/real.ts';
import type { Time } from '../time/time.ts';
import { SAMPLE } from './sample.ts';
import type { Speed } from './scenario.ts';

/** Everything that a release meets outside its own process, on loopback, in one time. */
export interface World {
  readonly time: Time;
  readonly registry: EmbeddedRegistry;
  readonly replicaHost: ReplicaHost;
  readonly aws: EmbeddedAws;
  readonly github: EmbeddedGitHub;
  readonly sigstore: EmbeddedSigstore;
  /** What stands in front of the path of every step: the embedded docker, where no Engine answers. */
  readonly paths: readonly string[];
  /** An ignored folder that is removed when the world closes. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens an empty world under `parent` (an ignored folder): an account with the sample's role, and its repository. */
export async function openWorld(parent: string, speed: Speed): Promise<World> {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'world-'));
  const time = speed === 'real' ? realTime() : await openDrivenTime();
  const registry = await openRegistry({ time });
  const replicaHost = await openReplicaHost({ time, registry, folder: join(folder, 'images') });
  const aws = await openAws({
    time,
    registryUrl: registry.endpoint,
    registry,
    replicaHost,
    options: { accountId: SAMPLE.account, region: SAMPLE.region },
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
  aws.addRole({ name: SAMPLE.pushRole, subject: `repo:${SAMPLE.repository}:*`, allow: ['ecr:*'] });
  return {
    time,
    registry,
    replicaHost,
    aws,
    github,
    sigstore,
    paths: dockerFolders(join(folder, 'bin')),
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

import type { ServedPlatform } from '../aws/serve.ts';
import { sampleImage } from '../registry/sample.ts';
import { openRegistry } from '../registry/server.ts';
import { openReplicaHost } from '../replica/host.ts';
import { realTime } from '../time/real.ts';
import { openRailway } from './index.ts';

const REPOSITORY = 'thea-ia';
const WHERE = { project: 'thea', environment: 'production', service: 'api' };
// Stated in the printed line: a rehearsal's settings, not those of a real service.
const SETTINGS = {
  healthcheckPath: '/health',
  healthcheckTimeout: 60,
  numReplicas: 2,
  overlapSeconds: 1,
  drainingSeconds: 2,
};

/**
 * Serves the embedded Railway and a registry in real time with the sample service in a steady state (version 1.0.0),
 * and two more images to deploy: a good one and one that never becomes healthy. `folder` is for unpacked images.
 */
export async function serveRailway(folder: string): Promise<ServedPlatform> {
  const time = realTime();
  const registry = await openRegistry({ time });
  const host = await openReplicaHost({ time, registry: { endpoint: registry.endpoint }, folder });
  const railway = await openRailway({ time, registry, replicaHost: host });
  const close = async (): Promise<void> => {
    await railway.close();
    await host.close();
    await time.close();
    await registry.close();
  };
  try {
    const images = {
      '1.0.0': await sampleImage({ version: '1.0.0' }),
      '2.0.0': await sampleImage({ version: '2.0.0' }),
      '3.0.0-never-healthy': await sampleImage({ version: '3.0.0', behaviour: { mode: 'never-healthy' } }),
    };
    for (const [tag, image] of Object.entries(images)) {
      registry.seed({ repository: REPOSITORY, image, tags: [tag] });
    }
    const image = `${registry.host}/${REPOSITORY}@${images['1.0.0'].digest}`;
    const seeded = await railway.seed({ ...WHERE, image, settings: SETTINGS });
    const account = 'rehearsal-account-token';
    railway.addToken(account, { kind: 'account', projectIds: [seeded.projectId] });
    return {
      description: {
        platform: 'railway',
        endpoint: railway.endpoint,
        tokens: { project: seeded.projectToken, account },
        target: `railway:${WHERE.project}/${WHERE.environment}/${WHERE.service}`,
        ids: {
          project: seeded.projectId,
          environment: seeded.environmentId,
          service: seeded.serviceId,
          deployment: seeded.deployment,
        },
        url: seeded.url,
        repository: `${registry.host}/${REPOSITORY}`,
        images: Object.fromEntries(Object.entries(images).map(([tag, { digest }]) => [tag, digest])),
        settings: SETTINGS,
      },
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

import { SERVED_REPOSITORY, type ServedPlatform, serveOn } from '../served-world.ts';
import { openRailway } from './index.ts';

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
export function serveRailway(folder: string): Promise<ServedPlatform> {
  return serveOn(folder, openRailway, async ({ registry, images, digests }, railway) => {
    const repository = `${registry.host}/${SERVED_REPOSITORY}`;
    const image = `${repository}@${images['1.0.0'].digest}`;
    const seeded = await railway.seed({ ...WHERE, image, settings: SETTINGS });
    const account = 'rehearsal-account-token';
    railway.addToken(account, { kind: 'account', projectIds: [seeded.projectId] });
    return {
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
      repository,
      images: digests,
      settings: SETTINGS,
    };
  });
}

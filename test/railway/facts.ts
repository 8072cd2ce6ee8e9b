import type { RailwayDeployment, RailwayFacts } from '@thea/railway';
import { parseImageReference } from '@thea/railway/image-reference';
import { readSettings } from '@thea/railway/settings';

export const DIGEST = `sha256:${'a'.repeat(64)}`;
export const OTHER = `sha256:${'b'.repeat(64)}`;
const REPOSITORY = 'ghcr.io/theaia/thea-ia';

/** Settings that the policy has nothing to say about. */
export const SOUND = readSettings({
  startCommand: '/bin/sh -c "exec uvicorn app:app --host 0.0.0.0 --port $PORT --workers 5"',
  healthcheckPath: '/health',
  healthcheckTimeout: 30,
  multiRegionConfig: { west: { numReplicas: 2 }, east: { numReplicas: 1 } },
  overlapSeconds: 20,
  drainingSeconds: 10,
});

/** A deployment that serves. */
export function deploymentOf(change: Partial<RailwayDeployment> = {}): RailwayDeployment {
  return {
    id: 'd1',
    status: 'SUCCESS',
    createdAt: '2026-11-01T00:00:00.000Z',
    image: `${REPOSITORY}@${DIGEST}`,
    digest: DIGEST,
    settings: SOUND,
    canRollback: true,
    stopped: false,
    instances: [],
    ...change,
  };
}

/** The facts of a service that is as the policy wants it, and is asked for another image. */
export function factsOf(change: Partial<RailwayFacts> = {}): RailwayFacts {
  const live = change.live === undefined ? { deployment: deploymentOf(), variables: {} } : change.live;
  return {
    ids: {
      project: 'p',
      environment: 'e',
      service: 's',
      names: { project: 'thea', environment: 'production', service: 'api' },
    },
    source: `${REPOSITORY}@${DIGEST}`,
    repository: null,
    settings: SOUND,
    variables: {},
    sleeps: false,
    cron: null,
    domains: [{ domain: 'thea.example', custom: true, certificate: 'CERTIFICATE_STATUS_TYPE_VALID' }],
    deployments: live === null ? [] : [live.deployment],
    active: live === null ? [] : [live.deployment],
    heads: [],
    ours: [],
    beside: {
      autoDeploy: false,
      autoUpdates: false,
      volume: null,
      steps: { CREATE_CONTAINER: 8, HEALTHCHECK: 12 },
    },
    liveVersion: null,
    asked: {
      reference: `${REPOSITORY}@${OTHER}`,
      digest: OTHER,
      found: 'yes',
      reason: '',
      version: '2.0.0',
      image: parseImageReference(OTHER),
    },
    allowance: { remaining: 9_000 },
    shortCredentials: false,
    ...change,
    live,
  };
}

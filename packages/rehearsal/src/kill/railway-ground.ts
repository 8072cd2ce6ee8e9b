import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acceptedDeployments } from '../railway/accepted-deployments.ts';
import { openRailway, type RailwayOptions } from '../railway/index.ts';
import { type RailwayView, viewRailway } from '../railway/view.ts';
import { type Behaviour, sampleImage } from '../registry/sample.ts';
import { openRegistry } from '../registry/server.ts';
import { type InstantImage, openInstantReplicas } from '../replica/instant.ts';
import { SAMPLE } from '../scenario/sample.ts';
import { openDrivenTime } from '../time/driven.ts';
import type { Ground, GroundFaultKind, Sight } from './ground.ts';

/** Seconds. Short ones keep the polls few: every poll is a point, and each point is a world. */
const TIMING: RailwayOptions = {
  queue: 0.05,
  createContainer: 0.2,
  healthInterval: 0.1,
  network: 0.05,
  restartDelay: 0.1,
};
const SETTINGS = {
  healthcheckPath: '/health',
  healthcheckTimeout: 20,
  numReplicas: 2,
  restartPolicyMaxRetries: 2,
};
const WHERE = { project: 'thea', environment: 'production', service: 'api' };
/** Looks, a second apart, until a service that still moves is taken as it is. */
const LOOKS = 120;
const FOR_GOOD = 1_000_000;

function sightOf({ deployment, exact, digests, records }: RailwayView): Sight {
  return { platformRelease: deployment, exact, replicas: digests, records };
}

/** A project with one Railway service of two replicas that runs version 1.0.0, which no record speaks of. */
export async function openRailwayGround(parent: string, options: RailwayOptions = {}): Promise<Ground> {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'ground-'));
  const time = await openDrivenTime();
  const registry = await openRegistry({ time });
  const images = new Map<string, InstantImage>();
  const replicaHost = openInstantReplicas(time, (digest) => images.get(digest));
  const railway = await openRailway({ time, registry, replicaHost, options: { ...TIMING, ...options } });
  const push = async (version: string, behaviour: Behaviour): Promise<string> => {
    const image = await sampleImage({ version, behaviour });
    images.set(image.digest, { version, behaviour });
    registry.seed({ repository: SAMPLE.image, image });
    return `${registry.host}/${SAMPLE.image}@${image.digest}`;
  };
  const service = await railway.seed({
    ...WHERE,
    image: await push('1.0.0', { mode: 'good' }),
    settings: SETTINGS,
    variables: { LOG_LEVEL: 'info' },
  });
  const look = async (): Promise<Sight> => sightOf(viewRailway(railway, service));
  const faults: {
    readonly [kind in GroundFaultKind]:
      | 'throttle'
      | 'error-500'
      | 'hang'
      | 'cut-before'
      | 'cut-after'
      | 'expired';
  } = {
    throttle: 'throttle',
    'error-500': 'error-500',
    hang: 'hang',
    'cut-before': 'cut-before',
    'cut-after': 'cut-after',
    expired: 'expired',
  };
  return {
    time,
    folder,
    target: `railway:${WHERE.project}/${WHERE.environment}/${WHERE.service}`,
    deployAction: 'deploy-railway',
    environment: { RAILWAY_GRAPHQL_ENDPOINT: railway.endpoint, RAILWAY_TOKEN: service.projectToken },
    calls: railway.calls,
    publish: async ({ version, behaviour }) => ({
      image: await push(version, behaviour),
      variables: 'LOG_LEVEL=debug',
      // Every call is a point, and each point is a world: signatures have tests of their own.
      'allow-unsigned': 'the enumeration of calls leaves signatures out',
    }),
    plantFault: ({ operation, nth }, kind) => {
      railway.faults.add({ kind: faults[kind], operation, nth });
      if (kind !== 'expired') return;
      let seen = 0;
      railway.onCall((call, moment) => {
        if (moment !== 'before' || call.operation !== operation) return;
        seen += 1;
        if (seen === nth) railway.faults.add({ kind: 'expired', operation: '*', times: FOR_GOOD });
      });
    },
    plantDeath: ({ operation, nth }, when, kill) =>
      railway.faults.add({ kind: 'kill', when, kill, nth, operation }),
    clearFaults: () => {
      railway.faults.clear();
      railway.onCall(null);
    },
    changes: () => acceptedDeployments(railway.inspect.service(service.environmentId, service.serviceId)),
    look,
    settle: async () => {
      const moves = (): boolean => railway.inspect.service(service.environmentId, service.serviceId).moving;
      for (let looks = 0; looks < LOOKS && moves(); looks += 1) await time.advance(1000);
      await time.advance(1000 * (1 + (options.staleReads ?? 0)));
      return look();
    },
    close: async () => {
      await time.close();
      await railway.close();
      await replicaHost.close();
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acceptedChanges } from '../aws/accepted-changes.ts';
import { type EmbeddedAws, openAws } from '../aws/index.ts';
import type { StrategySeed } from '../aws/strategy-seed.ts';
import { type Behaviour, sampleImage } from '../registry/sample.ts';
import { openRegistry } from '../registry/server.ts';
import { type InstantImage, openInstantReplicas } from '../replica/instant.ts';
import { type EcsView, openViewer } from '../scenario/ecs/view.ts';
import { SAMPLE } from '../scenario/sample.ts';
import { openDrivenTime } from '../time/driven.ts';
import type { Ground, Sight } from './ground.ts';

/** Seconds. Short ones keep the polls few: every poll is a point, and each point is a world. */
const TIMING = {
  startup: 0.2,
  healthInterval: 0.1,
  // Of the machine's time, which a busy machine needs: a check that is late there would make another story of it.
  healthTimeout: 5,
  deregistrationDelay: 0.2,
  healthyThreshold: 2,
};
/** No sum of these is a moment at which a client looks: which of two comes first in one instant is left open. */
const CONTROL_PLANE = 0.047;
const REPLICAS = 2;
const DEFINITION = new URL(`../../../../test/thea-ia/${SAMPLE.taskDefinitionFile}`, import.meta.url);
/** Looks, a second apart, until a service that still moves is taken as it is. */
const LOOKS = 120;
const FOR_GOOD = 1_000_000;
const MOVING = /^(PENDING|IN_PROGRESS|STOP_REQUESTED|ROLLBACK_REQUESTED|ROLLBACK_IN_PROGRESS)$/;

/** What the enumeration may set of an account. */
export interface EcsGroundOptions {
  /** Reads are up to this many seconds old. */
  readonly staleReads?: number;
  /** Looks before the story begins: how late a read is depends on how many there were. */
  readonly looksBefore?: number;
  /** How the service is deployed; default ROLLING. */
  readonly strategy?: StrategySeed;
}

/**
 * Services in two colours. Steps and bakes are as short as ECS allows for: deploy ends before the bake, which verify and
 * rollback then meet. Nobody lets a held release wait for as long as its pause does.
 */
export const TWO_COLOURS = {
  'blue/green, in its bake': { strategy: 'BLUE_GREEN', bakeMinutes: 1 },
  'blue/green, held': {
    strategy: 'BLUE_GREEN',
    hooks: [
      { lifecycleStages: ['POST_PRODUCTION_TRAFFIC_SHIFT'], timeoutMinutes: 10, timeoutAction: 'ROLLBACK' },
    ],
  },
  canary: { strategy: 'CANARY', canary: { percent: 10, bakeMinutes: 1 }, bakeMinutes: 1 },
  linear: { strategy: 'LINEAR', linear: { percent: 50, bakeMinutes: 1 }, bakeMinutes: 1 },
} as const satisfies { readonly [name: string]: StrategySeed };

function sightOf({ platformRelease, exact, digests, tags }: EcsView, held: boolean): Sight {
  const records = Object.entries(tags).flatMap(([name, each]) => {
    const state = each['thea:state'];
    return state === undefined ? [] : [[name, state] as const];
  });
  return { platformRelease, exact, replicas: digests, records: Object.fromEntries(records), held };
}

/** Whether anything is under way, by what is and not by what a read says. */
function moves(aws: EmbeddedAws): boolean {
  const { desiredCount, tasks, serviceDeployments } = aws.inspect.service(SAMPLE.cluster, SAMPLE.service);
  return (
    tasks.length !== desiredCount ||
    tasks.some(({ lastStatus, desiredStatus }) => lastStatus !== 'RUNNING' || desiredStatus !== 'RUNNING') ||
    serviceDeployments.some(({ status }) => MOVING.test(status))
  );
}

/** An account with one ECS service of two replicas that runs version 1.0.0, which no record speaks of. */
export async function openEcsGround(parent: string, options: EcsGroundOptions = {}): Promise<Ground> {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'ground-'));
  const time = await openDrivenTime();
  const registry = await openRegistry({ time });
  const images = new Map<string, InstantImage>();
  const replicaHost = openInstantReplicas(time, (digest) => images.get(digest));
  const aws = await openAws({
    time,
    registryUrl: registry.endpoint,
    replicaHost,
    options: {
      accountId: SAMPLE.account,
      region: SAMPLE.region,
      controlPlane: CONTROL_PLANE,
      staleReads: options.staleReads ?? 0,
    },
  });
  const push = async (version: string, behaviour: Behaviour): Promise<string> => {
    const image = await sampleImage({ version, behaviour });
    images.set(image.digest, { version, behaviour });
    await registry.seed({ repository: SAMPLE.image, image });
    return image.digest;
  };
  const reference = `${aws.registryHost}/${SAMPLE.image}@${await push('1.0.0', { mode: 'good' })}`;
  const text = readFileSync(DEFINITION, 'utf8').replace(/"image": *"[^"]*"/, `"image": "${reference}"`);
  const { cluster, service, region } = SAMPLE;
  await aws.seed({
    ...TIMING,
    cluster,
    service,
    desiredCount: REPLICAS,
    taskDefinition: JSON.parse(text),
    loadBalancer: true,
    autoscaling: { min: REPLICAS, max: 4 },
    ...options.strategy,
  });
  const viewer = openViewer(aws, time);
  const look = async (): Promise<Sight> =>
    sightOf(await viewer.look(), aws.inspect.service(SAMPLE.cluster, SAMPLE.service).held);
  for (let looks = 0; looks < (options.looksBefore ?? 0); looks += 1) await look();
  const { accessKeyId, secretAccessKey } = aws.credentials;
  return {
    time,
    folder,
    target: `ecs:${region}/${cluster}/${service}`,
    deployAction: 'deploy-ecs',
    environment: {
      AWS_ENDPOINT_URL: aws.endpoint,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    },
    calls: aws.calls,
    publish: async ({ version, behaviour }) => ({
      image: await push(version, behaviour),
      // Every call is a point, and each point is a world: signatures have tests of their own.
      'allow-unsigned': 'the enumeration of calls leaves signatures out',
    }),
    plantFault: ({ operation, nth }, kind) => {
      aws.faults.add({ kind, operation, nth, service: '*' });
      if (kind !== 'expired') return;
      let seen = 0;
      aws.onCall((call, moment) => {
        if (moment !== 'before' || call.operation !== operation) return;
        seen += 1;
        if (seen === nth) aws.faults.add({ kind, operation: '*', service: '*', times: FOR_GOOD });
      });
    },
    plantDeath: ({ operation, nth }, when, kill) =>
      aws.faults.add({ kind: 'kill', when, kill, nth, operation, service: '*' }),
    clearFaults: () => {
      aws.faults.clear();
      aws.onCall(null);
    },
    changes: () => acceptedChanges(aws.inspect.service(SAMPLE.cluster, SAMPLE.service)),
    look,
    settle: async () => {
      for (let looks = 0; looks < LOOKS && moves(aws); looks += 1) await time.advance(1000);
      // What moved last is seen by now, also by a read that is late.
      await time.advance(1000 * (1 + (options.staleReads ?? 0)));
      return look();
    },
    close: async () => {
      viewer.close();
      await time.close();
      await aws.close();
      await replicaHost.close();
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { type EmbeddedRailway, openRailway, type RailwayOptions } from '../../railway/index.ts';
import type { CallRate } from '../../token-bucket.ts';
import type { Consumer } from '../consumer.ts';
import type { OpenScenePlatform } from '../platforms.ts';
import type { ScenePlatform, TargetPlace } from '../scene.ts';
import type { World } from '../world.ts';
import { RailwayScene } from './scene.ts';

/** The call that looks at a rollout, again and again. */
const FOLLOW = 'Look';
const OPERATIONS = {
  change: 'DeployService',
  wayBack: 'RollBack',
  writes: ['UpdateService', 'DeployService', 'RollBack', 'CancelDeployment', 'SetVariables', 'WriteRecord'],
} as const;

/** Seconds: what a small image takes on Railway where nothing is wrong; in real time, moments. */
function timingOf(speed: World['time']['speed']): RailwayOptions {
  return speed === 'real'
    ? { queue: 0.2, createContainer: 1, healthInterval: 1, network: 0.2 }
    : { queue: 2, createContainer: 8, healthInterval: 1, network: 1 };
}

/** Railway beside the world's account: one project, whose services are the targets. */
export class RailwayPlatform implements ScenePlatform {
  readonly operations = OPERATIONS;
  readonly railway: EmbeddedRailway;
  readonly scenes: RailwayScene[] = [];
  /** The login of a private registry, as the secrets of the repository hold it; null: images are public. */
  login: { readonly username: string; readonly password: string } | null = null;
  readonly #world: World;
  readonly #consumer: Consumer;

  readonly #planted: { readonly [name: string]: string };

  constructor(parts: {
    world: World;
    railway: EmbeddedRailway;
    consumer: Consumer;
    planted: { readonly [name: string]: string };
  }) {
    this.#planted = parts.planted;
    this.#world = parts.world;
    this.#consumer = parts.consumer;
    this.railway = parts.railway;
  }

  get calls(): ScenePlatform['calls'] {
    return this.railway.calls;
  }

  access(): ReturnType<ScenePlatform['access']> {
    const token = this.scenes.find(({ service }) => service !== null)?.service?.projectToken ?? '';
    return {
      environment: { RAILWAY_GRAPHQL_ENDPOINT: this.railway.endpoint },
      secrets: {
        RAILWAY_TOKEN: token,
        ...(this.login === null
          ? {}
          : {
              RAILWAY_REGISTRY_USERNAME: this.login.username,
              RAILWAY_REGISTRY_PASSWORD: this.login.password,
            }),
      },
    };
  }

  scene(place: TargetPlace): RailwayScene {
    const scene = new RailwayScene({
      world: this.#world,
      railway: this.railway,
      place,
      consumer: this.#consumer,
      planted: this.#planted,
    });
    this.scenes.push(scene);
    return scene;
  }

  onCall(hook: Parameters<ScenePlatform['onCall']>[0]): void {
    this.railway.onCall(hook);
  }

  hangFollowing(times: number): void {
    // The first look proves the deployment; without that proof deploy ends by itself, at once.
    this.railway.faults.add({ kind: 'hang', operation: FOLLOW, nth: 2, times });
  }

  loseAnswer(operation: string): void {
    this.railway.faults.add({ kind: 'cut-after', operation });
  }

  clearFaults(): void {
    this.railway.faults.clear();
  }

  limitRate(rate: CallRate | null): void {
    this.railway.weather.limitRate(rate);
  }

  rateLimited(): number {
    return this.railway.weather.refused();
  }

  slow(milliseconds: number): void {
    this.railway.weather.latency = milliseconds;
  }

  close(): Promise<void> {
    return this.railway.close();
  }
}

/** Opens an embedded Railway that behaves as the scenario says. */
export const openRailwayPlatform: OpenScenePlatform = async ({ world, consumer, options, planted }) => {
  const { time, registry, replicaHost } = world;
  const railway = await openRailway({
    time,
    registry,
    replicaHost,
    options: { ...timingOf(time.speed), ...options.railway },
  });
  return new RailwayPlatform({ world, railway, consumer, planted });
};

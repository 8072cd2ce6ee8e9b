import { acceptedDeployments } from '../../railway/accepted-deployments.ts';
import type { EmbeddedRailway, SeededService } from '../../railway/index.ts';
import { viewRailway } from '../../railway/view.ts';
import type { Image } from '../../registry/image.ts';
import { sampleImage } from '../../registry/sample.ts';
import type { Consumer } from '../consumer.ts';
import { SAMPLE } from '../sample.ts';
import type { Entry, Part, ReplicaCounts, Scene, TargetPlace } from '../scene.ts';
import type { SeedOptions } from '../seed-options.ts';
import type { View } from '../view.ts';
import type { World } from '../world.ts';
import { railwayViewOf } from './look.ts';
import { DEPLOY_THEIRS, somebodyDeploys } from './somebody.ts';

const PROJECT = 'thea';
const CHANGES: readonly string[] = [
  'DeployService',
  'RollBack',
  'CancelDeployment',
  'RemoveDeployment',
  DEPLOY_THEIRS,
];
/** Where the sample's policy wants replicas. */
const REGIONS = {
  'europe-west4-drams3a': { numReplicas: 2 },
  'us-east4-eqdc4a': { numReplicas: 1 },
} as const;
/** How each part is started. */
const START = {
  api: '/bin/sh -c "exec /app/uvicorn theaia.api.main:app --host 0.0.0.0 --port $PORT --workers 2"',
  worker: '/app/celery -A theaia.worker worker --concurrency 2',
  beat: '/app/celery -A theaia.worker beat',
} as const satisfies { readonly [part in Part]: string };

/** One service of the project. */
export class RailwayScene implements Scene {
  readonly #world: World;
  readonly #railway: EmbeddedRailway;
  readonly #place: TargetPlace;
  readonly #consumer: Consumer;
  readonly #planted: { readonly [name: string]: string };
  #service: SeededService | null = null;
  #theirs = 0;

  constructor(parts: {
    world: World;
    railway: EmbeddedRailway;
    place: TargetPlace;
    consumer: Consumer;
    planted: { readonly [name: string]: string };
  }) {
    this.#planted = parts.planted;
    this.#world = parts.world;
    this.#railway = parts.railway;
    this.#place = parts.place;
    this.#consumer = parts.consumer;
  }

  get #part(): Part {
    return this.#place.part ?? 'api';
  }

  get service(): SeededService | null {
    return this.#service;
  }

  /** The seeded service; throws before there is one. */
  get seeded(): SeededService {
    if (this.#service === null) throw new Error(`The service of ${this.#place.name} is not seeded.`);
    return this.#service;
  }

  get environment(): string {
    return this.#place.environment ?? SAMPLE.environment;
  }

  entry(sample: Entry): Entry {
    const { verify } = sample;
    return {
      project: PROJECT,
      environment: this.environment,
      service: this.#place.name,
      repository: `${this.#world.registry.host}/${SAMPLE.image}`,
      verify: this.#part === 'api' ? (verify ?? {}) : { by: 'replicas' },
    };
  }

  setVariable(name: string, value: string): void {
    this.#consumer.setTarget(this.#place.name, ['variables', name], value);
  }

  setReplicas(count: number): void {
    this.#consumer.setTarget(this.#place.name, ['replicas'], count);
  }

  async seed(image: Image, options: SeedOptions): Promise<string | null> {
    const { running = true, tag, railway = {} } = options;
    if (tag !== undefined) {
      this.#world.registry.seed({ repository: SAMPLE.image, image, tags: [tag] });
    }
    const repository = `${this.#world.registry.host}/${SAMPLE.image}`;
    const { settings, ...rest } = railway;
    this.#service = await this.#railway.seed({
      project: PROJECT,
      environment: this.environment,
      service: this.#place.name,
      image: running ? `${repository}${tag === undefined ? `@${image.digest}` : `:${tag}`}` : null,
      variables: { LOG_LEVEL: 'info', ...this.#planted },
      ...(this.#part === 'api' ? {} : { targetPort: null }),
      ...rest,
      settings: {
        ...(this.#part === 'api' ? { healthcheckPath: '/health', healthcheckTimeout: 60 } : {}),
        multiRegionConfig: REGIONS,
        overlapSeconds: 2,
        drainingSeconds: 5,
        restartPolicyMaxRetries: 2,
        startCommand: START[this.#part],
        ...settings,
      },
    });
    return this.#service.url;
  }

  async look(): Promise<View> {
    const { environmentId, serviceId } = this.seeded;
    return railwayViewOf(
      this.#railway.inspect.service(environmentId, serviceId),
      viewRailway(this.#railway, this.seeded),
    );
  }

  names(id: string, view: View): boolean {
    return id === view.platformRelease;
  }

  changesAsked(): number {
    return this.#railway.calls.filter(({ operation }) => CHANGES.includes(operation)).length;
  }

  changesAccepted(): number {
    const { environmentId, serviceId } = this.seeded;
    return acceptedDeployments(this.#railway.inspect.service(environmentId, serviceId));
  }

  replicaChanges(): readonly ReplicaCounts[] {
    const { environmentId, serviceId } = this.seeded;
    const { deployments } = this.#railway.inspect.service(environmentId, serviceId);
    const digests = new Map(deployments.map(({ id, digest }) => [id, digest ?? id]));
    return this.#railway.inspect
      .replicaChanges()
      .filter(({ service }) => service === this.#place.name)
      .map(({ at, counts }) => {
        const byDigest: { [digest: string]: { running: number; serving: number } } = {};
        for (const [id, { running, serving }] of Object.entries(counts)) {
          const label = digests.get(id) ?? id;
          const before = byDigest[label] ?? { running: 0, serving: 0 };
          byDigest[label] = { running: before.running + running, serving: before.serving + serving };
        }
        return { at, counts: byDigest };
      });
  }

  async somebodyDeploys(): Promise<string> {
    const { registry } = this.#world;
    // Another image each time: one that ran before would look like a way back to it.
    this.#theirs += 1;
    const image = await sampleImage({ version: `0.9.${this.#theirs}` });
    registry.seed({ repository: SAMPLE.image, image });
    const reference = `${registry.host}/${SAMPLE.image}@${image.digest}`;
    return somebodyDeploys(this.#railway, this.seeded, reference);
  }
}

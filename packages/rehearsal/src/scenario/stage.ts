import type { WorkflowRun } from '../github/index.ts';
import type { Image } from '../registry/image.ts';
import { type Behaviour, sampleImage } from '../registry/sample.ts';
import type { Moments } from '../report/moments.ts';
import { momentsOf, parseEvents } from './action-events.ts';
import { CallHooks } from './call-hooks.ts';
import { BUILD_INPUTS, Commits } from './commits.ts';
import type { Consumer } from './consumer.ts';
import { type EndedRun, endedRun, type StartedRun } from './release-run.ts';
import type { RunPlan, Runs } from './runs.ts';
import { SAMPLE } from './sample.ts';
import type { ScenePlatform, TargetPlace } from './scene.ts';
import type { SeedOptions } from './seed-options.ts';
import { type PushOptions, signSample } from './signing.ts';
import { TargetStage } from './target-stage.ts';
import { openTrouble, type Trouble } from './trouble.ts';
import type { View } from './view.ts';
import type { Visitors } from './visitors.ts';
import type { World } from './world.ts';

type Assertion = { readonly sentence: string; readonly held: boolean };

/** A release to be sent on its way: an image, or what to build one from, and what happens meanwhile. */
export interface ReleasePlan extends Omit<RunPlan, 'workflow' | 'inputs'> {
  readonly image?: Image;
  readonly version?: string;
  readonly behaviour?: Behaviour;
  readonly inputs?: RunPlan['inputs'];
  /** Right after the platform has handled the first change of what runs in this run. */
  readonly onChangeAsked?: (run: WorkflowRun) => void;
}

/** A target of a scenario and the platform that it is on. */
export interface StagedTarget {
  readonly place: TargetPlace;
  readonly platformName: string;
  readonly platform: ScenePlatform;
}

/** What a scenario acts with and looks at. One per scenario. What it says of "the service" is said of its first target. */
export class Stage {
  readonly assertions: Assertion[] = [];
  readonly trouble: Trouble;
  readonly commits: Commits;
  readonly registry: World['registry'];
  readonly sigstore: World['sigstore'];
  readonly world: World;
  /** In the order of the targets file. */
  readonly targets: readonly TargetStage[];
  readonly #digests = new Map<string, string>();
  readonly #consumer: Consumer;
  readonly #runs: Runs;
  readonly #hooks = new CallHooks();
  #releases = 0;

  constructor(parts: {
    world: World;
    consumer: Consumer;
    runs: Runs;
    visitors: Visitors;
    targets: readonly StagedTarget[];
  }) {
    const { world, consumer, visitors } = parts;
    this.world = world;
    this.#consumer = consumer;
    this.commits = new Commits(consumer);
    this.registry = world.registry;
    this.sigstore = world.sigstore;
    this.#runs = parts.runs;
    const company = {
      assert: (sentence: string, held: boolean) => this.assert(sentence, held),
      time: world.time,
      digestOf: (version: string) => this.#digests.get(version),
      nameOf: (version: string) => this.commits.nameOf(version),
      seed: async ({ scene, place }: TargetStage, version: string, options: SeedOptions) => {
        const url = await scene.seed(await this.push({ version, signedBy: 'nobody' }), options);
        if (url !== null) visitors.visit(place.name, url);
      },
    };
    const named = parts.targets.length > 1;
    this.targets = parts.targets.map((target) => new TargetStage({ ...target, company, named }));
    this.trouble = openTrouble(world, this.first.platform);
    for (const platform of new Set(parts.targets.map((target) => target.platform))) {
      platform.onCall(this.#hooks.meet);
    }
  }

  /** The target that a scenario of one target is about. */
  get first(): TargetStage {
    const [first] = this.targets;
    if (first === undefined) throw new Error('A scenario has at least one target.');
    return first;
  }

  /** The target of this name. */
  on(name: string): TargetStage {
    const found = this.targets.find(({ place }) => place.name === name);
    if (found === undefined) throw new Error(`The scenario has no target ${name}.`);
    return found;
  }

  /** Says what must be true; the scenario passes when every sentence held. */
  assert(sentence: string, held: boolean): void {
    this.assertions.push({ sentence, held });
  }

  seed(version: string, options: SeedOptions = {}): Promise<void> {
    return this.first.seed(version, options);
  }

  /** Every target as it was before anybody released: `version` running. Gives what runs, by the target's name. */
  async seedAll(version: string): Promise<ReadonlyMap<string, View>> {
    const seen = new Map<string, View>();
    for (const target of this.targets) {
      await target.seed(version);
      seen.set(target.place.name, await target.quiet());
    }
    return seen;
  }

  /** Builds an image of the sample's application, puts it into the registry and signs it. */
  async push(options: PushOptions): Promise<Image> {
    const { version, signedBy = 'us' } = options;
    const image = await sampleImage(options);
    this.registry.seed({ repository: SAMPLE.image, image });
    await signSample(this.world, image, version, signedBy);
    this.#digests.set(options.version, image.digest);
    return image;
  }

  removeImage(image: Image): void {
    this.registry.remove(image.digest);
  }

  /** The version of the sample that was pushed as this digest; null for any other word. */
  versionOf(digest: string): string | null {
    return [...this.#digests].find(([, each]) => each === digest)?.[0] ?? null;
  }

  #start(plan: ReleasePlan, inputs: RunPlan['inputs'], commit?: string): StartedRun {
    const { image: _image, version: _version, behaviour: _behaviour, onChangeAsked, ...rest } = plan;
    this.#releases += 1;
    const started = this.#runs.start(`release.yml #${this.#releases}`, {
      ...rest,
      ...(commit === undefined ? {} : { commit }),
      workflow: '$/.github/workflows/release.yml',
      inputs: { ...inputs, ...plan.inputs },
    });
    if (onChangeAsked !== undefined) this.onChange('after', () => onChangeAsked(started.run));
    return started;
  }

  /** Starts release.yml for an image. */
  async begin(plan: ReleasePlan): Promise<StartedRun> {
    const { image: given, version = '2.0.0', behaviour } = plan;
    const image = given ?? (await this.push(behaviour === undefined ? { version } : { version, behaviour }));
    return this.#start(plan, { environment: SAMPLE.environment, image: image.digest });
  }

  /** Starts release.yml for a commit whose Dockerfile builds the sample: build, sign, push, and everything after. */
  beginBuild(plan: Omit<ReleasePlan, 'image'>): StartedRun {
    const { version = '2.0.0', behaviour } = plan;
    return this.#start(plan, BUILD_INPUTS, this.commits.commit(version, behaviour));
  }

  /** Builds, signs and releases a commit, and waits until the run has ended. */
  async build(plan: Omit<ReleasePlan, 'image'>): Promise<EndedRun> {
    const ended = await this.beginBuild(plan).ends();
    const digest = ended.built('digest');
    if (digest !== '') this.#digests.set(plan.version ?? '2.0.0', digest);
    return ended;
  }

  /** Sends a release through release.yml and waits until the run has ended. */
  async release(plan: ReleasePlan): Promise<EndedRun> {
    return (await this.begin(plan)).ends();
  }

  /** rollback.yml, as a person starts it by hand on a fresh machine. */
  async rollbackByHand(options: { to?: string }): Promise<EndedRun> {
    this.#releases += 1;
    const name = `rollback.yml #${this.#releases}`;
    const started = this.#runs.start(name, {
      workflow: '$/.github/workflows/rollback.yml',
      inputs: {
        target: this.first.place.name,
        environment: SAMPLE.environment,
        to: options.to ?? '',
      },
    });
    return endedRun(name, await this.#runs.until(started.run.result));
  }

  remember(): Promise<View> {
    return this.first.remember();
  }

  settle(): Promise<View> {
    return this.first.settle();
  }

  quiet(): Promise<View> {
    return this.first.quiet();
  }

  restored(before: View, ...runs: readonly EndedRun[]): Promise<void> {
    return this.first.restored(before, ...runs);
  }

  same(before: View): Promise<void> {
    return this.first.same(before);
  }

  everyReplicaRuns(version: string): Promise<boolean> {
    return this.first.everyReplicaRuns(version);
  }

  runningReplicas(): Promise<number> {
    return this.first.runningReplicas();
  }

  replicaVariables(): Promise<View['variables']> {
    return this.first.replicaVariables();
  }

  stateOf(version: string): Promise<string | undefined> {
    return this.first.stateOf(version);
  }

  changesAsked(): number {
    return this.first.changesAsked();
  }

  changesAccepted(): number {
    return this.first.changesAccepted();
  }

  asked(...operations: readonly string[]): number {
    return this.first.asked(...operations);
  }

  /** Moves a tag to another image, as anybody may who can push. */
  moveTag(tag: string, image: Image): void {
    this.registry.seed({ repository: SAMPLE.image, image, tags: [tag] });
  }

  /** T0 to T3 of the last rollback of a target, from the record that it kept. */
  momentsOf(name: string): Moments {
    return momentsOf(parseEvents(this.#runs.eventLines()), name);
  }

  ledgerLines(): string[] {
    const text = this.world.github.git.read('thea-ledger', 'deployment/logs/releases.log') ?? '';
    return text.split('\n').filter((line) => line !== '');
  }

  /** Calls `act` once, at the next call of this operation. */
  onCall(operation: string, moment: 'before' | 'after', act: () => void | Promise<void>): void {
    this.#hooks.add(operation, moment, act);
  }

  /** Calls `act` once, at the next call that changes what runs. */
  onChange(moment: 'before' | 'after', act: () => void | Promise<void>): void {
    this.onCall(this.first.platform.operations.change, moment, act);
  }

  setTarget(key: string, value: string | number, target: TargetStage = this.first): void {
    this.#consumer.setTarget(target.place.name, [key], value);
  }

  /** How many replicas the first target asks for. */
  setReplicas(count: number): void {
    this.first.scene.setReplicas(count);
  }

  setVariable(name: string, value: string, target: TargetStage = this.first): void {
    target.scene.setVariable(name, value);
  }
}

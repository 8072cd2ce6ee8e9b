import { acceptedChanges } from '../aws/accepted-changes.ts';
import type { WorkflowRun } from '../github/index.ts';
import type { Image } from '../registry/image.ts';
import { type Behaviour, sampleImage } from '../registry/sample.ts';
import { BUILD_INPUTS, Commits } from './commits.ts';
import type { Consumer } from './consumer.ts';
import { type EndedRun, endedRun, type StartedRun } from './release-run.ts';
import type { RunPlan, Runs } from './runs.ts';
import { SAMPLE } from './sample.ts';
import type { SeedOptions } from './seed-options.ts';
import { seedSample } from './seed-sample.ts';
import { type PushOptions, signSample } from './signing.ts';
import { openSomebody, type Somebody } from './somebody.ts';
import { readShares, type Shares } from './traffic.ts';
import { openTrouble, type Trouble } from './trouble.ts';
import { differences, type View } from './view.ts';
import type { World } from './world.ts';

type Assertion = { readonly sentence: string; readonly held: boolean };

/** A release to be sent on its way: an image, or what to build one from, and what happens meanwhile. */
export interface ReleasePlan extends Omit<RunPlan, 'workflow' | 'inputs'> {
  readonly image?: Image;
  readonly version?: string;
  readonly behaviour?: Behaviour;
  readonly inputs?: RunPlan['inputs'];
  /** Right after the platform has handled the first UpdateService of this run. */
  readonly onChangeAsked?: (run: WorkflowRun) => void;
}

/** What a scenario acts with and looks at. One per scenario. */
export class Stage {
  readonly assertions: Assertion[] = [];
  /** Versions that were taken back: drawn as a warning. */
  readonly withdrawn = new Set<string>();
  liveEqualsSnapshot: boolean | null = null;
  readonly somebody: Somebody;
  readonly trouble: Trouble;
  readonly commits: Commits;
  readonly registry: World['registry'];
  readonly sigstore: World['sigstore'];
  readonly #digests = new Map<string, string>();
  readonly #world: World;
  readonly #consumer: Consumer;
  readonly #runs: Runs;
  readonly #look: () => Promise<View>;
  #hooks: { operation: string; moment: 'before' | 'after'; act: () => void | Promise<void> }[] = [];
  #releases = 0;

  constructor(parts: { world: World; consumer: Consumer; runs: Runs; look: () => Promise<View> }) {
    this.#world = parts.world;
    this.somebody = openSomebody(parts.world.aws, parts.world.time);
    this.trouble = openTrouble(parts.world);
    this.#consumer = parts.consumer;
    this.commits = new Commits(parts.consumer);
    this.registry = parts.world.registry;
    this.sigstore = parts.world.sigstore;
    this.#runs = parts.runs;
    this.#look = parts.look;
    parts.world.aws.onCall(async (call, moment) => {
      const due = this.#hooks.filter((hook) => hook.operation === call.operation && hook.moment === moment);
      this.#hooks = this.#hooks.filter((hook) => !due.includes(hook));
      for (const hook of due) await hook.act();
    });
  }

  /** Says what must be true; the scenario passes when every sentence held. */
  assert(sentence: string, held: boolean): void {
    this.assertions.push({ sentence, held });
  }

  /** The service as it was before anybody released or signed: `version` running, or nothing at all. */
  async seed(version: string, options: SeedOptions = {}): Promise<void> {
    const image = await this.push({ version, signedBy: 'nobody' });
    await seedSample(this.#world, this.#consumer.folder, image, options);
  }

  /** Builds an image of the sample's application, puts it into the registry and signs it. */
  async push(options: PushOptions): Promise<Image> {
    const { version, signedBy = 'us' } = options;
    const image = await sampleImage(options);
    await this.#world.registry.seed({ repository: SAMPLE.image, image });
    await signSample(this.#world, image, version, signedBy);
    this.#digests.set(options.version, image.digest);
    return image;
  }

  removeImage(image: Image): void {
    this.#world.registry.remove(image.digest);
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
    if (onChangeAsked !== undefined) this.onCall('UpdateService', 'after', () => onChangeAsked(started.run));
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
      inputs: { target: SAMPLE.target, environment: SAMPLE.environment, to: options.to ?? '' },
    });
    return endedRun(name, await this.#runs.until(started.run.result));
  }

  remember(): Promise<View> {
    return this.#look();
  }

  /** Waits until the service has settled: as many tasks as it wants, all of them running. */
  settle(): Promise<View> {
    return this.#until(
      (view) => view.tasks.length === view.desired && view.tasks.every((task) => task.running),
    );
  }

  /** Waits until no deployment is under way any more, old replicas gone. */
  quiet(): Promise<View> {
    return this.#until((view) => !view.moving);
  }

  async #until(reached: (view: View) => boolean): Promise<View> {
    for (let turn = 0; ; turn += 1) {
      const view = await this.#look();
      if (reached(view) || turn >= 120) return view;
      await this.#world.time.advance(1000);
    }
  }

  /** Asserts that the target is exactly what it was, and that the run took it back within the budget. */
  async restored(before: View, run: EndedRun): Promise<void> {
    const held = run.result.jobs.some((job) =>
      job.steps.some((step) => step.outputs['budget-held'] === 'true'),
    );
    this.assert('the rollback held its budget', held);
    await this.same(before);
    this.liveEqualsSnapshot = differences((await this.settle()).exact, before.exact).length === 0;
  }

  /** Asserts that what runs is exactly what was remembered. */
  async same(before: View): Promise<void> {
    const view = await this.settle();
    const found = differences(view.exact, before.exact);
    this.assert(
      found.length === 0
        ? 'what runs is exactly what ran before'
        : `what runs differs at ${found.join(', ')}`,
      found.length === 0,
    );
    this.assert('as many replicas run as before', view.digests.join() === before.digests.join());
  }

  async everyReplicaRuns(version: string): Promise<boolean> {
    const digest = this.#digests.get(version);
    const { digests, desired } = await this.settle();
    return digests.length === desired && digests.every((each) => each === digest);
  }

  async runningReplicas(): Promise<number> {
    return (await this.#look()).tasks.filter((task) => task.running).length;
  }

  async replicaVariables(): Promise<View['variables']> {
    return (await this.settle()).variables;
  }

  /** The state in the newest record of a version, read from the platform's own marks. */
  async stateOf(version: string): Promise<string | undefined> {
    const { tags } = await this.#look();
    const marked = Object.entries(tags)
      .filter(([, each]) => this.commits.nameOf(each['thea:version'] ?? '') === version)
      .sort(([a], [b]) => Number(b.split(':')[1]) - Number(a.split(':')[1]));
    const state = marked[0]?.[1]['thea:state'];
    if (state === 'withdrawn') this.withdrawn.add(version);
    return state;
  }

  /** How often the platform was asked to change what runs, by anybody. */
  changesAsked(): number {
    return ['UpdateService', 'StopServiceDeployment', 'ContinueServiceDeployment']
      .map((operation) => this.asked(operation))
      .reduce((sum, count) => sum + count);
  }

  /** How many changes of what runs the platform has accepted, by anybody; its own circuit breaker and alarms among them. */
  changesAccepted(): number {
    return acceptedChanges(this.#world.aws.inspect.service(SAMPLE.cluster, SAMPLE.service));
  }

  /** How often the platform has seen a call of this operation. */
  asked(operation: string): number {
    return this.#world.aws.calls.filter((call) => call.operation === operation).length;
  }

  /** Where the production traffic of a service in two colours goes. */
  shares(): Promise<Shares> {
    return readShares(this.#world.aws, this.#world.time);
  }

  /** Acts once `percent` of the production traffic go to anything but `before`. */
  onShare(before: View, percent: number, act: () => void): void {
    const { time } = this.#world;
    const ask = async (): Promise<void> => {
      const shares = await this.shares();
      const others = Object.entries(shares).filter(([name]) => name !== before.platformRelease);
      if (others.some(([, share]) => share >= percent)) act();
      else time.after(1000, ask);
    };
    time.after(1000, ask);
  }

  raiseAlarm(name: string): void {
    this.#world.aws.alarms.set(name, 'ALARM');
  }

  /** Moves a tag to another image, as anybody may who can push. */
  async moveTag(tag: string, image: Image): Promise<void> {
    await this.#world.registry.seed({ repository: SAMPLE.image, image, tags: [tag] });
  }

  ledgerLines(): string[] {
    const text = this.#world.github.git.read('thea-ledger', 'deployment/logs/releases.log') ?? '';
    return text.split('\n').filter((line) => line !== '');
  }

  /** Calls `act` once, at the next call of this operation. */
  onCall(operation: string, moment: 'before' | 'after', act: () => void | Promise<void>): void {
    this.#hooks.push({ operation, moment, act });
  }

  setTarget(key: string, value: string | number): void {
    this.#consumer.setTarget(key, value);
  }

  setVariable(name: string, value: string): void {
    this.#consumer.setVariable(name, value);
  }
}

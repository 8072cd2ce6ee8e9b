import type { Time } from '../time/time.ts';
import type { EndedRun } from './release-run.ts';
import type { Scene, ScenePlatform, TargetPlace } from './scene.ts';
import type { SeedOptions } from './seed-options.ts';
import { differences, type View } from './view.ts';

/** Looks, a second apart, until a target that still moves is taken as it is. */
const LOOKS = 120;

/** What all targets of a scenario share. */
export interface Company {
  assert(sentence: string, held: boolean): void;
  readonly time: Time;
  /** The digest that a version of the sample was pushed as. */
  digestOf(version: string): string | undefined;
  /** The name by which scenarios call a version. */
  nameOf(version: string): string;
  seed(target: TargetStage, version: string, options: SeedOptions): Promise<void>;
}

/** One target of a scenario: what runs on it, and what must be true of it. */
export class TargetStage {
  readonly place: TargetPlace;
  readonly platformName: string;
  readonly platform: ScenePlatform;
  readonly scene: Scene;
  /** Versions that were taken back: drawn as a warning. */
  readonly withdrawn = new Set<string>();
  liveEqualsSnapshot: boolean | null = null;
  readonly #company: Company;
  readonly #prefix: string;

  constructor(parts: {
    place: TargetPlace;
    platformName: string;
    platform: ScenePlatform;
    company: Company;
    /** Whether sentences name the target. */
    named: boolean;
  }) {
    this.place = parts.place;
    this.platformName = parts.platformName;
    this.platform = parts.platform;
    this.scene = parts.platform.scene(parts.place);
    this.#company = parts.company;
    this.#prefix = parts.named ? `${parts.place.name}: ` : '';
  }

  assert(sentence: string, held: boolean): void {
    this.#company.assert(`${this.#prefix}${sentence}`, held);
  }

  /** The service as it was before anybody released or signed: `version` running, or nothing at all. */
  seed(version: string, options: SeedOptions = {}): Promise<void> {
    return this.#company.seed(this, version, options);
  }

  remember(): Promise<View> {
    return this.scene.look();
  }

  /** Waits until the service has settled: as many replicas as it wants, all of them running. */
  settle(): Promise<View> {
    return this.#until(
      (view) => view.replicas.length === view.desired && view.replicas.every(({ running }) => running),
    );
  }

  /** Waits until no change is under way any more, old replicas gone. */
  quiet(): Promise<View> {
    return this.#until((view) => !view.moving);
  }

  async #until(reached: (view: View) => boolean): Promise<View> {
    for (let turn = 0; ; turn += 1) {
      const view = await this.scene.look();
      if (reached(view) || turn >= LOOKS) return view;
      await this.#company.time.advance(1000);
    }
  }

  /** Asserts that the target is exactly what it was, and that one of the runs took it back within the budget. */
  async restored(before: View, ...runs: readonly EndedRun[]): Promise<void> {
    const held = runs.some((run) => run.heldBudget(this.place.name));
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
    const digest = this.#company.digestOf(version);
    const { digests, desired } = await this.settle();
    return digests.length === desired && digests.every((each) => each === digest);
  }

  async runningReplicas(): Promise<number> {
    return (await this.scene.look()).replicas.filter(({ running }) => running).length;
  }

  async replicaVariables(): Promise<View['variables']> {
    return (await this.settle()).variables;
  }

  /** The state in the newest record of a version, read from the platform's own marks. */
  async stateOf(version: string): Promise<string | undefined> {
    const { records } = await this.scene.look();
    const state = records.find((each) => this.#company.nameOf(each.version) === version)?.state;
    if (state === 'withdrawn') this.withdrawn.add(version);
    return state;
  }

  /** How often the platform was asked to change what runs, by anybody. */
  changesAsked(): number {
    return this.scene.changesAsked();
  }

  /** How many changes of what runs the platform has accepted, by anybody and of its own accord. */
  changesAccepted(): number {
    return this.scene.changesAccepted();
  }

  /** How often the platform has seen a call of one of these operations. */
  asked(...operations: readonly string[]): number {
    return this.platform.calls.filter(({ operation }) => operations.includes(operation)).length;
  }

  /** Somebody else deploys a change of their own; gives the platform's id of it. */
  somebodyDeploys(): Promise<string> {
    return this.scene.somebodyDeploys();
  }
}

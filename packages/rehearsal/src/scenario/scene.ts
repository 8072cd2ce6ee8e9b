import type { Json } from '@thea/action';
import type { Image } from '../registry/image.ts';
import type { CallRate } from '../token-bucket.ts';
import type { SeedOptions } from './seed-options.ts';
import type { View } from './view.ts';

/** A mapping of the targets file. */
export type Entry = { readonly [key: string]: Json };

/** Replicas of a target by a label of what they run, from one moment on (milliseconds since the epoch). */
export interface ReplicaCounts {
  readonly at: number;
  readonly counts: { readonly [label: string]: { readonly running: number; readonly serving: number } };
}

/** One target on an embedded platform, as a scenario seeds it, looks at it and meddles with it. */
export interface Scene {
  /** What the targets file says of the target, made of the entry that the sample repository has. Pure. */
  entry(sample: Entry): Entry;
  /** Changes a variable, or how many replicas there should be, in the sample repository, as a commit would. */
  setVariable(name: string, value: string): void;
  setReplicas(count: number): void;
  /** The service as it was before anybody released; waits until it serves. Gives where users reach it, null where nobody does. */
  seed(image: Image, options: SeedOptions): Promise<string | null>;
  /** What runs, read from outside. */
  look(): Promise<View>;
  /** Whether an id that an action put out names what a view saw. Pure. */
  names(id: string, view: View): boolean;
  /** How often the platform was asked to change what runs, by anybody. */
  changesAsked(): number;
  /** How many changes of what runs the platform has accepted, by anybody and of its own accord. */
  changesAccepted(): number;
  /** Every change of the number of replicas, by what they run: a digest, or the platform's id of a release. */
  replicaChanges(): readonly ReplicaCounts[];
  /** Somebody else deploys a change of their own; gives the platform's id of it. */
  somebodyDeploys(): Promise<string>;
}

/** What reaches the platform from a run: variables of the runner, and secrets of the workflow. */
export interface Access {
  readonly environment: { readonly [name: string]: string };
  readonly secrets: { readonly [name: string]: string };
}

/** The names of the platform's calls by what they do. */
export interface Operations {
  /** Changes what runs. */
  readonly change: string;
  /** Brings a release back. */
  readonly wayBack: string;
  /** Everything that writes anything, marks included. */
  readonly writes: readonly string[];
}

/** Called before a call is handled, and after it was handled and before it is answered. */
export type SceneHook = (
  call: { readonly operation: string },
  moment: 'before' | 'after',
) => void | Promise<void>;

/** An embedded platform, opened for one scenario. Its targets are its scenes. */
export interface ScenePlatform {
  readonly operations: Operations;
  readonly calls: readonly { readonly operation: string }[];
  /** Read when a run starts: a token may have been made since. */
  access(): Access;
  scene(place: TargetPlace): Scene;
  /** One hook for the whole scenario. */
  onCall(hook: SceneHook): void;
  /** The next `times` looks at a rollout are never answered. */
  hangFollowing(times: number): void;
  /** The next call of this operation is handled, and its answer is lost. */
  loseAnswer(operation: string): void;
  clearFaults(): void;
  /** From now on so many calls come through, those of whoever only looks included; null lifts it. */
  limitRate(rate: CallRate | null): void;
  /** How many calls were one too many. */
  rateLimited(): number;
  /** From now on each call takes so many milliseconds. */
  slow(milliseconds: number): void;
  close(): Promise<void>;
}

/** A part of the application, started from the one image. */
export type Part = 'api' | 'worker' | 'beat';

/** A target of a scenario, as its targets file places it. */
export interface TargetPlace {
  readonly name: string;
  readonly wave: 1 | 2 | 3;
  /** Which part of the application it runs; default: the API. Worker and beat answer nobody. */
  readonly part?: Part;
  /** The platform's own environment, where it has such; default: production. */
  readonly environment?: string;
}

import type { Behaviour } from '../registry/sample.ts';
import type { Time } from '../time/time.ts';

/** A call that reached the platform, in the words that every platform shares. */
export interface GroundCall {
  readonly operation: string;
  /** Whether it changes anything on the platform. */
  readonly mutating: boolean;
  /** Milliseconds since the epoch, by the platform's time. */
  readonly at: number;
}

/**
 * A call yet to come: the `nth` of its operation from now on, from 1. Calls that are under way together arrive in
 * either order, so a place in the whole sequence would not name the same call twice.
 */
export interface Place {
  readonly operation: string;
  readonly nth: number;
}

/** Faults that a platform may meet a call with, whatever its protocol. `expired` lasts until the faults are cleared. */
export const FAULT_KINDS = ['throttle', 'error-500', 'hang', 'cut-before', 'cut-after', 'expired'] as const;
export type GroundFaultKind = (typeof FAULT_KINDS)[number];

/** A process dies at a call: before it is handled, or after that and before it is answered. */
export type Moment = 'before' | 'after';

/** What runs, read from outside by the wire, once nothing moves any more. */
export interface Sight {
  /** The platform's id of the release that the target names. */
  readonly platformRelease: string;
  /** All that a rollback must put back: equal trees are an exact restore. */
  readonly exact: unknown;
  /** One word per replica that is meant to run: what it runs. Sorted. */
  readonly replicas: readonly string[];
  /** The state of the record of each release that has one. */
  readonly records: { readonly [platformRelease: string]: string };
  /** The rollout waits for an answer, without which the platform takes it back by itself. */
  readonly held?: boolean;
}

/** What is sent on its way. */
export interface PublishedRelease {
  readonly version: string;
  readonly behaviour: Behaviour;
}

/**
 * A small world with one target on which a good release runs, and nothing else: what a platform has to give so that
 * its kill points and faults can be enumerated. One per point; driven time.
 */
export interface Ground {
  readonly time: Time;
  /** An ignored folder, removed by `close`. */
  readonly folder: string;
  /** The target as a word, which needs no targets file. */
  readonly target: string;
  /** The action that deploys to this platform. */
  readonly deployAction: string;
  /** The platform's credentials and where it is, as variables; nothing of GitHub. */
  readonly environment: { readonly [name: string]: string };
  /**
   * What a rollback by hand ends with, and 1, where nobody has written a record: a platform on which only a record says
   * what belongs to the target cannot tell that nothing happened. Left out: it ends with 0.
   */
  readonly withoutRecord?: RegExp;
  /** What the workspace of a run holds beside nothing: text by path. */
  readonly files?: () => { readonly [path: string]: string };
  readonly calls: readonly GroundCall[];
  /** Makes the release available and gives the inputs by which deploy is asked for it. */
  publish(release: PublishedRelease): Promise<{ readonly [input: string]: string }>;
  plantFault(place: Place, kind: GroundFaultKind): void;
  plantDeath(place: Place, moment: Moment, kill: () => Promise<void>): void;
  /** Ends every fault and death that is planted. */
  clearFaults(): void;
  /** How many changes of what runs the platform has accepted (updates and stops; marks do not count). */
  changes(): number;
  /** Waits until nothing moves, then looks. */
  settle(): Promise<Sight>;
  look(): Promise<Sight>;
  close(): Promise<void>;
}

/** Opens a fresh world. */
export type OpenGround = () => Promise<Ground>;

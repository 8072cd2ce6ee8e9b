import type { Json } from '@thea/action';
import type { Decision, TargetRef } from '@thea/release';
import { locatorOf } from './locator.ts';
import type { PlatformWord } from './registry.ts';

/** How one target is judged; see `verify` in the schema of the targets file. */
export interface VerifySettings {
  /** `replicas`: nothing asks it, and what the platform says of its replicas has to do. */
  readonly by: 'address' | 'replicas';
  /** What is asked. */
  readonly path: string;
  /** JSON pointers into the answer. */
  readonly versionField: string;
  readonly releaseField: string;
  readonly replicaField: string;
  /** Whole passes in a row that are healthy. */
  readonly consecutive: number;
  /** How long the judgement may take, in seconds. */
  readonly window: number;
  readonly onInconclusive: Decision;
}

/** An entry of the targets file as it is written there, proved to fit the schema of its platform. */
export interface TargetWords {
  readonly name: string;
  readonly platform: PlatformWord;
  readonly wave?: number;
  readonly url?: string;
  readonly 'on-first-failure'?: 'leave' | 'remove';
  readonly verify?: {
    readonly by?: 'address' | 'replicas';
    readonly path?: string;
    readonly 'version-field'?: string;
    readonly 'release-field'?: string;
    readonly 'replica-field'?: string;
    readonly consecutive?: number;
    readonly window?: number;
    readonly 'on-inconclusive'?: Decision;
  };
  /** The platform's own words. */
  readonly [key: string]: unknown;
}

/** One target of an environment. */
export interface TargetEntry {
  readonly ref: TargetRef;
  readonly wave: number;
  /** Where production traffic comes in, without a path; null where the platform is to say. */
  readonly url: string | null;
  readonly onFirstFailure: 'leave' | 'remove';
  readonly verify: VerifySettings;
  /** The whole entry, for the platform to read its own words from; it fits the platform's part of the schema. */
  readonly words: { readonly [key: string]: Json };
}

/** Fills in the defaults of an entry that fits the schema. Pure. */
export function targetEntry(words: TargetWords, raw: { readonly [key: string]: Json }): TargetEntry {
  const { verify = {} } = words;
  return {
    ref: { platform: words.platform, name: words.name, locator: locatorOf(words.platform, words) },
    wave: words.wave ?? 1,
    url: words.url?.replace(/\/$/, '') ?? null,
    onFirstFailure: words['on-first-failure'] ?? 'leave',
    verify: {
      by: verify.by ?? 'address',
      path: verify.path ?? '/health',
      versionField: verify['version-field'] ?? '/version',
      releaseField: verify['release-field'] ?? '/release',
      replicaField: verify['replica-field'] ?? '/replica',
      consecutive: verify.consecutive ?? 5,
      window: verify.window ?? 30,
      onInconclusive: verify['on-inconclusive'] ?? 'hold',
    },
    words: raw,
  };
}

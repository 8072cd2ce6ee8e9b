import { matches } from '../access/identity.ts';
import type { Account } from '../account.ts';

/** How a repository was made: ECR API reference, CreateRepository. */
export interface RepositorySettings {
  readonly mutability: 'MUTABLE' | 'IMMUTABLE' | 'MUTABLE_WITH_EXCLUSION' | 'IMMUTABLE_WITH_EXCLUSION';
  /** Wildcards of tags for which the opposite holds. */
  readonly exclusions: readonly string[];
  readonly scanOnPush: boolean;
  readonly encryption: { readonly type: string; readonly key?: string };
}

/** One repository and what came to it over time. */
export interface EcrRepository {
  readonly name: string;
  readonly settings: RepositorySettings;
  readonly createdAt: number;
  lifecyclePolicy: string | null;
  /** When each manifest was pushed, in milliseconds since the epoch, by digest. */
  readonly pushedAt: Map<string, number>;
}

const DEFAULTS: RepositorySettings = {
  mutability: 'MUTABLE',
  exclusions: [],
  scanOnPush: false,
  encryption: { type: 'AES256' },
};

/** The private registry of an account. Starts empty. */
export interface EcrRepositories {
  find(name: string): EcrRepository | undefined;
  /** Makes a repository; one that is there stays as it is. */
  add(name: string, settings?: Partial<RepositorySettings>): EcrRepository;
  names(): readonly string[];
}

/** Opens the registry of an account. */
export function openRepositories(account: Account): EcrRepositories {
  const all = new Map<string, EcrRepository>();
  return {
    find: (name) => all.get(name),
    add: (name, settings = {}) => {
      const known = all.get(name);
      if (known !== undefined) return known;
      const made = {
        name,
        settings: { ...DEFAULTS, ...settings },
        createdAt: account.time.now(),
        lifecyclePolicy: null,
        pushedAt: new Map<string, number>(),
      };
      all.set(name, made);
      return made;
    },
    names: () => [...all.keys()].sort(),
  };
}

/** Whether a tag that exists may be given to another image. ECR guide, "Image tag mutability". */
export function mayMove({ mutability, exclusions }: RepositorySettings, tag: string): boolean {
  const excluded = exclusions.some((filter) => matches(filter, tag));
  switch (mutability) {
    case 'MUTABLE':
      return true;
    case 'IMMUTABLE':
      return false;
    case 'MUTABLE_WITH_EXCLUSION':
      return !excluded;
    case 'IMMUTABLE_WITH_EXCLUSION':
      return excluded;
  }
}

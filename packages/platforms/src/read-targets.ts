import { Failure, type Json, type SourcePlace } from '@thea/action';
import { nearest } from '@thea/action/nearest';
import type { SourceFile } from '@thea/action/source-file';
import { parseYamlFile } from '@thea/action/yaml-file';
import { TARGETS_SCHEMA } from './schema.ts';
import { assertFits, placedFailure } from './schema-failure.ts';
import { type TargetEntry, type TargetWords, targetEntry } from './target-entry.ts';

export type OnFailure = 'all' | 'wave' | 'target';

/** One environment of a targets file. */
export interface Targets {
  /** As the user wrote it. */
  readonly path: string;
  readonly environment: string;
  /** `thea`, `default` or the path of a policy file. */
  readonly policy: string;
  /** The path of a signature policy; null where none is named. */
  readonly signaturePolicy: string | null;
  readonly onFailure: OnFailure;
  readonly hooks: { readonly beforeDeploy: string | null; readonly afterVerify: string | null };
  /** In the order of the file. */
  readonly targets: readonly TargetEntry[];
  /** Where the entry of a target stands in the file, or a key within it. */
  place(target: string, ...keys: readonly (string | number)[]): SourcePlace;
}

interface TargetsFile {
  readonly policy?: string;
  readonly 'signature-policy'?: string;
  readonly environments: {
    readonly [name: string]: {
      readonly 'on-failure'?: OnFailure;
      readonly targets: readonly (TargetWords & { readonly [key: string]: Json })[];
      readonly hooks?: { readonly 'before-deploy'?: string; readonly 'after-verify'?: string };
    };
  };
}

/** Where the targets file lies when nothing else is said. */
export const DEFAULT_TARGETS_PATH = '.github/release.yml';

function refuseTwins(file: SourceFile, environment: string, targets: readonly TargetWords[]): void {
  const names = new Map<string, number>();
  for (const [index, { name }] of targets.entries()) {
    const first = names.get(name);
    if (first !== undefined) {
      const at = file.place(['environments', environment, 'targets', first]);
      throw placedFailure(
        file.place(['environments', environment, 'targets', index, 'name']),
        'targets',
        `the name "${name}" is used twice in "${environment}"`,
        `Give this target another name than the one at line ${at.line}.`,
      );
    }
    names.set(name, index);
  }
}

/**
 * Reads one environment of a targets file. `path` is relative to `workspace` (absolute path of the checkout).
 * Throws `Failure('input')` with file, line and column: for what is not YAML, for a key or value that does not fit the
 * schema (with the nearest key that does), for an environment that is not there.
 */
export function readTargets(path: string, environment: string, workspace?: string): Targets {
  const file: SourceFile = parseYamlFile(path, workspace);
  assertFits<TargetsFile>(file, 'targets', TARGETS_SCHEMA);
  const { policy = 'default', environments, 'signature-policy': signaturePolicy = null } = file.value;
  const found = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
  if (found === undefined) {
    const near = nearest(environment, Object.keys(environments));
    const known = Object.keys(environments).map((name) => `"${name}"`);
    throw new Failure('input', {
      input: 'environment',
      place: file.place(['environments']),
      message: `The environment "${environment}" is not in ${path}.`,
      remedy: near === null ? `It has ${known.join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
  refuseTwins(file, environment, found.targets);
  const index = (target: string): number => found.targets.findIndex(({ name }) => name === target);
  return {
    path,
    environment,
    policy,
    signaturePolicy,
    onFailure: found['on-failure'] ?? 'all',
    hooks: {
      beforeDeploy: found.hooks?.['before-deploy'] ?? null,
      afterVerify: found.hooks?.['after-verify'] ?? null,
    },
    targets: found.targets.map((words) => targetEntry(words, words)),
    place: (target, ...keys) => file.place(['environments', environment, 'targets', index(target), ...keys]),
  };
}

/** One target of an environment by its name. Throws `Failure('input')` naming the nearest one. */
export function findTarget(targets: Targets, name: string): TargetEntry {
  const found = targets.targets.find(({ ref }) => ref.name === name);
  if (found !== undefined) return found;
  const names = targets.targets.map(({ ref }) => ref.name);
  const near = nearest(name, names);
  throw new Failure('input', {
    input: 'target',
    message: `The target "${name}" is not in the environment "${targets.environment}" of ${targets.path}.`,
    remedy:
      near === null ? `It has ${names.map((known) => `"${known}"`).join(', ')}.` : `Did you mean "${near}"?`,
  });
}

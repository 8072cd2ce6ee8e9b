import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@thea/action';
import { parseDocument } from 'yaml';
import { SAMPLE } from './sample.ts';
import type { Entry } from './scene.ts';

const TRUST_ROOT = '.github/trusted_root.json';
const TARGETS = ['environments', SAMPLE.environment, 'targets'] as const;

/** The sample repository, copied so that a scenario may change it. */
export interface Consumer {
  readonly folder: string;
  /** The one target that the sample's own targets file has. */
  readonly sampleTarget: Entry;
  /** Writes these targets instead. */
  setTargets(targets: readonly Entry[]): void;
  /** Changes a key of a target in the targets file, as a person would in a commit. */
  setTarget(name: string, keys: readonly string[], value: string | number): void;
  /** Writes a file, as a commit would; null removes it. */
  write(path: string, text: string | null): void;
  /** Trusts an embedded Sigstore and the issuer of the embedded GitHub, instead of the public ones. */
  trust(root: Json, issuer: string): void;
}

/** Copies `source` (the sample repository) to `folder`. */
export function copyConsumer(source: string, folder: string): Consumer {
  cpSync(source, folder, { recursive: true });
  const path = join(folder, SAMPLE.targetsFile);
  const read = () => parseDocument(readFileSync(path, 'utf8'));
  const targets = (): Entry[] => {
    const found: Json = read().toJS();
    const list = TARGETS.reduce<Json>((tree, key) => (isEntry(tree) ? (tree[key] ?? null) : null), found);
    return Array.isArray(list) ? list.filter(isEntry) : [];
  };
  return {
    folder,
    sampleTarget: targets()[0] ?? {},
    write: (name, text) => {
      if (text === null) rmSync(join(folder, name), { force: true });
      else writeFileSync(join(folder, name), text);
    },
    setTargets: (entries) => {
      const document = read();
      document.setIn(TARGETS, entries);
      writeFileSync(path, document.toString());
    },
    setTarget: (name, keys, value) => {
      const index = targets().findIndex((target) => target['name'] === name);
      if (index < 0) throw new Error(`The targets file has no target ${name}.`);
      const document = read();
      document.setIn([...TARGETS, index, ...keys], value);
      writeFileSync(path, document.toString());
    },
    trust: (root, issuer) => {
      writeFileSync(join(folder, TRUST_ROOT), JSON.stringify(root));
      const policy = join(folder, SAMPLE.signaturePolicyFile);
      const document = parseDocument(readFileSync(policy, 'utf8'));
      document.setIn(['trust-root'], TRUST_ROOT);
      document.setIn(['signers', 0, 'issuer'], issuer);
      writeFileSync(policy, document.toString());
    },
  };
}

function isEntry(value: Json): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

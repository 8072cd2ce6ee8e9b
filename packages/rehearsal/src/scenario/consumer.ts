import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@thea/action';
import { parseDocument } from 'yaml';
import { SAMPLE } from './sample.ts';

const TRUST_ROOT = '.github/trusted_root.json';

/** The sample repository, copied so that a scenario may change it. */
export interface Consumer {
  readonly folder: string;
  /** Changes a key of the target in the targets file, as a person would in a commit. */
  setTarget(key: string, value: string | number): void;
  setVariable(name: string, value: string): void;
  /** Writes a file, as a commit would; null removes it. */
  write(path: string, text: string | null): void;
  /** Trusts an embedded Sigstore and the issuer of the embedded GitHub, instead of the public ones. */
  trust(root: Json, issuer: string): void;
}

/** Copies `source` (the sample repository) to `folder`. */
export function copyConsumer(source: string, folder: string): Consumer {
  cpSync(source, folder, { recursive: true });
  const path = join(folder, SAMPLE.targetsFile);
  const edit = (keys: readonly (string | number)[], value: string | number): void => {
    const document = parseDocument(readFileSync(path, 'utf8'));
    document.setIn(['environments', SAMPLE.environment, 'targets', 0, ...keys], value);
    writeFileSync(path, document.toString());
  };
  return {
    folder,
    write: (name, text) => {
      if (text === null) rmSync(join(folder, name), { force: true });
      else writeFileSync(join(folder, name), text);
    },
    setTarget: (key, value) => edit([key], value),
    trust: (root, issuer) => {
      writeFileSync(join(folder, TRUST_ROOT), JSON.stringify(root));
      const policy = join(folder, SAMPLE.signaturePolicyFile);
      const document = parseDocument(readFileSync(policy, 'utf8'));
      document.setIn(['trust-root'], TRUST_ROOT);
      document.setIn(['signers', 0, 'issuer'], issuer);
      writeFileSync(policy, document.toString());
    },
    setVariable: (name, value) => edit(['environment-variables', SAMPLE.container, name], value),
  };
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Behaviour } from '../registry/sample.ts';
import type { Consumer } from './consumer.ts';
import { SAMPLE } from './sample.ts';

/** What release.yml is given to build the sample: the same as the sample's own pipeline gives it. */
export const BUILD_INPUTS = {
  environment: SAMPLE.environment,
  repository: SAMPLE.image,
  region: SAMPLE.region,
  'push-role': `arn:aws:iam::${SAMPLE.account}:role/${SAMPLE.pushRole}`,
  compression: 'uncompressed',
  policy: 'thea',
  'signature-policy': SAMPLE.signaturePolicyFile,
  'signing-config': SAMPLE.signingConfigFile,
  'create-repository': true,
} as const;

/**
 * The commits of the sample repository. The version of what is built is the commit's SHA; scenarios and the picture call
 * it by a name.
 */
export class Commits {
  readonly #consumer: Consumer;
  readonly #names = new Map<string, string>();

  constructor(consumer: Consumer) {
    this.#consumer = consumer;
  }

  /** Makes the next commit behave so, and gives its SHA, which depends on its name alone. */
  commit(name: string, behaviour: Behaviour | undefined): string {
    const sha = this.shaOf(name);
    this.#names.set(sha, name);
    const baked = behaviour === undefined ? null : `${JSON.stringify(behaviour)}\n`;
    this.#consumer.write('app/behaviour.json', baked);
    return sha;
  }

  shaOf(name: string): string {
    return createHash('sha1').update(name).digest('hex');
  }

  /** The name of a commit by its SHA; what is no commit's SHA is its own name. */
  nameOf(version: string): string {
    return this.#names.get(version) ?? version;
  }

  /** Changes a file of the repository. */
  edit(path: string, change: (text: string) => string): void {
    this.#consumer.write(path, change(readFileSync(join(this.#consumer.folder, path), 'utf8')));
  }
}

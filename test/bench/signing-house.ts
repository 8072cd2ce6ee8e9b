import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildImage } from '@thea/rehearsal/registry/image';
import { openRegistry } from '@thea/rehearsal/registry/server';
import { seedIndex } from '../conformance/sigstore/images.ts';
import { runProgram } from '../conformance/sigstore/program.ts';
import { runNode } from './node-child.ts';
import { packSigner } from './sign-bundle.ts';

const REPOSITORY = 'thea-ia';
const PASSWORD = 'bench';

/** What a process of ours took: all of it, and as it says itself. Milliseconds. */
export interface Took {
  readonly whole: number;
  /** The key file, or nothing for a certificate, which is asked for with the first signature. */
  readonly opening: number;
  /** One image after the other; a release as one. */
  readonly times: readonly number[];
}

/** A registry, a key pair of cosign, and whoever signs with them: our code packed as the actions are, and the real cosign. */
export interface SigningHouse extends AsyncDisposable {
  /** An image that nobody signed, as `digest/size`. */
  image(): string;
  /** An index with two images, likewise: the index first. */
  release(): readonly string[];
  /** `host/repository@digest` of one of these. */
  address(image: string): string;
  /** Our process, in a folder with keys or with the settings of a Sigstore. */
  ours(
    mode: 'sign' | 'prove' | 'release',
    images: readonly string[],
    folder: string,
    token?: string,
  ): Promise<Took>;
  /** A process of cosign, in milliseconds. Rejects with its own words. */
  cosign(folder: string, ...words: readonly string[]): Promise<number>;
  /** Writes `sbom.json`, and a new key pair where `keys` says so. */
  furnish(folder: string, keys: boolean): Promise<void>;
}

// As large as that of a small service: 300 packages.
const SBOM = {
  spdxVersion: 'SPDX-2.3',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'thea-ia',
  packages: Array.from({ length: 300 }, (_, index) => ({
    name: `package-${index}`,
    SPDXID: `SPDXRef-${index}`,
    versionInfo: `1.${index}.0`,
    downloadLocation: 'NOASSERTION',
    externalRefs: [{ referenceType: 'purl', referenceLocator: `pkg:npm/package-${index}@1.${index}.0` }],
  })),
};

/** Opens one whose program of ours is packed below `folder`. */
export async function openSigningHouse(folder: string): Promise<SigningHouse> {
  const entry = await packSigner(folder);
  const registry = await openRegistry();
  let images = 0;
  const next = (): string => {
    images += 1;
    return String(images);
  };
  const cosign = async (inside: string, ...words: readonly string[]): Promise<number> => {
    const began = performance.now();
    const { code, stderr } = await runProgram('cosign', words, inside, { COSIGN_PASSWORD: PASSWORD });
    if (code !== 0) throw new Error(`cosign ${words[0]}: ${stderr}`);
    return performance.now() - began;
  };
  return {
    image: () => {
      const image = buildImage([], {
        version: '1.0.0',
        entrypoint: [next()],
        command: [],
        workingFolder: '/',
        environment: {},
        port: 8000,
      });
      registry.seed({ repository: REPOSITORY, image });
      return `${image.digest}/${image.manifest.length}`;
    },
    release: () => {
      const { index, children } = seedIndex(registry, REPOSITORY, next());
      return [index, ...children].map(({ digest, size }) => `${digest}/${size}`);
    },
    address: (image) => `${registry.host}/${REPOSITORY}@${image.split('/')[0]}`,
    ours: async (mode, asked, inside, token) => {
      const end = await runNode({
        words: [entry, mode, registry.host, REPOSITORY, inside, ...asked],
        folder: inside,
        environment: { COSIGN_PASSWORD: PASSWORD, ...(token === undefined ? {} : { IDENTITY_TOKEN: token }) },
      });
      if (end.code !== 0) throw new Error(end.output);
      const said: { opening: number; times: number[] } = JSON.parse(end.output);
      return { whole: end.milliseconds, ...said };
    },
    cosign,
    furnish: async (inside, keys) => {
      writeFileSync(join(inside, 'sbom.json'), JSON.stringify(SBOM));
      if (keys) await cosign(inside, 'generate-key-pair', '--output-key-prefix', 'cosign');
    },
    [Symbol.asyncDispose]: () => registry.close(),
  };
}

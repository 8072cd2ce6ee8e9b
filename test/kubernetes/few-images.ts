import { createServer } from 'node:http';
import { openRegistry } from '@thea/image';
import { digestOf } from '@thea/image/digest';
import { parseRepository } from '@thea/image/reference';
import type { ReadImages } from '@thea/kubernetes/read-image-version';
import type { PlatformTools } from '@thea/release';

const TYPE = 'application/vnd.oci.image.manifest.v1+json';

/** A registry on loopback that has the images that were pushed to it. */
export interface FewImages extends AsyncDisposable {
  /** `host/repository`. */
  readonly repository: string;
  /** Gives the digest of the image of a version, which is there from now on where `kept` is not false. */
  push(version: string, kept?: boolean): string;
  /** From now on it answers everybody with this status, or with nothing at all. */
  fail(status: number | 'silent'): void;
  /** Reads it, as an adapter is given to. */
  read(tools: PlatformTools): ReadImages;
}

export async function openFewImages(): Promise<FewImages> {
  const kept = new Map<string, Buffer>();
  let failing: number | 'silent' | null = null;
  const server = createServer(({ url = '' }, response) => {
    if (failing === 'silent') return;
    const found = kept.get(url);
    response.writeHead(failing ?? (found === undefined ? 404 : 200), { 'content-type': TYPE });
    response.end(failing === null ? found : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    repository: `127.0.0.1:${port}/thea-ia`,
    push: (version, isKept = true) => {
      const manifest = Buffer.from(
        JSON.stringify({ schemaVersion: 2, mediaType: TYPE, layers: [], version }),
      );
      const digest = digestOf(manifest);
      if (isKept) kept.set(`/v2/thea-ia/manifests/${digest}`, manifest);
      return digest;
    },
    fail: (status) => {
      failing = status;
    },
    read:
      ({ clock, deadline }) =>
      (name) => {
        const repository = parseRepository(name);
        if (repository === null) throw new Error(`${name} is no repository.`);
        const tools = { clock, signal: deadline.signal, environment: {}, mask: () => {}, debug: () => {} };
        return openRegistry(repository, { accounts: async () => null }, tools);
      },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

import { createServer } from 'node:http';
import { messageOf } from '@thea/action';
import type { Time } from '../time/time.ts';
import { refuse, write } from './answer.ts';
import type { Image } from './image.ts';
import { route } from './route.ts';
import { findManifest, keepManifest, repositoryOf, type Store, type StoredManifest } from './store.ts';

/** An OCI registry on loopback, in memory. */
export interface EmbeddedRegistry {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** `127.0.0.1:<port>`, as it stands in an image's name. */
  readonly host: string;
  /** Puts an image there as if it had been pushed. */
  seed(what: { readonly repository: string; readonly image: Image; readonly tags?: readonly string[] }): void;
  /** A manifest by digest or tag; undefined where there is none. */
  find(repository: string, reference: string): StoredManifest | undefined;
  /** The tags of a repository and their digests. */
  tags(repository: string): ReadonlyMap<string, string>;
  /** Fault: forgets this manifest or blob in every repository, as a lifecycle policy does. */
  remove(digest: string): void;
  /** Fault: answers every request with this status until called with null. */
  fail(status: number | null): void;
  close(): Promise<void>;
}

/** Opens an empty registry (OCI distribution specification 1.1) on a free loopback port. `time` dates its answers. */
export async function openRegistry(options: { readonly time?: Time } = {}): Promise<EmbeddedRegistry> {
  const store: Store = new Map();
  let failure: number | null = null;
  const now = (): number => options.time?.now() ?? Date.now();

  const server = createServer((request, response) => {
    const head = request.method === 'HEAD';
    if (failure !== null) {
      const code = failure === 429 ? 'TOOMANYREQUESTS' : failure === 403 ? 'DENIED' : 'UNKNOWN';
      request.resume();
      write(response, refuse(failure, code, `the registry answers ${failure}`), head, now());
      return;
    }
    route(store, request).then(
      (answer) => write(response, answer, head, now()),
      (error: unknown) => write(response, refuse(500, 'UNKNOWN', messageOf(error)), head, now()),
    );
  });
  // A driven client may be away for long on the machine's clock: its idle connections are never closed on it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

  return {
    endpoint: `http://${host}`,
    host,
    seed: ({ repository: name, image, tags = [] }) => {
      const repository = repositoryOf(store, name);
      for (const [digest, bytes] of image.blobs) repository.blobs.set(digest, bytes);
      keepManifest(repository, image.mediaType, image.manifest);
      for (const tag of tags) repository.tags.set(tag, image.digest);
    },
    find: (name, reference) => {
      const repository = store.get(name);
      return repository === undefined ? undefined : findManifest(repository, reference);
    },
    tags: (name) => new Map(store.get(name)?.tags),
    remove: (digest) => {
      for (const repository of store.values()) {
        repository.manifests.delete(digest);
        repository.blobs.delete(digest);
        for (const [tag, tagged] of repository.tags) if (tagged === digest) repository.tags.delete(tag);
      }
    },
    fail: (status) => {
      failure = status;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import type { Time } from '../time/time.ts';
import { type Door, type House, openDoor, type RegistryCall, type RegistryHook } from './door.ts';
import { openRegistryFaults, type RegistryFaults } from './faults.ts';
import type { Image } from './image.ts';
import type { RegistryRules } from './rules.ts';
import { findManifest, keepManifest, repositoryOf, type Store, type StoredManifest } from './store.ts';

export type { Door, RegistryCall, RegistryHook } from './door.ts';
export type { RegistryFault } from './faults.ts';
export type { RegistryRules } from './rules.ts';

/** An OCI registry on loopback, in memory. */
export interface EmbeddedRegistry {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** `127.0.0.1:<port>`, as it stands in an image's name. */
  readonly host: string;
  /** Every request over every door, in order. */
  readonly calls: readonly RegistryCall[];
  readonly faults: RegistryFaults;
  onCall(hook: RegistryHook | null): void;
  /** One more way to the same repositories, by other rules; closed with the registry. */
  open(rules: RegistryRules): Promise<Door>;
  /** Puts an image there as if it had been pushed. */
  seed(what: { readonly repository: string; readonly image: Image; readonly tags?: readonly string[] }): void;
  /** A manifest by digest or tag; undefined where there is none. */
  find(repository: string, reference: string): StoredManifest | undefined;
  /** A blob by digest; undefined where there is none. */
  blob(repository: string, digest: string): Buffer | undefined;
  /** The tags of a repository and their digests. */
  tags(repository: string): ReadonlyMap<string, string>;
  /** Fault: forgets this manifest or blob in every repository, as a lifecycle policy does. */
  remove(digest: string): void;
  /** Fault: answers every request with this status until called with null. */
  fail(status: number | null): void;
  close(): Promise<void>;
}

/**
 * Opens an empty registry (OCI distribution specification 1.1) on a free loopback port. `time` dates its answers;
 * `rules` are those of its first door.
 */
export async function openRegistry(
  options: { readonly time?: Time; readonly rules?: RegistryRules } = {},
): Promise<EmbeddedRegistry> {
  const store: Store = new Map();
  const calls: RegistryCall[] = [];
  const faults = openRegistryFaults();
  let failure: number | null = null;
  let hook: RegistryHook | null = null;
  const house: House = {
    store,
    faults,
    calls,
    now: () => options.time?.now() ?? Date.now(),
    hook: () => hook,
    failure: () => failure,
  };
  const first = await openDoor(house, options.rules ?? {});
  const doors: Door[] = [first];
  return {
    endpoint: first.endpoint,
    host: first.host,
    calls,
    faults,
    onCall: (next) => {
      hook = next;
    },
    open: async (rules) => {
      const door = await openDoor(house, rules);
      doors.push(door);
      return door;
    },
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
    blob: (name, digest) => store.get(name)?.blobs.get(digest),
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
      await Promise.all(doors.map((door) => door.close()));
    },
  };
}

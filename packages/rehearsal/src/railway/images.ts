import type { EmbeddedRegistry } from '../registry/server.ts';
import { RailwayError } from './error.ts';
import type { Credentials } from './state.ts';

/** The registry as Railway's machines see it. */
export interface Images {
  /** `repository@digest` for the replica host. Throws `RailwayError` with the words of a failed pull. */
  resolve(
    image: string,
    credentials: Credentials | null,
  ): { readonly repository: string; readonly digest: string };
  /** From now on only these credentials are accepted; null: anybody may pull. */
  require(credentials: Credentials | null): void;
}

const REFERENCE = /^(?:([^/@]*[.:][^/@]*)\/)?([^@:]+)(?::([^@]+))?(?:@(sha256:[0-9a-f]{64}))?$/;

/** Resolves image references against the embedded registry; a tag is resolved at each pull. */
export function openImages(registry: Pick<EmbeddedRegistry, 'find'>, required: Credentials | null): Images {
  let wanted = required;
  return {
    require: (credentials) => {
      wanted = credentials;
    },
    resolve: (image, credentials) => {
      if (
        wanted !== null &&
        (credentials?.username !== wanted.username || credentials.password !== wanted.password)
      ) {
        throw new RailwayError(`failed to pull ${image}: unauthorized: authentication required`);
      }
      const [, , repository = '', tag = 'latest', digest] = REFERENCE.exec(image) ?? [];
      const found = registry.find(repository, digest ?? tag);
      if (found === undefined) throw new RailwayError(`failed to pull ${image}: manifest unknown`);
      return { repository, digest: found.digest };
    },
  };
}

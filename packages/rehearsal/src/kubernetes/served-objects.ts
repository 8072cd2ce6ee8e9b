import type { Objects, Removal, Subresource } from './objects.ts';
import type { JsonObject } from './raw.ts';
import type { Removed } from './removal.ts';
import type { Resource } from './resources.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

/** Who writes, on which way, and whether only to see what would become of it (`dryRun=All`). */
export interface Writing {
  readonly manager: string;
  readonly subresource?: Subresource;
  readonly dryRun?: boolean;
}

export interface Applying extends Writing {
  /** Takes fields over that other managers own. */
  readonly force: boolean;
}

/** What was written, and whether it is new. */
export interface Written {
  readonly created: boolean;
  readonly object: JsonObject;
}

/** The objects as the endpoint needs them: each way of writing with all its choices, and the versions behind it. */
export interface ServedObjects extends Objects {
  readonly store: Store;
  schemaOf(resource: Resource): Schema;
  /** @throws Refusal as `create`, and 500 where the object carries a resourceVersion. */
  createAs(kind: string, object: JsonObject, how: Writing): JsonObject;
  /** @throws Refusal as `update`. */
  updateAs(kind: string, object: JsonObject, how: Writing): JsonObject;
  /**
   * A server-side apply; the namespace stands in the configuration.
   * @throws Refusal 409 for fields of others or another version, 422, and 500 for a field that the schema does not have.
   */
  applyAs(kind: string, config: JsonObject, how: Applying): Written;
  /** @throws Refusal as `remove`. */
  removeAs(kind: string, namespace: string, name: string, removal: Removal, dryRun: boolean): Removed;
}

import {
  type Digest,
  hashJson,
  makeRelease,
  parseDigest,
  type RecordHead,
  type Release,
} from '@thea/release';
import type { RailwaySnapshot, VariableHashes } from './facts.ts';
import { effective, type RailwaySettings, SETTING_NAMES } from './settings.ts';

/** The version of a release whose image says nothing of itself. */
export const UNKNOWN_VERSION = 'unknown';

/** The release that an image, settings and variables make. The container is called as the service. Pure. */
export function makeRailwayRelease(parts: {
  readonly service: string;
  readonly digest: Digest;
  readonly version: string;
  readonly settings: RailwaySettings;
  readonly variables: VariableHashes;
}): Release {
  const { service, digest, version, settings, variables } = parts;
  return makeRelease({
    version,
    images: { [service]: digest },
    configuration: hashJson({
      settings: Object.fromEntries(SETTING_NAMES.map((name) => [name, effective(settings, name)])),
      variables,
    }),
  });
}

/** The release that a snapshot runs: the one its record names, else what its own parts make; null without a digest. Pure. */
export function releaseOf(
  snapshot: RailwaySnapshot,
  service: string,
  settings: RailwaySettings,
  heads: readonly RecordHead[],
  version: string | null = null,
): Release | null {
  const { deployment, variables } = snapshot;
  const head = heads.find(({ platformRelease }) => platformRelease === deployment.id);
  if (head !== undefined) return head.release;
  const digest = parseDigest(deployment.digest ?? '');
  if (digest === null) return null;
  // A way back brings the same image as a new deployment: its goal says what it is.
  const goal = heads
    .map((each) => each.goal)
    .find((each) => each !== null && Object.values(each.release.images).includes(digest));
  if (goal != null) return goal.release;
  return makeRailwayRelease({
    service,
    digest,
    version: version ?? UNKNOWN_VERSION,
    settings: deployment.settings ?? settings,
    variables: variables ?? {},
  });
}

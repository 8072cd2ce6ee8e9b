import { messageOf } from '@thea/action';
import { parseDigest } from '@thea/release';
import type { RailwayApi } from './api.ts';
import type { RailwayFacts } from './facts.ts';
import { repositoryOf } from './image-reference.ts';
import type { RailwayIds } from './names.ts';
import { readSnapshot } from './observe.ts';
import type { GoalFacts } from './restoration.ts';
import type { RailwayChange } from './rollout.ts';
import { type RailwaySettings, SETTING_NAMES } from './settings.ts';
import { hashVariables } from './variables.ts';

/** What is known of a goal, values included; they stay in memory. */
export interface ReadGoal extends GoalFacts {
  readonly digest: string;
  readonly values: { readonly [name: string]: string } | null;
}

/** Goals that this process has read: what a deployment ran does not change. */
const READ = new WeakMap<RailwayApi, Map<string, ReadGoal>>();

/** A goal as this process has read it before, else as Railway tells it now. See `readGoal`. */
export async function recalledGoal(
  api: RailwayApi,
  ids: RailwayIds,
  id: string,
  digest: string | null,
): Promise<ReadGoal> {
  return READ.get(api)?.get(id) ?? readGoal(api, ids, id, digest);
}

/** Reads a goal by its deployment's id. Where Railway does not know it any more, its digest is all there is. */
export async function readGoal(
  api: RailwayApi,
  ids: RailwayIds,
  id: string | null,
  digest: string | null,
): Promise<ReadGoal> {
  const nothing: ReadGoal = {
    deployment: null,
    variables: null,
    digest: parseDigest(digest ?? '') ?? '',
    values: null,
  };
  if (id === null) return nothing;
  try {
    const { deployment, values } = await readSnapshot(api, id);
    const read = {
      ...nothing,
      deployment,
      values,
      variables: values === null ? null : hashVariables(values),
    };
    READ.set(api, (READ.get(api) ?? new Map<string, ReadGoal>()).set(id, read));
    return read;
  } catch (thrown) {
    if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
    api.tools.log.warning(
      `Deployment ${id} of ${ids.names.service} cannot be read, its digest is used: ${messageOf(thrown)}`,
    );
    return nothing;
  }
}

/** Settings that a release changed, and the replicas, which any update may forget. Pure. */
export function settingsToKeep(
  settings: RailwaySettings | null,
  names: readonly string[],
): Partial<RailwaySettings> {
  if (settings === null) return {};
  const regions = settings.multiRegionConfig !== null;
  const always = regions ? 'multiRegionConfig' : 'numReplicas';
  return Object.fromEntries(
    SETTING_NAMES.filter(
      // Null would clear the regions of somebody who set them meanwhile.
      (name) =>
        name === always ? settings[name] !== null : names.includes(name) && name !== 'multiRegionConfig',
    ).map((name) => [name, settings[name]]),
  );
}

/**
 * The configuration of a goal: its image, the settings and variables that the release had changed, and nothing else.
 * Null where nothing says from which repository the image came. Pure.
 */
export function goalConfiguration(
  goal: ReadGoal,
  facts: Pick<RailwayFacts, 'source'>,
  changed: RailwayChange['restoreFacts'],
): {
  readonly image: string;
  readonly settings: Partial<RailwaySettings>;
  readonly variables: { readonly [name: string]: string | null };
} | null {
  const from = goal.deployment?.image ?? facts.source;
  if (from === null || goal.digest === '') return null;
  const { values } = goal;
  return {
    image: `${repositoryOf(from)}@${goal.digest}`,
    settings: settingsToKeep(goal.deployment?.settings ?? null, changed.settings),
    variables:
      values === null
        ? {}
        : Object.fromEntries(changed.variables.map((name) => [name, values[name] ?? null])),
  };
}

import type { Json } from '@thea/action';
import type { Difference } from '@thea/release';
import type { RailwayFacts } from './facts.ts';
import { project } from './projection.ts';
import { isObject } from './raw.ts';
import { changedBy } from './rollout.ts';

/** The places at which two trees differ, as JSON pointers. Pure. */
function differ(live: Json, wanted: Json, path: string): Difference[] {
  if (isObject(live) && isObject(wanted)) {
    const names = new Set([...Object.keys(live), ...Object.keys(wanted)]);
    return [...names]
      .sort()
      .flatMap((name) => differ(live[name] ?? null, wanted[name] ?? null, `${path}/${name}`));
  }
  return JSON.stringify(live) === JSON.stringify(wanted) ? [] : [{ path, live, wanted }];
}

/** Where what is live differs from what was wanted; empty means exact. See `project` for what counts. Pure. */
export function compareRailway(live: RailwayFacts, wanted: RailwayFacts): Difference[] {
  const changed = live.heads.map(({ restoreFacts }) => changedBy(restoreFacts));
  const ours = {
    settings: [...new Set(changed.flatMap(({ settings }) => settings))],
    variables: [...new Set(changed.flatMap(({ variables }) => variables))],
  };
  return differ({ ...project(live, ours) }, { ...project(wanted, ours) }, '');
}

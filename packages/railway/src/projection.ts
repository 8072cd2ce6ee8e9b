import type { Json } from '@thea/action';
import type { RailwayFacts, VariableHashes } from './facts.ts';
import { digestOf } from './image-reference.ts';
import { effective, type RailwaySettings, replicasOf, SETTING_NAMES, type SettingName } from './settings.ts';

/**
 * What of a service counts as its state. Left out: ids and times that Railway assigns, our record's variable, what
 * Railway gives by itself (RAILWAY_*), and, of settings and variables, what no release of ours has changed: that
 * belongs to whoever set it.
 */
export interface Projection {
  readonly serving: {
    readonly digest: string | null;
    readonly replicas: number;
    readonly settings: { readonly [name: string]: Json };
    readonly variables: { readonly [name: string]: Json };
  };
  readonly configured: {
    readonly digest: string | null;
    readonly settings: { readonly [name: string]: Json };
    readonly variables: { readonly [name: string]: Json };
  };
}

/** Which settings and variables releases of ours have changed, as their records say. */
export interface Ours {
  readonly settings: readonly string[];
  readonly variables: readonly string[];
}

const isSetting = (name: string): name is SettingName => SETTING_NAMES.some((each) => each === name);

function pickSettings(
  settings: RailwaySettings | null,
  names: readonly string[],
): { readonly [name: string]: Json } {
  if (settings === null) return {};
  return Object.fromEntries(names.filter(isSetting).map((name) => [name, effective(settings, name)]));
}

function pickVariables(
  values: VariableHashes | null,
  names: readonly string[],
): { readonly [name: string]: Json } {
  if (values === null) return {};
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

/** The projection of facts. Pure. */
export function project(facts: RailwayFacts, ours: Ours): Projection {
  const live = facts.live?.deployment ?? null;
  // Railway does not tell the configured regions: they are seen where they apply.
  const configurable = ours.settings.filter((name) => name !== 'multiRegionConfig');
  return {
    serving: {
      digest: live?.digest ?? null,
      replicas: replicasOf(live?.settings ?? facts.settings),
      settings: pickSettings(live?.settings ?? null, ours.settings),
      variables: pickVariables(facts.live?.variables ?? null, ours.variables),
    },
    configured: {
      digest: digestOf(facts.source),
      settings: pickSettings(facts.settings, configurable),
      variables: pickVariables(facts.variables, ours.variables),
    },
  };
}

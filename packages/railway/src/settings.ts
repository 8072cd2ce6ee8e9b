import type { Json } from '@thea/action';
import { type JsonObject, number, object, text } from './raw.ts';

/** The settings of a service that a deployment takes along, as the API names them. Seconds. */
export interface RailwaySettings {
  readonly startCommand: string | null;
  readonly preDeployCommand: readonly string[] | null;
  readonly healthcheckPath: string | null;
  readonly healthcheckTimeout: number | null;
  readonly numReplicas: number | null;
  /** Replicas by region: what really decides how many there are, where it is set. */
  readonly multiRegionConfig: { readonly [region: string]: Json } | null;
  readonly overlapSeconds: number | null;
  readonly drainingSeconds: number | null;
  readonly restartPolicyType: string | null;
  readonly restartPolicyMaxRetries: number | null;
}

export type SettingName = keyof RailwaySettings;

/** Every setting, in the order of the targets file. */
export const SETTING_NAMES: readonly SettingName[] = [
  'startCommand',
  'preDeployCommand',
  'healthcheckPath',
  'healthcheckTimeout',
  'numReplicas',
  'multiRegionConfig',
  'overlapSeconds',
  'drainingSeconds',
  'restartPolicyType',
  'restartPolicyMaxRetries',
];

/** What Railway does where a setting is not made (docs: "Healthchecks", "Restart policy", "Deployment teardown"). */
const DEFAULTS: Partial<{ readonly [name in SettingName]: Json }> = {
  healthcheckTimeout: 300,
  numReplicas: 1,
  overlapSeconds: 0,
  drainingSeconds: 0,
  restartPolicyType: 'ON_FAILURE',
  restartPolicyMaxRetries: 10,
};

/** Reads settings as a service instance or a deployment's manifest holds them. Pure. */
export function readSettings(raw: JsonObject): RailwaySettings {
  const regions = raw['multiRegionConfig'];
  const before = raw['preDeployCommand'];
  return {
    startCommand: text(raw['startCommand']),
    preDeployCommand: Array.isArray(before)
      ? before.map(String)
      : typeof before === 'string'
        ? [before]
        : null,
    healthcheckPath: text(raw['healthcheckPath']),
    healthcheckTimeout: number(raw['healthcheckTimeout']),
    numReplicas: number(raw['numReplicas']),
    multiRegionConfig: Object.keys(object(regions)).length === 0 ? null : object(regions),
    overlapSeconds: number(raw['overlapSeconds']),
    drainingSeconds: number(raw['drainingSeconds']),
    restartPolicyType: text(raw['restartPolicyType']),
    restartPolicyMaxRetries: number(raw['restartPolicyMaxRetries']),
  };
}

/** A setting as it takes effect: what is not set is Railway's default. Pure. */
export function effective(settings: RailwaySettings, name: SettingName): Json {
  return settings[name] ?? DEFAULTS[name] ?? null;
}

/** How many replicas the settings ask for. Pure. */
export function replicasOf(settings: RailwaySettings): number {
  const regions = Object.values(settings.multiRegionConfig ?? {});
  if (regions.length === 0) return settings.numReplicas ?? 1;
  return regions.reduce<number>((sum, region) => sum + (number(object(region)['numReplicas']) ?? 1), 0);
}

/** The regions that the settings name; one where they name none. Pure. */
export function regionCount(settings: RailwaySettings): number {
  return Math.max(1, Object.keys(settings.multiRegionConfig ?? {}).length);
}

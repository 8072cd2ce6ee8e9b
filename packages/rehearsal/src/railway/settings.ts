import type { Arguments } from './arguments.ts';
import type { Regions, Settings } from './state.ts';

function regionsOf(value: unknown): Regions | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([region, entry]) =>
      typeof entry === 'object' &&
      entry !== null &&
      'numReplicas' in entry &&
      typeof entry.numReplicas === 'number'
        ? [[region, { numReplicas: entry.numReplicas }] as const]
        : [],
    ),
  );
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

const POLICIES: readonly Settings['restartPolicyType'][] = ['ALWAYS', 'NEVER', 'ON_FAILURE'];

/**
 * The settings after a `serviceInstanceUpdate`: a key that is absent stays, null clears. With `losesReplicas` an
 * update that does not name the replicas forgets them. Pure.
 */
export function readSettings(before: Settings, input: Arguments, losesReplicas: boolean): Settings {
  const take = <T>(key: keyof Settings, old: T, read: (value: unknown) => T): T =>
    input[key] === undefined ? old : read(input[key]);
  const named = input['multiRegionConfig'] !== undefined || input['numReplicas'] !== undefined;
  const forgets = losesReplicas && !named;
  return {
    healthcheckPath: take('healthcheckPath', before.healthcheckPath, text),
    healthcheckTimeout: take('healthcheckTimeout', before.healthcheckTimeout, number),
    numReplicas: forgets ? null : take('numReplicas', before.numReplicas, number),
    multiRegionConfig: forgets ? null : take('multiRegionConfig', before.multiRegionConfig, regionsOf),
    overlapSeconds: take('overlapSeconds', before.overlapSeconds, number),
    drainingSeconds: take('drainingSeconds', before.drainingSeconds, number),
    restartPolicyType: take(
      'restartPolicyType',
      before.restartPolicyType,
      (value) => POLICIES.find((policy) => policy === value) ?? before.restartPolicyType,
    ),
    restartPolicyMaxRetries: take(
      'restartPolicyMaxRetries',
      before.restartPolicyMaxRetries,
      (value) => number(value) ?? 10,
    ),
    startCommand: take('startCommand', before.startCommand, text),
    preDeployCommand: take('preDeployCommand', before.preDeployCommand, (value) =>
      Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null,
    ),
  };
}

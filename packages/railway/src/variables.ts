import type { Json } from '@thea/action';
import { hashJson } from '@thea/release';
import type { VariableHashes } from './facts.ts';
import { texts } from './raw.ts';

/** The one variable that holds our records. Its value is never compared and never shown. */
export const RECORD_VARIABLE = 'THEA_RECORD';

/** Settings that Railway reads from variables; every other name with its prefix is given by Railway itself. */
const SETTABLE = /^RAILWAY_(?:DEPLOYMENT_(?:OVERLAP|DRAINING)_SECONDS|HEALTHCHECK_TIMEOUT_SEC|RUN_UID)$/;

/** The variables that people set, with their values: without those that Railway gives, and without our record. Pure. */
export function ownVariables(raw: Json | undefined): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(texts(raw)).filter(
      ([name]) => name !== RECORD_VARIABLE && (!name.startsWith('RAILWAY_') || SETTABLE.test(name)),
    ),
  );
}

/** Names to short hashes: enough to see a change, and no value. Pure. */
export function hashVariables(values: { readonly [name: string]: string }): VariableHashes {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, hashJson(value).slice(0, 16)]),
  );
}

/** The names whose values differ, or that only one side has; sorted. Pure. */
export function changedNames(before: VariableHashes, after: VariableHashes): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

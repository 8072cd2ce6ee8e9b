import { type Json, messageOf } from '@thea/action';
import { hashJson } from '@thea/release';
import { field } from './github-api.ts';
import { GENESIS, type LedgerEntry } from './ledger-entry.ts';

export interface LedgerReport {
  readonly entries: number;
  /** The first thing that is wrong, with its line; null where the chain holds. */
  readonly problem: string | null;
  /** The last line; null where the ledger is empty or a line is not one. */
  readonly last: LedgerEntry | null;
}

function isEntry(value: Json): value is Json & LedgerEntry {
  return (
    typeof field(value, 'seq') === 'number' &&
    ['at', 'environment', 'target', 'platform', 'version', 'release', 'outcome', 'prevHash', 'hash'].every(
      (key) => typeof field(value, key) === 'string',
    )
  );
}

/** The hash that a line should have: of everything in it but the hash, unknown keys included. */
function hashOf(value: Json): string {
  const body =
    value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  return hashJson(Object.fromEntries(body.filter(([key]) => key !== 'hash')));
}

/** The entries of a ledger that can be read, oldest first; lines that cannot are left out. Pure. */
export function ledgerEntries(text: string): LedgerEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const value: Json = JSON.parse(line);
      return isEntry(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

/**
 * Checks a ledger: every line is JSON, numbered without a gap, chained to the one before, and hashes to what it says.
 * Whoever changes, drops or inserts a line must rewrite every later one. `text` holds one JSON line for each entry.
 * Pure, total.
 */
export function verifyLedger(text: string): LedgerReport {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let last: LedgerEntry | null = null;
  for (const [index, line] of lines.entries()) {
    const bad = (problem: string): LedgerReport => ({
      entries: index,
      problem: `Line ${index + 1} ${problem}.`,
      last,
    });
    let value: Json;
    try {
      value = JSON.parse(line);
    } catch (thrown) {
      return bad(`is not JSON: ${messageOf(thrown)}`);
    }
    if (!isEntry(value)) return bad('is no entry of the ledger');
    if (value.seq !== index + 1) return bad(`has the number ${value.seq}, not ${index + 1}`);
    if (value.prevHash !== (last?.hash ?? GENESIS)) return bad('does not follow from the line before it');
    if (value.hash !== hashOf(value)) return bad('was changed after it was written');
    last = value;
  }
  return { entries: lines.length, problem: null, last };
}

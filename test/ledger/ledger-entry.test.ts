import { chain, humanLine, type LedgerEntry, ledgerFacts, verifyLedger } from '@thea/ledger';
import { describe, expect, it } from 'vitest';
import { headOf } from '../release/heads.ts';

const instant = (seconds: number) => ({
  wall: seconds * 1000,
  monotonic: seconds * 1000,
  boot: 'one',
  skew: null,
});

function ledger(...versions: string[]): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const version of versions) entries.push(chain(ledgerFacts(headOf(version)), entries.at(-1) ?? null));
  return entries;
}

const text = (entries: readonly LedgerEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

describe('what the ledger says of a record', () => {
  it.each([
    ['verified', { state: 'verified', decision: 'accept' }],
    ['held', { state: 'serving', decision: 'hold' }],
    ['failed', { state: 'failed', decision: 'roll-back' }],
    ['failed', { state: 'applied' }],
    ['rolled-back', { state: 'withdrawn', withdrawn: { at: 'now', reason: 'bad' } }],
  ] as const)('is %s for %j', (outcome, changes) => {
    expect(ledgerFacts(headOf('1', changes)).outcome).toBe(outcome);
  });

  it('has the seconds of a rollback', () => {
    const times = { t0: instant(10), t1: instant(11), t2: instant(31.46), t3: null };
    expect(ledgerFacts(headOf('1', { times })).rollbackSeconds).toBe(21.5);
  });

  it('is one line for people, whatever a version contains', () => {
    const [entry] = ledger('1\nproduction api 9.9.9 verified\u2028\u202e');
    expect(entry && humanLine(entry)).toMatch(/^[^\p{Cc}\p{Cf}\u2028]+$/u);
  });
});

describe('verifying a ledger', () => {
  it('finds an empty one and a true one in order', () => {
    expect(verifyLedger('')).toEqual({ entries: 0, problem: null, last: null });
    const entries = ledger('1', '2', '3');
    expect(verifyLedger(text(entries))).toEqual({ entries: 3, problem: null, last: entries[2] });
  });

  const [first, second, third] = ledger('1', '2', '3');
  if (!first || !second || !third) throw new Error('three entries were made');
  it.each([
    [
      'a line that was changed',
      text([first, { ...second, outcome: 'verified' }, third]),
      'Line 2 was changed after it was written.',
    ],
    ['a line that was dropped', text([first, third]), 'Line 2 has the number 3, not 2.'],
    [
      'a dropped line with numbers mended',
      text([first, { ...third, seq: 2 }]),
      'Line 2 does not follow from the line before it.',
    ],
    [
      'a key that was added',
      text([first]).replace('}\n', ',"note":"fine"}\n'),
      'Line 1 was changed after it was written.',
    ],
    ['lines in another order', text([second, first, third]), 'Line 1 has the number 2, not 1.'],
    ['a line that was cut', text([first]).slice(0, 40), 'Line 1 is not JSON'],
    ['another kind of line', '{"seq":1}\n', 'Line 1 is no entry of the ledger.'],
    ['an empty line', `${text([first])}\n${text([second])}`, 'Line 2 is not JSON'],
  ])('finds %s', (_, forged, problem) => {
    expect(verifyLedger(forged).problem).toContain(problem);
  });
});

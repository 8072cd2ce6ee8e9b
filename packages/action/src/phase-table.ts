import { elapsed } from './clock.ts';
import type { PhaseTime } from './log.ts';
import { plain, table } from './markdown.ts';

const CELLS = 30;

/** A bar of 30 cells: `before` empty, `taken` full, of `whole` (all in seconds). What took any time has one cell. */
export function bar(before: number, taken: number, whole: number): string {
  if (whole <= 0) return '░'.repeat(CELLS);
  const start = Math.min(CELLS - 1, Math.floor((Math.max(0, before) / whole) * CELLS));
  const length = Math.min(CELLS - start, Math.max(1, Math.round((taken / whole) * CELLS)));
  return '░'.repeat(start) + '█'.repeat(length) + '░'.repeat(CELLS - start - length);
}

/** Seconds from the start of the first phase to the end of the last; phases may nest and overlap. */
export function span(phases: readonly PhaseTime[]): number {
  const [first] = phases;
  if (!first) return 0;
  const starts = phases.map((phase) => elapsed(first.startedAt, phase.startedAt).seconds);
  const ends = phases.map((phase, index) => (starts[index] ?? 0) + phase.seconds);
  return Math.max(...ends) - Math.min(...starts);
}

/** A budget in seconds and what was really taken of it; null where its end was never reached. */
export interface BudgetTaken {
  readonly limit: number;
  readonly taken: number | null;
}

/**
 * The phases in the order they began, each with its place in the whole. With a budget a last row shows as a bar how
 * much of it was taken and whether it was held.
 */
export function phaseTable(phases: readonly PhaseTime[], budget?: BudgetTaken): string {
  const [first] = phases;
  if (!first) return '';
  const at = (phase: PhaseTime): number => elapsed(first.startedAt, phase.startedAt).seconds;
  const ordered = [...phases].sort((a, b) => at(a) - at(b));
  const began = Math.min(...phases.map(at));
  const whole = span(phases);
  const rows = ordered.map((phase) => [
    plain(phase.name),
    `${(at(phase) - began).toFixed(1)} s`,
    `${phase.seconds.toFixed(1)} s`,
    `<code>${bar(at(phase) - began, phase.seconds, whole)}</code>`,
    phase.outcome,
  ]);
  if (budget !== undefined) rows.push(budgetRow(budget));
  return table(['Phase', 'Began after', 'Took', 'When', 'Outcome'], rows);
}

function budgetRow({ limit, taken }: BudgetTaken): string[] {
  const name = `**Budget ${limit} s**`;
  if (taken === null)
    return [name, '', '**not reached**', `<code>${bar(0, limit, limit)}</code>`, '**missed**'];
  const held = taken <= limit;
  return [
    name,
    '',
    `**${taken.toFixed(1)} s**`,
    `<code>${bar(0, taken, Math.max(limit, taken))}</code>`,
    held ? '**held**' : `**missed by ${(taken - limit).toFixed(1)} s**`,
  ];
}

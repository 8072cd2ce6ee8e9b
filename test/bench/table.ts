import type { Row } from './row.ts';

const HEADINGS = ['', 'figure', 'peer', 'ratio', 'goal', ''];

function figure(value: number, unit: Row['unit']): string {
  if (unit === 'n') return String(Math.round(value * 10) / 10);
  return `${unit === 'ms' ? Math.round(value) : value.toFixed(2)} ${unit}`;
}

function cells(row: Row): readonly string[] {
  const { value, unit, peer, ratio, goal, held } = row;
  return [
    `  ${row.what}`,
    figure(value, unit),
    peer === null ? '' : `${figure(peer.value, unit)} ${peer.what}`,
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    goal === null ? '' : `≤ ${figure(goal.value, unit)} (${goal.what})`,
    held === null ? '' : held ? 'held' : 'MISSED',
  ];
}

/** Writes rows as a table for a terminal, under a heading for each group, in the order in which they come. Pure. */
export function tableOf(rows: readonly Row[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const lines = groups.flatMap((group) => [
    [group],
    ...rows.filter((each) => each.group === group).map(cells),
  ]);
  const width = HEADINGS.map((heading, column) =>
    Math.max(
      heading.length,
      ...lines.filter((line) => line.length > 1).map((line) => line[column]?.length ?? 0),
    ),
  );
  const text = (line: readonly string[]): string =>
    line.length === 1
      ? `\n${line[0]}`
      : line
          .map((cell, column) =>
            column === 1 || column === 3
              ? cell.padStart(width[column] ?? 0)
              : cell.padEnd(width[column] ?? 0),
          )
          .join('  ')
          .trimEnd();
  return [text(HEADINGS), ...lines.map(text)].join('\n');
}

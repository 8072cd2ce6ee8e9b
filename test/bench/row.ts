/** One line of the table: a figure, the peer it was measured beside in the same run, and the goal for it. */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | '%' | 'n' | 'requests';
  /** What the figure is held against; null where it has no peer. */
  readonly peer: { readonly what: string; readonly value: number } | null;
  /** `value` by the peer's value; null without a peer. */
  readonly ratio: number | null;
  /** The most that the figure should be, in its unit; null where it is only told. */
  readonly goal: { readonly what: string; readonly value: number } | null;
  readonly held: boolean | null;
}

/** Makes a row of a figure; the ratio and whether the goal was held follow from the rest. Pure. */
export function row(figure: Omit<Row, 'ratio' | 'held'>): Row {
  const { value, peer, goal } = figure;
  return {
    ...figure,
    ratio: peer === null ? null : value / peer.value,
    held: goal === null ? null : value <= goal.value,
  };
}

/** The middle of some numbers. Throws where there is none. Pure. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

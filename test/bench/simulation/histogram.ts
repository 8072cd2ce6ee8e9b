import { px, text } from '@thea/rehearsal/report/markup';

/** One part of the bars, drawn above those before it. */
export interface Layer {
  readonly name: string;
  /** A class of the report's palette. */
  readonly colour: string;
  readonly values: readonly number[];
}

export interface HistogramPlan {
  readonly layers: readonly Layer[];
  readonly from: number;
  readonly to: number;
  readonly bins: number;
  /** Where the axis is labelled, and how. */
  readonly ticks: readonly (readonly [number, string])[];
  readonly marks: readonly (readonly [number, string])[];
  readonly band: readonly [number, number] | null;
}

const WIDTH = 1120;
const HEIGHT = 220;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 24, 22, 24];

/** How many values of a layer lie in each bin; the first and the last take what lies beyond. Pure. */
export function binned(values: readonly number[], { from, to, bins }: HistogramPlan): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.floor(((value - from) / (to - from)) * bins);
    const index = Math.min(bins - 1, Math.max(0, bin));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** Draws a histogram as SVG in the report's palette; its height is the tallest bar. Pure. */
export function drawHistogram(plan: HistogramPlan): string {
  const width = WIDTH - LEFT - RIGHT;
  const x = (value: number): number => LEFT + (width * (value - plan.from)) / (plan.to - plan.from);
  const stacks = plan.layers.map((layer) => binned(layer.values, plan));
  const sums = Array.from({ length: plan.bins }, (_, bin) =>
    stacks.reduce((sum, counts) => sum + (counts[bin] ?? 0), 0),
  );
  const most = Math.max(1, ...sums);
  const high = HEIGHT - TOP - BOTTOM;
  const floor = HEIGHT - BOTTOM;
  const bars = Array.from({ length: plan.bins }, (_, bin) => {
    let y = floor;
    return stacks
      .map((counts, layer) => {
        const tall = (high * (counts[bin] ?? 0)) / most;
        y -= tall;
        const left = LEFT + (width * bin) / plan.bins;
        return tall === 0
          ? ''
          : `<rect class="${plan.layers[layer]?.colour ?? ''}" x="${px(left + 0.5)}" y="${px(y)}" width="${px(width / plan.bins - 1)}" height="${px(tall)}"/>`;
      })
      .join('');
  });
  const ticks = plan.ticks.map(
    ([value, label]) =>
      `<line class="grid" x1="${px(x(value))}" x2="${px(x(value))}" y1="${TOP}" y2="${floor}"/><text class="faint mid" x="${px(x(value))}" y="${HEIGHT - 8}">${text(label)}</text>`,
  );
  const marks = plan.marks.map(
    ([value, label]) =>
      `<line class="mark" x1="${px(x(value))}" x2="${px(x(value))}" y1="8" y2="${floor}"/><text class="strong halo" x="${px(x(value) + 5)}" y="16">${text(label)}</text>`,
  );
  const band =
    plan.band === null
      ? ''
      : `<rect class="band" x="${px(x(plan.band[0]))}" y="${TOP}" width="${px(x(plan.band[1]) - x(plan.band[0]))}" height="${high}"/>`;
  return `<svg class="pic" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="100%" role="img">${band}${ticks.join('')}<text class="faint end" x="${LEFT - 6}" y="${TOP + 8}">${most}</text><line class="rule" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${floor}" y2="${floor}"/>${bars.join('')}${marks.join('')}</svg>`;
}

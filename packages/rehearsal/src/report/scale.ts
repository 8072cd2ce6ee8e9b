/** A linear scale of time: seconds to a horizontal coordinate in CSS pixels. */
export interface Scale {
  readonly left: number;
  readonly right: number;
  x(seconds: number): number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const STEPS = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];
/** CSS pixels between two ticks, at least. */
const APART = 64;

function label(at: number, step: number): string {
  if (step < 60) return `${at} s`;
  if (step < 3600) return `${at / 60} min`;
  return `${at / 3600} h`;
}

/** A scale from 0 to `end` seconds between two coordinates, with ticks of one unit that do not touch. Pure. */
export function timeScale(end: number, left: number, right: number): Scale {
  const span = Math.max(end, 1);
  const perSecond = (right - left) / span;
  const step = STEPS.find((each) => each * perSecond >= APART) ?? span;
  const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => ({
    at: index * step,
    label: label(index * step, step),
  }));
  return { left, right, ticks, x: (seconds) => left + Math.min(Math.max(seconds, 0), span) * perSecond };
}

/**
 * Moves labels apart that would touch: the nearest coordinates to `wanted` (ascending) that keep `apart` between
 * neighbours and stay within `left` and `right`. Pure.
 */
export function spread(wanted: readonly number[], apart: number, left: number, right: number): number[] {
  const placed: number[] = [];
  for (const [index, want] of wanted.entries()) {
    const before = placed[index - 1];
    placed.push(Math.max(want, before === undefined ? left : before + apart));
  }
  let limit = right;
  for (let index = placed.length - 1; index >= 0; index--) {
    placed[index] = Math.min(placed[index] ?? limit, limit);
    limit = (placed[index] ?? limit) - apart;
  }
  return placed;
}

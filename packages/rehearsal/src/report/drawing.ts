import type { Scale } from './scale.ts';

/** A strip of the picture: its SVG, drawn from y = 0, and how high it is. */
export interface Strip {
  readonly svg: string;
  readonly height: number;
}

/** What every strip shares: the time scale, and the columns to both sides of it. Lengths in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly scale: Scale;
  /** Width of the column of names on the left. */
  readonly names: number;
}

/** Places strips below each other, from `top`, with `gap` between them. */
export function stack(strips: readonly Strip[], top: number, gap: number): Strip {
  let y = top;
  const svg = strips
    .filter((strip) => strip.height > 0)
    .map((strip) => {
      const placed = `<g transform="translate(0 ${y})">${strip.svg}</g>`;
      y += strip.height + gap;
      return placed;
    });
  return { svg: svg.join('\n'), height: y - (svg.length > 0 ? gap : 0) };
}

import { type Frame, stack } from './drawing.ts';
import { lanes } from './lanes.ts';
import { hairlines, marks } from './marks.ts';
import { px, text } from './markup.ts';
import { drawing, palette } from './palette.ts';
import { replicaCharts } from './replica-chart.ts';
import type { Report } from './report.ts';
import { requestStrips } from './request-strip.ts';
import { timeScale } from './scale.ts';

const AXIS = 24;
/** Widths of the column of durations, and of the pictures for a wide and a narrow page, in CSS pixels. */
const DURATIONS = 62;
export const WIDE = 1152;
export const NARROW = 720;

function axis(frame: Frame, top: number, bottom: number): string {
  return frame.scale.ticks
    .map(({ at, label }) => {
      const x = px(frame.scale.x(at));
      return `<line class="grid" x1="${x}" x2="${x}" y1="${px(top)}" y2="${px(bottom)}"/><text class="faint num mid" x="${x}" y="${px(bottom + 15)}">${label}</text>`;
    })
    .join('');
}

/** The picture without a style of its own: for a page that has it. `width` in CSS pixels. */
export function timeline(report: Report, width: number): string {
  const names = width >= WIDE ? 176 : 148;
  const frame: Frame = { width, names, scale: timeScale(report.seconds, names, width - DURATIONS) };
  const flags = marks(report, frame);
  const body = stack(
    [...lanes(report, frame), ...replicaCharts(report, frame), ...requestStrips(report, frame)],
    flags.height + 4,
    14,
  );
  const bottom = body.height + 6;
  const label = `Timeline of ${report.scenario}: phases of each action, replicas by release and requests over ${Math.round(report.seconds)} seconds`;
  return `<svg class="pic" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${px(bottom + AXIS)}" width="${width}" height="${px(bottom + AXIS)}" role="img" aria-label="${text(label)}">
${axis(frame, flags.height, bottom)}
${hairlines(report, frame, flags.height, bottom)}
${body.svg}
${flags.svg}
</svg>`;
}

/** The picture as a file of its own, for a README: it brings its colours, light and dark, and its background. */
export function renderTimelineSvg(report: Report): string {
  const style = `${palette('.pic')}\n${drawing}\n.pic .page { fill: var(--page); }`;
  const margin = 24;
  return timeline(report, WIDE).replace(
    /viewBox="0 0 (\S+) (\S+)" width="\S+" height="\S+"([^>]*)>/,
    (_all, width: string, height: string, rest: string) => {
      const [wide, high] = [Number(width) + 2 * margin, Number(height) + 2 * margin];
      return `viewBox="${-margin} ${-margin} ${wide} ${high}" width="${wide}" height="${high}"${rest}>
<style>${style}</style><rect class="page" x="${-margin}" y="${-margin}" width="${wide}" height="${high}"/>`;
    },
  );
}

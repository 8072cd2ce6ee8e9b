import type { Frame, Strip } from './drawing.ts';
import { hairlines } from './marks.ts';
import { px, shorten, text, textWidth } from './markup.ts';
import type { ReplicaSeries, Report } from './report.ts';

const CHART = 84;
const HEAD = 26;
const COLOURS = 5;

/** The labels of a series in the order in which they appear: the colour of each follows from it. Pure. */
export function labelsOf(target: ReplicaSeries): string[] {
  return [...new Set(target.series.flatMap((point) => Object.keys(point.counts)))];
}

/** The most replicas that existed at once. Pure. */
export function mostReplicas(target: ReplicaSeries): number {
  const totals = target.series.map((point) =>
    Object.values(point.counts).reduce((sum, count) => sum + Math.max(count.running, count.serving), 0),
  );
  return Math.max(1, ...totals);
}

function colour(target: ReplicaSeries, label: string): string {
  if (target.withdrawn?.includes(label)) return 'bad';
  const others = labelsOf(target).filter((each) => !target.withdrawn?.includes(each));
  return `r${others.indexOf(label) % COLOURS}`;
}

interface Slab {
  readonly label: string;
  readonly idle: boolean;
  readonly from: number;
  readonly to: number;
}

// Serving replicas of all labels lie below, those without traffic on top of them: the lower edge is the capacity.
function slabs(counts: ReplicaSeries['series'][number]['counts'], labels: readonly string[]): Slab[] {
  let height = 0;
  const slab = (label: string, idle: boolean, size: number): Slab => {
    height += size;
    return { label, idle, from: height - size, to: height };
  };
  return [
    ...labels.map((label) => slab(label, false, counts[label]?.serving ?? 0)),
    ...labels.map((label) =>
      slab(label, true, Math.max(0, (counts[label]?.running ?? 0) - (counts[label]?.serving ?? 0))),
    ),
  ].filter((each) => each.to > each.from);
}

/** One path per label and state: its rectangles over time. */
function areas(target: ReplicaSeries, end: number, frame: Frame): string {
  const most = mostReplicas(target);
  const y = (count: number): number => CHART - (count / most) * CHART;
  const paths = new Map<string, string[]>();
  for (const [index, point] of target.series.entries()) {
    const [from, to] = [frame.scale.x(point.at), frame.scale.x(target.series[index + 1]?.at ?? end)];
    if (to <= from) continue;
    for (const slab of slabs(point.counts, labelsOf(target))) {
      const key = `${colour(target, slab.label)}${slab.idle ? ' idle' : ''}`;
      const path = `M${px(from)} ${px(y(slab.from))}V${px(y(slab.to))}H${px(to)}V${px(y(slab.from))}Z`;
      paths.set(key, [...(paths.get(key) ?? []), path]);
    }
  }
  return [...paths].map(([key, parts]) => `<path class="${key}" d="${parts.join('')}"/>`).join('');
}

function legend(target: ReplicaSeries, frame: Frame): string {
  let x = frame.scale.left;
  const entries = labelsOf(target).map((label) => {
    const shown = shorten(label, 180, 11);
    const entry = `<rect class="${colour(target, label)}" x="${px(x)}" y="6" width="10" height="10" rx="2"/><text class="soft halo" x="${px(x + 15)}" y="15">${text(shown)}</text>`;
    x += 15 + textWidth(shown, 11) + 16;
    return entry;
  });
  const idle = `<rect class="r4 idle" x="${px(x)}" y="6" width="10" height="10" rx="2"/><text class="soft halo" x="${px(x + 15)}" y="15">pale: no traffic</text>`;
  return entries.join('') + (x + 120 < frame.width ? idle : '');
}

function chart(target: ReplicaSeries, report: Report, frame: Frame): Strip {
  const most = mostReplicas(target);
  const step = Math.ceil(most / 4);
  const levels = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  const grid = levels.map((level) => {
    const y = px(HEAD + CHART - (level / most) * CHART);
    return `<line class="grid" x1="${px(frame.scale.left)}" x2="${px(frame.scale.right)}" y1="${y}" y2="${y}"/><text class="faint num end" x="${px(frame.scale.left - 8)}" y="${px(Number(y) + 3.5)}">${level}</text>`;
  });
  const name = shorten(target.target, frame.names - 40, 11);
  return {
    svg: `<text class="strong" x="0" y="15">Replicas</text><text class="soft" x="0" y="${HEAD + 14}">${text(name)}</text>${legend(target, frame)}${grid.join('')}<g transform="translate(0 ${HEAD})">${areas(target, report.seconds, frame)}${hairlines(report, frame, 0, CHART)}</g>`,
    height: HEAD + CHART,
  };
}

/** Replicas by release over time, for each target. */
export function replicaCharts(report: Report, frame: Frame): Strip[] {
  return report.replicas
    .filter((target) => target.series.length > 0)
    .map((target) => chart(target, report, frame));
}

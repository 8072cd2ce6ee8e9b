import type { Frame, Strip } from './drawing.ts';
import { duration, px, shorten, text } from './markup.ts';
import type { Report } from './report.ts';
import { spread } from './scale.ts';

const FLAG = 20;
const ROW = 24;

interface Mark {
  readonly name: string;
  readonly at: number;
  readonly meaning: string;
}

/** T0 to T3 of one target, in seconds since the scenario began; only those that happened. Pure. */
export function marksOf(target: Report['targets'][number]): Mark[] {
  const { t0 } = target;
  if (t0 === null) return [];
  const after = (name: string, since: number | null, meaning: string): Mark[] =>
    since === null ? [] : [{ name, at: t0 + since, meaning: `${meaning}, ${duration(since)} after T0` }];
  return [
    { name: 'T0', at: t0, meaning: 'first failing observation' },
    ...after('T1', target.t1, 'rollback accepted by the platform'),
    ...after('T2', target.t2, 'traffic reaches only restored replicas'),
    ...after('T3', target.t3, 'settled'),
  ];
}

/** A row of flags for each target that was rolled back. */
export function marks(report: Report, frame: Frame): Strip {
  const marked = report.targets.filter((target) => marksOf(target).length > 0);
  const rows = marked.map((target, row) => {
    const found = marksOf(target);
    const wanted = found.map((mark) => frame.scale.x(mark.at));
    const placed = spread(wanted, FLAG + 2, frame.scale.left + FLAG / 2, frame.width - FLAG / 2);
    const flags = found.map((mark, index) => {
      const [x, to] = [placed[index] ?? 0, wanted[index] ?? 0];
      return `<path class="mark" fill="none" d="M${px(x)} 16 L${px(to)} ${ROW}"/><g><title>${text(`${mark.name} ${target.name}: ${mark.meaning}`)}</title><rect class="flag" x="${px(x - FLAG / 2)}" y="2" width="${FLAG}" height="14" rx="3"/><text class="flagtext" x="${px(x)}" y="12.5">${mark.name}</text></g>`;
    });
    return `<g transform="translate(0 ${row * ROW})"><text class="soft" x="0" y="13">${text(shorten(`rollback ${target.name}`, frame.names - 8, 11))}</text>${flags.join('')}</g>`;
  });
  return { svg: rows.join('\n'), height: rows.length * ROW };
}

/** The hairlines of all marks, over `height` pixels below the flags. */
export function hairlines(report: Report, frame: Frame, top: number, bottom: number): string {
  return report.targets
    .flatMap(marksOf)
    .map((mark) => px(frame.scale.x(mark.at)))
    .map((x) => `<line class="mark" x1="${x}" x2="${x}" y1="${px(top)}" y2="${px(bottom)}"/>`)
    .join('');
}

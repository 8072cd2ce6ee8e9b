import { duration, px, text, textWidth } from './markup.ts';
import { BUDGET, type TargetReport } from './report.ts';
import { spread } from './scale.ts';

const CLASSES = { detect: 'verify', decide: 'plan', act: 'rollback', confirm: 'deploy' } as const;
const HEIGHT = 78;

/**
 * The 90 seconds of one target: what is allowed above, what was measured below, on one scale, with T1 to T3.
 * `width` in CSS pixels. Empty where there was no T0.
 */
export function budgetBar(target: TargetReport, width: number): string {
  if (target.t0 === null || (target.t1 ?? target.t2 ?? target.t3) === null) return '';
  // T3 may lie far behind the promise, and must not shrink it: beyond the scale it is named at its end.
  const end = Math.max(BUDGET.seconds, target.t1 ?? 0, target.t2 ?? 0) * 1.06;
  const left = 64;
  const x = (seconds: number): number => left + (seconds / end) * (width - left - 8);
  let from = 0;
  const allowed = BUDGET.parts.map((part) => {
    const [start, stop] = [x(from), x(from + part.seconds)];
    from += part.seconds;
    const label = `${part.name} ≤ ${part.seconds} s`;
    const fits = textWidth(label, 11) + 8 <= stop - start;
    const name = fits ? `<text class="soft" x="${px(start + 6)}" y="19">${label}</text>` : '';
    return `<rect class="${CLASSES[part.name]} idle" x="${px(start)}" y="6" width="${px(Math.max(1, stop - start - 1))}" height="18" rx="2"><title>${part.name}: at most ${part.seconds} s</title></rect>${name}`;
  });
  let spent = 0;
  const measured = target.parts.map((part) => {
    const [start, stop] = [x(spent), x(spent + part.seconds)];
    spent += part.seconds;
    return `<rect class="${CLASSES[part.name]}" x="${px(start)}" y="30" width="${px(Math.max(1.5, stop - start - 1))}" height="18" rx="2"><title>${part.name}: ${duration(part.seconds)}</title></rect>`;
  });
  const marks = (['t1', 't2', 't3'] as const).flatMap((name) => {
    const at = target[name];
    return at === null ? [] : [{ name: name.toUpperCase(), at }];
  });
  const wanted = marks.map((mark) => x(Math.min(mark.at, end)));
  const placed = spread(wanted, 62, left + 24, width - 30);
  const flags = marks.map((mark, index) => {
    const [at, label] = [wanted[index] ?? 0, placed[index] ?? 0];
    return `<path class="mark" fill="none" d="M${px(at)} 28 V52 L${px(label)} 60"/><text class="num mid" x="${px(label)}" y="72"><tspan class="strong">${mark.name}</tspan> ${duration(mark.at)}${mark.at > end ? ' →' : ''}</text>`;
  });
  const limit = px(x(BUDGET.seconds));
  return `<svg class="pic" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${text(`Budget of ${target.name}: traffic restored after ${target.t2 === null ? 'never' : duration(target.t2)} of ${BUDGET.seconds} s`)}">
<text class="soft" x="0" y="19">allowed</text><text class="soft" x="0" y="43">measured</text>
${allowed.join('')}${measured.join('')}
<line class="rule" x1="${limit}" x2="${limit}" y1="2" y2="52"/>
${flags.join('')}
</svg>`;
}

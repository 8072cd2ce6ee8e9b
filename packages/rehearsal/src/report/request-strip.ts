import type { Frame, Strip } from './drawing.ts';
import { shorten, text } from './markup.ts';
import type { Report } from './report.ts';

const HEIGHT = 12;

/** What users' requests met: a tick per request, failed ones taller and red, counted on the right. */
export function requestStrips(report: Report, frame: Frame): Strip[] {
  const byTarget = Map.groupBy(report.requests, (request) => request.target);
  return [...byTarget].map(([target, requests]) => {
    const failed = requests.filter((request) => !request.ok).length;
    // Requests of one pixel are one tick: the picture's size does not follow the length of the scenario.
    const ticks = (ok: boolean): string =>
      [
        ...new Set(
          requests
            .filter((request) => request.ok === ok)
            .map((request) => Math.round(frame.scale.x(request.at))),
        ),
      ]
        .map((x) => `M${x} ${ok ? 7 : 3}h1.2v${ok ? HEIGHT - 7 : HEIGHT - 3}h-1.2z`)
        .join('');
    const name = byTarget.size > 1 ? shorten(target, frame.names - 12, 11) : 'Requests';
    const row = HEIGHT - 1;
    return {
      svg: `<text class="${byTarget.size > 1 ? 'soft' : 'strong'}" x="0" y="${row}">${text(name)}</text><text class="${failed > 0 ? 'bad' : 'soft'} num end" x="${frame.width - 4}" y="${row}">${failed} failed<title>${failed} of ${requests.length} requests failed</title></text><path class="good idle" d="${ticks(true)}"/><path class="bad" d="${ticks(false)}"/>`,
      height: HEIGHT,
    };
  });
}

import { text } from '@thea/rehearsal/report/markup';
import { pageStyle } from '@thea/rehearsal/report/page-style';
import { isRestored, quantile, type Restored, ratioOf, saidYes, shareWithin, TOLERANCE } from './accuracy.ts';
import { drawHistogram, type Layer } from './histogram.ts';
import type { Played } from './play-many.ts';
import type { WayBack } from './story.ts';

const WAYS: readonly (readonly [WayBack['kind'], string, string])[] = [
  ['neverServed', 'the release never served', 'verify'],
  ['inProgress', 'the old replicas were still up', 'deploy'],
  ['completed', 'the goal had to be started again', 'rollback'],
];

function layersOf(outcomes: readonly Restored[], value: (outcome: Restored) => number): Layer[] {
  return WAYS.map(([kind, name, colour]) => ({
    name,
    colour,
    values: outcomes.filter(({ way }) => way.kind === kind).map(value),
  }));
}

function rowOf(name: string, outcomes: readonly Restored[]): string {
  if (outcomes.length === 0) return '';
  const t2 = outcomes.map(({ way }) => way.t2);
  const seconds = [0.5, 0.95, 0.999].map((share) => quantile(t2, share).toFixed(1));
  const ratios = [0.05, 0.5, 0.95].map((share) => quantile(outcomes.map(ratioOf), share).toFixed(2));
  const cells = [outcomes.length, ...seconds, ...ratios, `${(100 * shareWithin(outcomes)).toFixed(1)} %`];
  return `<tr><td class="name">${text(name)}</td>${cells.map((cell) => `<td class="num">${text(cell)}</td>`).join('')}</tr>`;
}

function tableOf(yes: readonly Restored[]): string {
  const headings = ['', 'releases', 'T2 median', 'p95', 'p99.9', 'ratio p5', 'median', 'p95', 'within 15 %'];
  const groups: readonly (readonly [string, readonly Restored[]])[] = [
    ['All', yes],
    ...WAYS.map(([kind, name]) => [`Way back: ${name}`, yes.filter(({ way }) => way.kind === kind)] as const),
    ...['ROLLING', 'BLUE_GREEN', 'CANARY', 'LINEAR'].map(
      (strategy) => [strategy, yes.filter(({ service }) => service.strategy === strategy)] as const,
    ),
    ...[...new Set(yes.map(({ trouble }) => trouble))]
      .sort()
      .map(
        (trouble) => [`On the way back: ${trouble}`, yes.filter((one) => one.trouble === trouble)] as const,
      ),
  ];
  const head = headings.map((heading, column) => `<th${column > 0 ? ' class="num"' : ''}>${heading}</th>`);
  return `<table><tr>${head.join('')}</tr>${groups.map(([name, part]) => rowOf(name, part)).join('')}</table>`;
}

const legend = WAYS.map(
  ([, name, colour]) =>
    `<span><svg class="pic" style="display:inline" width="10" height="10"><rect class="${colour}" width="10" height="10"/></svg> ${text(name)}</span>`,
).join('');

/** The page of a simulation: how T2 is distributed, and how far from what was predicted. Self-contained. Pure. */
export function simulationPage({ outcomes, errors }: Played): string {
  const all = outcomes.filter(isRestored);
  const yes = all.filter(saidYes);
  const no = all.filter((outcome) => !saidYes(outcome));
  const tens = Array.from({ length: 13 }, (_, ten) => [ten * 10, `${ten * 10} s`] as const);
  const budget = [[90, '90 s']] as const;
  const times = { from: 0, to: 120, bins: 120, ticks: tens, marks: budget, band: null };
  const tenths = [0.5, 0.75, 1, 1.25, 1.5].map((value) => [value, `${value} ×`] as const);
  const ratios = drawHistogram({
    layers: layersOf(yes, ratioOf),
    from: 0.5,
    to: 1.5,
    bins: 100,
    ticks: tenths,
    marks: [[1, 'as predicted']],
    band: [1 - TOLERANCE, 1 + TOLERANCE],
  });
  const refused = outcomes.length - all.length;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Simulated rollbacks</title><style>${pageStyle}</style></head><body><main>
<h1>How long the way back takes, and how well plan knows it before</h1>
<p class="lead">${outcomes.length} random services, each with a bad release that our own deploy, verify and rollback handle on the embedded AWS in virtual time. Seeds 0 to ${(outcomes.at(-1)?.seed ?? 0) + errors.length}; every seed gives the same story again. Plan refused ${refused} of them; ${errors.length} stories ended with an error.</p>
<p class="meta">${legend}</p>
<h2>T2 where plan said yes: ${yes.length} rollbacks</h2>${drawHistogram({ ...times, layers: layersOf(yes, ({ way }) => way.t2) })}
<h2>T2 where plan said no: ${no.length} rollbacks (the last bar holds all beyond 120 s)</h2>${drawHistogram({ ...times, layers: layersOf(no, ({ way }) => way.t2) })}
<h2>T2 by its prediction, where plan said yes; the band is ±15 %</h2>${ratios}
<h2>Where plan said yes</h2><div class="scroll">${tableOf(yes)}</div>
</main></body></html>
`;
}

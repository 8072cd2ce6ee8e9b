import type { Frame, Strip } from './drawing.ts';
import { duration, px, shorten, text, textWidth } from './markup.ts';
import type { PhaseReport, Report } from './report.ts';

const LANE = 22;
const BAR = 14;
const HEAD = 26;
/** Where the names of actions begin. */
const NAME = 12;
const KINDS = ['plan', 'deploy', 'verify', 'rollback', 'record'];

/** The colour class of an action: by the word of the story it tells. */
export function actionClass(action: string): string {
  return KINDS.find((kind) => action.toLowerCase().includes(kind)) ?? 'other';
}

interface Lane {
  readonly action: string;
  readonly target: string;
  readonly phases: readonly PhaseReport[];
}

/** What stands together: the lanes of a target, and each action that is about none or about all. */
const blockOf = ({ action, target }: Pick<PhaseReport, 'action' | 'target'>): string =>
  target === '' ? `${action}\n` : target;

/**
 * The lanes of a run, one per action and target: those of a target stand together, blocks and lanes in the order in
 * which they begin. Pure.
 */
export function lanesOf(phases: readonly PhaseReport[]): Lane[] {
  const groups = Map.groupBy(phases, (phase) => `${phase.action}\n${phase.target}`);
  const began = (lane: Lane): number => lane.phases[0]?.startedAt ?? 0;
  const blocks = Map.groupBy(phases, blockOf);
  const block = (lane: Lane): number =>
    Math.min(...(blocks.get(blockOf(lane)) ?? []).map(({ startedAt }) => startedAt));
  return [...groups.values()]
    .map((group) => [...group].sort((a, b) => a.startedAt - b.startedAt || b.seconds - a.seconds))
    .flatMap((group) => (group[0] === undefined ? [] : [{ ...group[0], phases: group }]))
    .sort((a, b) => block(a) - block(b) || blockOf(a).localeCompare(blockOf(b)) || began(a) - began(b));
}

/** How deep each phase is nested in the earlier ones of its lane, from 0. Pure; `phases` by start, longest first. */
export function depths(phases: readonly PhaseReport[]): number[] {
  const open: number[] = [];
  return phases.map((phase) => {
    while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= phase.startedAt + 0.0005) open.pop();
    open.push(phase.startedAt + phase.seconds);
    return open.length - 1;
  });
}

function bar(phase: PhaseReport, depth: number, frame: Frame): string {
  const from = frame.scale.x(phase.startedAt);
  const width = Math.max(1.5, frame.scale.x(phase.startedAt + phase.seconds) - from);
  const top = (LANE - BAR) / 2 + (depth > 0 ? BAR - 5 : 0);
  const height = depth > 0 ? 5 : BAR;
  const failed = phase.outcome === 'failed';
  const title = `${phase.action}: ${phase.name}, ${duration(phase.seconds)}${failed ? ', failed' : ''}`;
  const body = `<rect class="${actionClass(phase.action)}${depth > 0 ? ' nested' : ''}" x="${px(from)}" y="${top}" width="${px(Math.max(1, width - 1))}" height="${height}" rx="2"><title>${text(title)}</title></rect>`;
  const cap = failed
    ? `<rect class="bad" x="${px(from + Math.max(1, width - 1) - 3)}" y="${top - 2}" width="3" height="${height + 4}" rx="1"/>`
    : '';
  const name =
    depth === 0 && textWidth(phase.name, 10.5) + 12 <= width
      ? `<text class="onbar" x="${px(from + 6)}" y="${LANE / 2 + 3.7}">${text(phase.name)}</text>`
      : '';
  return body + cap + name;
}

function laneStrip(lane: Lane, frame: Frame, named: boolean): string {
  const deep = depths(lane.phases);
  const bars = lane.phases.map((phase, index) => bar(phase, deep[index] ?? 0, frame)).join('');
  const ends = lane.phases.map((phase) => phase.startedAt + phase.seconds);
  const spent = Math.max(...ends) - (lane.phases[0]?.startedAt ?? 0);
  const failed = lane.phases.some((phase) => phase.outcome === 'failed');
  const room = frame.names - NAME - 10;
  const action = shorten(lane.action, named && lane.target !== '' ? Math.max(room - 56, 70) : room, 11);
  const target = shorten(lane.target, room - textWidth(action, 11) - 6, 10.5);
  const beside = named && target.length > 2 ? text(target) : '';
  return `<text x="${NAME}" y="${LANE / 2 + 4}">${text(action)}<title>${text(`${lane.action} ${lane.target}`)}</title></text>
<text class="faint end" x="${frame.names - 10}" y="${LANE / 2 + 4}">${beside}</text>
${bars}<text class="${failed ? 'bad' : 'soft'} num end" x="${frame.width - 4}" y="${LANE / 2 + 4}">${duration(spent)}</text>`;
}

function runStrip(
  run: Report['runs'][number],
  phases: readonly PhaseReport[],
  frame: Frame,
  named: boolean,
): Strip {
  const lanes = lanesOf(phases);
  const height = HEAD + lanes.length * LANE;
  const [from, to] = [frame.scale.x(run.startedAt), frame.scale.x(run.endedAt)];
  const bad = run.conclusion !== 'success';
  const head = `<rect class="band" x="${px(from)}" y="${HEAD - 4}" width="${px(Math.max(2, to - from))}" height="${height - HEAD + 4}" rx="3"/>
<text class="strong" x="0" y="15">${text(run.name)} <tspan class="${bad ? 'bad' : 'good'}" dx="4">${text(run.conclusion)}</tspan></text>
<text class="soft num end" x="${frame.width - 4}" y="15">${duration(run.endedAt - run.startedAt)}</text>
<line class="rule" x1="0" x2="${frame.width}" y1="${HEAD - 5}" y2="${HEAD - 5}"/>`;
  const rows = lanes.map(
    (lane, index) =>
      `<g transform="translate(0 ${HEAD + index * LANE})">${laneStrip(lane, frame, named)}</g>`,
  );
  return { svg: head + rows.join('\n'), height };
}

const STRAY = 'without a workflow';

// What ran without a workflow (a rollback from a laptop) stands beside the runs under its own name.
function runsOf(report: Report): Report['runs'] {
  const known = new Set(report.runs.map((run) => run.name));
  const strays = Map.groupBy(
    report.timeline.filter((phase) => !known.has(phase.run)),
    (phase) => phase.run,
  );
  const made = [...strays].map(([name, phases]) => ({
    name: name === '' ? STRAY : name,
    conclusion: phases.some((phase) => phase.outcome === 'failed') ? 'failure' : 'success',
    startedAt: Math.min(...phases.map((phase) => phase.startedAt)),
    endedAt: Math.max(...phases.map((phase) => phase.startedAt + phase.seconds)),
    jobs: [],
  }));
  return [...report.runs, ...made].sort((a, b) => a.startedAt - b.startedAt);
}

/** The phases of every run, one lane per action and target, with what each took on the right. */
export function lanes(report: Report, frame: Frame): Strip[] {
  // One target alone needs no name in every lane.
  const named = report.targets.length > 1;
  return runsOf(report).map((run) => {
    const phases = report.timeline.filter((phase) => (phase.run === '' ? STRAY : phase.run) === run.name);
    return runStrip(run, phases, frame, named);
  });
}

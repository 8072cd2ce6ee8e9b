import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildReport, type Seen } from '@thea/rehearsal/report/build';
import { NO_MOMENTS } from '@thea/rehearsal/report/moments';
import { renderReport } from '@thea/rehearsal/report/render';
import { renderTimelineSvg } from '@thea/rehearsal/report/timeline';
import { writeReport } from '@thea/rehearsal/report/write';
import { describe, expect, test } from 'vitest';
import { story } from './story.ts';

/** Names of elements that were opened and not closed, in order; empty for well-formed XML. */
function unclosed(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([a-z]+)(?:\s(?:[^<>"]|"[^"<]*")*?)?(\/?)>/gi)) {
    if (name === undefined) continue;
    if (close === '/' && open.at(-1) === name) open.pop();
    else if (self !== '/') open.push(name);
  }
  return open;
}

const NOTHING: Seen = {
  scenario: 'plan-refuses',
  description: 'Nothing is changed.',
  outcome: 'refused',
  speed: 'driven',
  settings: { startUp: 1, healthInterval: 1, drain: 2 },
  startedAt: 1_000,
  endedAt: 1_000,
  targets: [{ platform: 'ecs', name: 'thea-ia', liveEqualsSnapshot: null, moments: NO_MOMENTS }],
  runs: [],
  timeline: [],
  replicas: [],
  requests: [],
  events: [],
  verdicts: [],
  findings: [],
  assertions: [],
};

describe('the page', () => {
  const page = renderReport(story);

  test('needs nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b/i);
    expect(page).not.toMatch(/\b(src|href)=|url\(|@import/i);
  });

  test('says whether it held, and shows each phase, verdict, sentence, job and event', () => {
    expect(page).toContain('Restored 8.5 s after the first failure; 90 s are allowed');
    for (const said of [
      ...story.timeline.map((phase) => `${phase.action}: ${phase.name}`),
      ...story.assertions.map((assertion) => assertion.sentence),
      ...story.runs.flatMap((run) => run.jobs.map((job) => job.name)),
      'the service answered 500 &lt;Internal Server Error&gt;',
      'error rate between 9.8 % and 66 %',
      ...['T0', 'T1', 'T2', 'T3'],
    ]) {
      expect(page).toContain(said);
    }
  });

  test('leads with what does not hold', () => {
    const broken = {
      ...story,
      passed: false,
      assertions: [...story.assertions, { sentence: 'The sky is green.', held: false }],
    };
    const shown = renderReport(broken);
    expect(shown).toContain('1 of 7 assertions do not hold');
    expect(shown.indexOf('The sky is green.')).toBeLessThan(shown.indexOf('What is live equals'));
  });

  test('is the same for the same report', () => {
    expect(renderReport(structuredClone(story))).toBe(page);
  });

  test('lets no text of a run become markup', () => {
    const hostile = '</style><script>alert(1)</script>" onload="x';
    const shown = renderReport({
      ...story,
      scenario: hostile,
      replicas: story.replicas.map((target) => ({
        ...target,
        series: [{ at: 0, counts: { [hostile]: { running: 1, serving: 1 } } }],
      })),
      timeline: story.timeline.map((phase) => ({ ...phase, action: hostile, name: hostile })),
      verdicts: story.verdicts.map((verdict) => ({ ...verdict, evidence: [hostile] })),
    });
    expect(shown).not.toContain('<script');
    expect(shown).not.toContain('" onload');
  });

  test('shows a rollback without a workflow under a name of its own', () => {
    expect(
      renderReport({ ...story, runs: [], timeline: story.timeline.map((phase) => ({ ...phase, run: '' })) }),
    ).toContain('without a workflow');
  });
});

describe('the picture', () => {
  test.each([
    ['of a story', story],
    ['of nothing', buildReport(NOTHING)],
  ])('%s is a well-formed SVG of its own', (_what, report) => {
    const svg = renderTimelineSvg(report);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(unclosed(svg)).toEqual([]);
  });
});

describe('the report', () => {
  test('of a scenario without an assertion did not pass', () => {
    expect(buildReport(NOTHING).passed).toBe(false);
    expect(
      buildReport({ ...NOTHING, assertions: [{ sentence: 'Nothing changed.', held: true }] }).passed,
    ).toBe(true);
  });

  test('counts all its times from the beginning of the scenario', () => {
    const report = buildReport({
      ...NOTHING,
      endedAt: 9_000,
      timeline: [
        {
          target: '',
          run: '',
          action: 'plan',
          name: 'observe',
          startedAt: 2_500,
          seconds: 1,
          outcome: 'done',
        },
      ],
      events: [
        { at: 4_000, source: 'ecs', message: 'b' },
        { at: 3_000, source: 'ecs', message: 'a' },
      ],
      replicas: [{ target: 'thea-ia', series: [{ at: 1_500, counts: {} }] }],
      requests: [{ target: 'thea-ia', at: 2_000, ok: true }],
    });
    expect(report.seconds).toBe(8);
    expect(report.timeline[0]?.startedAt).toBe(1.5);
    expect(report.events.map((event) => event.at)).toEqual([2, 3]);
    expect(report.replicas[0]?.series[0]?.at).toBe(0.5);
    expect(report.requests[0]?.at).toBe(1);
  });

  test('is written as JSON and page into a folder that need not exist', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thea-report-'));
    try {
      const page = writeReport(story, join(folder, 'deep', 'er'));
      expect(readFileSync(page, 'utf8')).toBe(renderReport(story));
      expect(JSON.parse(readFileSync(join(folder, 'deep', 'er', 'report.json'), 'utf8'))).toEqual(story);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

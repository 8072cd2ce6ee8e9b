import { duration, text } from './markup.ts';
import type { Report, VerdictReport } from './report.ts';

const YES =
  '<svg class="yes" viewBox="0 0 16 16" role="img" aria-label="held"><path d="M3 8.5l3.2 3.2L13 4.5"/></svg>';
const NO =
  '<svg class="no" viewBox="0 0 16 16" role="img" aria-label="not held"><path d="M4 4l8 8M12 4l-8 8"/></svg>';

const TONE = { healthy: 'good', unhealthy: 'bad', inconclusive: 'open' } as const;

function pillOf(conclusion: string): string {
  const tone =
    conclusion === 'success'
      ? 'good'
      : conclusion === 'failure'
        ? 'bad'
        : conclusion === 'skipped'
          ? 'plain'
          : 'open';
  return `<span class="pill ${tone}">${text(conclusion)}</span>`;
}

/** What was asserted, and whether it held; what did not comes first. */
export function assertions(report: Report): string {
  const sorted = [...report.assertions].sort((a, b) => Number(a.held) - Number(b.held));
  const items = sorted.map(
    ({ sentence, held }) =>
      `<li>${held ? YES : NO}<span${held ? '' : ' class="not"'}>${text(sentence)}</span></li>`,
  );
  const held = sorted.filter((assertion) => assertion.held).length;
  return `<h2>Assertions <span class="faint">${held} of ${sorted.length} hold</span></h2><ul class="checks">${items.join('')}</ul>`;
}

function card(verdict: VerdictReport): string {
  return `<section class="card"><header><span class="pill ${TONE[verdict.verdict]}">${verdict.verdict}</span><h3>${text(verdict.target)}</h3><span class="soft">${text(verdict.run)} → ${text(verdict.decision)}</span></header><ul>${verdict.evidence.map((sentence) => `<li>${text(sentence)}</li>`).join('')}</ul></section>`;
}

/** The verdicts with their evidence. Empty where verify did not get to speak. */
export function verdicts(report: Report): string {
  if (report.verdicts.length === 0) return '';
  return `<h2>Verdicts</h2><div class="cards">${report.verdicts.map(card).join('')}</div>`;
}

/** The plan's findings, safety first. Empty where there are none. */
export function findings(report: Report): string {
  if (report.findings.length === 0) return '';
  const sorted = [...report.findings].sort((a, b) => b.class.localeCompare(a.class));
  const rows = sorted.map(
    (finding) =>
      `<tr><td><span class="pill ${finding.class === 'safety' ? 'bad' : 'open'}">${finding.class}</span></td><td class="name">${text(finding.target)}</td><td>${text(finding.message)} <span class="soft">${text(finding.remedy)}</span></td><td class="faint name">${text(finding.rule)}</td></tr>`,
  );
  return `<h2>Findings of the plan</h2><div class="scroll"><table><thead><tr><th>class</th><th>target</th><th>what, and what to do</th><th>rule</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function took(from: number | null, to: number | null): string {
  return from === null || to === null ? '–' : duration(to - from);
}

function runTable(run: Report['runs'][number]): string {
  const rows = run.jobs.flatMap((job) => [
    `<tr class="job"><td>${text(job.name)}</td><td>${pillOf(job.conclusion)}</td><td class="num">${took(job.startedAt, job.endedAt)}</td></tr>`,
    ...job.steps.map(
      (step) =>
        `<tr class="step"><td>${text(step.name)}</td><td class="${step.conclusion === 'failure' ? 'fault' : 'soft'}">${text(step.conclusion)}</td><td class="num">${took(step.startedAt, step.endedAt)}</td></tr>`,
    ),
  ]);
  return `<table><caption>${text(run.name)} ${pillOf(run.conclusion)}</caption><thead><tr><th>job and step</th><th>conclusion</th><th class="num">took</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Jobs and steps of every workflow run. */
export function workflowRuns(report: Report): string {
  if (report.runs.length === 0) return '';
  return `<h2>Workflow runs</h2><div class="runs">${report.runs.map(runTable).join('')}</div>`;
}

/** Every phase and every event, folded away. */
export function details(report: Report): string {
  const phases = [...report.timeline]
    .sort((a, b) => a.startedAt - b.startedAt)
    .map(
      (phase) =>
        `<tr><td class="time">${phase.startedAt.toFixed(1)} s</td><td class="source">${text(phase.action)}</td><td>${text(phase.name)}${phase.outcome === 'failed' ? ' <span class="pill bad">failed</span>' : ''}</td><td class="soft">${text(phase.target)}</td><td class="soft">${text(phase.run)}</td><td class="num">${duration(phase.seconds)}</td></tr>`,
    );
  const events = report.events.map(
    (event) =>
      `<tr><td class="time">${event.at.toFixed(1)} s</td><td class="source">${text(event.source)}</td><td>${text(event.message)}</td></tr>`,
  );
  return `<div class="details"><details><summary>All phases (${phases.length})</summary><div class="scroll"><table><tbody>${phases.join('')}</tbody></table></div></details><details><summary>All events (${events.length})</summary><div class="scroll"><table><tbody>${events.join('')}</tbody></table></div></details></div>`;
}

import { budgetBar } from './budget-bar.ts';
import { duration, text } from './markup.ts';
import { BUDGET, type Report, type TargetReport } from './report.ts';
import { NARROW, WIDE } from './timeline.ts';

/** The padding and border of a target's box, both sides. */
const BOX = 42;

/** The one sentence that the page is for: did it hold? Pure. */
export function headline(report: Report): string {
  const broken = report.assertions.filter((assertion) => !assertion.held).length;
  if (!report.passed) {
    return broken === 0
      ? 'Nothing was asserted'
      : `${broken} of ${report.assertions.length} assertions do not hold`;
  }
  const rolledBack = report.targets.filter((target) => target.budgetHeld !== null);
  const times = rolledBack.map((target) => target.t2).filter((time) => time !== null);
  const slowest = Math.max(...times);
  if (
    rolledBack.length > 0 &&
    times.length === rolledBack.length &&
    rolledBack.every((target) => target.budgetHeld)
  ) {
    return `Restored ${duration(slowest)} after the first failure; ${BUDGET.seconds} s are allowed`;
  }
  return `It ended as it should: ${report.outcome}`;
}

function figure(name: string, value: string, note = ''): string {
  return `<div><dt>${text(name)}</dt><dd>${text(value)}${note === '' ? '' : ` <small>${text(note)}</small>`}</dd></div>`;
}

function targetBox(target: TargetReport): string {
  const rolledBack = target.budgetHeld !== null;
  const time = (value: number | null): string => (value === null ? '–' : duration(value));
  const figures = rolledBack
    ? `<dl class="figures">${figure('T1 accepted', time(target.t1))}${figure('T2 traffic restored', time(target.t2), `of ${BUDGET.seconds} s`)}${figure('T3 settled', time(target.t3))}${target.parts.map((part) => figure(part.name, duration(part.seconds), `≤ ${BUDGET.parts.find((each) => each.name === part.name)?.seconds} s`)).join('')}</dl>`
    : '';
  const budget = rolledBack
    ? `<span class="pill ${target.budgetHeld ? 'good' : 'bad'}">${target.budgetHeld ? 'budget held' : 'budget missed'}</span>`
    : '<span class="pill plain">no rollback</span>';
  const exact =
    target.liveEqualsSnapshot === null
      ? ''
      : `<span class="pill ${target.liveEqualsSnapshot ? 'good' : 'bad'}">${target.liveEqualsSnapshot ? 'live equals snapshot' : 'live differs from snapshot'}</span>`;
  const bar = rolledBack
    ? `<div class="wide">${budgetBar(target, WIDE - BOX)}</div><div class="narrow scroll">${budgetBar(target, NARROW - BOX)}</div>`
    : '';
  return `<section class="target"><header><h3>${text(target.name)}</h3><span class="soft">${text(target.platform)}</span>${budget}${exact}</header>${figures}${bar}</section>`;
}

/** The head of the page: scenario, result, settings, and each target with its budget. */
export function head(report: Report): string {
  const { settings } = report;
  const speed = report.speed === 'real' ? 'real time' : 'driven time';
  return `<div class="over"><span class="pill ${report.passed ? 'good' : 'bad'}">${report.passed ? 'passed' : 'failed'}</span><span class="soft">${text(report.scenario)}</span></div>
<h1>${text(headline(report))}</h1>
<p class="lead">${text(report.description)}</p>
<p class="meta" style="margin-top:12px"><span>${speed}, ${duration(report.seconds)}</span><span>start-up ${settings.startUp} s</span><span>health interval ${settings.healthInterval} s</span><span>drain ${settings.drain} s</span><span>outcome: ${text(report.outcome)}</span><span>${text(report.startedAt.replace(/T(\d\d:\d\d).*$/, ' $1 UTC'))}</span></p>
<div class="targets">${report.targets.map(targetBox).join('')}</div>`;
}

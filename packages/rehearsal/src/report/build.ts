import type { RunEvent } from '../github/run/events.ts';
import { type Moments, measure, seconds } from './moments.ts';
import type { Report, TargetReport } from './report.ts';
import { runReport } from './runs.ts';

type AtMilliseconds<T> = Omit<T, 'at'> & { readonly at: number };
type StartedAtMilliseconds<T> = Omit<T, 'startedAt'> & { readonly startedAt: number };

/** What a scenario saw. Every time is in milliseconds since the epoch, in the scenario's own time. */
export interface Seen {
  readonly scenario: string;
  readonly description: string;
  readonly outcome: string;
  readonly speed: Report['speed'];
  readonly settings: Report['settings'];
  readonly startedAt: number;
  readonly endedAt: number;
  readonly targets: readonly (Pick<TargetReport, 'platform' | 'name' | 'liveEqualsSnapshot'> & {
    readonly moments: Moments;
  })[];
  /** A name such as `release.yml #1`, and what happened in the run. */
  readonly runs: readonly { readonly name: string; readonly events: readonly RunEvent[] }[];
  readonly timeline: readonly StartedAtMilliseconds<Report['timeline'][number]>[];
  readonly replicas: Report['replicas'];
  readonly requests: readonly AtMilliseconds<Report['requests'][number]>[];
  readonly events: readonly AtMilliseconds<Report['events'][number]>[];
  readonly verdicts: Report['verdicts'];
  readonly findings: Report['findings'];
  readonly assertions: Report['assertions'];
}

/**
 * Makes the report: times become seconds since the scenario began, T1 to T3 seconds since T0. It passed when there is
 * an assertion and every one held. Pure. Points of `replicas` are in milliseconds since the epoch, like all times here.
 */
export function buildReport(seen: Seen): Report {
  const origin = seen.startedAt;
  const since = (at: number): number => seconds(at - origin);
  return {
    schema: 'thea.rehearsal-report.v1',
    scenario: seen.scenario,
    description: seen.description,
    passed: seen.assertions.length > 0 && seen.assertions.every((assertion) => assertion.held),
    outcome: seen.outcome,
    speed: seen.speed,
    startedAt: new Date(origin).toISOString(),
    seconds: since(seen.endedAt),
    settings: seen.settings,
    targets: seen.targets.map(({ moments, ...target }) => ({ ...target, ...measure(moments, origin) })),
    events: seen.events.map((event) => ({ ...event, at: since(event.at) })).sort((a, b) => a.at - b.at),
    runs: seen.runs.map((run) => runReport(run.name, run.events, origin)),
    timeline: seen.timeline.map((phase) => ({ ...phase, startedAt: since(phase.startedAt) })),
    replicas: seen.replicas.map((target) => ({
      ...target,
      series: target.series.map((point) => ({ ...point, at: since(point.at) })),
    })),
    requests: seen.requests.map((request) => ({ ...request, at: since(request.at) })),
    verdicts: seen.verdicts,
    findings: seen.findings,
    assertions: seen.assertions,
  };
}

import type { Json } from '@thea/action';
import { type Moments, NO_MOMENTS } from '../report/moments.ts';
import type { Report } from '../report/report.ts';

/** One event of one action, as THEA_EVENT_LOG holds it. */
interface ActionEvent {
  readonly run: string;
  readonly action: string;
  /** Empty where the action is about none, or about several. */
  readonly target: string;
  readonly wall: number;
  readonly phase: string;
  readonly level: string;
  readonly message: string;
  readonly data: { readonly [key: string]: Json };
}

type Tree = { readonly [key: string]: Json };

const isTree = (value: Json | undefined): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (tree: Json | undefined, key: string): Json | undefined => (isTree(tree) ? tree[key] : undefined);
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const wall = (instant: Json | undefined): number | null => {
  const value = at(instant, 'wall');
  return typeof value === 'number' ? value : null;
};

/** Parses the lines of every run; a line that was cut by a dead runner is left out. */
export function parseEvents(
  lines: readonly { readonly run: string; readonly line: string }[],
): ActionEvent[] {
  return lines.flatMap(({ run, line }) => {
    let value: Json;
    try {
      value = JSON.parse(line);
    } catch {
      return [];
    }
    const data = at(value, 'data');
    return [
      {
        run,
        action: text(at(value, 'action')),
        target: text(at(value, 'target')),
        wall: wall(at(value, 'at')) ?? 0,
        phase: text(at(value, 'phase')),
        level: text(at(value, 'level')),
        message: text(at(value, 'message')),
        data: isTree(data) ? data : {},
      },
    ];
  });
}

/** Every phase of every action that ended, in milliseconds since the epoch. */
export function timelineOf(events: readonly ActionEvent[]): Report['timeline'] {
  return events.flatMap(({ run, action, target, wall: endedAt, data }) => {
    const { phase, seconds, outcome } = data;
    if (typeof phase !== 'string' || typeof seconds !== 'number') return [];
    return [
      {
        target,
        run,
        action,
        name: phase,
        startedAt: endedAt - seconds * 1000,
        seconds,
        outcome: outcome === 'failed' ? ('failed' as const) : ('done' as const),
      },
    ];
  });
}

const heads = (events: readonly ActionEvent[]): { event: ActionEvent; head: Tree }[] =>
  events.flatMap((event) => {
    const { head } = event.data;
    return isTree(head) ? [{ event, head }] : [];
  });

const targetOf = (head: Json | undefined): string => text(at(at(head, 'target'), 'name'));

/** The moments of the last rollback of a target that took place, from the record that it kept. */
export function momentsOf(all: readonly ActionEvent[], target: string): Moments {
  // What is said of a record is about its target, whoever says it.
  const events = all.filter(({ target: named, data }) =>
    isTree(data['head']) ? targetOf(data['head']) === target : named === '' || named === target,
  );
  const last = heads(events).findLast(
    ({ event, head }) => event.action === 'rollback' && at(head, 'times') !== null,
  );
  if (last === undefined) return NO_MOMENTS;
  const times = at(last.head, 'times');
  const release = text(at(at(last.head, 'release'), 'id'));
  const t2 = wall(at(times, 't2'));
  const judged = events.findLast(
    ({ run, action, data }) =>
      run === last.event.run &&
      (action === 'verify' || action.startsWith('deploy-')) &&
      at(data, 'phase') === 'mark',
  );
  const failed = heads(events).find(
    ({ head, event }) =>
      event.action !== 'rollback' &&
      at(head, 'decision') === 'roll-back' &&
      text(at(at(head, 'release'), 'id')) === release,
  );
  const begun = events.find(({ run, action }) => run === last.event.run && action === 'rollback');
  return {
    t0: wall(at(times, 't0')),
    judged: failed?.event.wall ?? judged?.wall ?? null,
    begun: begun?.wall ?? null,
    t1: wall(at(times, 't1')),
    restored: t2,
    t2,
    t3: wall(at(times, 't3')),
  };
}

/** The verdicts of verify, with their evidence. */
export function verdictsOf(events: readonly ActionEvent[]): Report['verdicts'] {
  return heads(events).flatMap(({ event, head }) => {
    const { verdict, decision, evidence } = head;
    if (event.action !== 'verify') return [];
    if (verdict !== 'healthy' && verdict !== 'unhealthy' && verdict !== 'inconclusive') return [];
    if (decision !== 'accept' && decision !== 'roll-back' && decision !== 'hold') return [];
    const sentences = Array.isArray(evidence) ? evidence.map(String) : [];
    return [{ target: targetOf(head), run: event.run, verdict, decision, evidence: sentences }];
  });
}

/** What was found before a target's deploys, each finding once. The plan finds the same, for all targets together. */
export function findingsOf(events: readonly ActionEvent[]): Report['findings'] {
  const found = events.flatMap(({ target, action, data: { finding } }) => {
    const [rule, message, remedy] = ['rule', 'message', 'remedy'].map((key) => text(at(finding, key)));
    if (!rule || !message || remedy === undefined) return [];
    const kind = at(finding, 'class') === 'safety' ? ('safety' as const) : ('policy' as const);
    return [{ target, action, class: kind, rule, message, remedy }];
  });
  const once = new Map(found.map((one) => [`${one.target} ${one.rule} ${one.message}`, one]));
  const deployed = (rule: string): boolean => found.some((one) => one.rule === rule && one.action !== 'plan');
  return [...once.values()]
    .filter(({ action, rule }) => action !== 'plan' || !deployed(rule))
    .map(({ action: _action, ...one }) => one);
}

/** What was said, for the report's list of events: everything but debugging and the ends of phases. */
export function saidBy(events: readonly ActionEvent[]): { at: number; source: string; message: string }[] {
  return events
    .filter(({ level, data }) => level !== 'debug' && data['phase'] === undefined)
    .map(({ wall: when, action, message }) => ({ at: when, source: action, message }));
}

/** Which version each platform release of a target is, as the records say: two targets may use the same ids. */
export function versionsOf(events: readonly ActionEvent[], target: string): Map<string, string> {
  const versions = new Map<string, string>();
  for (const { head } of heads(events)) {
    if (targetOf(head) !== target) continue;
    const name = text(at(head, 'platformRelease'));
    if (name !== '') versions.set(name, text(at(at(head, 'release'), 'version')));
    const goal = at(head, 'goal');
    const goalName = text(at(goal, 'platformRelease'));
    if (goalName !== '' && !versions.has(goalName))
      versions.set(goalName, text(at(at(goal, 'release'), 'version')));
  }
  return versions;
}

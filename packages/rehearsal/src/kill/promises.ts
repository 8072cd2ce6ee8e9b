import { differences } from '../scenario/view.ts';
import type { ActEnd } from './act.ts';
import type { Sight } from './ground.ts';
import type { Story } from './story.ts';

/** What was seen around the death of a process and the rollback by hand after it. */
export interface AfterDeath {
  readonly before: Sight;
  /** Right after the process was killed. */
  readonly dead: Sight;
  readonly after: Sight;
  readonly rollback: ActEnd;
  /** Changes of what runs that the platform had accepted by then, and in the end. */
  readonly changesAtDeath: number;
  readonly changes: number;
  readonly withoutRecord?: RegExp | undefined;
}

/** The one release that has a record: a ground begins without any. */
export function candidateOf(sight: Sight): string | null {
  return Object.keys(sight.records)[0] ?? null;
}

/** In what `live` is not exactly `wanted`. Pure; empty: exact. */
export function inexact(live: Sight, wanted: Sight): string[] {
  const places = differences(live.exact, wanted.exact);
  return [
    ...(places.length === 0 ? [] : [`what runs differs at ${places.join(', ')}`]),
    ...(live.replicas.join() === wanted.replicas.join()
      ? []
      : [`it runs ${live.replicas.length} replicas, not those of before`]),
  ];
}

/**
 * What is not right after a death. A release that was marked verified by then, and is not held any more, stays, and
 * rollback changes nothing; else what runs is exactly what ran before, by one change back where there was one forward, and the release is
 * withdrawn. Rollback ends with 0 in each case, but for a ground where it needs a record. Pure; empty: all is right.
 */
export function brokenAfterDeath(seen: AfterDeath): string[] {
  const { before, dead, after, rollback, changesAtDeath, changes, withoutRecord } = seen;
  const candidate = candidateOf(dead);
  if (withoutRecord !== undefined && candidateOf(after) === null) {
    const said = rollback.code === 1 && rollback.lines.some((line) => withoutRecord.test(line));
    return [
      ...(said ? [] : [`rollback ended with ${rollback.code}, and not because there is no record`]),
      ...inexact(after, before),
      ...(changes === 0 ? [] : [`${changes} changes were made without a record`]),
    ];
  }
  const state = candidate === null ? undefined : dead.records[candidate];
  const problems = rollback.code === 0 ? [] : [`rollback ended with ${rollback.code}`];
  if (state === 'verified' && dead.held !== true) {
    if (after.platformRelease !== candidate) problems.push('the verified release was taken away');
    if (changes !== changesAtDeath) problems.push('rollback changed what was verified');
    if (candidate !== null && after.records[candidate] !== 'verified')
      problems.push('the verified release lost its mark');
    return problems;
  }
  problems.push(...inexact(after, before));
  const wanted = changesAtDeath === 0 ? 0 : 2;
  if (changes !== wanted) problems.push(`${changes} changes were made where ${wanted} are right`);
  // A platform may name a release only with its change: a record that died before that is named by the rollback.
  const named = candidate ?? candidateOf(after);
  const end = named === null ? undefined : after.records[named];
  if (changes > 0 && end !== 'withdrawn')
    problems.push(`its record says "${end ?? ''}" instead of "withdrawn"`);
  return problems;
}

/** The longest that an act may take: its own limit, and the time to say so. Seconds. */
const LIMIT = 900 + 15;

/** What is not right about acts, one by one: a wrong verdict, a failure without a word, time that ran out unsaid. Pure. */
export function brokenActs(story: Story, ends: readonly ActEnd[]): string[] {
  return ends.flatMap(({ action, code, outputs, lines, seconds }) => {
    const wrong = story.good ? 'unhealthy' : 'healthy';
    return [
      ...(outputs['verdict'] === wrong ? [`verify called it ${wrong}`] : []),
      ...(story.good && lines.some((line) => line.includes('never served'))
        ? [`${action} says that a good release never served`]
        : []),
      ...(code !== 0 && !lines.some((line) => /^::error|error: /.test(line))
        ? [`${action} ended with ${code} and said nothing`]
        : []),
      ...(seconds > LIMIT ? [`${action} took ${seconds} s, longer than it may`] : []),
      ...(code === 0 && outputs['rolled-back'] === 'true' && outputs['budget-held'] !== 'true'
        ? [`${action} missed the budget and ended with 0`]
        : []),
    ];
  });
}

/** What is not right about how a story ended: as asked, or exactly restored, and nothing changed twice. Pure. */
export function brokenEnd(seen: {
  readonly story: Story;
  readonly before: Sight;
  readonly ends: readonly ActEnd[];
  readonly after: Sight;
  readonly changes: number;
}): string[] {
  const { story, before, ends, after, changes } = seen;
  const candidate = candidateOf(after);
  const state = candidate === null ? undefined : after.records[candidate];
  const last = ends.at(-1);
  const rolledBack = last?.action === 'rollback';
  const decision = ends.find(({ action }) => action === 'verify')?.outputs['decision'];
  if (rolledBack || !story.good) {
    const wanted = changes === 0 ? 0 : 2;
    return [
      ...inexact(after, before),
      ...(changes === wanted ? [] : [`${changes} changes were made where ${wanted} are right`]),
      ...(changes === 0 || state === 'withdrawn'
        ? []
        : [`its record says "${state ?? ''}" instead of "withdrawn"`]),
    ];
  }
  return [
    ...(after.platformRelease === candidate ? [] : ['it is not what was asked for']),
    // While it is held the old replicas wait too.
    ...(after.held === true || after.replicas.length === before.replicas.length
      ? []
      : [`${after.replicas.length} replicas run`]),
    ...(after.held !== true && after.replicas.some((replica) => before.replicas.includes(replica))
      ? ['old replicas run']
      : []),
    ...(changes === 1 ? [] : [`${changes} changes were made where 1 is right`]),
    ...(decision === 'hold' || state === 'verified'
      ? []
      : [`its record says "${state ?? ''}" instead of "verified"`]),
  ];
}

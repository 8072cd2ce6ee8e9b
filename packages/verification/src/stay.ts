import { elapsed, type Instant } from '@thea/action';
import type { Judgement } from '@thea/release';
import { holds } from './look.ts';
import type { Look } from './observation.ts';
import { capacityLostAt } from './questions.ts';
import type { Rules } from './rules.ts';
import { tally } from './tally.ts';

/** Milliseconds for which the same replicas must stay: longer than what crashes at its first message needs for that. */
const STAYS = 10_000;
/** Replicas that may end before a release is held to be at fault: a machine may fail under one or two. */
const MAY_END = 2;

const idsOf = (look: Look | undefined): readonly string[] => look?.count?.serving ?? [];

/** The looks since which the same replicas run, newest last. Pure. */
function steady(looks: readonly Look[], rules: Rules): readonly Look[] {
  const newest = looks.at(-1);
  if (newest === undefined) return [];
  const ids = [...idsOf(newest)].sort().join();
  const broken = looks.findLastIndex(
    (look) => !holds(look, rules.minimumHealthy) || [...idsOf(look)].sort().join() !== ids,
  );
  return looks.slice(broken + 1);
}

/** When which replica was first missed that had run before. Pure. */
function ended(looks: readonly Look[]): { readonly id: string; readonly at: Instant }[] {
  return looks.flatMap((look, index) => {
    const before = looks[index - 1];
    if (look.count === null || before === undefined) return [];
    const now = new Set(idsOf(look));
    return idsOf(before)
      .filter((id) => !now.has(id))
      .map((id) => ({ id, at: look.at }));
  });
}

function seconds(looks: readonly Look[]): number {
  const [first, last] = [looks[0], looks.at(-1)];
  return first === undefined || last === undefined ? 0 : elapsed(first.at, last.at).seconds;
}

/**
 * What looks at the platform allow to say of a service that nobody asks: a worker, a scheduler. Healthy: as many
 * replicas as are needed run this release alone, and the same ones stay. Unhealthy: they end again and again, or there
 * are too few until the end (`over`). What the platform does not tell is inconclusive. Pure.
 */
export function judgeStay(looks: readonly Look[], rules: Rules, over: boolean): Judgement | 'continue' {
  const release = rules.platformRelease ?? 'the release';
  const gone = ended(looks);
  if (gone.length > MAY_END) {
    const names = gone.slice(0, 3).map(({ id }) => id);
    return {
      verdict: 'unhealthy',
      evidence: [
        `The replicas of ${release} do not stay: ${gone.length} ended while it was watched (${names.join(', ')}).`,
      ],
      firstFailure: gone[0]?.at ?? null,
    };
  }
  const same = steady(looks, rules);
  const stayed = seconds(same);
  if (same.length >= rules.consecutive && stayed * 1000 >= STAYS) {
    const evidence = `The same ${idsOf(same[0]).length} replicas of ${release} ran for ${stayed.toFixed(1)} s, in ${same.length} looks at the platform; nothing asks this service.`;
    return { verdict: 'healthy', evidence: [evidence], firstFailure: null };
  }
  if (!over) return 'continue';
  const last = looks.at(-1);
  const lost = capacityLostAt(tally(looks, rules), rules);
  if (lost !== null) {
    return {
      verdict: 'unhealthy',
      evidence: [
        `The release does not keep its replicas: ${idsOf(last).length} of at least ${rules.minimumHealthy} run, and no other release is left.`,
      ],
      firstFailure: lost,
    };
  }
  const others = Object.keys(last?.count?.others ?? {});
  const why =
    last?.count === null || last === undefined
      ? `The platform could not be asked what runs: ${last?.problem ?? 'it was not asked'}`
      : others.length > 0
        ? `The rollout is not at its end: replicas of ${others.join(', ')} still run.`
        : `The time ended after the same replicas had run for ${stayed.toFixed(1)} s of ${STAYS / 1000} s.`;
  return { verdict: 'inconclusive', evidence: [why], firstFailure: gone[0]?.at ?? null };
}

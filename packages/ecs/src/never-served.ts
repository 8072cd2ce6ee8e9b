import { inARow, spreadInARow } from './call-time.ts';
import {
  BOOT_SECONDS,
  betweenAllStarts,
  betweenStarts,
  failingSeconds,
  reactionSeconds,
  startsTwo,
  startTerms,
} from './come-up.ts';
import type { EcsFacts } from './facts.ts';
import { likeliest } from './likeliest.ts';
import { betweenLooks, noticedAfter } from './noticed.ts';
import { STEP_SECONDS, tenth } from './predict.ts';
import { crowdOf, diagnoseRounds, findRounds, MARK_ROUNDS, STOP_ROUNDS } from './way-back-calls.ts';

/** The middles of ten equal parts of what chance draws. */
const PARTS = Array.from({ length: 10 }, (_, part) => (part + 0.5) / 10);
/** The middles of nine equal parts of what a normal distribution draws, in standard deviations. */
const NORMAL = [-1.59, -0.97, -0.59, -0.28, 0, 0.28, 0.59, 0.97, 1.59];
/** Steps of a job begin after 0.3 to 1.2 seconds: their standard deviation. */
const STEP_SPREAD = 0.26;

/** How the replicas of a release fail. */
export type Failing = 'image' | 'ends' | 'checks';

/**
 * Seconds more that a rollback takes where a release never comes up and only one replica of it starts at a time: one
 * that fails may be unlucky, so that a second one is waited for. That one starts a turn of the control plane later and
 * ends once it has booted, or fails its `checks` until they count. 0 where two start at once. Pure.
 */
export function secondTrySeconds(facts: EcsFacts, how: Exclude<Failing, 'image'> = 'checks'): number {
  if (startsTwo(facts)) return 0;
  const start = startTerms(facts).reduce((total, { seconds }) => total + seconds, 0);
  if (how === 'ends') return tenth(reactionSeconds(facts) + start + BOOT_SECONDS);
  return tenth(start + failingSeconds(facts));
}

/**
 * The predicted T2 of a release that never comes up, in seconds from the first failing replica: no traffic ever left the
 * goal, so that nothing has to be moved or started, and the deploy itself decides. What has no `image` is given up at
 * once; a replica that `ends` may be unlucky, so that the next one is waited for; one that fails its `checks` is stopped
 * by ECS a turn of the control plane later. Pure.
 */
export function predictNeverServed(facts: EcsFacts, how: Failing): number {
  const crowd = crowdOf(facts);
  const rounds = [
    ...diagnoseRounds(facts, crowd),
    ...MARK_ROUNDS,
    ...findRounds(facts, crowd),
    ...STOP_ROUNDS,
  ];
  const acted = STEP_SECONDS + inARow(facts.callSeconds, rounds);
  // Where no target group tells it, a replica that runs gets traffic: those that have not ended by then, until they are stopped.
  const some = facts.balancer === null && how === 'ends' && betweenAllStarts(facts) > acted;
  const seen = noticedAfter(facts, crowd, some ? reactionSeconds(facts) : 0);
  const usual = acted + seen;
  const spread = Math.hypot(spreadInARow(facts.callSeconds, rounds), STEP_SPREAD);
  const chance = NORMAL.map((deviation) => usual + deviation * spread);
  return tenth(likeliest(untilSecond(facts, how).flatMap((more) => chance.map((time) => time + more))));
}

/**
 * From the look that shows the first failing replica to the one that gives the release up, as chance has it: that sees a
 * second one end, or the turn of the control plane that stops a second one whose checks fail, which may be the turn that
 * stops the first. Looks are slow until one fails, so that the first such look may see both; and quick from then on.
 */
function untilSecond(facts: EcsFacts, how: Failing): number[] {
  if (how === 'image') return [0];
  const crowd = crowdOf(facts);
  const turn = how === 'checks' ? reactionSeconds(facts) : 0;
  const [slow, quick] = [betweenLooks(facts, crowd, 'deploy'), betweenLooks(facts, crowd, 'revert')];
  const again = secondTrySeconds(facts, how);
  // Spacings of extremes are exponential.
  const gaps = PARTS.map((part) => again - Math.log(1 - part) * betweenStarts(facts));
  return gaps.flatMap((gap) => {
    const second = gap <= turn ? turn : gap + turn;
    return PARTS.map((part) => Math.ceil(Math.max(0, second - part * slow) / quick) * quick);
  });
}

import { inARow } from './call-time.ts';
import { betweenStarts, reactionSeconds, startsTwo, startTerms } from './come-up.ts';
import type { EcsFacts } from './facts.ts';
import { betweenLooks, noticedAfter } from './noticed.ts';
import { STEP_SECONDS, tenth } from './predict.ts';
import { crowdOf, diagnoseRounds, findRounds, MARK_ROUNDS, STOP_ROUNDS } from './way-back-calls.ts';

/** The middles of ten equal parts of what chance draws. */
const PARTS = Array.from({ length: 10 }, (_, part) => (part + 0.5) / 10);

/**
 * Seconds more that a rollback takes where a release never comes up and only one replica of it starts at a time: one
 * that fails may be unlucky, so that a second one is waited for. 0 where two start at once. Pure.
 */
export function secondTrySeconds(facts: EcsFacts): number {
  if (startsTwo(facts)) return 0;
  const checks = (facts.balancer?.groups ?? []).map(
    ({ interval, unhealthyThreshold }) => interval * unhealthyThreshold,
  );
  const start = startTerms(facts).reduce((total, { seconds }) => total + seconds, 0);
  return tenth(start + Math.max(0, ...checks.map((seconds) => Math.max(seconds, facts.gracePeriod))));
}

/**
 * The predicted T2 of a release that never comes up, in seconds from the first failing replica: no traffic ever left the
 * goal, so that nothing has to be moved or started, and the deploy itself decides. What has no `image` is given up at
 * once; a replica that `ends` may be unlucky, so that the next one is waited for; one that fails its `checks` is stopped
 * by ECS a turn of the control plane later. Pure.
 */
export function predictNeverServed(facts: EcsFacts, how: 'image' | 'ends' | 'checks'): number {
  const crowd = crowdOf(facts);
  const rounds = [
    ...diagnoseRounds(facts, crowd),
    ...MARK_ROUNDS,
    ...findRounds(facts, crowd),
    ...STOP_ROUNDS,
  ];
  // Where no target group tells it, a replica that runs gets traffic: those that have not ended do until they are stopped.
  const gone = facts.balancer === null && how === 'ends' ? reactionSeconds(facts) : 0;
  const seconds = inARow(facts.callSeconds, rounds) + noticedAfter(facts, crowd, gone);
  return tenth(STEP_SECONDS + seconds + untilSecond(facts, how) + secondTrySeconds(facts));
}

/**
 * From the look that shows the first failing replica to the one that gives the release up: that sees a second one end,
 * or the turn of the control plane that stops a second one whose checks fail, which may be the turn that stops the first.
 * Looks are slow until one fails, so that the first such look may see both; and quick from then on.
 */
function untilSecond(facts: EcsFacts, how: 'image' | 'ends' | 'checks'): number {
  if (how === 'image') return 0;
  const crowd = crowdOf(facts);
  const turn = how === 'checks' ? reactionSeconds(facts) : 0;
  const [slow, quick] = [betweenLooks(facts, crowd, 'deploy'), betweenLooks(facts, crowd, 'revert')];
  // Spacings of extremes are exponential.
  const gaps = PARTS.map((part) => -Math.log(1 - part) * betweenStarts(facts));
  const all = gaps.flatMap((gap) => {
    const second = gap <= turn ? turn : gap + turn;
    return PARTS.map((part) => Math.ceil(Math.max(0, second - part * slow) / quick) * quick);
  });
  // What is mostly nothing and seldom long has its middle near nothing.
  return all.sort((a, b) => a - b)[all.length / 2] ?? 0;
}

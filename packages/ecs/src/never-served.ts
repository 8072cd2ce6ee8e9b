import { inARow } from './call-time.ts';
import { betweenStarts, reactionSeconds, startsTwo, startTerms } from './come-up.ts';
import type { EcsFacts } from './facts.ts';
import { noticedAfter } from './noticed.ts';
import { STEP_SECONDS, tenth } from './predict.ts';
import { crowdOf, diagnoseRounds, findRounds, MARK_ROUNDS, STOP_ROUNDS } from './way-back-calls.ts';

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
 * From the first failing replica to what gives the release up: at once, the second one that ends, or the turn of the
 * control plane that stops a second one whose checks fail, which may be the same that stops the first one.
 */
function untilSecond(facts: EcsFacts, how: 'image' | 'ends' | 'checks'): number {
  if (how === 'image') return 0;
  const apart = betweenStarts(facts);
  if (how === 'ends') return apart;
  const turn = reactionSeconds(facts);
  // Spacings of extremes are exponential: this part of them is longer than a turn, and by as much again on average.
  const later = apart === 0 ? 0 : Math.exp(-turn / apart);
  return turn + later * (turn + apart);
}

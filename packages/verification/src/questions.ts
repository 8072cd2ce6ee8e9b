import type { Instant } from '@thea/action';
import { coverage } from './coverage.ts';
import { alone } from './look.ts';
import type { Look } from './observation.ts';
import type { Rules } from './rules.ts';
import type { Tally } from './tally.ts';

/** Looks that must agree before the platform's word alone is held against a release. */
const LOOKS_AGAINST = 3;

/**
 * When the release was first seen below its minimum number of replicas, if it stayed there until the end while no
 * other release took the traffic; null where the platform says otherwise, or said so too rarely.
 */
export function capacityLostAt(sum: Tally, rules: Rules): Instant | null {
  const short = (seen: Look): boolean =>
    seen.count !== null &&
    seen.count.serving.length < rules.minimumHealthy &&
    Object.keys(seen.count.others).length === 0;
  const lastGood = sum.looks.findLastIndex((seen) => !short(seen));
  const tail = sum.looks.slice(lastGood + 1);
  return tail.length >= LOOKS_AGAINST ? (tail[0]?.at ?? null) : null;
}

function platformQuestions(sum: Tally, rules: Rules): string[] {
  const last = sum.looks.at(-1);
  if (last === undefined) return ['The platform was not asked.'];
  if (last.count === null)
    return [`The platform could not be asked what runs: ${last.problem ?? 'no reason given'}`];
  const others = Object.entries(last.count.others).map(([release, count]) => `${count} of ${release}`);
  if (others.length > 0)
    return [`The rollout is not at its end: other replicas still get traffic (${others.join(', ')}).`];
  if (last.count.serving.length < rules.minimumHealthy) {
    return [`Only ${last.count.serving.length} of at least ${rules.minimumHealthy} replicas get traffic.`];
  }
  return [];
}

function answerQuestions(sum: Tally, rules: Rules): string[] {
  const last = sum.looks.at(-1);
  if (
    sum.answers.length > 0 &&
    sum.answers.every((answer) => answer.witness === 'unseen' || answer.witness === 'edge')
  ) {
    const before = {
      true: 'it could be reached before the change',
      false: 'it could not be reached before the change either',
      null: 'whether it could be reached before is not known',
    }[`${rules.reachableBefore}`];
    return [`The release could not be observed: no answer came from it, and ${before}.`];
  }
  const other = sum.recent.findLast((answer) => answer.witness === 'other');
  if (other !== undefined) {
    const elsewhere = last !== undefined && alone(last);
    const why = elsewhere
      ? 'although the platform sends traffic to this release only: the address may lead elsewhere'
      : 'as the platform says itself';
    return [`Until the end ${other.sentence}, ${why}.`];
  }
  return [];
}

/** Why no verdict could be reached, in the order of what a person should look at. Never empty. */
export function openQuestions(sum: Tally, rules: Rules): string[] {
  const covered = coverage(sum.answers, sum.looks.at(-1));
  const questions = [...answerQuestions(sum, rules), ...platformQuestions(sum, rules)];
  if (covered.kind === 'partial') {
    const names = covered.missing.length > 0 ? ` (not met: ${covered.missing.slice(0, 3).join(', ')})` : '';
    questions.push(
      `Only ${covered.met} of ${covered.serving} replicas answered through the balancer${names}.`,
    );
  }
  if (sum.failures > 0)
    questions.push(
      `${sum.failures} of ${sum.counted} requests failed: too many to accept, too few to roll back.`,
    );
  if (questions.length === 0) {
    questions.push(`The time ended after ${sum.passes} of ${rules.consecutive} whole passes in a row.`);
  }
  return questions;
}

import type { Instant } from '@thea/action';
import {
  type Answer,
  type AnswerKind,
  defaultRules,
  type Look,
  type Rules,
  type Witness,
} from '@thea/verification';

export const RULES: Rules = {
  ...defaultRules,
  where: 'http://thea.example/health',
  platformRelease: 'thea-ia:42',
  version: '1.4.2',
  minimumHealthy: 1,
  reachableBefore: true,
};

function at(milliseconds: number): Instant {
  return { wall: milliseconds, monotonic: milliseconds, boot: 'scripted', skew: null };
}

/** An answer at a time in milliseconds. */
export function answer(milliseconds: number, kind: AnswerKind, witness: Witness): Answer {
  return {
    type: 'answer',
    at: at(milliseconds),
    milliseconds: 5,
    kind,
    witness,
    sentence: kind,
    replica: null,
    confirms: { version: witness === 'serves' ? true : null, release: null },
  };
}

/** A look at `ours` replicas with traffic, and `others` of another release. */
export function seen(milliseconds: number, ours: number, others = 0): Look {
  return {
    type: 'look',
    at: at(milliseconds),
    count: {
      serving: Array.from({ length: ours }, (_, index) => `replica-${index}`),
      idle: 0,
      others: others > 0 ? { 'thea-ia:41': others } : {},
    },
    problem: null,
  };
}

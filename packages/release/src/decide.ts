import type { Decision, Verdict } from './record.ts';

/** What follows from a verdict. An inconclusive one holds, unless the user said otherwise. Pure. */
export function decide(verdict: Verdict, onInconclusive: Decision): Decision {
  switch (verdict) {
    case 'healthy':
      return 'accept';
    case 'unhealthy':
      return 'roll-back';
    case 'inconclusive':
      return onInconclusive;
  }
}

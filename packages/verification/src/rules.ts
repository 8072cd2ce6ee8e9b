import { type Hypotheses, hypotheses } from './sequential.ts';

/** What the judge holds an observed release to. */
export interface Rules {
  /** Where was asked, for the evidence: origin and path. */
  readonly where: string;
  readonly platformRelease: string | null;
  readonly version: string | null;
  /** Replicas that must get traffic for the promise to hold. */
  readonly minimumHealthy: number;
  /** Whole passes in a row that a healthy release must show. */
  readonly consecutive: number;
  /** Whether this way to the service worked before the change; null where nobody looked. */
  readonly reachableBefore: boolean | null;
  /** Failures in a row that suffice alone: 0.01³ is one false alarm in a million requests of a good release. */
  readonly straight: number;
  /**
   * Milliseconds for which the platform must name no other release before an unknown version counts: services learn
   * of a deregistered replica later than the platform's API does.
   */
  readonly settle: number;
  readonly test: Hypotheses;
}

export const defaultRules: Pick<Rules, 'consecutive' | 'straight' | 'settle' | 'test'> = {
  consecutive: 5,
  straight: 3,
  settle: 3_000,
  test: hypotheses,
};

/** Wald's sequential probability ratio test on request outcomes. Rates between 0 and 1. */
export interface Hypotheses {
  /** The error rate of a release that is well. */
  readonly well: number;
  /** The error rate of a release that must go back. */
  readonly bad: number;
  /** The wanted chance of calling a good release bad. */
  readonly alpha: number;
  /** The wanted chance of calling a bad release good. */
  readonly beta: number;
}

export const hypotheses: Hypotheses = { well: 0.01, bad: 0.1, alpha: 0.001, beta: 0.01 };

/** How far `failures` of `requests` lean towards `bad`, as a logarithm of odds. */
export function leaning(requests: number, failures: number, { well, bad }: Hypotheses): number {
  return failures * Math.log(bad / well) + (requests - failures) * Math.log((1 - bad) / (1 - well));
}

/** Where the test stands. Wald, Sequential Analysis (1947), §3.2: the two boundaries. */
export function sequential(requests: number, failures: number, test: Hypotheses): 'well' | 'bad' | 'open' {
  const odds = leaning(requests, failures, test);
  if (odds >= Math.log((1 - test.beta) / test.alpha)) return 'bad';
  if (odds <= Math.log(test.beta / (1 - test.alpha))) return 'well';
  return 'open';
}

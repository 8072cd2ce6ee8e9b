/** P(at most `failures` of `requests` fail) at error rate `rate`: the binomial distribution, summed in logarithms. */
function atMost(failures: number, requests: number, rate: number): number {
  if (rate <= 0) return 1;
  if (rate >= 1) return failures >= requests ? 1 : 0;
  let logarithm = requests * Math.log1p(-rate);
  let sum = 0;
  for (let k = 0; k <= failures; k++) {
    sum += Math.exp(logarithm);
    logarithm += Math.log((requests - k) / (k + 1)) + Math.log(rate) - Math.log1p(-rate);
  }
  return Math.min(1, sum);
}

function bisect(falls: (rate: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (falls(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The error rate (0 to 1) that lies above the true one with 95 % confidence. Clopper and Pearson, one-sided. */
export function upperBound(failures: number, requests: number): number {
  return failures >= requests ? 1 : bisect((rate) => atMost(failures, requests, rate) < 0.05);
}

/** The error rate (0 to 1) that lies below the true one with 95 % confidence. Clopper and Pearson, one-sided. */
export function lowerBound(failures: number, requests: number): number {
  return failures === 0 ? 0 : bisect((rate) => 1 - atMost(failures - 1, requests, rate) > 0.05);
}

/**
 * The chance that at least one of `replicas` was never hit by `requests` that a balancer spreads at random: the
 * coupon collector's union bound. Round robin does better.
 */
export function missedChance(replicas: number, requests: number): number {
  if (replicas <= 1) return requests > 0 ? 0 : 1;
  return Math.min(1, replicas * (1 - 1 / replicas) ** requests);
}

/** A share for a sentence: two significant digits in per cent, such as `9.5 %`. */
export function percent(share: number): string {
  const value = share * 100;
  if (value < 0.001 && value > 0) return 'under 0.001 %';
  if (value === 100 || value === 0) return `${value} %`;
  return `${value >= 10 ? value.toFixed(0) : Number(value.toPrecision(2))} %`;
}

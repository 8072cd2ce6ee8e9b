/** Draws that repeat: the same seed gives the same sequence. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform between `low` and `high`. */
  between(low: number, high: number): number;
  /** Log-normal with this median; `sigma` is the standard deviation of the logarithm. */
  logNormal(median: number, sigma: number): number;
  /** Whole, from `low` to `high`, every order of magnitude equally likely. */
  logUniform(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of the values, as often as its weight says. */
  pick<const Value>(weighted: readonly (readonly [Value, number])[]): Value;
}

/** Opens the sequence of a seed. Generator: mulberry32 (Tommy Ettinger, public domain), 2³² states. */
export function openRandom(seed: number): Random {
  // Neighbouring seeds begin far apart (Knuth's multiplicative hash).
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    next,
    between,
    // Box and Muller, 1958.
    logNormal: (median, sigma) =>
      median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
    logUniform: (low, high) =>
      Math.min(high, Math.floor(Math.exp(between(Math.log(low), Math.log(high + 1))))),
    chance: (probability) => next() < probability,
    pick: (weighted) => {
      const first = weighted[0];
      if (first === undefined) throw new Error('There is nothing to pick from.');
      let left = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of weighted) {
        left -= weight;
        if (left < 0) return value;
      }
      return first[0];
    },
  };
}

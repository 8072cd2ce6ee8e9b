/**
 * Replaces Math.random by a generator that begins with `seed` (mulberry32): the jitter between a client's attempts
 * is then the same in every run. Ids come from node:crypto and stay random.
 *
 * @param {number} seed a whole number
 */
export function replaceRandom(seed) {
  let state = seed | 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

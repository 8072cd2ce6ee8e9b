/** Parts that a chance is cut into. */
const PARTS = 10;
/** How exactly a rollout tells when its last replica was fit: looks of the control plane come a second or two apart. Seconds. */
const BLUR = 1;
/** Nobody waits longer for an application to boot, seconds, and by which steps it is looked for. */
const LONGEST_BOOT = 60;
const BOOT_STEP = 0.5;
const HALVINGS = 20;

/** How a service's replicas become fit, in seconds. */
export interface Fitness {
  /** From the request of each replica that runs to its start: what starts take. */
  readonly starts: readonly number[];
  /** From one check to the next one; the first comes anywhere within it. */
  readonly interval: number;
  /** How many start at once, and how many of them must be fit. */
  readonly count: number;
  readonly needed: number;
  /** From a start to the first good answer, where nothing is known: as many applications take longer as take less. */
  readonly usualBoot: number;
}

/** The part of replicas of one start that have passed a check after so many seconds, where they answer at once. */
function passed(seconds: number, start: number, interval: number): number {
  if (seconds < start) return 0;
  return interval === 0 ? 1 : Math.min(1, (seconds - start) / interval);
}

/** Where a rising function of seconds reaches `level`, between two bounds. */
function reaches(rising: (seconds: number) => number, level: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
  return high;
}

/** The middles of so many equal parts, and how many standard deviations of a normal distribution they lie from its mean. */
const middles = Array.from({ length: PARTS }, (_, part) => (part + 0.5) / PARTS);
const DEVIATIONS = [-1.645, -1.036, -0.674, -0.385, -0.126, 0.126, 0.385, 0.674, 1.036, 1.645];

/**
 * Up to which part of a distribution the `needed`-th of `count` draws lies with a chance of `part` at most: for the last
 * one exactly, for others by the mean and the deviation of such a draw (David and Nagaraja, "Order Statistics", 2.1).
 */
function levelOf({ count, needed }: Fitness, part: number, deviation: number): number {
  if (needed >= count) return part ** (1 / count);
  const mean = needed / (count + 1);
  const level = mean + deviation * Math.sqrt((mean * (1 - mean)) / (count + 2));
  return Math.min(1, Math.max(0, level));
}

/** Equally likely seconds until enough new replicas are fit, where they answer once started. */
function enoughOfNew(fitness: Fitness): number[] {
  const { starts, interval } = fitness;
  const one = (seconds: number): number =>
    starts.reduce((sum, start) => sum + passed(seconds, start, interval), 0) / starts.length;
  const [least, most] = [Math.min(...starts), Math.max(...starts) + interval];
  return middles.map((part, index) =>
    reaches(one, levelOf(fitness, part, DEVIATIONS[index] ?? 0), least, most),
  );
}

/**
 * Equally likely seconds that an application takes to answer once it has started, where the last of the replicas that run
 * was fit after `seconds`: what the checks of just those replicas explain is no boot. Long boots are rare: log-logistic,
 * so that half of them are longer than usual and one in ten more than nine times as long.
 */
function boots({ starts, interval, usualBoot }: Fitness, seconds: number): number[] {
  const all = (after: number): number =>
    starts.reduce((product, start) => product * passed(after, start, interval), 1);
  const steps = Array.from({ length: LONGEST_BOOT / BOOT_STEP }, (_, step) => step * BOOT_STEP);
  const weights = steps.map(
    (boot) => (all(seconds - boot + BLUR) - all(seconds - boot - BLUR)) / (1 + boot / usualBoot) ** 2,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  let sum = 0;
  const upTo = weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
  return middles.map((part) => steps[upTo.findIndex((share) => share >= part)] ?? 0);
}

/**
 * Seconds that an application may take to answer once it has started, where the last of the replicas that run was fit
 * after `seconds`: nine in ten of what explains it take no longer. Null where nothing does. Pure.
 */
export function longestBoot(fitness: Fitness, seconds: number): number | null {
  return fitness.starts.length === 0 ? null : (boots(fitness, seconds).at(-1) ?? null);
}

/**
 * Equally likely seconds until enough new replicas are fit, from their request on, where the last of those that run was
 * fit after `seconds`: a rollout that was measured once had its own luck with its checks, which the next one does not
 * repeat. Empty where no start is known, or none explains the measured time. Pure.
 */
export function enoughFit(fitness: Fitness, seconds: number): readonly number[] {
  if (fitness.starts.length === 0 || fitness.count < 1) return [];
  const known = boots(fitness, seconds);
  if (known.length === 0) return [];
  return enoughOfNew(fitness).flatMap((last) => known.map((boot) => last + boot));
}

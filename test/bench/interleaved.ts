import { median } from './row.ts';

/** One thing to measure: each call does it once and gives its figure. */
export type Subject = () => Promise<number>;

/**
 * The median of `rounds` figures of every subject. Each round measures all of them in turn, so that a load on the
 * machine hits all alike; a first round that fills caches does not count.
 */
export async function interleaved<Name extends string>(
  subjects: { readonly [name in Name]: Subject },
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, subject] of Object.entries<Subject>(subjects)) {
      const figure = await subject();
      if (round > 0) figures.set(name, [...(figures.get(name) ?? []), figure]);
    }
  }
  return new Map([...figures].map(([name, values]) => [name, median(values)]));
}

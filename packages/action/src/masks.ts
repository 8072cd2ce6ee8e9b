import type { Json } from './log.ts';

const HIDDEN = '***';

// `Array.isArray` alone does not tell a read-only array from an object.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The values that must not be seen, and how they are taken out of what is written. */
export class Masks {
  readonly #values = new Set<string>();
  #longestFirst: readonly string[] = [];

  /**
   * Adds a value; returns what the runner must be told to mask (it masks line by line, as we do). Lines without a
   * letter or digit, such as the braces of a JSON key, are left out: masking them would empty every JSON output.
   */
  add(value: string): readonly string[] {
    const lines = value.split(/\r?\n/).map((line) => line.trim());
    const fresh = [value.trim(), ...lines].filter(
      (text) => /[\p{L}\p{N}]/u.test(text) && !this.#values.has(text),
    );
    for (const text of fresh) {
      this.#values.add(text);
      // The same value inside of a JSON text.
      this.#values.add(JSON.stringify(text).slice(1, -1));
    }
    this.#longestFirst = [...this.#values].sort((a, b) => b.length - a.length);
    return [...new Set(fresh)].filter((text) => !text.includes('\n'));
  }

  hides(text: string): boolean {
    return this.#longestFirst.some((value) => text.includes(value));
  }

  /** The text with `***` in place of every masked value. */
  clean(text: string): string {
    return this.#longestFirst.reduce((cleaned, value) => cleaned.replaceAll(value, HIDDEN), text);
  }

  /** The same for every text in JSON data, keys included. */
  cleanData(data: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
    return Object.fromEntries(
      Object.entries(data).map(([key, item]) => [this.clean(key), this.#cleanJson(item)]),
    );
  }

  #cleanJson(value: Json): Json {
    if (typeof value === 'string') return this.clean(value);
    if (isList(value)) return value.map((item) => this.#cleanJson(item));
    return value !== null && typeof value === 'object' ? this.cleanData(value) : value;
  }
}

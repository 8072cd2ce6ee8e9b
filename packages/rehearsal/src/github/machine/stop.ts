/** Why a running step has to end: its job was cancelled, or its own `timeout-minutes` are over. */
export type StopReason = 'cancelled' | 'timeout';

/** The signal to end of one step; an inner step of a composite action ends with the outer one. */
export class Stop {
  #reason: StopReason | null = null;
  readonly #listeners = new Set<(reason: StopReason) => void>();

  get reason(): StopReason | null {
    return this.#reason;
  }

  request(reason: StopReason): void {
    if (this.#reason !== null) return;
    this.#reason = reason;
    for (const listener of [...this.#listeners]) listener(reason);
  }

  /** Calls `listener` once, at once where it has been requested already. Returns how to stop listening. */
  listen(listener: (reason: StopReason) => void): () => void {
    if (this.#reason !== null) listener(this.#reason);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

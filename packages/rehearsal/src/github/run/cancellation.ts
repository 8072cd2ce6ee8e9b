/**
 * Why a job is cancelled. `run`: the user, or a newer run of the same concurrency group. `sibling`: a job of the same
 * matrix failed (`fail-fast`). `timeout`: the job's `timeout-minutes`.
 */
export type CancelReason = 'run' | 'sibling' | 'timeout';

/** The cancellation of one job, or of a group of jobs. It happens once. */
export class Cancellation {
  #reason: CancelReason | null = null;
  readonly #listeners = new Set<(reason: CancelReason) => void>();

  get reason(): CancelReason | null {
    return this.#reason;
  }

  request(reason: CancelReason): void {
    if (this.#reason !== null) return;
    this.#reason = reason;
    for (const listener of [...this.#listeners]) listener(reason);
  }

  /** Calls `listener` once, at once where it has happened already. Returns how to stop listening. */
  listen(listener: (reason: CancelReason) => void): () => void {
    if (this.#reason !== null) listener(this.#reason);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

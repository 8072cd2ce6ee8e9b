import type { Time } from '../../time/time.ts';

/**
 * Keeps time still while the engine itself works for one job, and lets it move while the job waits for a process,
 * an event of time, a lock or another job.
 */
export class Attention {
  readonly #time: Time;
  #release: (() => void) | null = null;

  constructor(time: Time) {
    this.#time = time;
    this.#hold();
  }

  /** Waits for something that the engine does not do itself. */
  async wait<T>(what: Promise<T>): Promise<T> {
    this.end();
    try {
      return await what;
    } finally {
      this.#hold();
    }
  }

  /** The job is over: time may move. */
  end(): void {
    this.#release?.();
    this.#release = null;
  }

  #hold(): void {
    if (this.#release !== null) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#release = resolve;
    void this.#time.busy(promise);
  }
}

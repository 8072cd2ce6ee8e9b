/** What a run or a job asks of its concurrency group. */
export interface ConcurrencyRequest {
  readonly group: string;
  readonly cancelInProgress: boolean;
  readonly queue: 'single' | 'max';
}

/** One run or job in a group. */
export interface ConcurrencyTicket {
  /** True as soon as it may run; false where a newer one took its place in the queue. */
  readonly granted: Promise<boolean>;
  /** It has ended, or waits no more. */
  leave(): void;
}

interface Entry {
  readonly grant: (granted: boolean) => void;
  readonly cancel: () => void;
}

// "up to 100 pending": changelog 2026-05-07, concurrency queues.
const LONGEST_QUEUE = 100;

/**
 * The concurrency groups of a repository, over all its runs. One runs, and by default one waits: a newer one takes
 * the place of the one that waits; `queue: max` lets 100 wait in turn; `cancel-in-progress` cancels what runs.
 * https://docs.github.com/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
export class ConcurrencyGroups {
  readonly #running = new Map<string, Entry>();
  readonly #waiting = new Map<string, Entry[]>();

  /** Asks to run in a group. `cancel` is called where a newer one cancels this one while it runs. */
  enter(request: ConcurrencyRequest, cancel: () => void): ConcurrencyTicket {
    // Group names are case-insensitive.
    const group = request.group.toLowerCase();
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const entry: Entry = { grant: resolve, cancel };
    const running = this.#running.get(group);
    const waiting = this.#waiting.get(group) ?? [];
    this.#waiting.set(group, waiting);
    if (running === undefined) {
      this.#running.set(group, entry);
      resolve(true);
    } else {
      const evicted = request.queue === 'single' || request.cancelInProgress ? waiting.splice(0) : [];
      for (const older of evicted) older.grant(false);
      if (waiting.length < LONGEST_QUEUE) waiting.push(entry);
      else resolve(false);
      if (request.cancelInProgress) running.cancel();
    }
    return { granted: promise, leave: () => this.#leave(group, entry) };
  }

  #leave(group: string, entry: Entry): void {
    const waiting = this.#waiting.get(group) ?? [];
    const index = waiting.indexOf(entry);
    if (index >= 0) {
      waiting.splice(index, 1);
      entry.grant(false);
    }
    if (this.#running.get(group) !== entry) return;
    this.#running.delete(group);
    const next = waiting.shift();
    if (next === undefined) return;
    this.#running.set(group, next);
    next.grant(true);
  }
}

import { getOnLoopback } from '../replica/loopback.ts';
import type { Time } from '../time/time.ts';

/** Milliseconds between two requests to one target, and how long a user waits for an answer. */
const EVERY = 200;
const PATIENCE = 10_000;

/** What one request of a user met, and when it was sent (milliseconds since the epoch). */
export interface Visit {
  readonly target: string;
  readonly at: number;
  readonly ok: boolean;
}

/** The users of a scenario: what the promise is about. */
export interface Visitors {
  /** What they met, in the order of the answers. */
  readonly visits: readonly Visit[];
  /** Begins to ask a target at the address where users reach it, steadily and whatever becomes of the answers. */
  visit(target: string, url: string): void;
  /** Ends it and waits for the answers that are still to come. */
  close(): Promise<void>;
}

/**
 * Opens users that are there in real time only: driven time stands still while somebody asks. An answer below 500 is
 * good. What is met before the first good answer is not told: nothing was promised to anybody yet.
 */
export function openVisitors(time: Time): Visitors {
  const visits: Visit[] = [];
  const served = new Set<string>();
  const rounds: NodeJS.Timeout[] = [];
  const asking = new Set<Promise<void>>();

  const ask = async (target: string, url: URL): Promise<void> => {
    const at = time.now();
    const { status } = await getOnLoopback(Number(url.port), '/', PATIENCE, { 'user-agent': 'a user' });
    const ok = status > 0 && status < 500;
    if (ok) served.add(target);
    if (served.has(target)) visits.push({ target, at, ok });
  };

  return {
    visits,
    visit: (target, address) => {
      if (time.speed === 'driven') return;
      const url = new URL(address);
      const round = setInterval(() => {
        const asked: Promise<void> = ask(target, url).finally(() => asking.delete(asked));
        asking.add(asked);
      }, EVERY);
      rounds.push(round);
    },
    close: async () => {
      for (const round of rounds.splice(0)) clearInterval(round);
      await Promise.all(asking);
    },
  };
}

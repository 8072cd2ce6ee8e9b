import { type Clock, type Deadline, Failure, type Log, messageOf } from '@thea/action';

/** One change of a platform: what it is in words, how it is sent, and how to see that it took effect. */
export interface Mutation<T> {
  /** Fits "… was refused". */
  readonly doing: string;
  send(): Promise<T>;
  /** What the platform shows of it; null where it shows nothing. */
  look(): Promise<T | null>;
  /**
   * Before each sending but the first, because what it rests on is as old as the wait: throws where it may not be sent
   * any more, gives what the platform shows of it by now, or null.
   */
  fence?(): Promise<T | null>;
}

/** What a platform knows of the errors of its wire. */
export interface MutationWire {
  /** Milliseconds between looks after a lost answer; lists are eventually consistent, so one look is not enough. */
  readonly looks: readonly number[];
  /** Milliseconds until it is sent again; null where it was not throttled, or too often. `tries` counts from 0. */
  throttled(thrown: unknown, tries: number): number | null;
  /** Whether it surely was not done. Anything else may have been: it is looked for. */
  answered(thrown: unknown): boolean;
  explain(thrown: unknown): Failure;
}

interface Tools {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: Log;
}

/**
 * Sends a mutation once. An answer that is lost is resolved by looking; only when nothing of it can be seen it is sent
 * a second time, and after that never again. One that was throttled was not done: it waits, looks at its fence and is
 * sent again, for as long as the platform has patience and the step has time.
 * @returns what the answer or the look gives.
 * @throws Failure where it was refused, or where its fate stays unknown.
 */
export async function sendOnce<T>(mutation: Mutation<T>, wire: MutationWire, tools: Tools): Promise<T> {
  const first = await attempt(mutation, wire, tools);
  if (first !== null) return first.value;
  tools.log.warning(`${mutation.doing} got no answer, and nothing of it can be seen: it is sent once more.`);
  const late = (await mutation.fence?.()) ?? null;
  if (late !== null) return late;
  const second = await attempt(mutation, wire, tools);
  if (second !== null) return second.value;
  throw new Failure('platform', {
    message: `${mutation.doing} got no answer twice, and nothing of it can be seen.`,
    remedy: 'Nothing more was touched. Run the rollback: it reads what is live and takes it from there.',
  });
}

async function attempt<T>(
  mutation: Mutation<T>,
  wire: MutationWire,
  tools: Tools,
): Promise<{ value: T } | null> {
  const { clock, deadline, log } = tools;
  for (let tries = 0; ; tries += 1) {
    try {
      return { value: await mutation.send() };
    } catch (thrown) {
      const wait = wire.throttled(thrown, tries);
      if (wait !== null) {
        log.info(`${mutation.doing} was throttled; again in ${(wait / 1000).toFixed(1)} s.`);
        await clock.sleep(wait, deadline.signal);
        const shown = (await mutation.fence?.()) ?? null;
        if (shown !== null) return { value: shown };
        continue;
      }
      if (wire.answered(thrown)) throw wire.explain(thrown);
      log.warning(`${mutation.doing} got no answer (${messageOf(thrown)}): looking whether it took effect.`);
      const seen = await lookFor(mutation, wire.looks, tools);
      return seen === null ? null : { value: seen };
    }
  }
}

async function lookFor<T>(mutation: Mutation<T>, looks: readonly number[], tools: Tools): Promise<T | null> {
  for (const wait of looks) {
    await tools.clock.sleep(wait, tools.deadline.signal);
    try {
      const seen = await mutation.look();
      if (seen !== null) return seen;
    } catch (thrown) {
      tools.log.warning(`Looking after ${mutation.doing} failed: ${messageOf(thrown)}`);
    }
  }
  return null;
}

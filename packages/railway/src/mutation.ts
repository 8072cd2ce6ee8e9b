import { Failure, messageOf } from '@thea/action';
import type { RailwayApi } from './api.ts';
import { explain, isAnswered, Refusal } from './refusal.ts';

/** One mutation: what it is in words, how it is sent, and how to see that it took effect. */
export interface Mutation<T> {
  /** Fits "… was refused". */
  readonly doing: string;
  send(): Promise<T>;
  /** What the platform shows of it; null where it shows nothing. */
  look(): Promise<T | null>;
}

/** Milliseconds between looks after a lost answer: lists may be ten seconds old. */
const LOOKS = [300, 700, 1_500, 2_500, 5_000];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLE_WAITS = [500, 1_000, 2_000, 4_000];

/**
 * Sends a mutation once. An answer that is lost is resolved by looking; only when nothing of it can be seen it is sent
 * a second time, and after that never again.
 * @throws Failure where it was refused, or where its fate stays unknown.
 */
export async function mutate<T>(api: RailwayApi, mutation: Mutation<T>): Promise<T> {
  for (let sendings = 1; sendings <= 2; sendings += 1) {
    const done = await attempt(api, mutation);
    if (done !== null) return done.value;
    if (sendings === 1) {
      api.tools.log.warning(
        `${mutation.doing} got no answer, and nothing of it can be seen: it is sent once more.`,
      );
    }
  }
  throw new Failure('platform', {
    message: `${mutation.doing} got no answer twice, and nothing of it can be seen.`,
    remedy: 'Nothing more was touched. Run the rollback: it reads what is live and takes it from there.',
  });
}

async function attempt<T>(api: RailwayApi, mutation: Mutation<T>): Promise<{ value: T } | null> {
  const { clock, deadline, log } = api.tools;
  for (let tries = 0; ; tries += 1) {
    try {
      return { value: await mutation.send() };
    } catch (thrown) {
      const wait = THROTTLE_WAITS[tries];
      if (thrown instanceof Refusal && thrown.kind === 'throttled' && wait !== undefined) {
        log.warning(
          `${mutation.doing} met the rate limit: again in ${Math.max(wait, thrown.wait ?? 0) / 1000} s.`,
        );
        await clock.sleep(Math.max(wait, thrown.wait ?? 0), deadline.signal);
        continue;
      }
      if (isAnswered(thrown) || !(thrown instanceof Refusal)) throw explain(thrown, mutation.doing);
      log.warning(`${mutation.doing} got no answer (${thrown.message}): looking whether it took effect.`);
      const seen = await lookFor(api, mutation);
      return seen === null ? null : { value: seen };
    }
  }
}

async function lookFor<T>(api: RailwayApi, mutation: Mutation<T>): Promise<T | null> {
  for (const wait of LOOKS) {
    await api.tools.clock.sleep(wait, api.tools.deadline.signal);
    try {
      const seen = await mutation.look();
      if (seen !== null) return seen;
    } catch (thrown) {
      api.tools.log.warning(`Looking after ${mutation.doing} failed: ${messageOf(thrown)}`);
    }
  }
  return null;
}

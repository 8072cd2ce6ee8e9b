import { Failure } from '@thea/action';
import type { EcsApi } from './api.ts';
import { explain, isAnswered, isThrottled, readRefusal } from './refusal.ts';

/** One mutation: what it is in words, the permission that it needs, how it is sent, and how to see that it took effect. */
export interface Mutation<T> {
  /** Fits "… was refused". */
  readonly doing: string;
  readonly permission: string;
  send(): Promise<T>;
  /** What the platform shows of it; null where it shows nothing. */
  look(): Promise<T | null>;
}

/** Milliseconds between looks after a lost answer; ECS lists are eventually consistent, so one look is not enough. */
const LOOKS = [300, 700, 1_500, 2_500];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLE_WAITS = [500, 1_000, 2_000, 4_000];

/**
 * Sends a mutation once. An answer that is lost is resolved by looking; only when nothing of it can be seen it is sent
 * a second time, and after that never again.
 * @throws Failure where it was refused, or where its fate stays unknown.
 */
export async function mutate<T>(api: EcsApi, mutation: Mutation<T>): Promise<T> {
  const first = await attempt(api, mutation);
  if (first !== null) return first.value;
  api.tools.log.warning(
    `${mutation.doing} got no answer, and nothing of it can be seen: it is sent once more.`,
  );
  const second = await attempt(api, mutation);
  if (second !== null) return second.value;
  throw new Failure('platform', {
    message: `${mutation.doing} got no answer twice, and nothing of it can be seen.`,
    remedy: 'Nothing more was touched. Run the rollback: it reads what is live and takes it from there.',
  });
}

async function attempt<T>(api: EcsApi, mutation: Mutation<T>): Promise<{ value: T } | null> {
  const { clock, deadline, log } = api.tools;
  for (let tries = 0; ; tries += 1) {
    try {
      return { value: await mutation.send() };
    } catch (thrown) {
      const refusal = readRefusal(thrown);
      const wait = THROTTLE_WAITS[tries];
      if (isThrottled(refusal) && wait !== undefined) {
        log.warning(`${mutation.doing} was throttled by AWS; again in ${wait / 1000} s.`);
        await clock.sleep(wait, deadline.signal);
        continue;
      }
      if (isAnswered(refusal) || thrown instanceof Failure) {
        throw explain(thrown, mutation.doing, mutation.permission);
      }
      log.warning(`${mutation.doing} got no answer (${refusal.message}): looking whether it took effect.`);
      const seen = await lookFor(api, mutation);
      return seen === null ? null : { value: seen };
    }
  }
}

async function lookFor<T>(api: EcsApi, mutation: Mutation<T>): Promise<T | null> {
  for (const wait of LOOKS) {
    await api.tools.clock.sleep(wait, api.tools.deadline.signal);
    try {
      const seen = await mutation.look();
      if (seen !== null) return seen;
    } catch (thrown) {
      api.tools.log.warning(`Looking after ${mutation.doing} failed: ${readRefusal(thrown).message}`);
    }
  }
  return null;
}

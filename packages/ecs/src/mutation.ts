import { Failure } from '@thea/action';
import { jittered } from '@thea/aws';
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
  /**
   * Before each sending but the first, because what it rests on is as old as the wait: throws where it may not be sent
   * any more, gives what the platform shows of it by now, or null.
   */
  fence?(): Promise<T | null>;
}

/** Milliseconds between looks after a lost answer; ECS lists are eventually consistent, so one look is not enough. */
const LOOKS = [300, 700, 1_500, 2_500];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLED = { base: 500, longest: 5_000 };

/**
 * Sends a mutation once. An answer that is lost is resolved by looking; only when nothing of it can be seen it is sent
 * a second time, and after that never again. One that is throttled was not done: it waits, looks at its fence and is
 * sent again, for as long as the step has time.
 * @throws Failure where it was refused, or where its fate stays unknown.
 */
export async function mutate<T>(api: EcsApi, mutation: Mutation<T>): Promise<T> {
  const first = await attempt(api, mutation);
  if (first !== null) return first.value;
  api.tools.log.warning(
    `${mutation.doing} got no answer, and nothing of it can be seen: it is sent once more.`,
  );
  const late = (await mutation.fence?.()) ?? null;
  if (late !== null) return late;
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
      if (isThrottled(refusal)) {
        api.patience.note();
        const wait = jittered(tries, THROTTLED);
        log.info(`${mutation.doing} was throttled by AWS; again in ${(wait / 1000).toFixed(1)} s.`);
        await clock.sleep(wait, deadline.signal);
        const shown = (await mutation.fence?.()) ?? null;
        if (shown !== null) return { value: shown };
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

import { type Mutation, sendOnce } from '@thea/release';
import type { RailwayApi } from './api.ts';
import { explain, isAnswered, Refusal } from './refusal.ts';

/** Milliseconds between looks after a lost answer: lists may be ten seconds old. */
const LOOKS = [300, 700, 1_500, 2_500, 5_000];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLE_WAITS = [500, 1_000, 2_000, 4_000];

/**
 * Sends one change to Railway; where it is throttled it is sent again four times, because the rate is that of an hour.
 * @throws Failure where it was refused, or where its fate stays unknown.
 */
export function mutate<T>(api: RailwayApi, mutation: Mutation<T>): Promise<T> {
  return sendOnce(
    mutation,
    {
      looks: LOOKS,
      throttled: (thrown, tries) => {
        const wait = THROTTLE_WAITS[tries];
        if (!(thrown instanceof Refusal) || thrown.kind !== 'throttled' || wait === undefined) return null;
        return Math.max(wait, thrown.wait ?? 0);
      },
      answered: (thrown) => !(thrown instanceof Refusal) || isAnswered(thrown),
      explain: (thrown) => explain(thrown, mutation.doing),
    },
    api.tools,
  );
}

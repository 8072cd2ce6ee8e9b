import { Failure } from '@thea/action';
import { jittered } from '@thea/aws';
import { type Mutation, sendOnce } from '@thea/release';
import type { EcsApi } from './api.ts';
import { explain, isAnswered, isThrottled, readRefusal } from './refusal.ts';

/** Milliseconds between looks after a lost answer. SDK docs, "Amazon ECS API follows an eventual consistency model". */
const LOOKS = [300, 700, 1_500, 2_500];
/** Milliseconds before a throttled call is sent again: it was refused, so sending it again repeats nothing. */
const THROTTLED = { base: 500, longest: 5_000 };
/** Who takes a release back does not wait as those do who only deploy: `patience` of @thea/aws. */
const URGENT = { base: 250, longest: 500 };

/**
 * Sends one change to AWS, for as long as the step has time. `permission` is the IAM action that it needs.
 * @throws Failure where it was refused, or where its fate stays unknown.
 */
export function mutate<T>(api: EcsApi, mutation: Mutation<T> & { readonly permission: string }): Promise<T> {
  return sendOnce(
    mutation,
    {
      looks: LOOKS,
      throttled: (thrown, tries) => {
        if (!isThrottled(readRefusal(thrown))) return null;
        api.patience.note();
        return jittered(tries, api.tools.urgent === true ? URGENT : THROTTLED);
      },
      answered: (thrown) => thrown instanceof Failure || isAnswered(readRefusal(thrown)),
      explain: (thrown) => explain(thrown, mutation.doing, mutation.permission),
    },
    api.tools,
  );
}

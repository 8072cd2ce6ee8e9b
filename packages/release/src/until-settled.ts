import { messageOf } from '@thea/action';
import type { RolloutEvent } from './rollout.ts';
import type { StoryTools } from './story.ts';

/** Milliseconds that are kept for comparing and marking, of what the deadline leaves when settling begins. */
const RESERVE = 20_000;

/**
 * The events of a restore. Settling is not in the promise: once T2 is reached and the time runs short it stops
 * waiting, with a warning, instead of failing what has succeeded.
 */
export async function* untilSettled(
  events: AsyncIterable<RolloutEvent>,
  tools: StoryTools,
  restored: () => boolean,
): AsyncIterable<RolloutEvent> {
  const { clock, deadline, log } = tools;
  const iterator = events[Symbol.asyncIterator]();
  const over = new AbortController();
  const short = clock
    .sleep(Math.max(0, deadline.remaining() - Math.min(RESERVE, deadline.remaining() / 4)), over.signal)
    .then(
      () => 'short' as const,
      () => 'over' as const,
    );
  try {
    while (true) {
      const next = iterator.next();
      const first = restored() ? await Promise.race([next, short]) : await next;
      if (first === 'short' || first === 'over') {
        log.warning(
          'Not all replicas have settled yet (T3); traffic is restored, the platform goes on by itself. What it has not finished is not compared with the goal.',
        );
        next.catch((thrown: unknown) => log.debug(messageOf(thrown)));
        return;
      }
      if (first.done) return;
      yield first.value;
    }
  } finally {
    over.abort();
  }
}

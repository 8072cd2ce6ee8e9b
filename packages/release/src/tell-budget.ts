import { elapsed, type Instant } from '@thea/action';
import { BUDGET_SECONDS } from './budget.ts';
import type { StoryTools } from './story.ts';

/**
 * Says once that traffic is not restored within the budget, when that has passed since T0, and what the way back still
 * has: one deadline stands over all that it waits for. `end` it as soon as traffic is restored.
 */
export function tellBudget(t0: Instant | null, { clock, deadline, log }: StoryTools): { end(): void } {
  const over = new AbortController();
  const taken = t0 === null ? 0 : elapsed(t0, clock.now()).seconds;
  clock
    .sleep(Math.max(0, BUDGET_SECONDS - taken) * 1000, AbortSignal.any([over.signal, deadline.signal]))
    .then(
      () => {
        if (over.signal.aborted) return;
        log.warning(
          `Traffic is not restored within the ${BUDGET_SECONDS} s of the budget (T2 is missed). The way back goes on: this step has ${Math.round(deadline.remaining() / 1000)} s left.`,
        );
      },
      // Restored, or the step is over, which is said elsewhere.
      () => undefined,
    );
  return { end: () => over.abort() };
}

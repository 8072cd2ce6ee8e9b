import { messageOf } from '@thea/action';
import type { Platform } from './platform.ts';
import type { StoryTools } from './story.ts';

/**
 * Asks the platform why a rollout went wrong, says what it tells into the log, and gives the cause in one sentence. A
 * way back that failed must not end with another error than its own: what cannot be asked is a warning, and null.
 */
export async function tellCause<Spec, Facts, Change, Rollout>(
  platform: Pick<Platform<Spec, Facts, Change, Rollout>, 'diagnose'>,
  rollout: Rollout,
  { log, deadline }: StoryTools,
): Promise<string | null> {
  try {
    const { cause, details, logs, place } = await log.phase('diagnose', () => platform.diagnose(rollout));
    for (const detail of details) log.info(detail);
    for (const { replica, lines } of logs) for (const line of lines) log.info(`${replica}: ${line}`);
    if (place !== undefined) log.info(`Look at ${place}`);
    return cause;
  } catch (thrown) {
    if (deadline.signal.aborted) throw thrown;
    log.warning(`Why it went wrong could not be read: ${messageOf(thrown)}`);
    return null;
  }
}

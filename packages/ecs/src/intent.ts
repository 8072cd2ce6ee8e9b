import { TagResourceCommand } from '@aws-sdk/client-ecs';
import type { EcsApi } from './api.ts';
import type { EcsTaskDefinition } from './facts.ts';
import { taskDefinitionArn } from './names.ts';
import { readRefusal } from './refusal.ts';

/** On our own revision, right before the update that leaves it: `<newest service deployment> <ISO 8601>`. */
const INTENT_TAG = 'thea:way-back';

/**
 * Milliseconds for which an update that was announced may be under way unseen: 5 s until a call has failed for want of
 * an answer, 10 s for which lists may be late (reference), and a second between two clocks.
 */
const UNSEEN = 16_000;

/** An update that goes back, as it was announced. */
interface Intent {
  /** The newest service deployment at that time. */
  readonly newest: string;
  /** Milliseconds since the epoch by the platform's clock. */
  readonly at: number;
}

/** The announcement on a revision; null where there is none that can be read. Pure. */
export function readIntent({ tags }: Pick<EcsTaskDefinition, 'tags'>): Intent | null {
  const [newest = '', written = ''] = (tags[INTENT_TAG] ?? '').split(' ');
  const at = Date.parse(written);
  return newest === '' || Number.isNaN(at) ? null : { newest, at };
}

/**
 * Whether an update that was announced may still be under way, although `newest` is the newest service deployment that
 * can be seen. ECS has no idempotency token for UpdateService, and its lists are late. Pure.
 */
export function mayBeUnseen(intent: Intent | null, newest: string | null, now: number): boolean {
  return intent !== null && intent.newest === newest && now - intent.at < UNSEEN;
}

const platformNow = (api: EcsApi): number => {
  const { wall, skew } = api.tools.clock.now();
  return wall + (skew ?? 0);
};

/** Whether an earlier rollback of this revision may have sent its update just now, and died before it could say so. */
export function isUnderWayUnseen(api: EcsApi, left: EcsTaskDefinition, newest: string | null): boolean {
  return mayBeUnseen(readIntent(left), newest, platformNow(api));
}

/**
 * Announces an update that leaves this revision. An extra: where it is refused, a warning says what is lost. A revision
 * that is not ours is left alone.
 */
export async function announceUpdate(
  api: EcsApi,
  serviceArn: string,
  left: EcsTaskDefinition,
  newest: string | null,
): Promise<void> {
  if (newest === null || left.tags['thea:release'] === undefined) return;
  const value = `${newest} ${new Date(platformNow(api)).toISOString()}`;
  try {
    await api.reads.send(
      new TagResourceCommand({
        resourceArn: taskDefinitionArn(serviceArn, left.name),
        tags: [{ key: INTENT_TAG, value }],
      }),
      api.options,
    );
  } catch (thrown) {
    if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
    api.tools.log.warning(
      `The way back could not be announced on ${left.name} (${readRefusal(thrown).message}): a rollback that follows at once may not see this one.`,
    );
  }
}

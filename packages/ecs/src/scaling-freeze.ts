import type { Json } from '@thea/action';
import type { RecordHead } from '@thea/release';
import type { EcsApi } from './api.ts';
import type { EcsFacts, EcsScaling, EcsSuspension } from './facts.ts';
import type { EcsLocator } from './names.ts';
import { object } from './raw.ts';
import { isAccessDenied, readRefusal } from './refusal.ts';

/** During a rollback nothing may be scaled in, by policy or by schedule; scaling out stays: it only helps. */
export function frozen(before: EcsSuspension): EcsSuspension {
  return { ...before, in: true, scheduled: true };
}

const equal = (one: EcsSuspension, other: EcsSuspension): boolean =>
  one.in === other.in && one.out === other.out && one.scheduled === other.scheduled;

/** What a record keeps of the suspension that it found; null where it keeps none. Pure. */
export function keptSuspension(head: RecordHead): EcsSuspension | null {
  const kept = object(object(object(head.restoreFacts)['scaling'])['suspended']);
  const { in: scaleIn, out, scheduled } = kept;
  if (typeof scaleIn !== 'boolean' || typeof out !== 'boolean' || typeof scheduled !== 'boolean') return null;
  return { in: scaleIn, out, scheduled };
}

/**
 * What has to be put back once a rollback has ended: what is suspended now, unless that is what an earlier attempt that
 * died left behind; then what the record says was suspended before. Null without autoscaling. Pure.
 */
export function suspensionBefore(scaling: EcsScaling | null, head: RecordHead): EcsSuspension | null {
  if (scaling === null) return null;
  const kept = keptSuspension(head);
  return kept !== null && equal(scaling.suspended, frozen(kept)) ? kept : scaling.suspended;
}

/** What an attempt that died left suspended, by the record; null where nothing is left behind. Pure. */
export function leftSuspended(scaling: EcsScaling | null, head: RecordHead): EcsSuspension | null {
  const before = suspensionBefore(scaling, head);
  return scaling === null || before === null || equal(before, scaling.suspended) ? null : before;
}

/** What of it the record keeps. Pure. */
export function suspensionAsJson(suspended: EcsSuspension): Json {
  return { in: suspended.in, out: suspended.out, scheduled: suspended.scheduled };
}

/** Suspends scaling in and scheduled scaling. An extra: where it is refused, a warning says what is lost. */
export async function freezeScaling(api: EcsApi, where: EcsLocator, scaling: EcsScaling): Promise<void> {
  const wanted = frozen(scaling.suspended);
  if (equal(scaling.suspended, wanted)) return;
  await suspend(api, where, wanted, 'autoscaling may stop replicas while the rollback is under way');
}

/** The freeze of one way back. */
interface Freeze {
  /** Begins at most once, beside the call that takes the service back, never before it. */
  freeze(facts: EcsFacts, head: RecordHead): void;
  settled(): Promise<void>;
  /** Where nothing is taken back after all. */
  undo(): Promise<void>;
}

/** Nothing is suspended yet. */
export function openFreeze(api: EcsApi, where: EcsLocator): Freeze {
  let frozen: Promise<void> | null = null;
  let before: ReturnType<typeof suspensionBefore> = null;
  return {
    freeze: ({ scaling }, head) => {
      if (frozen !== null || scaling === null) return;
      before = suspensionBefore(scaling, head);
      frozen = freezeScaling(api, where, scaling);
    },
    settled: async () => {
      await frozen;
    },
    undo: async () => {
      await frozen;
      if (before !== null) await thawScaling(api, where, before);
    },
  };
}

/** Puts back what was suspended before. A warning says where it could not be. */
export async function thawScaling(api: EcsApi, where: EcsLocator, before: EcsSuspension): Promise<void> {
  if (equal(before, frozen(before))) return;
  await suspend(api, where, before, 'scaling in and scheduled scaling stay suspended: resume them by hand');
}

async function suspend(api: EcsApi, where: EcsLocator, wanted: EcsSuspension, lost: string): Promise<void> {
  try {
    const { sdk, client } = await api.scaling();
    const command = new sdk.RegisterScalableTargetCommand({
      ServiceNamespace: 'ecs',
      ResourceId: `service/${where.cluster}/${where.service}`,
      ScalableDimension: 'ecs:service:DesiredCount',
      // Bounds that are left out are kept (SDK docs of RegisterScalableTargetCommand).
      SuspendedState: {
        DynamicScalingInSuspended: wanted.in,
        DynamicScalingOutSuspended: wanted.out,
        ScheduledScalingSuspended: wanted.scheduled,
      },
    });
    await client.send(command, api.options);
  } catch (thrown) {
    const refusal = readRefusal(thrown);
    const reason = isAccessDenied(refusal)
      ? 'the permission application-autoscaling:RegisterScalableTarget is missing'
      : refusal.message;
    api.tools.log.warning(`Autoscaling could not be told (${reason}): ${lost}.`);
  }
}

import type { Json } from '@thea/action';
import { at, type JsonObject, number, text } from './raw.ts';

/** A number or a percentage of `of`, rounded as the controller does: surge up, unavailability down. */
function share(
  value: Json | undefined,
  of: number,
  otherwise: number,
  round: (value: number) => number,
): number {
  if (typeof value === 'number') return value;
  const percent = /^(\d+)%$/.exec(text(value))?.[1];
  return percent === undefined ? otherwise : round((of * Number(percent)) / 100);
}

/** How many pods a rolling update adds and takes at once (Kubernetes, "Rolling Update Deployment"). Both 0 → 1 is taken. */
export function surgeOf(raw: JsonObject, replicas: number): { readonly add: number; readonly take: number } {
  const kind = text(raw['kind']);
  if (kind === 'StatefulSet') return { add: 0, take: 1 };
  if (kind === 'DaemonSet') {
    const update = at(raw, 'spec', 'updateStrategy', 'rollingUpdate');
    const add = share(at(update, 'maxSurge'), replicas, 0, Math.ceil);
    return { add, take: share(at(update, 'maxUnavailable'), replicas, add > 0 ? 0 : 1, Math.ceil) };
  }
  if (text(at(raw, 'spec', 'strategy', 'type')) === 'Recreate') return { add: 0, take: replicas };
  const update = at(raw, 'spec', 'strategy', 'rollingUpdate');
  const add = share(at(update, 'maxSurge'), replicas, Math.ceil(replicas * 0.25), Math.ceil);
  const take = share(at(update, 'maxUnavailable'), replicas, Math.floor(replicas * 0.25), Math.floor);
  return { add, take: add + take === 0 ? 1 : take };
}

/** The smallest number of serving replicas that its own strategy allows; at least one where any are wanted. Pure. */
export function minimumOf(raw: JsonObject, wanted: number): number {
  if (wanted === 0) return 0;
  return Math.max(1, wanted - surgeOf(raw, wanted).take);
}

/** How many waves of new pods a whole replacement takes (deployment controller, `rolling.go`). Pure. */
export function wavesOf(raw: JsonObject, replicas: number): number {
  const partition = number(at(raw, 'spec', 'updateStrategy', 'rollingUpdate', 'partition'), 0);
  // The pods below a partition stay as they are.
  const moving = text(raw['kind']) === 'StatefulSet' ? Math.max(0, replicas - partition) : replicas;
  if (moving === 0) return 0;
  const { add, take } = surgeOf(raw, replicas);
  return Math.ceil(moving / Math.max(1, add + take));
}

/** Seconds that a pod must be ready before it counts. */
export function minReadyOf(raw: JsonObject): number {
  return number(at(raw, 'spec', 'minReadySeconds'), 0);
}

import type { KubeFacts } from './facts.ts';
import { annotationsOf, called, refOf } from './object.ts';
import { at, type JsonObject, text } from './raw.ts';

/** An object whose load balancer a release is the first to ask for, or gives up. */
export interface BalancerChange {
  readonly of: string;
  /** `made`: its address is new. `given-up`: the way back needs one anew, which has another address. */
  readonly change: 'made' | 'given-up';
  /** The field of the object that decides about it. */
  readonly setting: string;
}

/**
 * Seconds that a load balancer takes until it has an address and answers: AWS and others need minutes to make one
 * (aws-load-balancer-controller#1834 has three to five until its first target is registered). The lower end.
 */
export const NEW_BALANCER = 180;

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
/** One of a group has the load balancer of the group, which others may have asked for (AWS Load Balancer Controller). */
const GROUP = 'alb.ingress.kubernetes.io/group.name';
/** The classes that are a load balancer of their own for each Ingress; of all others one stands before the cluster. */
const OWN_BALANCER = ['alb', 'gce', 'gce-internal'];

/** Which field of an object asks for a load balancer of its own; null where none does. Pure. */
function askedBy(raw: JsonObject): string | null {
  if (raw['kind'] === 'Service') return text(at(raw, 'spec', 'type')) === 'LoadBalancer' ? 'spec.type' : null;
  if (raw['kind'] !== 'Ingress') return null;
  const annotations = annotationsOf(raw);
  const given = text(at(raw, 'spec', 'ingressClassName')) || (annotations[CLASS_ANNOTATION] ?? '');
  return OWN_BALANCER.includes(given) && annotations[GROUP] === undefined ? 'spec.ingressClassName' : null;
}

/** The load balancers that are there because of this release, or no more because of it. Pure. */
export function balancerChanges({ asked }: Pick<KubeFacts, 'asked'>): BalancerChange[] {
  return (asked ?? []).flatMap(({ ref, desired, live, result }): BalancerChange[] => {
    // What the manifest leaves open stays as it is: only the dry run tells.
    const after = askedBy(result ?? desired);
    const before = live === null ? null : askedBy(live);
    if ((after === null) === (before === null)) return [];
    return [
      {
        of: called(live === null ? ref : refOf(live)),
        change: after === null ? 'given-up' : 'made',
        setting: after ?? before ?? '',
      },
    ];
  });
}

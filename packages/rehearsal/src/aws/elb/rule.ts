import type { BalancerTarget } from '../../replica/balancer.ts';
import type { TargetGroup } from './target-group.ts';

/** One target group of a forward action, with its weight (0 to 999). ELBv2 API reference, TargetGroupTuple. */
export interface Forward {
  readonly targetGroup: TargetGroup;
  readonly weight: number;
}

/** A listener rule whose forward action shares requests out by weight. */
export interface Rule {
  readonly arn: string;
  forwards(): readonly Forward[];
  /** Replaces the weights; a group that is not named gets 0. */
  shift(weights: ReadonlyMap<string, number>): void;
  /** Replaces what is told of the weights: requests go on by the old ones until `shift`. */
  write(weights: ReadonlyMap<string, number>): void;
  /** For how long a client stays with the group that it was sent to, whatever the weights become; null: it does not. */
  readonly stickySeconds: number | null;
  /** The targets of the group that a client stays with (`stuck`, its ARN), or whose turn it is; to be asked once per request. */
  next(stuck?: string | null): readonly BalancerTarget[];
}

/**
 * Opens a rule over `groups`; the first has all the weight. Requests are shared out in exact proportion (smooth weighted
 * round robin, so that a run is repeatable); a real load balancer draws lots in the same proportion. It does not fail
 * over from a group without healthy targets to another one (Application Load Balancers guide, "Forward actions").
 */
export function openRule(
  arn: string,
  groups: readonly TargetGroup[],
  stickySeconds: number | null = null,
): Rule {
  const alone = groups.length === 1;
  let forwards: readonly Forward[] = groups.map((targetGroup, index) => ({
    targetGroup,
    weight: alone ? 1 : index === 0 ? 100 : 0,
  }));
  let followed = forwards;
  let credit = new Map<TargetGroup, number>();
  const write = (weights: ReadonlyMap<string, number>): void => {
    forwards = forwards.map(({ targetGroup }) => ({
      targetGroup,
      weight: weights.get(targetGroup.arn) ?? 0,
    }));
  };
  return {
    arn,
    forwards: () => forwards,
    write,
    shift: (weights) => {
      write(weights);
      followed = forwards;
      credit = new Map();
    },
    stickySeconds,
    next: (stuck = null) => {
      const own = groups.find((group) => group.arn === stuck);
      if (own !== undefined) return own.forBalancer();
      const total = followed.reduce((sum, { weight }) => sum + weight, 0);
      let chosen: TargetGroup | null = null;
      for (const { targetGroup, weight } of followed) {
        if (weight === 0) continue;
        credit.set(targetGroup, (credit.get(targetGroup) ?? 0) + weight);
        if (chosen === null || (credit.get(targetGroup) ?? 0) > (credit.get(chosen) ?? 0))
          chosen = targetGroup;
      }
      if (chosen === null) return [];
      credit.set(chosen, (credit.get(chosen) ?? 0) - total);
      return chosen.forBalancer();
    },
  };
}

import type { LoadBalancers } from '../elb/load-balancers.ts';
import { object, text } from '../wire/json.ts';
import type { RevisionState, ServiceState } from './state.ts';

/** Where traffic is to go, in percent of the target revision. */
export interface Traffic {
  readonly test: number;
  readonly production: number;
}

// ELBv2: weights are whole numbers from 0 to 999; a share of 0.1 % needs tenths.
function weights(target: string, source: string | null, percent: number): Map<string, number> {
  if (source === null) return new Map([[target, 100]]);
  const scale = Number.isInteger(percent) ? 1 : 10;
  return new Map([
    [target, Math.round(percent * scale)],
    [source, Math.round((100 - percent) * scale)],
  ]);
}

/**
 * Writes the weights into the listener rules that the target revision names. `source` has the traffic that the target has
 * not; without one the target has it all. ECS guide, "Amazon ECS blue/green deployments": ECS changes the weights of the
 * target groups in the listener rules. With `write` they are told before requests follow them.
 */
export function directTraffic(
  balancers: LoadBalancers,
  service: ServiceState,
  target: RevisionState,
  source: RevisionState | null,
  traffic: Traffic,
  how: 'shift' | 'write' = 'shift',
): void {
  if (how === 'shift') service.followed = { target: target.arn, source: source?.arn ?? null, ...traffic };
  for (const [index, balancer] of target.loadBalancers.entries()) {
    const advanced = object(balancer, 'advancedConfiguration') ?? {};
    const group = target.targetGroups[index] ?? '';
    const other = source?.targetGroups[index] ?? null;
    balancers
      .rule(text(advanced, 'productionListenerRule') ?? '')
      ?.[how](weights(group, other, traffic.production));
    balancers.rule(text(advanced, 'testListenerRule') ?? '')?.[how](weights(group, other, traffic.test));
  }
}

/** Whether what brings traffic to a revision follows its weights late: a Network Load Balancer's listener. */
export function followsLate({ loadBalancers }: RevisionState): boolean {
  return loadBalancers.some((entry) =>
    (text(object(entry, 'advancedConfiguration') ?? {}, 'productionListenerRule') ?? '').includes(
      ':listener/net/',
    ),
  );
}

/**
 * The target group that each load balancer entry of a new revision uses: the one that the revision in service does not
 * use, or the same for a rolling update. The two change roles with every deployment that shifts traffic.
 */
export function targetGroupsFor(
  loadBalancers: RevisionState['loadBalancers'],
  serving: RevisionState | null,
  shifts: boolean,
): string[] {
  return loadBalancers.map((balancer) => {
    const primary = text(balancer, 'targetGroupArn') ?? '';
    const alternate = text(object(balancer, 'advancedConfiguration') ?? {}, 'alternateTargetGroupArn');
    const used = serving?.targetGroups.find((arn) => arn === primary || arn === alternate);
    if (!shifts) return used ?? primary;
    return used === primary && alternate !== undefined ? alternate : primary;
  });
}

import type { Balancer } from '../../replica/balancer.ts';
import { openBalancer } from '../../replica/load-balancer.ts';
import type { Account } from '../account.ts';
import { openRule, type Rule } from './rule.ts';
import { readStuck, writeStuck } from './sticky.ts';
import { openTargetGroup, type TargetGroup, type TargetGroupSettings } from './target-group.ts';

/** What a load balancer passes on: requests, or connections. */
export type BalancerKind = 'application' | 'network';

/**
 * One listener on a port of its own; its default rule forwards everything by weight. That of a Network Load Balancer has
 * no rules: the weights stand in the listener itself, whose ARN `rule` has.
 */
export interface Listener {
  readonly arn: string;
  readonly rule: Rule;
  readonly balancer: Balancer;
}

export interface LoadBalancer {
  readonly kind: BalancerKind;
  readonly arn: string;
  readonly name: string;
  readonly createdAt: number;
  /** Production first, then the one for test traffic where there is one. */
  readonly listeners: readonly Listener[];
  /** The one that is named first in the service, and its alternate where traffic is shifted. */
  readonly targetGroups: readonly TargetGroup[];
  readonly targetGroup: TargetGroup;
  readonly production: Listener;
  readonly test: Listener | null;
}

/** What a load balancer is made of beside its name. */
export interface LoadBalancerPlan {
  readonly kind: BalancerKind;
  readonly port: number;
  readonly settings: TargetGroupSettings;
  /** A second target group, as deployments that shift traffic need it. */
  readonly alternate: boolean;
  readonly testListener: boolean;
  /** Seconds for which a client stays with the target group that it was sent to; left out: it does not. */
  readonly stickySeconds?: number;
}

export interface LoadBalancers {
  readonly all: readonly LoadBalancer[];
  /** `changed` is called with the task whose health changed. */
  create(name: string, plan: LoadBalancerPlan, changed: (taskId: string) => void): Promise<LoadBalancer>;
  targetGroup(arn: string): TargetGroup | null;
  rule(arn: string): Rule | null;
  close(): Promise<void>;
}

/** The load balancers of an account; starts empty. ARN formats: ELBv2 API reference, examples. */
export function openLoadBalancers(account: Account): LoadBalancers {
  const all: LoadBalancer[] = [];
  const elb = (resource: string): string => account.arn('elasticloadbalancing', resource);

  const listen = async (
    kind: BalancerKind,
    path: string,
    groups: readonly TargetGroup[],
    stickySeconds: number | null,
  ): Promise<Listener> => {
    const listener = `${path}/${account.hex(16)}`;
    const arn = elb(`listener/${listener}`);
    const byConnection = kind === 'network';
    const rule = openRule(
      byConnection ? arn : elb(`listener-rule/${listener}/${account.hex(16)}`),
      groups,
      stickySeconds,
    );
    const { time } = account;
    const balancer = await openBalancer({
      time,
      targets: ({ cookie }) => rule.next(readStuck(cookie, time.now())),
      cookie: (replica) => writeStuck(rule, replica, time.now()),
      byConnection,
    });
    return { arn, rule, balancer };
  };

  return {
    all,
    create: async (name, plan, changed) => {
      const { kind } = plan;
      const path = `${kind === 'network' ? 'net' : 'app'}/${name}/${account.hex(16)}`;
      const group = (groupName: string): TargetGroup => {
        const arn = elb(`targetgroup/${groupName}/${account.hex(16)}`);
        return openTargetGroup(
          account.time,
          { arn, name: groupName, port: plan.port },
          plan.settings,
          changed,
        );
      };
      const targetGroup = group(`${name}-tg`);
      const targetGroups = plan.alternate ? [targetGroup, group(`${name}-tg-alternate`)] : [targetGroup];
      const sticky = plan.stickySeconds ?? null;
      const production = await listen(kind, path, targetGroups, sticky);
      const test = plan.testListener ? await listen(kind, path, targetGroups, sticky) : null;
      const made: LoadBalancer = {
        kind,
        arn: elb(`loadbalancer/${path}`),
        name,
        createdAt: account.time.now(),
        listeners: test === null ? [production] : [production, test],
        targetGroups,
        targetGroup,
        production,
        test,
      };
      all.push(made);
      return made;
    },
    targetGroup: (arn) => {
      // Asked for each task in each turn of the scheduler.
      for (const { targetGroups } of all) {
        const found = targetGroups.find((one) => one.arn === arn);
        if (found !== undefined) return found;
      }
      return null;
    },
    rule: (arn) =>
      all.flatMap(({ listeners }) => listeners).find(({ rule }) => rule.arn === arn)?.rule ?? null,
    close: async () => {
      await Promise.all(all.flatMap(({ listeners }) => listeners).map(({ balancer }) => balancer.close()));
    },
  };
}

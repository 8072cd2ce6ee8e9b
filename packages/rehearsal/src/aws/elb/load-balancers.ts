import type { Balancer } from '../../replica/balancer.ts';
import { openBalancer } from '../../replica/load-balancer.ts';
import type { Account } from '../account.ts';
import { openTargetGroup, type TargetGroup, type TargetGroupSettings } from './target-group.ts';

/** An application load balancer with one HTTP listener that forwards everything to one target group. */
export interface LoadBalancer {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: number;
  readonly listenerArn: string;
  readonly ruleArn: string;
  readonly balancer: Balancer;
  readonly targetGroup: TargetGroup;
}

export interface LoadBalancers {
  readonly all: readonly LoadBalancer[];
  /** `changed` is called with the target group's ARN and the task whose health changed. */
  create(
    name: string,
    port: number,
    settings: TargetGroupSettings,
    changed: (taskId: string) => void,
  ): Promise<LoadBalancer>;
  targetGroup(arn: string): TargetGroup | null;
  close(): Promise<void>;
}

/** The load balancers of an account; starts empty. ARN formats: ELBv2 API reference, examples. */
export function openLoadBalancers(account: Account): LoadBalancers {
  const all: LoadBalancer[] = [];
  const elb = (resource: string): string => account.arn('elasticloadbalancing', resource);
  return {
    all,
    create: async (name, port, settings, changed) => {
      const id = account.hex(16);
      const listener = account.hex(16);
      const groupName = `${name}-tg`;
      const identity = { arn: elb(`targetgroup/${groupName}/${account.hex(16)}`), name: groupName, port };
      const targetGroup = openTargetGroup(account.time, identity, settings, changed);
      const balancer = await openBalancer({
        time: account.time,
        targets: () => targetGroup.forBalancer(),
      });
      const made: LoadBalancer = {
        arn: elb(`loadbalancer/app/${name}/${id}`),
        name,
        createdAt: account.time.now(),
        listenerArn: elb(`listener/app/${name}/${id}/${listener}`),
        ruleArn: elb(`listener-rule/app/${name}/${id}/${listener}/${account.hex(16)}`),
        balancer,
        targetGroup,
      };
      all.push(made);
      return made;
    },
    targetGroup: (arn) => all.find(({ targetGroup }) => targetGroup.arn === arn)?.targetGroup ?? null,
    close: async () => {
      await Promise.all(all.map(({ balancer }) => balancer.close()));
    },
  };
}

import type { Account } from '../account.ts';
import type { LoadBalancers } from '../elb/load-balancers.ts';
import { number, text } from '../wire/json.ts';
import { addEvent } from './events.ts';
import type { RevisionState, ServiceState } from './state.ts';
import type { Registration } from './task-life.ts';

/**
 * How the tasks of a revision come into its target groups, and out of all of them before they are stopped; null where it
 * has none. ECS guide, "Registering multiple target groups with an Amazon ECS service".
 */
export function registrationOf(
  parts: { readonly account: Account; readonly balancers: LoadBalancers },
  service: ServiceState,
  revision: RevisionState,
): (Registration & { readonly container: string }) | null {
  const { account } = parts;
  const [balancer] = revision.loadBalancers;
  const places = revision.targetGroups.flatMap((arn, index) => {
    const group = parts.balancers.targetGroup(arn);
    const port = number(revision.loadBalancers[index] ?? {}, 'containerPort');
    return group === null ? [] : [{ group, port: port ?? group.port }];
  });
  if (balancer === undefined || places.length === 0) return null;
  return {
    container: text(balancer, 'containerName') ?? '',
    register: (task, replica, fit) => {
      for (const { group, port } of places) {
        group.register(task.id, replica, port, fit);
        addEvent(account, service, `registered 1 targets in (target-group ${group.arn})`);
      }
    },
    deregister: (task, unused) => {
      let left = places.length;
      for (const { group } of places) {
        if (group.targets.get(task.id) !== undefined) {
          addEvent(account, service, `deregistered 1 targets in (target-group ${group.arn})`);
          addEvent(
            account,
            service,
            `, taskSet ${task.startedBy}) has begun draining connections on 1 tasks.`,
          );
        }
        group.deregister(task.id, () => {
          left -= 1;
          if (left === 0) unused();
        });
      }
    },
  };
}

import type { Balancer } from '../replica/balancer.ts';
import { openBalancer } from '../replica/load-balancer.ts';
import type { Time } from '../time/time.ts';
import type { Containers } from './containers.ts';
import type { ServiceState } from './state.ts';

/** What Railway's edge answers with where no replica does (seen: 502 between containers and for a wrong port). */
function fallback(): {
  readonly type: string;
  readonly body: string;
  readonly headers: { readonly [name: string]: string };
} {
  return {
    type: 'application/json',
    body: JSON.stringify({ status: 'error', code: 502, message: 'Application failed to respond' }),
    headers: { server: 'railway-edge', 'x-railway-fallback': 'true' },
  };
}

/**
 * The public domain of a service on a loopback port: it sends to the replicas of the deployments that are active, which
 * with an overlap are for a time those of two.
 */
export function openEdge(
  time: Time,
  service: () => ServiceState | null,
  containers: Containers,
): Promise<Balancer> {
  return openBalancer({
    time,
    fallback,
    targets: () =>
      (service()?.deployments ?? [])
        .filter(({ active }) => active)
        .flatMap(({ instances }) =>
          instances.flatMap(({ id }) => {
            const replica = containers.process(id);
            return replica === undefined || replica.port === null ? [] : [{ replica, healthy: true }];
          }),
        ),
  });
}

import { namedPorts, protocolsOf } from './connect.ts';
import type { EcsConnect, EcsFacts } from './facts.ts';
import { policy } from './findings-container.ts';
import { type Rule, safety } from './findings-safety.ts';
import { type JsonObject, number, object, objects } from './raw.ts';
import { HOLD_AFTER_SHIFT, isBeforeProduction } from './shift.ts';

type Endpoint = EcsConnect['endpoints'][number];

/** The ports that clients come in by: now, and in the rendered task definition; undefined where none has that name. */
function portsOf(
  { connect, live, named }: EcsFacts,
  rendered: JsonObject,
): readonly { endpoint: Endpoint; was: JsonObject | undefined; is: JsonObject | undefined }[] {
  const before = namedPorts((live?.taskDefinition ?? named)?.body);
  const after = namedPorts(rendered);
  return (connect?.endpoints ?? []).map((endpoint) => ({
    endpoint,
    was: before.get(endpoint.port),
    is: after.get(endpoint.port),
  }));
}

/** Rules about services that are reached through Service Connect, or by nothing of AWS. */
export const CONNECT: readonly Rule[] = [
  (facts, rendered) => {
    const lost = portsOf(facts, rendered).find(({ is }) => is === undefined);
    return lost === undefined
      ? null
      : safety(
          'connect-port',
          `Clients reach the service as ${lost.endpoint.name} through Service Connect, by the port that is named "${lost.endpoint.port}": no port mapping of the task definition has that name, and ECS would not take it.`,
          `Write "name": "${lost.endpoint.port}" into the port mapping. To rename it, give the service both names first, and deploy its clients again: a task that runs never sees an endpoint which is newer than its own deployment.`,
          'portMappings',
        );
  },
  (facts, rendered) => {
    const changed = portsOf(facts, rendered).find(
      ({ was, is }) => was !== undefined && is !== undefined && protocolsOf(was) !== protocolsOf(is),
    );
    return changed?.was === undefined || changed.is === undefined
      ? null
      : safety(
          'connect-protocol',
          `The port "${changed.endpoint.port}" is ${protocolsOf(changed.was)} and would be ${protocolsOf(changed.is)}: Service Connect keeps the protocols of a service as long as that exists, and ECS would not take it.`,
          'Leave "protocol" and "appProtocol" of that port as they are, or give another port and name to the new protocol.',
          'portMappings',
        );
  },
  (facts, rendered) => {
    const moved = portsOf(facts, rendered).find(
      ({ endpoint, was, is }) =>
        !endpoint.ownPort &&
        was !== undefined &&
        is !== undefined &&
        number(was['containerPort'], 0) !== number(is['containerPort'], 0),
    );
    return moved === undefined
      ? null
      : policy(
          'connect-port-moved',
          'containerPort',
          `The proxy of Service Connect listens on the container's port, which goes from ${number(moved.was?.['containerPort'], 0)} to ${number(moved.is?.['containerPort'], 0)}: security groups may let clients into the old one only.`,
          'Let the clients into both ports until the release is verified, or set ingressPortOverride.',
        );
  },
  ({ shift, balancer, hooks }) =>
    shift !== null &&
    balancer === null &&
    hooks.some(({ type, stages }) => type === 'PAUSE' && stages.some(isBeforeProduction))
      ? policy(
          'no-test-address',
          'lifecycleHooks.lifecycleStages',
          'A PAUSE hook holds the release before any production traffic goes to it, and no load balancer leads to it: what is asked from outside is the old release.',
          `Pause at ${HOLD_AFTER_SHIFT}, or judge the target by its replicas ("verify: {by: replicas}").`,
        )
      : null,
  ({ shift, balancer, connect, live }) =>
    shift !== null &&
    balancer === null &&
    (connect?.endpoints ?? []).length === 0 &&
    objects(object(live?.revision?.body)['vpcLatticeConfigurations']).length === 0
      ? policy(
          'unmanaged-shift',
          'deploymentConfiguration.strategy',
          'No load balancer, Service Connect or VPC Lattice leads to the service: ECS has no traffic to shift, so both releases work side by side from the start of the new one until the old one is stopped.',
          'Use ROLLING for a worker, or make sure that both may work at the same time.',
        )
      : null,
];

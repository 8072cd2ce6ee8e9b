import type { EcsSnapshot } from './facts.ts';
import { policy } from './findings-container.ts';
import type { Rule } from './findings-safety.ts';
import { type JsonObject, object } from './raw.ts';

// Nothing crosses a network there (W3C Secure Contexts, "Is origin potentially trustworthy?").
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/** How the running service revision is connected; null where it is not known, or has no network of its own. */
function networkOf(live: EcsSnapshot | null): JsonObject | null {
  const network = object(object(live?.revision?.body)['networkConfiguration']);
  return network['awsvpcConfiguration'] === undefined ? null : object(network['awsvpcConfiguration']);
}

/** Rules about what can reach the replicas, and how. Amazon ECS API reference, `AwsVpcConfiguration`. */
export const NETWORK_POLICY: readonly Rule[] = [
  ({ balancer }) => {
    const url = balancer?.url == null ? null : new URL(balancer.url);
    return url === null || url.protocol === 'https:' || LOOPBACK.test(url.hostname)
      ? null
      : policy(
          'tls-listener',
          'Protocol of the listener',
          `Traffic comes in at ${url.origin} without TLS: the load balancer has no HTTPS or TLS listener.`,
          'Give it an HTTPS listener on 443 with a certificate of ACM, and let the one on 80 redirect to it.',
        );
  },
  ({ live }) =>
    networkOf(live)?.['assignPublicIp'] === 'ENABLED'
      ? policy(
          'private-network',
          'networkConfiguration.awsvpcConfiguration.assignPublicIp',
          'Every replica has a public IP address: it can be reached past the load balancer.',
          'Run the service in private subnets with assignPublicIp DISABLED, and reach AWS through VPC endpoints or a NAT gateway.',
        )
      : null,
  ({ live }) => {
    const network = networkOf(live);
    const groups = network?.['securityGroups'];
    return network === null || (Array.isArray(groups) && groups.length > 0)
      ? null
      : policy(
          'security-groups',
          'networkConfiguration.awsvpcConfiguration.securityGroups',
          'The service names no security group: the default one of the VPC decides what reaches its replicas.',
          "Give the service a security group that lets in nothing but the load balancer's on the container's port.",
        );
  },
];

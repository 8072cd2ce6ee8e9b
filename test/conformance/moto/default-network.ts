import { REGION } from './aws-peer.ts';

/** A network that a load balancer can stand in. */
export interface Network {
  readonly vpc: string;
  readonly subnets: readonly string[];
}

/**
 * The default network that moto gives to every region. It reads the service from the credential's scope and checks no
 * signature, so that the one call needs no client of EC2.
 */
export async function defaultNetwork(url: string): Promise<Network> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `AWS4-HMAC-SHA256 Credential=conformance/20260101/${REGION}/ec2/aws4_request, SignedHeaders=host, Signature=none`,
    },
    body: 'Action=DescribeSubnets&Version=2016-11-15',
  });
  const page = await answer.text();
  const subnets = [...page.matchAll(/<subnetId>([^<]+)/g)].flatMap(([, id]) => id ?? []);
  const vpc = /<vpcId>([^<]+)/.exec(page)?.[1];
  if (vpc === undefined || subnets.length < 2) throw new Error(`moto has no default network: ${page}`);
  return { vpc, subnets };
}

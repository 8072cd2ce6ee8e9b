import type { SigningCredentials } from '@thea/aws';
import { signerOf } from './sigv4.ts';

/** The endings of AWS domains by partition (AWS, "Regions and endpoints"). */
function suffixOf(region: string): string {
  if (region.startsWith('cn-')) return 'amazonaws.com.cn';
  if (region.startsWith('us-iso-')) return 'c2s.ic.gov';
  if (region.startsWith('us-isob-')) return 'sc2s.sgov.gov';
  return 'amazonaws.com';
}

/** The regional host of a service, such as `eks.eu-west-1.amazonaws.com`. */
export function awsHost(service: string, region: string): string {
  return `${service}.${region}.${suffixOf(region)}`;
}

/** Milliseconds that EKS accepts a token for from its signing (aws-iam-authenticator, `pkg/token`). */
export const TOKEN_LIFETIME = 15 * 60_000;

/**
 * The bearer token by which EKS knows an AWS identity: a presigned `GetCallerIdentity` that names the cluster in the
 * signed header `x-k8s-aws-id`, made without any call (aws-iam-authenticator, `pkg/token/token.go`).
 */
export async function eksToken(
  region: string,
  cluster: string,
  credentials: SigningCredentials,
  signingDate: Date,
): Promise<string> {
  const hostname = awsHost('sts', region);
  const signed = await signerOf(region, 'sts', credentials).presign(
    {
      method: 'GET',
      protocol: 'https:',
      hostname,
      path: '/',
      query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
      headers: { host: hostname, 'x-k8s-aws-id': cluster },
    },
    { expiresIn: 60, signingDate, unhoistableHeaders: new Set(['x-k8s-aws-id']) },
  );
  const url = new URL(`https://${hostname}/`);
  for (const [name, value] of Object.entries(signed.query ?? {})) url.searchParams.set(name, String(value));
  return `k8s-aws-v1.${Buffer.from(url.href.replaceAll('+', '%20')).toString('base64url')}`;
}

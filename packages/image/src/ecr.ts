import * as sdk from '@aws-sdk/client-ecr';
import { Failure, messageOf } from '@thea/action';
import { type AwsAccess, type AwsTools, endWithReason, enterRegion } from '@thea/aws';
import type { Accounts } from './credentials.ts';
import { parseEcrHost } from './reference.ts';

/** The private ECR of one region, as its own API sees it. */
export interface Ecr {
  readonly client: sdk.ECRClient;
  readonly signal: AbortSignal;
  readonly region: string;
}

/**
 * Enters ECR of a region with the environment's credentials or an assumed role.
 * @throws Failure('access') where the role cannot be assumed or the account is not allowed.
 */
export async function openEcr(region: string, access: AwsAccess, tools: AwsTools): Promise<Ecr> {
  const { signal } = tools.deadline;
  const client = new sdk.ECRClient(await enterRegion(region, access, tools));
  client.middlewareStack.add(endWithReason(signal), { step: 'initialize' });
  return { client, signal, region };
}

/** The name of an error that ECR answered with; empty for anything else. */
export function errorName(thrown: unknown): string {
  return thrown instanceof sdk.ECRServiceException ? thrown.name : '';
}

/** Makes a sentence of what ECR answered. `what` fits "… failed". Total for `Failure`s: they stay what they are. */
export function ecrFailure(thrown: unknown, what: string): unknown {
  if (thrown instanceof Failure) return thrown;
  const permission = /not authorized to perform:? (\S+)/.exec(messageOf(thrown))?.[1];
  const isAccess = permission !== undefined || /AccessDenied|Credentials|Token/i.test(errorName(thrown));
  return new Failure(isAccess || isCredentialsError(thrown) ? 'access' : 'platform', {
    message: `${what} failed: ${messageOf(thrown).replace(/\.$/, '')}.`,
    remedy:
      permission !== undefined
        ? `Give the role the permission ${permission}.`
        : 'Check the credentials and the region, and the status page of AWS.',
    cause: thrown,
  });
}

// The SDK's provider chain found nothing: @smithy/property-provider.
function isCredentialsError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'CredentialsProviderError';
}

/** Where ECR's registry is reached, and as whom. */
export interface EcrDoor {
  /** `https://<account>.dkr.ecr.<region>.amazonaws.com` */
  readonly endpoint: string;
  readonly host: string;
  readonly accounts: Accounts;
}

const RENEW_MILLISECONDS = 600_000;

/**
 * The registry that belongs to the credentials (GetAuthorizationToken: user `AWS`, a password for 12 hours, and where to
 * go with it), or that of another account which lets them in. The password is asked for anew shortly before it ends.
 * @throws Failure('access') where the permission is missing.
 */
export async function openEcrDoor(ecr: Ecr, host: string | null, tools: AwsTools): Promise<EcrDoor> {
  const ask = async () => {
    let data: sdk.AuthorizationData | undefined;
    try {
      const answer = await ecr.client.send(new sdk.GetAuthorizationTokenCommand({}), {
        abortSignal: ecr.signal,
      });
      data = answer.authorizationData?.[0];
    } catch (thrown) {
      if (ecr.signal.aborted) throw ecr.signal.reason;
      throw ecrFailure(thrown, `Entering ECR in ${ecr.region}`);
    }
    const pair = Buffer.from(data?.authorizationToken ?? '', 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    const endpoint = data?.proxyEndpoint;
    if (colon < 1 || endpoint === undefined || !URL.canParse(endpoint)) {
      throw new Failure('platform', {
        message: 'ECR answered GetAuthorizationToken without a token.',
        remedy: 'Check the endpoint that AWS_ENDPOINT_URL or a proxy points to.',
      });
    }
    const password = pair.slice(colon + 1);
    tools.mask(password);
    tools.mask(data?.authorizationToken ?? '');
    return {
      account: { user: pair.slice(0, colon), password },
      endpoint,
      until: data?.expiresAt?.getTime() ?? tools.clock.now().wall,
    };
  };
  const first = await ask();
  let current = first;
  // A registry of another account has a host of its own and takes the same password. What is no host of ECR at all is
  // an endpoint that somebody put in its place, and stays.
  const isAws = parseEcrHost(new URL(first.endpoint).host) !== null;
  const endpoint = host === null || !isAws ? first.endpoint : `https://${host}`;
  return {
    endpoint,
    host: new URL(endpoint).host,
    accounts: async () => {
      if (current.until - tools.clock.now().wall < RENEW_MILLISECONDS) current = await ask();
      return current.account;
    },
  };
}

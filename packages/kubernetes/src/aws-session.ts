import { Failure, messageOf } from '@thea/action';
import type { PlatformTools } from '@thea/release';
import type { AwsCredentials } from './sigv4.ts';

/** How AWS is entered. Without `roleToAssume` the standard credential chain of the environment is used. */
export interface AwsAccess {
  readonly roleToAssume?: string;
  /** Asked anew for every session, because a token of GitHub lives five minutes. */
  readonly webIdentityToken?: () => Promise<string>;
  readonly sessionName?: string;
  /** Nothing else is called before the account is known to be one of these. */
  readonly allowedAccountIds?: readonly string[];
}

/** Seconds: the shortest session that STS gives where a role does not say less. */
const SESSION_SECONDS = 3600;
/** Milliseconds before its end from which on a session is replaced. */
const MARGIN = 300_000;

/** Hands out credentials that last for a while yet; one session for everybody who asks at the same time. */
export function awsSession(
  region: string,
  access: AwsAccess,
  tools: PlatformTools,
): () => Promise<AwsCredentials> {
  let session: Promise<AwsCredentials> | undefined;
  let ends = Number.POSITIVE_INFINITY;
  return () => {
    if (session !== undefined && ends - tools.clock.now().wall > MARGIN) return session;
    ends = Number.POSITIVE_INFINITY;
    const opened = open(region, access, tools);
    session = opened;
    opened.then(
      ({ expiration }) => {
        if (expiration !== undefined) ends = expiration.getTime();
      },
      () => {
        if (session === opened) session = undefined;
      },
    );
    return opened;
  };
}

async function open(region: string, access: AwsAccess, tools: PlatformTools): Promise<AwsCredentials> {
  const credentials =
    access.roleToAssume === undefined
      ? await fromChain(region)
      : await fromRole(region, access, access.roleToAssume, tools);
  tools.mask(credentials.secretAccessKey);
  if (credentials.sessionToken !== undefined) tools.mask(credentials.sessionToken);
  await checkAccount(region, access, credentials, tools);
  return credentials;
}

async function fromChain(region: string): Promise<AwsCredentials> {
  // A plain job has them in its environment; the files and services of other machines are read by the SDK alone.
  const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
  try {
    return await defaultProvider({ clientConfig: { region } })();
  } catch (thrown) {
    throw new Failure('access', {
      input: 'role-to-assume',
      message: `No AWS credentials were found: ${messageOf(thrown)}`,
      remedy:
        'Give "role-to-assume" (and the job "permissions: id-token: write"), or credentials in the environment.',
      cause: thrown,
    });
  }
}

async function fromRole(
  region: string,
  access: AwsAccess,
  role: string,
  tools: PlatformTools,
): Promise<AwsCredentials> {
  const sts = await import('@aws-sdk/client-sts');
  const client = new sts.STSClient({ region });
  const { webIdentityToken } = access;
  const request = {
    RoleArn: role,
    RoleSessionName: (access.sessionName ?? 'thea-release').replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
    DurationSeconds: SESSION_SECONDS,
  };
  try {
    const options = { abortSignal: tools.deadline.signal, requestTimeout: 5_000 };
    const { Credentials: given } =
      webIdentityToken === undefined
        ? await client.send(new sts.AssumeRoleCommand(request), options)
        : await client.send(
            new sts.AssumeRoleWithWebIdentityCommand({
              ...request,
              WebIdentityToken: await webIdentityToken(),
            }),
            options,
          );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (AccessKeyId === undefined || SecretAccessKey === undefined)
      throw new Error('STS gave no credentials');
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration ?? new Date(tools.clock.now().wall + SESSION_SECONDS * 1000),
    };
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw new Failure('access', {
      input: 'role-to-assume',
      message: `The role ${role} could not be assumed: ${messageOf(thrown)}`,
      remedy:
        webIdentityToken === undefined
          ? "Allow sts:AssumeRole for these credentials in the role's trust policy."
          : 'Check that the role trusts this repository and environment (claim "sub") with audience sts.amazonaws.com, and that the job has "permissions: id-token: write".',
      cause: thrown,
    });
  } finally {
    client.destroy();
  }
}

async function checkAccount(
  region: string,
  access: AwsAccess,
  credentials: AwsCredentials,
  tools: PlatformTools,
): Promise<void> {
  const allowed = access.allowedAccountIds ?? [];
  if (allowed.length === 0) return;
  const sts = await import('@aws-sdk/client-sts');
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const client = new sts.STSClient({
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
  });
  const { Account } = await client
    .send(new sts.GetCallerIdentityCommand({}), { abortSignal: tools.deadline.signal, requestTimeout: 5_000 })
    .finally(() => client.destroy());
  if (Account !== undefined && allowed.includes(Account)) return;
  throw new Failure('access', {
    input: 'allowed-account-ids',
    message: `The credentials belong to account ${Account ?? '(unknown)'}, which is none of the allowed ones (${allowed.join(', ')}).`,
    remedy:
      'Nothing was called there. Use the role of the right account, or add this one to "allowed-account-ids".',
  });
}

import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { type Clock, type Deadline, Failure, messageOf } from '@thea/action';

/** What entering an account needs of an action's context. */
export interface AwsTools {
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Keeps a value out of every log from now on. */
  mask(value: string): void;
}

/** How an account is entered. Without `roleToAssume` the standard credential chain of the environment is used. */
export interface AwsAccess {
  readonly roleToAssume?: string;
  /** Asked anew for every assumed session, because a token of GitHub lives five minutes. */
  readonly webIdentityToken?: () => Promise<string>;
  /** Shown in CloudTrail. */
  readonly sessionName?: string;
  /** Nothing else is called before the account is known to be one of these. */
  readonly allowedAccountIds?: readonly string[];
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Credentials of an assumed role, and the account that it is in; null where STS did not say. */
export interface Session extends Credentials {
  readonly account: string | null;
}

interface Door {
  readonly region: string;
  readonly requestHandler: NodeHttpHandler;
  readonly maxAttempts: number;
}

/** The shortest session that STS gives; the SDK asks again before it ends. */
const SESSION_SECONDS = 3600;

function remedyOf(thrown: unknown, byToken: boolean): string {
  if (byToken)
    return 'Check that the role trusts this repository and environment (claim "sub") with audience sts.amazonaws.com, and that the job has "permissions: id-token: write".';
  return thrown instanceof Error && thrown.name === 'CredentialsProviderError'
    ? 'Add "permissions: id-token: write" to the job, and to the job that calls this workflow, or give credentials that may assume the role.'
    : 'Allow sts:AssumeRole for these credentials in the role\'s trust policy, or add "permissions: id-token: write" to the job, so that it is assumed with the identity of the job.';
}

/**
 * A credential provider that assumes `access.roleToAssume`, by web identity where a token can be had, else with the
 * environment's own credentials; null where no role was named.
 */
export function assumeRole(access: AwsAccess, door: Door, tools: AwsTools): (() => Promise<Session>) | null {
  const { roleToAssume, webIdentityToken } = access;
  if (roleToAssume === undefined) return null;
  const request = {
    RoleArn: roleToAssume,
    RoleSessionName: (access.sessionName ?? 'thea-release').replace(/[^\w+=,.@-]/g, '-').slice(0, 64),
    DurationSeconds: SESSION_SECONDS,
  };
  return async () => {
    try {
      // The client is read while the token travels.
      const [sts, token] = await Promise.all([import('./sdk-sessions.ts'), webIdentityToken?.()]);
      const client = new sts.STSClient(door);
      const options = { abortSignal: tools.deadline.signal };
      const answer =
        token === undefined
          ? await client.send(new sts.AssumeRoleCommand(request), options)
          : await client.send(
              new sts.AssumeRoleWithWebIdentityCommand({ ...request, WebIdentityToken: token }),
              options,
            );
      return {
        ...readCredentials(answer.Credentials, roleToAssume, tools),
        account: accountOf(answer.AssumedRoleUser?.Arn),
      };
    } catch (thrown) {
      if (thrown instanceof Failure) throw thrown;
      throw new Failure('access', {
        input: 'role-to-assume',
        message: `The role ${roleToAssume} could not be assumed: ${messageOf(thrown).replace(/\.$/, '')}.`,
        remedy: remedyOf(thrown, webIdentityToken !== undefined),
        cause: thrown,
      });
    }
  };
}

function readCredentials(
  given:
    | {
        AccessKeyId?: string | undefined;
        SecretAccessKey?: string | undefined;
        SessionToken?: string | undefined;
        Expiration?: Date | undefined;
      }
    | undefined,
  role: string,
  tools: AwsTools,
): Credentials {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
  if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined) {
    throw new Failure('access', {
      input: 'role-to-assume',
      message: `STS answered for the role ${role} without credentials.`,
      remedy: 'Check the endpoint that AWS_ENDPOINT_URL or a proxy points to.',
    });
  }
  tools.mask(SecretAccessKey);
  tools.mask(SessionToken);
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration ?? new Date(tools.clock.now().wall + SESSION_SECONDS * 1000),
  };
}

/** arn:partition:sts::account:assumed-role/…: the fifth part (IAM, "Identifiers for IAM resources"). Pure. */
function accountOf(arn: string | undefined): string | null {
  return /^arn:[^:]+:sts::(\d{12}):assumed-role\//.exec(arn ?? '')?.[1] ?? null;
}

/**
 * Proves that the credentials belong to one of the allowed accounts, before anything else is called. An assumed role
 * comes with its account; for other credentials STS is asked (GetCallerIdentity).
 * @throws Failure('access') where they do not.
 */
export async function checkAccount(
  access: AwsAccess,
  door: Door,
  session: (() => Promise<Session>) | null,
  tools: AwsTools,
): Promise<void> {
  const allowed = access.allowedAccountIds ?? [];
  if (allowed.length === 0) return;
  const account = (await session?.())?.account ?? (await askAccount(door, session, tools));
  if (account !== undefined && allowed.includes(account)) return;
  throw new Failure('access', {
    input: 'allowed-account-ids',
    message: `The credentials belong to account ${account ?? '(unknown)'}, which is none of the allowed ones (${allowed.join(', ')}).`,
    remedy:
      'Nothing was called there. Use the role of the right account, or add this one to "allowed-account-ids".',
  });
}

async function askAccount(
  door: Door,
  session: (() => Promise<Session>) | null,
  tools: AwsTools,
): Promise<string | undefined> {
  const sts = await import('./sdk-sessions.ts');
  const client = new sts.STSClient(session === null ? door : { ...door, credentials: session });
  const answer = await client.send(new sts.GetCallerIdentityCommand({}), {
    abortSignal: tools.deadline.signal,
  });
  return answer.Account;
}

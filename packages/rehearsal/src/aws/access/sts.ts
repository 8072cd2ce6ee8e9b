import type { Account } from '../account.ts';
import type { Operations } from '../operation.ts';
import { AwsError } from '../wire/error.ts';
import { type JsonObject, text } from '../wire/json.ts';
import { type Credentials, type Identities, matches, type Principal } from './identity.ts';
import { type TrustedIssuer, verifyWebIdentity } from './web-identity.ts';

function duration(input: JsonObject): number {
  const seconds = Number(text(input, 'DurationSeconds') ?? 3600);
  // STS API reference, AssumeRole: 900 seconds up to the role's maximum, 12 hours at most.
  if (Number.isInteger(seconds) && seconds >= 900 && seconds <= 43_200) return seconds;
  throw new AwsError('ValidationError', `The requested DurationSeconds must be between 900 and 43200.`);
}

function required(input: JsonObject, member: string): string {
  const value = text(input, member);
  if (value) return value;
  throw new AwsError(
    'ValidationError',
    `Value null at '${member}' failed to satisfy constraint: Member must not be null`,
  );
}

function answer(session: { credentials: Credentials; assumed: Principal }): JsonObject {
  const { credentials, assumed } = session;
  return {
    Credentials: {
      AccessKeyId: credentials.accessKeyId,
      SecretAccessKey: credentials.secretAccessKey,
      SessionToken: credentials.sessionToken,
      Expiration: new Date(credentials.expiresAt ?? 0).toISOString().replace(/\.\d+Z$/, 'Z'),
    },
    AssumedRoleUser: { AssumedRoleId: assumed.userId, Arn: assumed.arn },
  };
}

/** STS: who am I, and sessions of roles. STS API reference 2011-06-15. */
export function stsOperations(
  account: Account,
  identities: Identities,
  issuers: readonly TrustedIssuer[],
): Operations {
  return {
    GetCallerIdentity: (_input, caller) => ({ Arn: caller.arn, UserId: caller.userId, Account: account.id }),
    AssumeRole: (input, caller) => {
      const arn = required(input, 'RoleArn');
      const role = identities.role(arn);
      if (role === null) {
        const sentence = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${arn}`;
        throw new AwsError('AccessDenied', sentence, 403);
      }
      return answer(identities.startSession(role, required(input, 'RoleSessionName'), duration(input)));
    },
    AssumeRoleWithWebIdentity: async (input) => {
      const token = required(input, 'WebIdentityToken');
      const sessionName = required(input, 'RoleSessionName');
      const claims = await verifyWebIdentity(token, issuers, account.time.now());
      const role = identities.role(required(input, 'RoleArn'));
      if (role?.subject === undefined || !matches(role.subject, claims.subject)) {
        throw new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
      }
      const session = identities.startSession(role, sessionName, duration(input));
      return {
        ...answer(session),
        SubjectFromWebIdentityToken: claims.subject,
        Audience: claims.audience,
        Provider: claims.issuer,
      };
    },
  };
}

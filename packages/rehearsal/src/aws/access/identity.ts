import type { Account } from '../account.ts';
import { AwsError } from '../wire/error.ts';

/** Who signed a request. `allow` lists IAM actions (`ecs:UpdateService`, `ecs:*`); null allows everything. */
export interface Principal {
  readonly arn: string;
  readonly userId: string;
  readonly allow: readonly string[] | null;
}

/** Keys that the endpoint knows. `expiresAt` is milliseconds since the epoch; null for a user's keys. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
  readonly expiresAt: number | null;
}

/**
 * A role that can be assumed. `subject` is the pattern (`*` matches anything) that the `sub` claim of a web identity
 * token must match; absent means that no web identity may assume it.
 */
export interface RoleSeed {
  readonly name: string;
  readonly allow?: readonly string[];
  readonly subject?: string;
}

export interface Identities {
  addUser(name: string, allow?: readonly string[]): Credentials;
  addRole(role: RoleSeed): string;
  role(arn: string): RoleSeed | null;
  startSession(
    role: RoleSeed,
    sessionName: string,
    seconds: number,
  ): { credentials: Credentials; assumed: Principal };
  key(accessKeyId: string): { credentials: Credentials; principal: Principal } | null;
}

/** Users, roles and sessions of one account; starts empty. */
export function openIdentities(account: Account): Identities {
  const keys = new Map<string, { credentials: Credentials; principal: Principal }>();
  const roles = new Map<string, RoleSeed>();
  const global = (service: string, resource: string): string =>
    `arn:aws:${service}::${account.id}:${resource}`;
  const mint = (prefix: string, principal: Principal, expiresAt: number | null): Credentials => {
    const credentials = {
      accessKeyId: `${prefix}${account.hex(16).toUpperCase()}`,
      secretAccessKey: account.hex(40),
      sessionToken: expiresAt === null ? null : `${account.hex(64)}${account.hex(64)}`,
      expiresAt,
    };
    keys.set(credentials.accessKeyId, { credentials, principal });
    return credentials;
  };
  return {
    addUser: (name, allow) => {
      const userId = `AIDA${account.hex(17).toUpperCase()}`;
      return mint('AKIA', { arn: global('iam', `user/${name}`), userId, allow: allow ?? null }, null);
    },
    addRole: (role) => {
      const arn = global('iam', `role/${role.name}`);
      roles.set(arn, role);
      return arn;
    },
    role: (arn) => roles.get(arn) ?? null,
    startSession: (role, sessionName, seconds) => {
      const assumed = {
        arn: global('sts', `assumed-role/${role.name}/${sessionName}`),
        userId: `AROA${account.hex(17).toUpperCase()}:${sessionName}`,
        allow: role.allow ?? null,
      };
      return { credentials: mint('ASIA', assumed, account.time.now() + seconds * 1000), assumed };
    },
    key: (accessKeyId) => keys.get(accessKeyId) ?? null,
  };
}

/** `*` in a pattern matches any text, as in IAM policies ("IAM JSON policy elements: Action"). */
export function matches(pattern: string, value: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(value);
}

/**
 * Throws AccessDeniedException (Query: AccessDenied) unless the principal may do `action`. The sentence is the one of
 * IAM, "Troubleshoot access denied error messages".
 */
export function authorize(
  principal: Principal,
  action: string,
  resource: string,
  protocol: 'json' | 'query',
): void {
  if (principal.allow === null || principal.allow.some((pattern) => matches(pattern, action))) return;
  throw new AwsError(
    protocol === 'json' ? 'AccessDeniedException' : 'AccessDenied',
    `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    protocol === 'json' ? 400 : 403,
  );
}

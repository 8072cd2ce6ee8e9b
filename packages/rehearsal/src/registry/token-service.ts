import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { json, refuse } from './answer.ts';
import type { RegistryRules, Request } from './rules.ts';

/** Who may enter, as a client presents itself. */
export interface Account {
  readonly user: string;
  readonly password: string;
}

/** Who a request says it comes from, by Basic authentication (RFC 7617); null without. */
export function accountOf(message: IncomingMessage): Account | null {
  const [, encoded = ''] = /^Basic (\S+)$/i.exec(message.headers.authorization ?? '') ?? [];
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 1 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** Basic authentication (RFC 7617), as ECR and a plain registry have it. `knows` decides who may enter. */
export function basicRules(
  realm: string,
  knows: (account: Account) => boolean,
): Pick<RegistryRules, 'admit'> {
  return {
    admit: (_asked, message) => {
      const account = accountOf(message);
      return account !== null && knows(account)
        ? null
        : refuse(401, 'UNAUTHORIZED', 'authentication required', {
            'www-authenticate': `Basic realm="${realm}",service="registry"`,
          });
    },
  };
}

function scopeOf({ method, repository }: Request): string {
  return `repository:${repository}:${method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push'}`;
}

/**
 * Token authentication (distribution, "Token Authentication Specification"): 401 names a service that gives a token for
 * one repository and what is done to it. A token is good for `uses` requests, and another scope needs another token.
 */
export function tokenRules(
  endpoint: () => string,
  account: Account,
  uses = Number.POSITIVE_INFINITY,
): Pick<RegistryRules, 'admit' | 'outside'> {
  const tokens = new Map<string, { readonly scopes: readonly string[]; left: number }>();
  const covers = (granted: readonly string[], wanted: string): boolean => {
    const [, repository, actions = ''] = wanted.split(':');
    return granted.some((scope) => {
      const [, name, allowed = ''] = scope.split(':');
      return name === repository && actions.split(',').every((action) => allowed.split(',').includes(action));
    });
  };
  return {
    admit: (asked, message) => {
      const [, token = ''] = /^Bearer (\S+)$/i.exec(message.headers.authorization ?? '') ?? [];
      const known = tokens.get(token);
      const scope = scopeOf(asked);
      if (
        known !== undefined &&
        known.left > 0 &&
        (asked.kind === 'version' || covers(known.scopes, scope))
      ) {
        known.left -= 1;
        return null;
      }
      return refuse(401, 'UNAUTHORIZED', 'authentication required', {
        'www-authenticate': `Bearer realm="${endpoint()}/token",service="registry",scope="${scope}"`,
      });
    },
    outside: (message) => {
      const url = new URL(message.url ?? '/', endpoint());
      if (url.pathname !== '/token') return null;
      const given = accountOf(message);
      if (given?.user !== account.user || given.password !== account.password)
        return refuse(401, 'UNAUTHORIZED', 'incorrect username or password');
      const token = randomBytes(24).toString('hex');
      tokens.set(token, { scopes: url.searchParams.getAll('scope'), left: uses });
      return json(200, { token, expires_in: 300 });
    },
  };
}

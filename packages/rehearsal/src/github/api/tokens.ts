import { randomBytes } from 'node:crypto';
import type { Json } from '@thea/action';
import type { Permissions } from '../run/permissions.ts';
import { ApiError } from './answer.ts';
import type { Route } from './route.ts';

/** Who a token stands for. */
export interface Grant {
  /** The path of the job, or the name of whoever is outside a run. */
  readonly holder: string;
  readonly permissions: Permissions;
  /** The claims of the job's OIDC token; null outside a run. */
  readonly claims: { readonly [name: string]: Json } | null;
}

/** The tokens that the embedded GitHub has issued and not revoked. */
export class Tokens {
  readonly #grants = new Map<string, Grant>();

  issue(grant: Grant): string {
    const token = `ghs_${randomBytes(27).toString('base64url').replace(/[-_]/g, 'x')}`;
    this.#grants.set(token, grant);
    return token;
  }

  /** "The token expires when a job finishes" (docs "GITHUB_TOKEN"). */
  revoke(token: string): void {
    this.#grants.delete(token);
  }

  /** The grant behind an Authorization header; 401 as GitHub words it. */
  authenticate(header: string | undefined): Grant {
    if (header === undefined) throw new ApiError(401, 'Requires authentication');
    const grant = this.#grants.get(header.replace(/^(bearer|token)\s+/i, ''));
    if (grant === undefined) throw new ApiError(401, 'Bad credentials');
    return grant;
  }
}

/** 403 where the token does not have what the operation needs. */
export function authorise(grant: Grant, route: Route): void {
  if (route.permission === null) return;
  const [name, access] = route.permission;
  const has = grant.permissions[name] ?? 'none';
  if (has === 'write' || has === access) return;
  throw new ApiError(403, 'Resource not accessible by integration');
}

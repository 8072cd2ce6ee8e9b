import { parseJsonText } from './json-text.ts';

/** The claims of an OIDC token by which a role trusts a job (GitHub, "OpenID Connect reference", "sub"). */
export interface TokenClaims {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Reads issuer and subject of a JSON Web Token (RFC 7519, section 3); null where it is none. Nothing is verified: they
 * are for a message alone.
 */
export function readClaims(token: string): TokenClaims | null {
  const parsed = parseJsonText(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const claims = parsed.ok ? parsed.value : null;
  if (claims === null || typeof claims !== 'object' || !('sub' in claims) || !('iss' in claims)) return null;
  const { iss, sub } = claims;
  return typeof iss === 'string' && typeof sub === 'string' ? { issuer: iss, subject: sub } : null;
}

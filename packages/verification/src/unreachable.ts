import type { UnreachableReason } from './reply.ts';

const REASONS: { readonly [code: string]: UnreachableReason } = {
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EAI_FAIL: 'name-not-found',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'not-connected',
  ENETUNREACH: 'not-connected',
  EADDRNOTAVAIL: 'not-connected',
  EMFILE: 'not-connected',
  ETIMEDOUT: 'not-connected',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  ECONNABORTED: 'connection-lost',
};

// Verification errors of OpenSSL have no common prefix: node passes their X.509 names on as codes.
// https://nodejs.org/docs/latest-v24.x/api/tls.html#x509-certificate-error-codes
const CERTIFICATE = /CERT|SIGNATURE|_CRL|ISSUER|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH/;

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * Names a failed request from the error that node:http or node:https gave. Total.
 * An address with several IPs fails with an `AggregateError`: its first member decides.
 */
export function unreachableReason(error: Error): {
  readonly reason: UnreachableReason;
  readonly detail: string;
} {
  const code = codeOf(error);
  const known = REASONS[code];
  if (code.startsWith('ERR_PROXY')) return { reason: 'proxy', detail: code };
  if (known !== undefined) return { reason: known, detail: code };
  if (
    code.startsWith('ERR_TLS') ||
    code.startsWith('ERR_SSL') ||
    code === 'EPROTO' ||
    CERTIFICATE.test(code)
  ) {
    return { reason: 'tls', detail: code };
  }
  // llhttp: the other side speaks, but not HTTP.
  if (code.startsWith('HPE_')) return { reason: 'connection-lost', detail: code };
  if (error instanceof AggregateError && error.errors[0] instanceof Error)
    return unreachableReason(error.errors[0]);
  return { reason: 'not-connected', detail: code === '' ? error.name : code };
}

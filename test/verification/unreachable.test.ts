import { type UnreachableReason, unreachableReason } from '@thea/verification';
import { describe, expect, test } from 'vitest';

function withCode(code: string): Error {
  return Object.assign(new Error(`failed: ${code}`), { code });
}

describe('an error of the network', () => {
  test.each<[string, UnreachableReason]>([
    ['ENOTFOUND', 'name-not-found'],
    ['EAI_AGAIN', 'name-not-found'],
    ['ECONNREFUSED', 'refused'],
    ['EHOSTUNREACH', 'not-connected'],
    ['ETIMEDOUT', 'not-connected'],
    ['ECONNRESET', 'connection-lost'],
    ['HPE_INVALID_CONSTANT', 'connection-lost'],
    ['EPROTO', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls'],
    ['ERR_PROXY_TUNNEL', 'proxy'],
    ['SOMETHING_NEW', 'not-connected'],
  ])('%s is %s', (code, reason) => {
    expect(unreachableReason(withCode(code))).toEqual({ reason, detail: code });
  });

  test('over several addresses is named by the first', () => {
    expect(unreachableReason(new AggregateError([withCode('ECONNREFUSED')])).reason).toBe('refused');
  });
});

import { generateKeyPairSync, sign } from 'node:crypto';
import { Failure, readClaims } from '@thea/action';
import { fieldsOf, itemsOf, jsonOf, textOf } from './fields.ts';
import { callService, type ServiceTools } from './service.ts';
import type { Signer } from './signer.ts';

/** Milliseconds for which one certificate is used: they are valid for ten minutes, a timestamp must fall within. */
const CERTIFICATE_LIFE = 5 * 60_000;

/** The audience that Fulcio expects of a token (sigstore/fulcio, docs/oidc.md). */
export const FULCIO_AUDIENCE = 'sigstore';

function derOf(pem: string): Uint8Array {
  return Buffer.from(pem.replace(/-----(?:BEGIN|END) CERTIFICATE-----|\s/g, ''), 'base64');
}

/** The signing certificate and its chain out of Fulcio's answer, whether the SCT is in it or beside it. */
function chainOf(body: string): readonly Uint8Array[] {
  const answer = fieldsOf(jsonOf(body));
  const kind = fieldsOf(answer['signedCertificateEmbeddedSct'] ?? answer['signedCertificateDetachedSct']);
  return itemsOf(fieldsOf(kind['chain'])['certificates']).map((pem) => derOf(textOf(pem)));
}

/**
 * Signs with a key that exists only in this process, for which Fulcio issues a certificate with the identity of the
 * job's token (Fulcio API v2, POST /api/v2/signingCert; possession is proved by signing the token's subject). One
 * certificate serves all that is signed within five minutes. The token is in no message; the caller masks it.
 * @throws Failure('platform') where Fulcio is down, Failure('access') where it does not accept the token.
 */
export function keylessSigner(url: URL, identityToken: () => Promise<string>, tools: ServiceTools): Signer {
  const { clock } = tools;
  const service = { name: 'Fulcio', url } as const;
  const enrol = async () => {
    const token = await identityToken();
    const subject = readClaims(token)?.subject;
    if (subject === undefined) {
      throw new Failure('access', {
        message: 'The identity token of this job is no JSON Web Token with an issuer and a subject.',
        remedy: 'Let the job have "permissions: id-token: write", and take the token from its own service.',
      });
    }
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const answer = await callService(
      service,
      'issue a certificate',
      {
        method: 'POST',
        url: new URL(`${url.href.replace(/\/$/, '')}/api/v2/signingCert`),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({
          credentials: { oidcIdentityToken: token },
          publicKeyRequest: {
            publicKey: { algorithm: 'ECDSA', content: publicKey.export({ type: 'spki', format: 'pem' }) },
            proofOfPossession: sign('sha256', Buffer.from(subject), privateKey).toString('base64'),
          },
        }),
      },
      tools,
      [token, ...token.split('.').filter((part) => part.length > 16)],
    );
    const [certificate, ...chain] = chainOf(answer.body);
    if (certificate === undefined || certificate.length === 0) {
      throw new Failure('platform', {
        message: `Fulcio at ${url.host} answered ${answer.status} without a certificate.`,
        remedy: 'Nothing was signed, pushed or released. See status.sigstore.dev and run the job again.',
      });
    }
    return { privateKey, certificate, chain, until: clock.now().monotonic + CERTIFICATE_LIFE };
  };
  let enrolled: ReturnType<typeof enrol> | undefined;
  return {
    kind: 'keyless',
    sign: async (data) => {
      const last = await enrolled;
      if (enrolled === undefined || (last !== undefined && last.until < clock.now().monotonic))
        enrolled = enrol();
      const { privateKey, certificate, chain } = await enrolled;
      return {
        signature: sign('sha256', data, privateKey),
        by: { kind: 'certificate', certificate, chain },
        algorithm: 'PKIX_ECDSA_P256_SHA_256',
      };
    },
  };
}

import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { AwsError } from '../wire/error.ts';
import { isObject, type JsonObject } from '../wire/json.ts';

/** An OIDC provider that the account trusts (IAM, "Create an OpenID Connect identity provider"). */
export interface TrustedIssuer {
  readonly issuer: string;
  /** The keys that its JWKS lists at this moment, each with a `kid`. */
  readonly keys: () => readonly JsonWebKey[] | Promise<readonly JsonWebKey[]>;
}

/** The claims that STS looks at. */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

const invalid = (why: string): AwsError => new AwsError('InvalidIdentityToken', why, 400);

function part(encoded: string | undefined): JsonObject {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded ?? '', 'base64url').toString('utf8'));
    if (isObject(value)) return value;
  } catch {
    // The same answer as for a part that is no object.
  }
  throw invalid(
    'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
  );
}

/**
 * Verifies a JWT's signature, time and audience. STS API reference, AssumeRoleWithWebIdentity, "Errors":
 * InvalidIdentityToken and ExpiredTokenException. The audience must be `sts.amazonaws.com`, the client id that
 * GitHub's guide registers ("Configuring OpenID Connect in Amazon Web Services").
 */
export async function verifyWebIdentity(
  token: string,
  issuers: readonly TrustedIssuer[],
  now: number,
): Promise<Claims> {
  const [head, body, signature] = token.split('.');
  const header = part(head);
  const claims = part(body);
  const trusted = issuers.find(({ issuer }) => issuer === claims['iss']);
  if (trusted === undefined) {
    throw invalid(`No OpenIDConnect provider found in your account for ${String(claims['iss'])}`);
  }
  const jwk = (await trusted.keys()).find((key) => key['kid'] === header['kid']);
  if (jwk === undefined) {
    throw invalid(
      "Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements",
    );
  }
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const holds = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    header['alg'] === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' } : key,
    Buffer.from(signature ?? '', 'base64url'),
  );
  if (!holds) throw invalid('Provided Token is not a valid signature.');
  const { exp, aud, sub } = claims;
  if (typeof exp !== 'number' || exp * 1000 <= now) {
    throw new AwsError(
      'ExpiredTokenException',
      `Token expired: current date/time ${Math.floor(now / 1000)} must be before the expiration date/time ${String(exp)}`,
      400,
    );
  }
  if (aud !== 'sts.amazonaws.com') throw invalid('Incorrect token audience');
  return { issuer: trusted.issuer, subject: String(sub), audience: aud };
}

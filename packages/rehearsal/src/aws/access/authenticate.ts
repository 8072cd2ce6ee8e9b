import { AwsError } from '../wire/error.ts';
import { parseAmzDate, parseAuthorization, type SignedRequest, signatureHolds } from '../wire/signature.ts';
import type { Identities, Principal } from './identity.ts';

// AWS, "Elements of an AWS API request signature": requests are valid within five minutes of their time stamp.
const MAXIMUM_SKEW_MILLISECONDS = 5 * 60_000;

const WORDS = {
  json: {
    missing: 'MissingAuthenticationTokenException',
    unknown: 'UnrecognizedClientException',
    wrong: 'InvalidSignatureException',
    expired: 'ExpiredTokenException',
    status: 400,
  },
  query: {
    missing: 'MissingAuthenticationToken',
    unknown: 'InvalidClientTokenId',
    wrong: 'SignatureDoesNotMatch',
    expired: 'ExpiredToken',
    status: 403,
  },
} as const;

/** The answer to credentials that are out of date, also as a planted fault. IAM, "Common errors". */
export function expiredToken(protocol: 'json' | 'query'): AwsError {
  const { expired, status } = WORDS[protocol];
  return new AwsError(expired, 'The security token included in the request is expired', status);
}

/**
 * Who signed this request. `now` is milliseconds since the epoch by the platform's time, never the machine's.
 * Throws the error types that the JSON and Query services answer with (API references, "Common Errors").
 */
export function authenticate(
  request: SignedRequest,
  identities: Identities,
  now: number,
  protocol: 'json' | 'query',
): Principal {
  const words = WORDS[protocol];
  const authorization = parseAuthorization(request.headers['authorization']);
  if (authorization === null) {
    throw new AwsError(words.missing, 'Missing Authentication Token', words.status);
  }
  const known = identities.key(authorization.accessKeyId);
  const token = request.headers['x-amz-security-token'] ?? null;
  if (known === null || known.credentials.sessionToken !== token) {
    throw new AwsError(words.unknown, 'The security token included in the request is invalid.', words.status);
  }
  const { expiresAt, secretAccessKey } = known.credentials;
  if (expiresAt !== null && expiresAt <= now) throw expiredToken(protocol);
  const signedAt = parseAmzDate(request.headers['x-amz-date']);
  if (signedAt === null || !request.headers['x-amz-date']?.startsWith(authorization.date)) {
    throw new AwsError(
      words.wrong,
      'Date in Credential scope does not match the date of the request.',
      words.status,
    );
  }
  const skew = signedAt - now;
  if (Math.abs(skew) > MAXIMUM_SKEW_MILLISECONDS) {
    const verdict = skew < 0 ? 'Signature expired' : 'Signature not yet current';
    throw new AwsError(
      words.wrong,
      `${verdict}: ${request.headers['x-amz-date']} is not within 5 min. of ${amzDate(now)}`,
      words.status,
    );
  }
  if (!signatureHolds(request, authorization, secretAccessKey)) {
    throw new AwsError(
      words.wrong,
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      words.status,
    );
  }
  return known.principal;
}

function amzDate(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

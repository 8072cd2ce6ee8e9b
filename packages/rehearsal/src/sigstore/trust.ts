import type { Json } from '@thea/action';
import type { EmbeddedFulcio } from './fulcio.ts';
import type { EmbeddedLog } from './log.ts';
import type { EmbeddedTimestampAuthority } from './timestamp-authority.ts';

/** Everybody who signs something in the embedded Sigstore. */
export interface Parties {
  readonly endpoint: string;
  readonly fulcio: EmbeddedFulcio;
  readonly authority: EmbeddedTimestampAuthority;
  /** Rekor v1, Rekor v2. */
  readonly logs: readonly EmbeddedLog[];
}

const SINCE = { start: '2020-01-01T00:00:00Z' };
const base64 = (bytes: Buffer): string => bytes.toString('base64');

const chain = (...certificates: readonly Buffer[]): Json => ({
  certificates: certificates.map((der) => ({ rawBytes: base64(der) })),
});

const log = (url: string, publicKey: Buffer, id: Buffer, keyDetails: string): Json => ({
  baseUrl: url,
  hashAlgorithm: 'SHA2_256',
  publicKey: { rawBytes: base64(publicKey), keyDetails, validFor: SINCE },
  logId: { keyId: base64(id) },
});

/** The trust root of a Sigstore: protobuf `dev.sigstore.trustroot.v1.TrustedRoot` as JSON. Pure. */
export function trustRootOf({ endpoint, fulcio, authority, logs }: Parties): Json {
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: logs.map(({ publicKey, id }, index) =>
      log(endpoint, publicKey, id, index === 0 ? 'PKIX_ECDSA_P256_SHA_256' : 'PKIX_ED25519'),
    ),
    certificateAuthorities: [
      {
        subject: { organization: 'rehearsal', commonName: 'fulcio' },
        uri: endpoint,
        certChain: chain(fulcio.root),
        validFor: SINCE,
      },
    ],
    ctlogs: [log(`${endpoint}/ct`, fulcio.logKey, fulcio.logId, 'PKIX_ECDSA_P256_SHA_256')],
    timestampAuthorities: [
      {
        subject: { organization: 'rehearsal', commonName: 'timestamp' },
        uri: `${endpoint}/api/v1/timestamp`,
        certChain: chain(...authority.chain),
        validFor: SINCE,
      },
    ],
  };
}

import { generateKeyPairSync } from 'node:crypto';
import { initializeTSA } from '@sigstore/mock/dist/timestamp/index.js';
import { type Answer, refuse } from './answer.ts';

// The SHA-256 that a request asks about: AlgorithmIdentifier (with or without NULL), then 32 bytes.
const SHA256_OID = Buffer.from('0609608648016503040201', 'hex');
const POLICY = '1.3.6.1.4.1.57264.2';

/** An authority that says when something existed: RFC 3161. */
export interface EmbeddedTimestampAuthority {
  /** DER, from the one that signs to the root. */
  readonly chain: readonly Buffer[];
  stamp(request: Buffer): Promise<Answer>;
}

const bufferOf = (view: ArrayBufferView): Buffer =>
  Buffer.from(view.buffer, view.byteOffset, view.byteLength);

function hashIn(request: Buffer): Buffer | null {
  const at = request.indexOf(SHA256_OID);
  if (request[0] !== 0x30 || at < 0) return null;
  const octets = request.indexOf(Buffer.from([0x04, 0x20]), at + SHA256_OID.length);
  const hash = octets < 0 ? Buffer.alloc(0) : request.subarray(octets + 2, octets + 34);
  return hash.length === 32 ? hash : null;
}

/** Opens an authority. `now`: what it says the time is, if not this moment. */
export async function openTimestampAuthority(
  now: () => Date | undefined,
): Promise<EmbeddedTimestampAuthority> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const first = await initializeTSA(keys);
  return {
    chain: [bufferOf(first.intCertificate), bufferOf(first.rootCertificate)],
    stamp: async (request) => {
      const artifactHash = hashIn(request);
      if (artifactHash === null) return refuse(400, 'Error parsing timestamp request');
      // Whole seconds, as Sigstore's authority tells them: @sigstore/core reads fractions of three digits alone.
      const time = Math.floor((now()?.getTime() ?? Date.now()) / 1000) * 1000;
      const authority = await initializeTSA(keys, new Date(time));
      const reply = await authority.timestamp({
        artifactHash,
        hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
        nonce: 1,
        policyOID: POLICY,
        certReq: true,
      });
      return { status: 201, type: 'application/timestamp-reply', body: bufferOf(reply) };
    },
  };
}

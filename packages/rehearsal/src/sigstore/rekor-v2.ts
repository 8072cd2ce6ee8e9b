import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { type Answer, at, json, refuse, textAt } from './answer.ts';
import type { EmbeddedLog } from './log.ts';

function keyOf(verifier: unknown): KeyObject {
  const certificate = textAt(verifier, 'x509Certificate', 'rawBytes');
  if (certificate !== '') return new X509Certificate(Buffer.from(certificate, 'base64')).publicKey;
  const key = Buffer.from(textAt(verifier, 'publicKey', 'rawBytes'), 'base64');
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

/**
 * Rekor v2 (rekor-tiles), POST /api/v2/log/entries: hashedrekord 0.0.2 alone, because the type for envelopes was taken
 * out. The real one verifies the signature over the digest; here the key must at least be one.
 */
export function enterV2(log: EmbeddedLog, text: string): Answer {
  let request: unknown;
  try {
    request = at(JSON.parse(text), 'hashedRekordRequestV002');
    if (request === undefined) return refuse(400, 'invalid type, must be hashedrekord');
    keyOf(at(request, 'signature', 'verifier'));
  } catch {
    return refuse(400, 'invalid hashedrekord request');
  }
  const digest = textAt(request, 'digest');
  const content = textAt(request, 'signature', 'content');
  const verifier = at(request, 'signature', 'verifier');
  const details = textAt(verifier, 'keyDetails');
  const certificate = textAt(verifier, 'x509Certificate', 'rawBytes');
  const body = Buffer.from(
    JSON.stringify({
      apiVersion: '0.0.2',
      kind: 'hashedrekord',
      spec: {
        hashedRekordV002: {
          data: { algorithm: 'SHA2_256', digest },
          signature: {
            content,
            verifier: {
              keyDetails: details,
              ...(certificate === ''
                ? { publicKey: { rawBytes: textAt(verifier, 'publicKey', 'rawBytes') } }
                : { x509Certificate: { rawBytes: certificate } }),
            },
          },
        },
      },
    }),
  );
  const added = log.add(body);
  return json(201, {
    logIndex: String(added.index),
    logId: { keyId: log.id.toString('base64') },
    kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
    inclusionProof: {
      logIndex: String(added.index),
      rootHash: added.rootHash.toString('base64'),
      treeSize: String(added.size),
      hashes: added.path.map((hash) => hash.toString('base64')),
      checkpoint: { envelope: added.checkpoint },
    },
    canonicalizedBody: body.toString('base64'),
  });
}

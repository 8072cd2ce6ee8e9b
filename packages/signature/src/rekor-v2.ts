import { createHash } from 'node:crypto';
import { Failure } from '@thea/action';
import { fieldsOf, jsonOf, textOf } from './fields.ts';
import type { LogEntry } from './log-entry.ts';
import { callService, type ServiceTools } from './service.ts';
import type { SignedData } from './signer.ts';

const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');

/**
 * Enters a signature over `data` into Rekor v2 (rekor-tiles, POST /api/v2/log/entries). A DSSE envelope goes in as
 * `hashedrekord` 0.0.2 over its pre-authentication encoding, because the type for envelopes was removed
 * (sigstore/architecture-docs, pull request 63). Such an entry carries no time: a timestamp must stand beside it.
 * @throws Failure('platform') where Rekor is down or refuses it.
 */
export async function enterRekorV2(
  url: URL,
  data: Uint8Array,
  signed: SignedData,
  tools: ServiceTools,
): Promise<LogEntry> {
  const { by } = signed;
  const verifier =
    by.kind === 'certificate'
      ? { x509Certificate: { rawBytes: base64(by.certificate) } }
      : { publicKey: { rawBytes: base64(by.publicKey) } };
  const answer = await callService(
    { name: 'Rekor', url },
    'enter the signature',
    {
      method: 'POST',
      url: new URL(`${url.href.replace(/\/$/, '')}/api/v2/log/entries`),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        hashedRekordRequestV002: {
          digest: base64(createHash('sha256').update(data).digest()),
          signature: {
            content: base64(signed.signature),
            verifier: { ...verifier, keyDetails: signed.algorithm },
          },
        },
      }),
      // It answers once the entry is in a checkpoint that the witnesses have signed.
      answerWithin: 30_000,
    },
    tools,
  );
  const entry = fieldsOf(jsonOf(answer.body));
  const checkpoint = textOf(fieldsOf(fieldsOf(entry['inclusionProof'])['checkpoint'])['envelope']);
  if (checkpoint === '' || textOf(entry['canonicalizedBody']) === '') {
    throw new Failure('platform', {
      message: `Rekor at ${url.host} answered without an entry that can be verified offline.`,
      remedy: 'Nothing was pushed or released. See status.sigstore.dev and run the job again.',
    });
  }
  return { entry, legacy: null };
}

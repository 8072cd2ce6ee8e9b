import { createHash } from 'node:crypto';
import { RFC3161Timestamp } from '@sigstore/core';
import { Failure } from '@thea/action';
import { callService, type ServiceTools } from './service.ts';

const SHA256_OID = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];

/** One value in DER; none that is asked for here reaches 128 bytes. */
function der(tag: number, ...content: readonly (readonly number[] | Uint8Array)[]): Buffer {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([tag, body.length]), body]);
}

/** A request for a timestamp over the SHA-256 of `data`, with the authority's certificate: RFC 3161, section 2.4.1. */
export function timestampRequest(data: Uint8Array): Uint8Array {
  const hash = createHash('sha256').update(data).digest();
  const imprint = der(0x30, der(0x30, SHA256_OID, [0x05, 0x00]), der(0x04, hash));
  return der(0x30, der(0x02, [1]), imprint, der(0x01, [0xff]));
}

/**
 * The authority's signed word that `data` (a signature) existed now, in DER: RFC 3161 over HTTP (section 3.4).
 * `url` is the whole address, path included.
 * @throws Failure('platform') where the authority is down, or answers with something else.
 */
export async function timestampOf(url: URL, data: Uint8Array, tools: ServiceTools): Promise<Uint8Array> {
  const answer = await callService(
    { name: 'The timestamp authority', url },
    'stamp the signature',
    {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: timestampRequest(data),
    },
    tools,
  );
  try {
    const reply = RFC3161Timestamp.parse(Buffer.from(answer.bytes));
    const imprint = reply.tstInfo.messageImprintHashedMessage;
    if (imprint.equals(createHash('sha256').update(data).digest())) return answer.bytes;
  } catch (cause) {
    throw notOurs(url, answer.status, cause);
  }
  throw notOurs(url, answer.status, undefined);
}

function notOurs(url: URL, status: number, cause: unknown): Failure {
  return new Failure('platform', {
    message: `The timestamp authority at ${url.host} answered ${status} without a timestamp of this signature.`,
    remedy:
      'Nothing was pushed or released. Check that the signing configuration names its whole address, path included.',
    cause,
  });
}

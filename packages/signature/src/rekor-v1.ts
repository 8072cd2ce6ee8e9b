import { createHash } from 'node:crypto';
import { Failure, type Json } from '@thea/action';
import { fieldsOf, itemsOf, jsonOf, textOf } from './fields.ts';
import type { LogEntry } from './log-entry.ts';
import { callService, type ServiceTools } from './service.ts';
import type { SignedBy, SignedData } from './signer.ts';

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

function pemOf(by: SignedBy): string {
  const [label, der] =
    by.kind === 'certificate' ? ['CERTIFICATE', by.certificate] : ['PUBLIC KEY', by.publicKey];
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

const base64 = (value: Uint8Array | string): string => Buffer.from(value).toString('base64');
const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');

/** The proposal for a DSSE envelope: Rekor's type `dsse` 0.0.1. */
export function dsseProposal(envelope: string, by: SignedBy): Json {
  return {
    kind: 'dsse',
    apiVersion: '0.0.1',
    spec: { proposedContent: { envelope, verifiers: [base64(pemOf(by))] } },
  };
}

/** The proposal for a signature over bytes that stay here: Rekor's type `hashedrekord` 0.0.1. */
export function hashedProposal(data: Uint8Array, signed: SignedData): Json {
  return {
    kind: 'hashedrekord',
    apiVersion: '0.0.1',
    spec: {
      data: { hash: { algorithm: 'sha256', value: createHash('sha256').update(data).digest('hex') } },
      signature: { content: base64(signed.signature), publicKey: { content: base64(pemOf(signed.by)) } },
    },
  };
}

function readEntry(body: string, url: URL): LogEntry {
  const [entry] = Object.values(fieldsOf(jsonOf(body))).map(fieldsOf);
  const verification = fieldsOf(entry?.['verification']);
  const promise = textOf(verification['signedEntryTimestamp']);
  const proof = fieldsOf(verification['inclusionProof']);
  const content = textOf(entry?.['body']);
  const { kind, apiVersion } = fieldsOf(jsonOf(Buffer.from(content, 'base64')));
  const integratedTime = Number(entry?.['integratedTime']);
  const logIndex = Number(entry?.['logIndex']);
  const logID = textOf(entry?.['logID']);
  if (promise === '' || typeof kind !== 'string' || !Number.isSafeInteger(integratedTime)) {
    throw new Failure('platform', {
      message: `Rekor at ${url.host} answered without an entry that can be verified offline.`,
      remedy: 'Nothing was pushed or released. See status.sigstore.dev and run the job again.',
    });
  }
  return {
    legacy: { body: content, integratedTime, logIndex, logID, signedEntryTimestamp: promise },
    entry: {
      logIndex: String(logIndex),
      logId: { keyId: fromHex(logID) },
      kindVersion: { kind, version: textOf(apiVersion) },
      integratedTime: String(integratedTime),
      inclusionPromise: { signedEntryTimestamp: promise },
      ...(proof['checkpoint'] === undefined
        ? {}
        : {
            inclusionProof: {
              logIndex: String(proof['logIndex']),
              rootHash: fromHex(textOf(proof['rootHash'])),
              treeSize: String(proof['treeSize']),
              hashes: itemsOf(proof['hashes']).map((hash) => fromHex(textOf(hash))),
              checkpoint: { envelope: textOf(proof['checkpoint']) },
            },
          }),
      canonicalizedBody: content,
    },
  };
}

/**
 * Enters a proposal into Rekor v1 (API 1.0, POST /api/v1/log/entries); an entry that is there already is read back.
 * @throws Failure('platform') where Rekor is down or refuses it.
 */
export async function enterRekorV1(url: URL, proposal: Json, tools: ServiceTools): Promise<LogEntry> {
  const service = { name: 'Rekor', url } as const;
  const address = new URL(`${url.href.replace(/\/$/, '')}/api/v1/log/entries`);
  const request = { method: 'POST', url: address, headers: HEADERS, body: JSON.stringify(proposal) } as const;
  const answer = await callService(service, 'enter the signature', request, tools);
  const { location } = answer.headers;
  if (answer.status !== 409 || location === undefined) return readEntry(answer.body, url);
  // A lost answer, or the same thing signed twice: the entry counts, whoever made it.
  const known = new URL(location, address);
  if (known.host !== address.host) return readEntry(answer.body, url);
  return readEntry(
    (await callService(service, 'read the entry', { url: known, headers: HEADERS }, tools)).body,
    url,
  );
}

import { createHash } from 'node:crypto';
import type { Json } from '@thea/action';
import { type Answer, at, json, refuse, textAt } from './answer.ts';
import type { EmbeddedLog } from './log.ts';

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** The body under which a proposal is logged, keys in order; null for what the log does not take. */
function bodyOf(proposal: unknown): Json {
  const kind = textAt(proposal, 'kind');
  if (textAt(proposal, 'apiVersion') !== '0.0.1') return null;
  if (kind === 'hashedrekord') {
    const value = textAt(proposal, 'spec', 'data', 'hash', 'value');
    const content = textAt(proposal, 'spec', 'signature', 'content');
    const key = textAt(proposal, 'spec', 'signature', 'publicKey', 'content');
    return {
      apiVersion: '0.0.1',
      kind,
      spec: {
        data: { hash: { algorithm: 'sha256', value } },
        signature: { content, publicKey: { content: key } },
      },
    };
  }
  const envelope = textAt(proposal, 'spec', 'proposedContent', 'envelope');
  if (kind !== 'dsse' || envelope === '') return null;
  const parsed: unknown = JSON.parse(envelope);
  const verifiers = at(proposal, 'spec', 'proposedContent', 'verifiers');
  const verifier: unknown = Array.isArray(verifiers) ? verifiers[0] : '';
  const signatures = at(parsed, 'signatures');
  const signature = Array.isArray(signatures) ? textAt(signatures[0], 'sig') : '';
  return {
    apiVersion: '0.0.1',
    kind,
    spec: {
      envelopeHash: { algorithm: 'sha256', value: sha256(envelope) },
      payloadHash: { algorithm: 'sha256', value: sha256(fromBase64(textAt(parsed, 'payload'))) },
      signatures: [{ signature, verifier: typeof verifier === 'string' ? verifier : '' }],
    },
  };
}

/** Rekor v1 (API 1.0): types dsse and hashedrekord 0.0.1. */
export interface RekorV1 {
  /** POST /api/v1/log/entries. What is there already is refused with 409 and the place of the entry. */
  enter(text: string, now: number): Answer;
  /** GET /api/v1/log/entries/{uuid} */
  read(uuid: string): Answer;
}

/** Serves a log by the API of Rekor v1. `now` is in milliseconds. */
export function openRekorV1(log: EmbeddedLog): RekorV1 {
  const known = new Map<string, Json>();
  return {
    read: (uuid) => {
      const entry = known.get(uuid);
      return entry === undefined ? refuse(404, 'the entry is not there') : json(200, { [uuid]: entry });
    },
    enter: (text, now) => {
      let body: Json;
      try {
        body = bodyOf(JSON.parse(text));
      } catch {
        body = null;
      }
      if (body === null) return json(400, { code: 400, message: 'error processing entry' });
      const bytes = Buffer.from(JSON.stringify(body));
      const uuid = sha256(Buffer.concat([Buffer.from([0]), bytes]));
      if (known.has(uuid)) {
        const said = `an equivalent entry already exists in the transparency log with UUID ${uuid}`;
        return { ...refuse(409, said), location: `/api/v1/log/entries/${uuid}` };
      }
      const added = log.add(bytes);
      const entry = {
        body: bytes.toString('base64'),
        integratedTime: Math.floor(now / 1000),
        logID: log.id.toString('hex'),
        logIndex: added.index,
      };
      const verification = {
        inclusionProof: {
          checkpoint: added.checkpoint,
          hashes: added.path.map((hash) => hash.toString('hex')),
          logIndex: added.index,
          rootHash: added.rootHash.toString('hex'),
          treeSize: added.size,
        },
        signedEntryTimestamp: log.promise(entry).toString('base64'),
      };
      known.set(uuid, { ...entry, verification });
      return json(201, { [uuid]: { ...entry, verification } });
    },
  };
}

import type { IncomingMessage } from 'node:http';
import { type Answer, json, refuse } from './answer.ts';
import { deleteBlob, pullBlob } from './blobs.ts';
import type { RegistryFault } from './faults.ts';
import { deleteManifest, pullManifest, pushManifest } from './manifests.ts';
import { receiveAll } from './receive.ts';
import { listReferrers } from './referrers.ts';
import type { RegistryRules, Request } from './rules.ts';
import type { Store } from './store.ts';
import { listTags } from './tags.ts';
import { beginUpload, continueUpload } from './uploads.ts';

// OCI distribution specification, "Pulling manifests": the grammar of names.
const NAME = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const PATH = /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests|tags|referrers)\/([^/]*)$/;
const KINDS = {
  'blobs/uploads': 'uploads',
  blobs: 'blobs',
  manifests: 'manifests',
  tags: 'tags',
  referrers: 'referrers',
} as const;

function kindOf(word: string): Request['kind'] | null {
  for (const [path, kind] of Object.entries(KINDS)) if (path === word) return kind;
  return null;
}

/** Reads which endpoint a request means; null where the specification has none such. */
export function readRequest(message: IncomingMessage): Request | null {
  const { pathname } = new URL(message.url ?? '/', 'http://registry');
  const method = message.method ?? 'GET';
  if (pathname === '/v2/' || pathname === '/v2')
    return { method, kind: 'version', repository: '', reference: '' };
  const [, repository = '', word = '', reference = ''] = PATH.exec(pathname) ?? [];
  const kind = kindOf(word);
  return kind === null ? null : { method, kind, repository, reference };
}

function unsupported({ method, kind }: Request): Answer {
  return refuse(405, 'UNSUPPORTED', `${method} is not supported on ${kind}`);
}

/** Answers one request by the table of the OCI distribution specification 1.1, "Endpoints", and by the rules. */
export async function route(
  store: Store,
  asked: Request,
  message: IncomingMessage,
  rules: RegistryRules,
  fault: RegistryFault | null,
): Promise<Answer> {
  const { method, kind, repository: name, reference } = asked;
  const url = new URL(message.url ?? '/', 'http://registry');
  const reads = method === 'GET' || method === 'HEAD';
  if (kind === 'version') return json(200, {});
  if (!NAME.test(name)) return refuse(400, 'NAME_INVALID', `invalid repository name: ${name}`);
  const unknown = refuse(404, 'NAME_UNKNOWN', `repository name not known to registry: ${name}`);
  if (rules.exists?.(name) === false) return unknown;
  if (rules.keepsAll && method === 'DELETE' && kind !== 'uploads') return unsupported(asked);
  const repository = store.get(name);

  if (kind === 'uploads' && method === 'POST' && reference === '')
    return beginUpload(store, name, url, message, rules, fault);
  if (kind === 'manifests' && method === 'PUT')
    return pushManifest(store, name, reference, message, await receiveAll(message, fault), rules);
  if (kind === 'referrers' && reads) {
    if (rules.referrers === false) return refuse(404, 'UNSUPPORTED', 'no such endpoint');
    if (!DIGEST.test(reference)) return refuse(400, 'DIGEST_INVALID', `invalid digest: ${reference}`);
    const size = rules.referrerPage ?? Number.MAX_SAFE_INTEGER;
    return listReferrers(repository, name, reference, url.searchParams, size);
  }
  if (repository === undefined) return rules.exists === undefined ? unknown : unknownOf(asked);
  if (kind === 'uploads') return continueUpload(repository, name, reference, url, message, rules, fault);
  if (kind === 'blobs' && reads) return pullBlob(repository, reference, message);
  if (kind === 'blobs' && method === 'DELETE') return deleteBlob(repository, reference);
  if (kind === 'manifests' && reads) return pullManifest(repository, reference);
  if (kind === 'manifests' && method === 'DELETE') return deleteManifest(repository, reference);
  if (kind === 'tags' && reads && reference === 'list') return listTags(repository, name, url.searchParams);
  return unsupported(asked);
}

/** What a repository answers that was made and is empty. */
function unknownOf({ kind, repository, reference }: Request): Answer {
  if (kind === 'tags') return json(200, { name: repository, tags: [] });
  if (kind === 'uploads')
    return refuse(404, 'BLOB_UPLOAD_UNKNOWN', `blob upload unknown to registry: ${reference}`);
  return kind === 'blobs'
    ? refuse(404, 'BLOB_UNKNOWN', `blob unknown to registry: ${reference}`)
    : refuse(404, 'MANIFEST_UNKNOWN', `manifest unknown to registry: ${reference}`);
}

import type { IncomingMessage } from 'node:http';
import { type Answer, json, refuse } from './answer.ts';
import { deleteBlob, pullBlob } from './blobs.ts';
import { deleteManifest, listReferrers, pullManifest, pushManifest } from './manifests.ts';
import type { Store } from './store.ts';
import { listTags } from './tags.ts';
import { beginUpload, continueUpload } from './uploads.ts';

// OCI distribution specification, "Pulling manifests": the grammar of names.
const NAME = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const PATH = /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests|tags|referrers)\/([^/]*)$/;

/** Answers one request by the table of the OCI distribution specification 1.1, "Endpoints". */
export async function route(store: Store, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://registry');
  const method = request.method ?? 'GET';
  const reads = method === 'GET' || method === 'HEAD';
  if (url.pathname === '/v2/' || url.pathname === '/v2') return json(200, {});
  const [, name = '', kind = '', reference = ''] = PATH.exec(url.pathname) ?? [];
  if (kind === '') return refuse(404, 'NAME_UNKNOWN', `no such endpoint: ${url.pathname}`);
  if (!NAME.test(name)) return refuse(400, 'NAME_INVALID', `invalid repository name: ${name}`);
  const repository = store.get(name);

  if (kind === 'blobs/uploads' && method === 'POST' && reference === '') {
    return beginUpload(store, name, url, request);
  }
  if (kind === 'manifests' && method === 'PUT') return pushManifest(store, name, reference, request);
  if (kind === 'referrers' && reads) {
    if (!DIGEST.test(reference)) return refuse(400, 'DIGEST_INVALID', `invalid digest: ${reference}`);
    return listReferrers(repository, reference, url.searchParams.get('artifactType'));
  }
  if (repository === undefined)
    return refuse(404, 'NAME_UNKNOWN', `repository name not known to registry: ${name}`);
  if (kind === 'blobs/uploads') return continueUpload(repository, name, reference, url, request);
  if (kind === 'blobs' && reads) return pullBlob(repository, reference, request);
  if (kind === 'blobs' && method === 'DELETE') return deleteBlob(repository, reference);
  if (kind === 'manifests' && reads) return pullManifest(repository, reference);
  if (kind === 'manifests' && method === 'DELETE') return deleteManifest(repository, reference);
  if (kind === 'tags' && reads && reference === 'list') return listTags(repository, name, url.searchParams);
  return refuse(405, 'UNSUPPORTED', `${method} is not supported on ${url.pathname}`);
}

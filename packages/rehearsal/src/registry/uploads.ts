import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Answer, refuse } from './answer.ts';
import type { RegistryFault } from './faults.ts';
import { receive } from './receive.ts';
import type { RegistryRules } from './rules.ts';
import { append, emptyUpload, type Repository, repositoryOf, type Store, type Upload } from './store.ts';

function progress(name: string, id: string, upload: Upload, status: 201 | 202 | 204 | 416): Answer {
  return {
    status,
    headers: {
      location: `/v2/${name}/blobs/uploads/${id}`,
      range: `0-${Math.max(0, upload.size - 1)}`,
      'docker-upload-uuid': id,
    },
  };
}

function created(name: string, digest: string): Answer {
  return {
    status: 201,
    headers: { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest },
  };
}

function finish(
  repository: Repository,
  name: string,
  digest: string,
  upload: Upload,
  { oneChunk = false }: RegistryRules,
): Answer {
  const found = `sha256:${upload.hash.digest('hex')}`;
  if (found !== digest && oneChunk) {
    const message = 'None of the provided layer digests match the calculated layer digest';
    return refuse(400, 'BLOB_UPLOAD_INVALID', message);
  }
  if (found !== digest)
    return refuse(400, 'DIGEST_INVALID', `provided digest did not match uploaded content: ${found}`);
  repository.blobs.set(digest, Buffer.concat(upload.pieces));
  return created(name, digest);
}

/**
 * POST: begins an upload, takes a whole blob at once (`digest`), or mounts one of another repository (`mount`, `from`);
 * a mount that cannot be becomes an upload. OCI distribution specification, "Pushing blobs", "Mounting a blob".
 */
export async function beginUpload(
  store: Store,
  name: string,
  url: URL,
  request: IncomingMessage,
  rules: RegistryRules,
  fault: RegistryFault | null,
): Promise<Answer> {
  const repository = repositoryOf(store, name);
  const upload = emptyUpload();
  for await (const piece of receive(request, fault)) append(upload, piece);
  const mount = url.searchParams.get('mount');
  const mounted =
    mount === null || rules.mounts?.() === false
      ? undefined
      : store.get(url.searchParams.get('from') ?? '')?.blobs.get(mount);
  if (mount !== null && mounted !== undefined) {
    repository.blobs.set(mount, mounted);
    return created(name, mount);
  }
  const digest = url.searchParams.get('digest');
  if (digest !== null && !rules.oneChunk) return finish(repository, name, digest, upload, rules);
  const id = randomUUID();
  const empty = emptyUpload();
  repository.uploads.set(id, empty);
  return progress(name, id, empty, 202);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * GET, PATCH, PUT and DELETE of an upload under way. A chunk that does not follow the last one is refused with 416;
 * what came before a cut is kept. OCI distribution specification, "Pushing a blob in chunks".
 */
export async function continueUpload(
  repository: Repository,
  name: string,
  id: string,
  url: URL,
  request: IncomingMessage,
  rules: RegistryRules,
  fault: RegistryFault | null,
): Promise<Answer> {
  const upload = repository.uploads.get(id);
  if (upload === undefined)
    return refuse(404, 'BLOB_UPLOAD_UNKNOWN', `blob upload unknown to registry: ${id}`);
  if (request.method === 'GET') return progress(name, id, upload, 204);
  if (request.method === 'DELETE') {
    repository.uploads.delete(id);
    return { status: 204 };
  }
  const range = /^(\d+)-(\d+)$/.exec(request.headers['content-range'] ?? '');
  const isPut = request.method === 'PUT';
  if (rules.oneChunk && isPut && upload.size > 0 && range === null && hasBody(request)) {
    const message = `First byte of the layer part is 0 instead of ${upload.size}`;
    return refuse(416, 'BLOB_UPLOAD_INVALID', message);
  }
  const from = range === null ? upload.size : Number(range[1]);
  const isLost = rules.oneChunk === true && upload.size > 0;
  if (!isLost && from !== upload.size) return progress(name, id, upload, 416);
  for await (const piece of receive(request, fault)) if (!isLost) append(upload, piece);
  if (request.method === 'PATCH') return progress(name, id, upload, rules.oneChunk ? 201 : 202);
  const digest = url.searchParams.get('digest');
  if (digest === null) return refuse(400, 'DIGEST_INVALID', 'the last request of an upload names its digest');
  repository.uploads.delete(id);
  return finish(repository, name, digest, upload, rules);
}

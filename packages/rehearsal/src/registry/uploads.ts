import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Answer, bodyOf, refuse } from './answer.ts';
import { digestOf } from './image.ts';
import { type Repository, repositoryOf, type Store } from './store.ts';

function progress(name: string, id: string, bytes: Buffer, status: 202 | 204): Answer {
  return {
    status,
    headers: {
      location: `/v2/${name}/blobs/uploads/${id}`,
      range: `0-${Math.max(0, bytes.length - 1)}`,
      'docker-upload-uuid': id,
    },
  };
}

function keep(repository: Repository, name: string, digest: string, bytes: Buffer): Answer {
  if (digestOf(bytes) !== digest) {
    return refuse(
      400,
      'DIGEST_INVALID',
      `provided digest did not match uploaded content: ${digestOf(bytes)}`,
    );
  }
  repository.blobs.set(digest, bytes);
  return {
    status: 201,
    headers: { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest },
  };
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
): Promise<Answer> {
  const repository = repositoryOf(store, name);
  const body = await bodyOf(request);
  const mount = url.searchParams.get('mount');
  const mounted =
    mount === null ? undefined : store.get(url.searchParams.get('from') ?? '')?.blobs.get(mount);
  if (mount !== null && mounted !== undefined) return keep(repository, name, mount, mounted);
  const digest = url.searchParams.get('digest');
  if (digest !== null) return keep(repository, name, digest, body);
  const id = randomUUID();
  repository.uploads.set(id, Buffer.alloc(0));
  return progress(name, id, Buffer.alloc(0), 202);
}

/**
 * GET, PATCH, PUT and DELETE of an upload under way. A chunk that does not follow the last one is refused with 416.
 * OCI distribution specification, "Pushing a blob in chunks".
 */
export async function continueUpload(
  repository: Repository,
  name: string,
  id: string,
  url: URL,
  request: IncomingMessage,
): Promise<Answer> {
  const body = await bodyOf(request);
  const before = repository.uploads.get(id);
  if (before === undefined)
    return refuse(404, 'BLOB_UPLOAD_UNKNOWN', `blob upload unknown to registry: ${id}`);
  if (request.method === 'GET') return progress(name, id, before, 204);
  if (request.method === 'DELETE') {
    repository.uploads.delete(id);
    return { status: 204 };
  }
  const range = /^(\d+)-(\d+)$/.exec(request.headers['content-range'] ?? '');
  if (range !== null && Number(range[1]) !== before.length) {
    return { ...progress(name, id, before, 202), status: 416 };
  }
  const bytes = Buffer.concat([before, body]);
  if (request.method === 'PATCH') {
    repository.uploads.set(id, bytes);
    return progress(name, id, bytes, 202);
  }
  const digest = url.searchParams.get('digest');
  if (digest === null) return refuse(400, 'DIGEST_INVALID', 'the last request of an upload names its digest');
  repository.uploads.delete(id);
  return keep(repository, name, digest, bytes);
}

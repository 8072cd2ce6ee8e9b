import type { IncomingMessage } from 'node:http';
import { type Answer, refuse } from './answer.ts';
import type { Repository } from './store.ts';

/**
 * GET or HEAD of a blob, whole or by range. OCI distribution specification, "Pulling blobs"; RFC 9110 §14 for ranges:
 * one range is honoured, anything else of that header is answered with the whole.
 */
export function pullBlob(repository: Repository, digest: string, request: IncomingMessage): Answer {
  const bytes = repository.blobs.get(digest);
  if (bytes === undefined) return refuse(404, 'BLOB_UNKNOWN', `blob unknown to registry: ${digest}`);
  const headers = {
    'content-type': 'application/octet-stream',
    'docker-content-digest': digest,
    'accept-ranges': 'bytes',
  };
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
  const [first = '', last = ''] = range?.slice(1) ?? [];
  if (first === '' && last === '') return { status: 200, headers, body: bytes };
  const from = first === '' ? Math.max(0, bytes.length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  if (from > to) {
    return refuse(416, 'SIZE_INVALID', 'range not satisfiable', {
      'content-range': `bytes */${bytes.length}`,
    });
  }
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}` },
    body: bytes.subarray(from, to + 1),
  };
}

/** DELETE of a blob. OCI distribution specification, "Deleting Blobs". */
export function deleteBlob(repository: Repository, digest: string): Answer {
  if (!repository.blobs.delete(digest))
    return refuse(404, 'BLOB_UNKNOWN', `blob unknown to registry: ${digest}`);
  return { status: 202 };
}

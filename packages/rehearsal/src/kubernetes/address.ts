import { findResource, type Resource } from './resources.ts';

/** What a request is about (apiserver, `request.RequestInfo`). */
export type Address =
  | {
      readonly kind: 'objects';
      readonly resource: Resource;
      /** '' for all namespaces, and for those without. */
      readonly namespace: string;
      /** '' for all of them. */
      readonly name: string;
      readonly subresource: string;
      /** What is asked for, in the words of RBAC. */
      readonly verb: string;
    }
  | { readonly kind: 'path'; readonly path: string };

function verbOf(method: string, named: boolean, watching: boolean): string {
  switch (method) {
    case 'GET':
    case 'HEAD':
      return watching ? 'watch' : named ? 'get' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return named ? 'delete' : 'deletecollection';
    default:
      return method.toLowerCase();
  }
}

/** The parts of a path; null where it is not well encoded. */
function partsOf(path: string): string[] | null {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

/**
 * Reads `/api/v1/…` and `/apis/<group>/<version>/…`: objects of all namespaces, of one, one object, one of its
 * subresources (Kubernetes, "API concepts: Resource URIs"). All else, also a resource that is not served, is a path. Pure.
 */
export function readAddress(method: string, url: URL): Address {
  const path: Address = { kind: 'path', path: url.pathname };
  const parts = partsOf(url.pathname);
  const [root, ...rest] = parts ?? [];
  if (root !== 'api' && root !== 'apis') return path;
  const group = root === 'api' ? '' : (rest.shift() ?? '');
  const version = rest.shift() ?? '';
  const watching = ['1', 'true'].includes(url.searchParams.get('watch') ?? '');
  const [first = '', second = '', third = '', fourth = '', fifth = '', ...more] = rest;
  if (more.length > 0) return path;
  const within = first === 'namespaces' && third !== '' && !['status', 'finalize'].includes(third);
  const [plural, namespace, name, subresource] = within
    ? [third, second, fourth, fifth]
    : [first, '', second, third];
  const resource = findResource(group, version, plural);
  if (resource === undefined || (!within && (fourth !== '' || fifth !== ''))) return path;
  if (within && !resource.namespaced) return path;
  if (subresource !== '' && !resource.subresources.includes(subresource)) return path;
  const verb = verbOf(method, name !== '', watching);
  return { kind: 'objects', resource, namespace, name, subresource, verb };
}

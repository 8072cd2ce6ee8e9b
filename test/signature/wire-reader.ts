import type { Descriptor, RegistryReader } from '@thea/image/registry';

interface Index {
  readonly manifests: readonly Descriptor[];
}

function isIndex(value: unknown): value is Index {
  return (
    typeof value === 'object' && value !== null && 'manifests' in value && Array.isArray(value.manifests)
  );
}

/** Reads one repository of a registry on loopback over its wire. */
export function wireReader(host: string, repository: string): RegistryReader {
  const base = `http://${host}/v2/${repository}`;
  const accept = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.oci.image.index.v1+json',
  ].join(', ');
  return {
    name: `${host}/${repository}`,
    manifest: async (reference) => {
      const answer = await fetch(`${base}/manifests/${reference}`, { headers: { accept } });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`the registry answered ${answer.status}`);
      const mediaType = answer.headers.get('content-type') ?? '';
      const digest = answer.headers.get('docker-content-digest') ?? '';
      return { descriptor: { mediaType, digest, size: bytes.length }, bytes };
    },
    blob: async (digest, limit) => {
      const answer = await fetch(`${base}/blobs/${digest}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (!answer.ok || bytes.length > limit) throw new Error(`no blob ${digest} of at most ${limit} bytes`);
      return bytes;
    },
    referrers: async function* (digest) {
      const answer = await fetch(`${base}/referrers/${digest}`);
      // A registry without the API: OCI distribution specification 1.1, "Referrers Tag Schema".
      const found = answer.ok ? answer : await fetch(`${base}/manifests/${digest.replace(':', '-')}`);
      if (!answer.ok) await answer.arrayBuffer();
      const index: unknown = await found.json();
      if (isIndex(index)) yield* index.manifests;
    },
  };
}

import { type Artifact, type LegacySignature, storeArtifact } from '@thea/signature';

async function put(url: string, type: string, bytes: Uint8Array): Promise<void> {
  const body = new Uint8Array(bytes);
  const answer = await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body });
  if (!answer.ok) throw new Error(`PUT ${url}: ${answer.status} ${await answer.text()}`);
}

async function pushBlobs(
  base: string,
  blobs: readonly { readonly digest: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  for (const { digest, bytes } of blobs) {
    const started = await fetch(`${base}/blobs/uploads/`, { method: 'POST' });
    const location = new URL(started.headers.get('location') ?? '', base);
    location.searchParams.set('digest', digest);
    await put(location.href, 'application/octet-stream', bytes);
  }
}

/** Attaches artifacts to their subjects in a repository of a registry on loopback. Gives their digests. */
export async function pushArtifacts(
  host: string,
  repository: string,
  artifacts: readonly Artifact[],
): Promise<readonly string[]> {
  const base = `http://${host}/v2/${repository}`;
  const digests: string[] = [];
  for (const artifact of artifacts) {
    const { descriptor, manifest, blobs } = storeArtifact(artifact);
    await pushBlobs(base, blobs);
    await put(`${base}/manifests/${descriptor.digest}`, descriptor.mediaType, manifest);
    digests.push(descriptor.digest);
  }
  return digests;
}

/** Puts signatures of the legacy form under their tags. */
export async function pushLegacy(
  host: string,
  repository: string,
  signatures: readonly LegacySignature[],
): Promise<void> {
  const base = `http://${host}/v2/${repository}`;
  for (const { tag, mediaType, manifest, blobs } of signatures) {
    await pushBlobs(base, blobs);
    await put(`${base}/manifests/${tag}`, mediaType, manifest);
  }
}

import { type Answer, json } from './answer.ts';
import { INDEX_TYPE } from './image.ts';
import { viewManifest } from './manifest-view.ts';
import type { Repository } from './store.ts';

/** How many manifests of a repository refer to `digest`. */
export function countReferrers(repository: Repository, digest: string): number {
  return [...repository.manifests.values()].filter(({ bytes }) => viewManifest(bytes)?.subject === digest)
    .length;
}

/**
 * The manifests that refer to `digest`, as an image index, by `artifactType` where asked, in pages of `pageSize` with a
 * `Link` to the next; an unknown digest has none. OCI distribution specification, "Listing Referrers".
 */
export function listReferrers(
  repository: Repository | undefined,
  name: string,
  digest: string,
  query: URLSearchParams,
  pageSize: number,
): Answer {
  const artifactType = query.get('artifactType');
  const manifests = [...(repository?.manifests.values() ?? [])].flatMap((manifest) => {
    const seen = viewManifest(manifest.bytes);
    if (seen === null || seen.subject !== digest) return [];
    if (artifactType !== null && seen.artifactType !== artifactType) return [];
    const { artifactType: type, annotations } = seen;
    return [
      {
        mediaType: manifest.mediaType,
        size: manifest.bytes.length,
        digest: manifest.digest,
        artifactType: type,
        annotations,
      },
    ];
  });
  const after = Number(query.get('after') ?? 0);
  const page = manifests.slice(after, after + pageSize);
  const next = new URLSearchParams({
    ...(artifactType === null ? {} : { artifactType }),
    after: String(after + pageSize),
  });
  return json(
    200,
    { schemaVersion: 2, mediaType: INDEX_TYPE, manifests: page },
    {
      ...(artifactType === null ? {} : { 'oci-filters-applied': 'artifactType' }),
      ...(after + pageSize < manifests.length
        ? { link: `</v2/${name}/referrers/${digest}?${next}>; rel="next"` }
        : {}),
    },
    INDEX_TYPE,
  );
}

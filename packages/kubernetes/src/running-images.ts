import { type Digest, parseDigest } from '@thea/release';
import type { KubeContainer, KubeWorkload } from './facts.ts';
import { repositoryOf, tagOf } from './image.ts';
import { containersOf, templateOf } from './pod-template.ts';
import { isAlive } from './pods.ts';
import { text } from './raw.ts';

/** What the pods of a workload run where its template names a tag. */
export interface RunningImage {
  readonly container: string;
  /** As the template names it. */
  readonly image: string;
  /** Each digest once, of the pods that name one. */
  readonly digests: readonly Digest[];
  /** What runtimes say that names no digest of that repository, each once. */
  readonly unusable: readonly string[];
}

/**
 * The repository of a reference with what a runtime adds to a short name (distribution/reference, "familiar names"). Pure.
 */
function fullRepository(reference: string): string {
  const repository = repositoryOf(reference);
  const [host = '', ...path] = repository.split('/');
  if (path.length === 0) return `docker.io/library/${repository}`;
  if (host === 'index.docker.io') return fullRepository(path.join('/'));
  if (host === 'docker.io') return `docker.io/${path.length === 1 ? 'library/' : ''}${path.join('/')}`;
  return /[.:]/.test(host) || host === 'localhost' ? repository : `docker.io/${repository}`;
}

/**
 * The digest by which an image can be pulled again from where `image` names it; null where what the runtime says does not
 * tell: the id of the configuration alone (`sha256:…`), or a name of the same bytes elsewhere. `imageID`: as the status of a
 * container has it (Kubernetes API, ContainerStatus: `repository@digest`, with `docker-pullable://` before it from
 * dockershim and cri-dockerd). Pure.
 */
export function pullableDigest(imageID: string, image: string): Digest | null {
  const named = imageID.replace(/^docker-pullable:\/\//, '');
  const at = named.lastIndexOf('@');
  if (at < 0 || named.includes('://') || fullRepository(named) !== fullRepository(image)) return null;
  return parseDigest(named.slice(at + 1));
}

/** Whether a pod was made with what the template names: an admission may have put the digest into it. */
function isNamedSo({ named }: KubeContainer, image: string): boolean {
  return named === image || (named.includes('@') && fullRepository(named) === fullRepository(image));
}

/**
 * What runs of each container that a workload's template names by a tag, init containers too. Told by the pods of its
 * newest revision that live and stay; one that has not started the container says nothing. Pure.
 */
export function runningImages({ raw, pods, revision }: KubeWorkload): RunningImage[] {
  const told = pods.filter((pod) => pod.revision === revision && isAlive(pod) && !pod.deleting);
  return containersOf(templateOf(raw))
    .map((container) => ({ container: text(container['name']), image: text(container['image']) }))
    .filter(({ image }) => tagOf(image) !== null)
    .map(({ container, image }) => {
      const said = told
        .flatMap(({ containers }) => containers)
        .filter((one) => one.name === container && one.imageID !== '' && isNamedSo(one, image))
        .map(({ imageID }) => imageID);
      const digests = said.map((imageID) => pullableDigest(imageID, image));
      return {
        container,
        image,
        digests: [...new Set(digests)].filter((digest) => digest !== null).sort(),
        unusable: [...new Set(said.filter((_, index) => digests[index] === null))].sort(),
      };
    });
}

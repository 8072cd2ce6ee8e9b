import { Failure, nearest } from '@thea/action';
import type { AskedRelease } from '@thea/release';
import { type Manifest, parseManifests } from './manifest.ts';
import { called, keyOf, refOf } from './object.ts';

const SUFFIX = /\.(ya?ml|json)$/i;

/** What is read of a workspace. `listFiles` gives the paths below a folder, or null where the path is a file. */
export type Workspace = Pick<AskedRelease, 'readFile' | 'listFiles'>;

/**
 * The objects of files and folders (every .yaml, .yml and .json below them, by name), in their order.
 * @throws Failure('input') with path and line, also where two are the same object or one is of another namespace.
 */
export function readManifests(paths: readonly string[], workspace: Workspace, namespace: string): Manifest[] {
  const files = paths.flatMap((path) => {
    const listed = workspace.listFiles?.(path) ?? null;
    if (listed === null) return [path];
    const fitting = listed.filter((file) => SUFFIX.test(file)).sort();
    if (fitting.length > 0) return fitting;
    throw new Failure('input', {
      input: 'manifests',
      place: { path },
      message: `The folder ${path} has no file that ends in .yaml, .yml or .json.`,
      remedy: 'Name the folder of the manifests.',
    });
  });
  const all = files
    .filter((file, index) => files.indexOf(file) === index && !/(^|\/)kustomization\.ya?ml$/.test(file))
    .flatMap((file) => parseManifests(file, readText(file, workspace)));
  if (all.length === 0) {
    throw new Failure('input', {
      input: 'manifests',
      message: `There is no object in ${paths.join(', ')}.`,
      remedy: 'Name files or folders with Kubernetes manifests.',
    });
  }
  refuseTwins(all, namespace);
  return all;
}

function readText(path: string, workspace: Workspace): string {
  try {
    return workspace.readFile(path);
  } catch (cause) {
    throw new Failure('input', {
      input: 'manifests',
      place: { path },
      message: `The manifest ${path} cannot be read.`,
      remedy: 'Give its path relative to the repository, and check out the repository before this step.',
      cause,
    });
  }
}

/** Kinds that fit no namespace are told apart by the cluster; a namespace that is written must be the target's. */
function refuseTwins(all: readonly Manifest[], namespace: string): void {
  const known = new Map<string, Manifest>();
  for (const manifest of all) {
    const ref = refOf(manifest.object);
    const { place } = manifest;
    if (ref.namespace !== '' && ref.namespace !== namespace) {
      throw new Failure('input', {
        input: 'manifests',
        place,
        message: `${place.path}:${place.line} puts ${called(ref)} into the namespace "${ref.namespace}", but the target is "${namespace}".`,
        remedy: 'A target is one namespace: take "metadata.namespace" out, or make it a target of its own.',
      });
    }
    const key = keyOf({ ...ref, namespace: '' });
    const twin = known.get(key);
    if (twin !== undefined) {
      throw new Failure('input', {
        input: 'manifests',
        place,
        message: `${place.path}:${place.line} is ${called(ref)}, and so is ${twin.place.path}:${twin.place.line}.`,
        remedy: 'Keep one of them.',
      });
    }
    known.set(key, manifest);
  }
}

/** What a kind that the cluster does not serve was most likely meant to be, as a remedy. */
export function remedyForKind(kind: string, near: string | null): string {
  const known =
    near ??
    nearest(kind, ['Deployment', 'StatefulSet', 'DaemonSet', 'Service', 'ConfigMap', 'Secret', 'Ingress']);
  return known === null || known === kind
    ? 'Install its custom resource definition first, or correct "apiVersion" and "kind".'
    : `Did you mean "${known}"?`;
}

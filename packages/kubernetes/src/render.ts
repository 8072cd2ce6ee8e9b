import { Failure } from '@thea/action';
import { hashJson, makeRelease, type PlannedImage, type Release } from '@thea/release';
import { hashConfiguration } from './hash-configuration.ts';
import { hooksOf, isHook, leftOutOf } from './hooks.ts';
import { digestOf, repositoryOf } from './image.ts';
import { APPLICATION_LABEL } from './names.ts';
import { called, labelsOf, refOf, withMetadata } from './object.ts';
import { plannedImages } from './planned-images.ts';
import { containersOf, isWorkload, mapContainers, templateOf, withTemplate } from './pod-template.ts';
import { type JsonObject, text } from './raw.ts';
import { withPlainData } from './secret-data.ts';
import type { KubeSpec } from './spec.ts';

/** A head names at most so many containers (`record-head.v1.json`). */
const MOST_IMAGES = 20;

/** What a release asks of the cluster: its objects, complete but for the number of their record. */
export interface Rendered {
  readonly objects: readonly JsonObject[];
  /** The hooks of Helm among them, which run once and are no part of what stands there afterwards. */
  readonly hooks: readonly JsonObject[];
  readonly release: Release;
  readonly images: readonly PlannedImage[];
}

/**
 * The objects of a release: images by digest, names hashed where that was asked for, the label of the application;
 * hooks of Helm apart, and without those that no release comes to (tests, removal, rollback). `imageVersion` is what
 * the image says of itself. Pure.
 * @throws Failure('input') where no container runs the image, or the version is not known.
 */
export function renderObjects(spec: KubeSpec, application: string, imageVersion: string | null): Rendered {
  const own = ownObjects(spec);
  const isMeant = meantContainers(spec, own);
  const pinned = own.map((raw) =>
    templateOf(raw) === null
      ? raw
      : withTemplate(raw, (template) =>
          mapContainers(template, (container) => {
            if (!isMeant(container)) return container;
            const repository = spec.image.repository || repositoryOf(text(container['image']));
            return { ...container, image: `${repository}@${spec.image.digest}` };
          }),
        ),
  );
  const all = (spec.hashConfiguration ? hashConfiguration(pinned) : pinned).map((raw) =>
    withMetadata(raw, { [APPLICATION_LABEL]: application }, {}),
  );
  const objects = all.filter((raw) => !isHook(raw));
  const images = imagesOf(objects);
  return {
    objects,
    hooks: all.filter(isHook),
    images: plannedImages(all, isMeant),
    release: makeRelease({
      version: spec.version ?? labelledVersion(objects) ?? imageVersion ?? unknownVersion(objects),
      images,
      // The digests of the release stand for themselves; what else the objects say is the configuration.
      configuration: hashJson(all.map(withoutDigests)),
    }),
  };
}

function ownObjects(spec: KubeSpec): JsonObject[] {
  return spec.manifests
    .map(({ object }) => withPlainData(object))
    .filter((raw) => !isHook(raw) || leftOutOf(raw).length < hooksOf(raw).length);
}

/**
 * The repository of the release's image, where only the image itself can say its version; null where the input or the
 * workloads say it. Pure.
 * @throws Failure('input') where no container runs the image, or the workloads say different versions.
 */
export function repositoryToAsk(spec: KubeSpec): string | null {
  const own = ownObjects(spec);
  if (spec.version !== null || labelledVersion(own.filter((raw) => !isHook(raw))) !== null) return null;
  if (spec.image.repository !== '') return spec.image.repository;
  const meant = own.flatMap((raw) => containersOf(templateOf(raw))).find(meantContainers(spec, own));
  return meant === undefined ? null : repositoryOf(text(meant['image'])) || null;
}

function withoutDigests(raw: JsonObject): JsonObject {
  return withTemplate(raw, (template) =>
    mapContainers(template, (container) => ({ ...container, image: repositoryOf(text(container['image'])) })),
  );
}

/** The digests of the containers of workloads, by container, and by workload where two of one name differ. Pure. */
export function imagesOf(objects: readonly JsonObject[]): Release['images'] {
  const found = objects.filter(isWorkload).flatMap((raw) =>
    containersOf(templateOf(raw)).flatMap((container) => {
      const digest = digestOf(text(container['image']));
      return digest === null ? [] : [{ name: text(container['name']), of: refOf(raw).name, digest }];
    }),
  );
  const images = found.map(({ name, of, digest }) => {
    const alone = found.every((other) => other.name !== name || other.digest === digest);
    return [alone ? name : `${of}/${name}`, digest] as const;
  });
  return Object.fromEntries(images.slice(0, MOST_IMAGES));
}

function meantContainers(spec: KubeSpec, objects: readonly JsonObject[]): (container: JsonObject) => boolean {
  const all = objects.flatMap((raw) => containersOf(templateOf(raw)));
  const workloads = objects
    .filter((raw) => isWorkload(raw) && !isHook(raw))
    .flatMap((raw) => containersOf(templateOf(raw)));
  if (spec.containers.length > 0) {
    const missing = spec.containers.find((name) => all.every((one) => text(one['name']) !== name));
    if (missing === undefined) return (container) => spec.containers.includes(text(container['name']));
    throw new Failure('input', {
      input: 'containers',
      message: `No container of the manifests is called "${missing}".`,
      remedy: `They have ${listed(all.map((one) => text(one['name'])))}.`,
    });
  }
  const repositories = [...new Set(workloads.map((one) => repositoryOf(text(one['image']))))];
  const asked = spec.image.repository;
  const wanted =
    asked !== '' && repositories.includes(asked) ? asked : asked === '' ? only(repositories) : null;
  if (wanted !== null) return (container) => repositoryOf(text(container['image'])) === wanted;
  if (workloads.length === 0) {
    throw new Failure('input', {
      input: 'manifests',
      message: 'No manifest is a Deployment, StatefulSet or DaemonSet: nothing would run the image.',
      remedy: 'Name with "manifests" also the file that has one.',
    });
  }
  throw new Failure('input', {
    input: 'containers',
    message:
      asked === ''
        ? `The manifests name several images (${listed(repositories)}), and "image" is a digest alone.`
        : `No container of the manifests runs an image of ${asked}; they name ${listed(repositories)}.`,
    remedy: 'Name the containers that run the image with "containers".',
  });
}

function only(values: readonly string[]): string | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : [...new Set(names)].map((name) => `"${name}"`).join(', ');
}

/** What the workloads say of themselves (Kubernetes, "Recommended Labels"); null where they say nothing. */
function labelledVersion(objects: readonly JsonObject[]): string | null {
  const said = [
    ...new Set(objects.filter(isWorkload).flatMap((raw) => labelsOf(raw)['app.kubernetes.io/version'] ?? [])),
  ];
  if (said.length <= 1) return said[0] ?? null;
  throw new Failure('input', {
    input: 'version',
    message: `The workloads say different versions of themselves (${said.join(', ')}).`,
    remedy: 'Give "version" the version that the service answers with.',
  });
}

function unknownVersion(objects: readonly JsonObject[]): never {
  const first = objects.find(isWorkload);
  throw new Failure('input', {
    input: 'version',
    message: `The version is not known: the input is empty, ${first === undefined ? 'no workload' : called(refOf(first))} has no label app.kubernetes.io/version, and the image has no label org.opencontainers.image.revision that could be read.`,
    remedy: 'Give "version" the version that the service answers with.',
  });
}

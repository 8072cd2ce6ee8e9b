import { canonicalJson, type Digest } from '@thea/release';
import type { KubeWorkload } from './facts.ts';
import { tagOf } from './image.ts';
import { keyOf, refOf } from './object.ts';
import { containersOf, mapContainers, templateOf, withTemplate } from './pod-template.ts';
import { stampedTemplate } from './projection.ts';
import { type JsonObject, text } from './raw.ts';
import type { RecordBody } from './record-body.ts';
import { type RunningImage, runningImages } from './running-images.ts';

/** What a tag stood for: a container of a workload, the reference in its template, and the digest that its pods ran. */
export interface Pin {
  readonly container: string;
  readonly image: string;
  readonly digest: Digest;
}

/** A reference that brings a pin's image back: its tag for people, its digest for runtimes. Pure. */
export function pinnedName({ image, digest }: Pin): string {
  return `${image}${image.endsWith(`:${tagOf(image)}`) ? '' : `:${tagOf(image)}`}@${digest}`;
}

/** What the tags of a workload stand for: those of which every pod that tells runs the same digest. Pure. */
export function pinsOf(workload: KubeWorkload): Pin[] {
  return runningImages(workload).flatMap(({ container, image, digests: [digest, ...others], unusable }) =>
    digest === undefined || others.length > 0 || unusable.length > 0 ? [] : [{ container, image, digest }],
  );
}

/** Why a tag of a workload could not be pinned, in the words after "because". Pure. */
export function whyNotPinned({ digests, unusable: [unusable] }: RunningImage): string {
  if (unusable !== undefined)
    return `a pod says that it runs ${unusable}, which cannot be pulled by that name`;
  if (digests.length > 1) return `its pods run ${digests.length} different images of it`;
  return 'none of its pods says which image it runs';
}

function rename(
  raw: JsonObject,
  pins: readonly Pin[],
  from: (pin: Pin) => string,
  to: (pin: Pin) => string,
): JsonObject {
  if (pins.length === 0) return raw;
  return withTemplate(raw, (template) =>
    mapContainers(template, (container) => {
      const pin = pins.find((one) => one.container === container['name'] && from(one) === container['image']);
      return pin === undefined ? container : { ...container, image: to(pin) };
    }),
  );
}

/** An object, or the part of it that is applied, with what its tags stood for. Pure. */
export function withPins(raw: JsonObject, pins: readonly Pin[]): JsonObject {
  return rename(raw, pins, ({ image }) => image, pinnedName);
}

/** The object as it was named before it came back pinned. Pure. */
export function asNamed(raw: JsonObject, pins: readonly Pin[]): JsonObject {
  return rename(raw, pins, pinnedName, ({ image }) => image);
}

/** All that records know of what the tags of an object stood for, the newest first. Pure. */
export function knownPins(
  records: readonly { readonly body: Pick<RecordBody, 'objects'> | null }[],
  raw: JsonObject,
): readonly Pin[] {
  const key = keyOf(refOf(raw));
  return records.flatMap(
    ({ body }) => body?.objects.filter(({ ref }) => keyOf(ref) === key).flatMap(({ pins }) => pins) ?? [],
  );
}

/** Whether pods run another image of a container than the one that was kept: whoever does not tell runs no other. */
function runsOther(pin: Pin, workload: KubeWorkload): boolean {
  const running = runningImages(workload).find(
    ({ container, image }) => container === pin.container && image === pin.image,
  );
  return running?.digests.some((digest) => digest !== pin.digest) ?? false;
}

/**
 * Whether a workload is still, or again, what a snapshot of it holds: the same template, tags as they were, and no pod
 * with another image than the one kept. Writing digests into it would replace pods for nothing. Pure.
 */
export function isAsKept(wanted: JsonObject, pins: readonly Pin[], workload: KubeWorkload): boolean {
  return (
    canonicalJson(stampedTemplate(wanted)) === canonicalJson(stampedTemplate(workload.raw)) &&
    !pins.some((pin) => runsOther(pin, workload))
  );
}

/**
 * What is wanted of an object, with the tag where its live workload names that and its pods run what the tag stood for:
 * the release has not come to it, or the field is somebody else's. Pure.
 */
export function asItRuns(wanted: JsonObject, pins: readonly Pin[], workload: KubeWorkload): JsonObject {
  const named = new Map(
    containersOf(templateOf(workload.raw)).map((container) => [text(container['name']), container['image']]),
  );
  const met = pins.filter((pin) => named.get(pin.container) === pin.image && !runsOther(pin, workload));
  return asNamed(wanted, met);
}

import { canonicalJson } from '@thea/release';
import { difference, within } from './field-sets.ts';
import { type FieldSet, ownedBy, union } from './managed-fields.ts';
import { FIELD_MANAGER, RECORD_ANNOTATION } from './names.ts';
import { annotationsOf } from './object.ts';
import { at, fromJson, type JsonObject, object, objects, text } from './raw.ts';

/**
 * The managers under whose names kubectl writes for a person: one for each of its commands, its plain name, and the one
 * that the API server gives to fields that had no manager on record (`before-first-apply`).
 */
const HANDS: readonly string[] = [
  'kubectl',
  ...['annotate', 'autoscale', 'client-side-apply', 'create', 'edit', 'expose', 'label', 'patch'].map(
    (verb) => `kubectl-${verb}`,
  ),
  ...['replace', 'rollout', 'run', 'scale', 'set', 'taint'].map((verb) => `kubectl-${verb}`),
];
const NOBODY = 'before-first-apply';
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const REPLICAS: FieldSet = { 'f:spec': { 'f:replicas': {} } };

/** The fields of an object that move to the release because a person made them with kubectl. */
export interface Adoption {
  /** Whose they are: manager and subresource as `managedFields` has them. */
  readonly from: readonly { readonly manager: string; readonly subresource: string }[];
  readonly fields: FieldSet;
  /** `metadata.managedFields` once they have moved; null where the object has none to change. */
  readonly entries: readonly JsonObject[] | null;
  /** What others own afterwards. */
  readonly others: FieldSet;
}

/**
 * What of an object moves to a release that adopts it; null where nothing does. Only an object that no release of ours
 * stands on is adopted: what a hand changes on a release is a foreign change. Client-side writes of kubectl are operation
 * `Update`, of the object or its scale, in the version that is written (client-go, `util/csaupgrade`). What nobody is on
 * record for moves as far as kubectl applied it or `desired` sets it. Replicas that `desired` does not set become
 * nobody's: owned by the release they would be let go of, which sets them to 1. Pure.
 */
export function adoptionOf(raw: JsonObject, desired: JsonObject): Adoption | null {
  if (annotationsOf(raw)[RECORD_ANNOTATION] !== undefined) return null;
  const entries = objects(at(raw, 'metadata', 'managedFields'));
  if (entries.length === 0) {
    return { from: [{ manager: NOBODY, subresource: '' }], fields: {}, entries: null, others: {} };
  }
  // One applier has one entry, so its fields cannot be of two versions.
  if (entries.some((entry) => isOurs(entry) && entry['apiVersion'] !== raw['apiVersion'])) return null;
  const replicas = at(desired, 'spec', 'replicas') === undefined ? REPLICAS : {};
  const parts = entries
    .filter((entry) => !isOurs(entry))
    .map((entry) => {
      const all = object(entry['fieldsV1']);
      if (!isOfHand(entry, raw)) return { entry, moves: false, moving: {}, left: all };
      const moving = difference(movingOf(entry, raw, desired), replicas);
      const left = difference(difference(all, moving), replicas);
      return { entry, moves: canonicalJson(left) !== canonicalJson(all), moving, left };
    });
  const moved = parts.filter(({ moves }) => moves);
  if (moved.length === 0) return null;
  const fields = moved.reduce<FieldSet>((sum, { moving }) => union(sum, moving), {});
  const stay = parts.filter(({ left }) => Object.keys(left).length > 0);
  const held = union(ownedBy(raw), fields);
  // Without any entry the API server would take the object for one that nobody is on record for.
  if (Object.keys(held).length === 0 && stay.length === 0) return null;
  return {
    from: moved.map(({ entry }) => ({
      manager: text(entry['manager']),
      subresource: text(entry['subresource']),
    })),
    fields,
    entries: [
      ...stay.map(({ entry, left }) => ({ ...entry, fieldsV1: left })),
      ...(Object.keys(held).length === 0 ? [] : [ownEntry(raw, held)]),
    ],
    others: stay.reduce<FieldSet>((sum, { left }) => union(sum, left), {}),
  };
}

function ownEntry(raw: JsonObject, fieldsV1: FieldSet): JsonObject {
  const apiVersion = text(raw['apiVersion']);
  return { manager: FIELD_MANAGER, operation: 'Apply', apiVersion, fieldsType: 'FieldsV1', fieldsV1 };
}

function isOurs(entry: JsonObject): boolean {
  const plain = text(entry['subresource']) === '';
  return entry['manager'] === FIELD_MANAGER && entry['operation'] === 'Apply' && plain;
}

function isOfHand(entry: JsonObject, raw: JsonObject): boolean {
  const manager = text(entry['manager']);
  return (
    (manager === NOBODY || HANDS.includes(manager)) &&
    entry['operation'] === 'Update' &&
    ['', 'scale'].includes(text(entry['subresource'])) &&
    entry['apiVersion'] === raw['apiVersion']
  );
}

function movingOf(entry: JsonObject, raw: JsonObject, desired: JsonObject): FieldSet {
  const all = object(entry['fieldsV1']);
  if (entry['manager'] !== NOBODY) return all;
  const applied = fromJson(annotationsOf(raw)[LAST_APPLIED] ?? '');
  return union(within(all, applied), within(all, desired));
}

/**
 * The fields of an object that a release adopting it took over, as far as the object alone tells: what the way back has
 * to bring back beside the release's own. Pure.
 */
export function adoptedFields(raw: JsonObject): FieldSet {
  return adoptionOf(raw, {})?.fields ?? {};
}

/** The object as it is once its fields have moved. Pure. */
export function withEntries(raw: JsonObject, { entries }: Pick<Adoption, 'entries'>): JsonObject {
  if (entries === null) return raw;
  return { ...raw, metadata: { ...object(raw['metadata']), managedFields: [...entries] } };
}

/** The managers whose fields move, each once, for a person. Pure. */
export function formerManagers({ from }: Adoption): string {
  return [...new Set(from.map(({ manager }) => manager))].sort().join(', ');
}

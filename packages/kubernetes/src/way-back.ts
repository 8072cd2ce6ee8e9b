import { canonicalJson } from '@thea/release';
import { adoptedFields } from './adoption.ts';
import { ownedBy, ownsWhole, union } from './managed-fields.ts';
import { type Ref, refOf } from './object.ts';
import { type Pin, pinnedName, withPins } from './pins.ts';
import { containersOf, templateOf } from './pod-template.ts';
import { stampedTemplate } from './projection.ts';
import { at, isObject, type JsonObject, object, pairs, text } from './raw.ts';
import { keepFor, type RestoreSecrets } from './recall.ts';
import { surgeOf, wavesOf } from './surge.ts';
import { extract } from './three-way.ts';

/** How one object comes back. */
export interface WayBack {
  readonly ref: Ref;
  /** What to apply; null: the release never touched a field of it. */
  readonly config: JsonObject | null;
  /** The same with a strategy that replaces all pods at once, for the duration; null where that gains nothing. */
  readonly faster: JsonObject | null;
  /** It moves traffic, so it waits until what it moves it to is there. */
  readonly late: boolean;
  /** Values that somebody else changed since, and that stay. */
  readonly kept: readonly string[];
  /** The references in it that stand for tags. */
  readonly pinned: readonly string[];
}

/**
 * The way of one object from `live` back to `wanted` (both raw): exactly the fields that we own now or owned then, with
 * the values of then, what it took over from kubectl among them. `after` is the object right after the release, null where that is not known;
 * `most`: how many pods fit beside those that run, null where nothing bounds them. Pure.
 */
export function wayBackOf(
  wanted: JsonObject,
  after: JsonObject | null,
  live: JsonObject | null,
  restoreSecrets: RestoreSecrets,
  most: number | null = null,
): WayBack {
  const ref = refOf(wanted);
  const now = ownedBy(live);
  // An object that the release has not come to yet is still its earlier owners'.
  const adopted = live === null || Object.keys(now).length > 0 ? adoptedFields(wanted) : {};
  const fields = union(union(ownedBy(wanted), adopted), now);
  const kept: string[] = [];
  const decide = keepFor(ref.kind, restoreSecrets, after !== null, live);
  const extracted = extract(
    fields,
    { wanted, after: after ?? undefined, live: live ?? undefined },
    (path, place) => {
      // An object that is gone comes back whole.
      const keep = live !== null && decide(path, place);
      if (keep && canonicalJson(place.live ?? null) !== canonicalJson(place.wanted ?? null))
        kept.push(path.join('.'));
      return keep;
    },
    (path) => ownsWhole(ownedBy(live), path),
  );
  if (Object.keys(fields).length === 0 && live !== null) {
    return { ref, config: null, faster: null, late: false, kept: [], pinned: [] };
  }
  const config = withIdentity(wanted, object(extracted));
  const unpaused = unpause(config, wanted, live);
  return {
    ref,
    config: unpaused,
    faster: fasterOf(unpaused, wanted, live, most),
    late:
      ref.kind === 'Service' &&
      live !== null &&
      canonicalJson(pairs(at(wanted, 'spec', 'selector'))) !==
        canonicalJson(pairs(at(live, 'spec', 'selector'))),
    kept,
    pinned: [],
  };
}

/** The same way with what the tags of its goal stood for: a tag would be resolved anew. Pure. */
export function pinnedWay(way: WayBack, pins: readonly Pin[]): WayBack {
  if (way.config === null) return way;
  const config = withPins(way.config, pins);
  const names = new Set(pins.map(pinnedName));
  return {
    ...way,
    config,
    faster: way.faster === null ? null : withPins(way.faster, pins),
    pinned: containersOf(templateOf(config))
      .map((container) => text(container['image']))
      .filter((image) => names.has(image)),
  };
}

function withIdentity(wanted: JsonObject, config: JsonObject): JsonObject {
  const { apiVersion, kind, namespace, name } = refOf(wanted);
  return {
    ...config,
    apiVersion,
    kind,
    metadata: { ...object(config['metadata']), name, ...(namespace === '' ? {} : { namespace }) },
  };
}

/** A paused Deployment replaces nothing: where the goal was not paused it goes on. */
function unpause(config: JsonObject, wanted: JsonObject, live: JsonObject | null): JsonObject {
  const paused = at(live ?? {}, 'spec', 'paused') === true && at(wanted, 'spec', 'paused') !== true;
  return paused ? { ...config, spec: { ...object(config['spec']), paused: false } } : config;
}

/**
 * All pods in one wave, or as many as fit: `maxSurge` 100 % while the goal comes back. The strategy that the goal had is written out in
 * both, so that putting it back gives it exactly, whoever owned the field.
 */
function fasterOf(
  config: JsonObject,
  wanted: JsonObject,
  live: JsonObject | null,
  most: number | null,
): JsonObject | null {
  if (text(wanted['kind']) !== 'Deployment' || live === null) return null;
  const strategy = at(wanted, 'spec', 'strategy');
  const replicas = at(live, 'spec', 'replicas');
  if (text(at(strategy, 'type')) !== 'RollingUpdate' || !isObject(strategy) || typeof replicas !== 'number')
    return null;
  if (canonicalJson(stampedTemplate(wanted)) === canonicalJson(stampedTemplate(live))) return null;
  const bounded = most !== null && most < replicas;
  const { add, take } = surgeOf(wanted, replicas);
  if (!bounded && wavesOf(wanted, replicas) <= 1) return null;
  // Fewer than its own surge: asked for more, its controller is refused and waits; at least one way to move must stay.
  if (bounded && (most === add || most + take === 0)) return null;
  return withStrategy(config, {
    ...strategy,
    rollingUpdate: { ...object(strategy['rollingUpdate']), maxSurge: bounded ? most : '100%' },
  });
}

/** The configuration with a strategy set whole. Pure. */
export function withStrategy(config: JsonObject, strategy: JsonObject): JsonObject {
  return { ...config, spec: { ...object(config['spec']), strategy } };
}

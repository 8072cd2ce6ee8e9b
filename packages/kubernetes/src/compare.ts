import type { Json } from '@thea/action';
import { canonicalJson, type Difference } from '@thea/release';
import type { KubeFacts } from './facts.ts';
import { FLEETING } from './kinds.ts';
import { isLeaving, keyOf, type Ref, refOf } from './object.ts';
import { asItRuns, knownPins } from './pins.ts';
import { project } from './projection.ts';
import { isObject, type JsonObject, text } from './raw.ts';
import { isScaled } from './scaled.ts';

/**
 * Where what is live differs from what was wanted, as JSON pointers into the documented projection of each object. Values
 * of Secrets are never part of a difference. A tag is as good as what it stood for while its pods run that. Pure.
 */
export function compareKube(live: KubeFacts, wanted: KubeFacts): Difference[] {
  const there = byKey(live.live);
  const asked = byKey(wanted.live);
  const workloads = new Map(live.workloads.map((workload) => [nameOf(workload.ref), workload]));
  const keys = [...new Set([...there.keys(), ...asked.keys()])].sort();
  return keys.flatMap((key) => {
    const [one, other] = [there.get(key), asked.get(key)];
    const path = `/${pointer(key)}`;
    if (one === undefined || other === undefined) {
      return [
        { path, live: one === undefined ? null : 'present', wanted: other === undefined ? null : 'present' },
      ];
    }
    const scaled = isScaled(refOf(one), live.scalers);
    const workload = workloads.get(key);
    const meant =
      workload === undefined ? other : asItRuns(other, knownPins(wanted.records, other), workload);
    return differ(path, project(one, scaled), project(meant, scaled), text(one['kind']) === 'Secret');
  });
}

/**
 * A Job that ran is over: it cannot be taken back, and whether it is still there means nothing. What is on its way out is
 * not there, however long its finalizers take.
 */
function byKey(raws: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(
    raws
      .filter((raw) => !FLEETING.includes(text(raw['kind'])) && !isLeaving(raw))
      .map((raw) => [nameOf(refOf(raw)), raw]),
  );
}

function nameOf(ref: Ref): string {
  return keyOf(ref).replace(/^\//, '');
}

function differ(path: string, live: Json, wanted: Json, secret: boolean): Difference[] {
  if (isObject(live) && isObject(wanted)) {
    const keys = [...new Set([...Object.keys(live), ...Object.keys(wanted)])].sort();
    return keys.flatMap((key) =>
      differ(`${path}/${pointer(key)}`, live[key] ?? null, wanted[key] ?? null, secret),
    );
  }
  if (canonicalJson(live) === canonicalJson(wanted)) return [];
  const hidden = (secret && /\/(data|stringData)(\/|$)/.test(path)) || /\/env(\/|$)/.test(path);
  if (!hidden) return [{ path, live, wanted }];
  return [
    {
      path,
      live: live === null ? null : '(another value)',
      wanted: wanted === null ? null : '(its value)',
    },
  ];
}

/** RFC 6901, section 3. */
function pointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

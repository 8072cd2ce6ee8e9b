import type { Cluster } from './cluster.ts';
import { hasState } from './custom-resource.ts';
import { refOf } from './object.ts';
import { at, type JsonObject, number } from './raw.ts';
import type { AwaitedObject } from './rollout.ts';
import { isJob } from './watch-awaited.ts';

/** What is to be waited for of an object that was just written. Pure. */
export function awaitedOf(ref: AwaitedObject['ref'], raw: JsonObject): AwaitedObject {
  return {
    ref,
    generation: number(at(raw, 'metadata', 'generation'), 0),
    fleeting: at(raw, 'spec', 'ttlSecondsAfterFinished') !== undefined,
  };
}

/** Those of the objects just written that are waited for: Jobs, and custom resources whose controllers tell a state. */
export async function awaitedAmong(
  cluster: Cluster,
  written: readonly JsonObject[],
): Promise<AwaitedObject[]> {
  const found = await Promise.all(
    written.map(async (raw) => {
      const ref = refOf(raw);
      const resource = await cluster.discovery.find(ref.apiVersion, ref.kind);
      return isJob(ref) || (resource !== null && hasState(resource)) ? [awaitedOf(ref, raw)] : [];
    }),
  );
  return found.flat();
}

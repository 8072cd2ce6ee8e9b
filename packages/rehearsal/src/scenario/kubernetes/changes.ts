import type { Objects } from '../../kubernetes/objects.ts';
import { canonical, type JsonObject, objectAt, textAt } from '../../kubernetes/raw.ts';

/** Counts changes of what runs: another pod template or number of replicas, not the strategy of getting there. */
export interface CountedChanges {
  /** From now on. */
  begin(): void;
  count(): number;
  stop(): void;
}

function asked(deployment: JsonObject): string {
  const { strategy: _, ...spec } = objectAt(deployment, 'spec');
  return canonical(spec);
}

/** Listens to the Deployments of a namespace. */
export function countChanges(objects: Objects, namespace: string): CountedChanges {
  const specs = new Map<string, string>();
  let changes = 0;
  const stop = objects.subscribe(({ type, object }) => {
    if (textAt(object, 'kind') !== 'Deployment' || textAt(object, 'metadata', 'namespace') !== namespace)
      return;
    const name = textAt(object, 'metadata', 'name');
    const spec = type === 'DELETED' ? undefined : asked(object);
    if (specs.get(name) !== spec) changes += 1;
    if (spec === undefined) specs.delete(name);
    else specs.set(name, spec);
  });
  return {
    begin: () => {
      changes = 0;
    },
    count: () => changes,
    stop,
  };
}

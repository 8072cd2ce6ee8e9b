import type { Controller, ControllerParts } from '../controllers/controller.ts';
import { controllerReference, isGoing, keyOfObject, splitKey, uidOf } from '../owner.ts';
import { canonical, type JsonObject, objectAt, objectsAt, textAt } from '../raw.ts';
import { labelsOf } from '../selector.ts';
import { openWorkQueue } from '../work-queue.ts';
import { SERVICE_NAME, saysThis, sliceLabels, wantedSlices } from './endpoints.ts';

const MANAGER = 'endpointslice-controller';

/** Keeps the EndpointSlices of every Service that selects pods (k8s.io/endpointslice). */
export function openEndpointSlices({ time, objects, behaviour }: ControllerParts): Controller {
  const slicesOf = (namespace: string, service: string): readonly JsonObject[] =>
    objects
      .list('EndpointSlice', namespace)
      .filter((slice) => labelsOf(slice)[SERVICE_NAME] === service && !isGoing(slice));

  const look = (key: string): void => {
    const { namespace, name } = splitKey(key);
    const service = objects.get('Service', namespace, name);
    if (service === null || isGoing(service)) return;
    const labels = sliceLabels(service);
    const left = slicesOf(namespace, name).filter((slice) =>
      objectsAt(slice, 'metadata', 'ownerReferences').some((one) => textAt(one, 'uid') === uidOf(service)),
    );
    const free = new Set(left);
    const wanted = wantedSlices(service, objects.list('Pod', namespace)).map((one) => {
      const same = left.find((slice) => canonical(objectsAt(slice, 'ports')) === canonical(one.ports));
      if (same !== undefined) free.delete(same);
      return { one, same };
    });
    for (const { one, same } of wanted) {
      // A slice that nothing else wants is filled anew before another is made.
      const [spare] = same === undefined ? free : [same];
      if (spare !== undefined) {
        free.delete(spare);
        if (saysThis(spare, one, labels)) continue;
        const metadata = { ...objectAt(spare, 'metadata'), labels };
        objects.update('EndpointSlice', { ...spare, metadata, ...one }, MANAGER);
        continue;
      }
      const made: JsonObject = {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: {
          generateName: `${name}-`,
          namespace,
          labels,
          ownerReferences: [controllerReference(service)],
        },
        addressType: 'IPv4',
        ...one,
      };
      objects.create('EndpointSlice', made, MANAGER);
    }
    for (const slice of free) {
      objects.remove('EndpointSlice', namespace, textAt(slice, 'metadata', 'name'), {});
    }
  };

  const queue = openWorkQueue({ time, delay: behaviour.controllers * 1000, work: look });
  const stop = objects.subscribe(({ object }) => {
    const kind = textAt(object, 'kind');
    const namespace = textAt(object, 'metadata', 'namespace');
    if (kind === 'Service') queue.add(keyOfObject(object));
    if (kind === 'EndpointSlice') queue.add(`${namespace}/${labelsOf(object)[SERVICE_NAME] ?? ''}`);
    if (kind !== 'Pod') return;
    // Also those that it was behind before its labels changed: whoever says the same already writes nothing.
    for (const service of objects.list('Service', namespace)) queue.add(keyOfObject(service));
  });
  for (const service of objects.list('Service', '')) queue.add(keyOfObject(service));
  return {
    waiting: queue.waiting,
    close: () => {
      stop();
      queue.close();
    },
  };
}

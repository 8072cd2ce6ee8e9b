import type { EmbeddedKubernetes } from '../../kubernetes/index.ts';
import { type JsonObject, objectsAt, withAt } from '../../kubernetes/raw.ts';
import { KUBERNETES_SAMPLE } from './names.ts';

const CONTAINERS = ['spec', 'template', 'spec', 'containers'];

/**
 * Makes what is there before anybody released with us: the namespace, the Secret that the sample reads, and its own
 * objects, as somebody applied them with kubectl. `image` null: nothing runs yet.
 */
export function seedNamespace(
  cluster: EmbeddedKubernetes,
  what: {
    readonly namespace: string;
    readonly image: string | null;
    readonly objects: readonly JsonObject[];
    readonly secret: { readonly [name: string]: string };
  },
): void {
  const { namespace, image } = what;
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: KUBERNETES_SAMPLE.secret },
    stringData: what.secret,
  };
  const objects = what.objects.flatMap((object) => {
    if (object['kind'] !== 'Deployment') return [object];
    if (image === null) return [];
    return [
      withAt(
        object,
        CONTAINERS,
        objectsAt(object, ...CONTAINERS).map((container) => ({ ...container, image })),
      ),
    ];
  });
  cluster.seed([secret, ...objects], namespace);
}

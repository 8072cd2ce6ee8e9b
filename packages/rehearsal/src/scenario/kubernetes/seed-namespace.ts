import type { EmbeddedKubernetes } from '../../kubernetes/index.ts';
import { type JsonObject, objectsAt, pairsAt, textAt, withAt } from '../../kubernetes/raw.ts';
import { KUBERNETES_SAMPLE } from './names.ts';

/** The field managers of `kubectl create` and `kubectl apply` (kubectl, `--field-manager`). */
const CREATE = 'kubectl-create';
const APPLY = 'kubectl-client-side-apply';
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const CONTAINERS = ['spec', 'template', 'spec', 'containers'];

/**
 * Makes what is there before anybody released with us: the namespace, the Secret that the sample reads, and its own
 * objects, as somebody applied them with kubectl. `image` null: nothing runs yet. `pull`: when nodes ask for it (the default
 * is the API's).
 */
export function seedNamespace(
  cluster: EmbeddedKubernetes,
  what: {
    readonly namespace: string;
    readonly image: string | null;
    readonly pull?: 'Always';
    readonly objects: readonly JsonObject[];
    readonly secret: { readonly [name: string]: string };
  },
): void {
  const { namespace, image } = what;
  const { objects } = cluster;
  objects.create('Namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }, CREATE);
  const metadata = { name: KUBERNETES_SAMPLE.secret, namespace };
  objects.create('Secret', { apiVersion: 'v1', kind: 'Secret', metadata, stringData: what.secret }, CREATE);
  for (const object of what.objects) {
    const deployment = object['kind'] === 'Deployment';
    if (deployment && image === null) continue;
    const applied = deployment
      ? withAt(
          object,
          CONTAINERS,
          objectsAt(object, ...CONTAINERS).map((container) => ({
            ...container,
            image,
            ...(what.pull === undefined ? {} : { imagePullPolicy: what.pull }),
          })),
        )
      : object;
    objects.create(textAt(object, 'kind'), asApplied(applied, namespace), APPLY);
  }
}

/** As `kubectl apply` sends it: with what was applied in an annotation. */
function asApplied(object: JsonObject, namespace: string): JsonObject {
  const placed = withAt(object, ['metadata', 'namespace'], namespace);
  return withAt(placed, ['metadata', 'annotations'], {
    ...pairsAt(placed, 'metadata', 'annotations'),
    [LAST_APPLIED]: `${JSON.stringify(placed)}\n`,
  });
}

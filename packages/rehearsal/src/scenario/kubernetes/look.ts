import { createHash } from 'node:crypto';
import type { EmbeddedKubernetes } from '../../kubernetes/index.ts';
import {
  at,
  canonical,
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
  pairsAt,
  textAt,
} from '../../kubernetes/raw.ts';
import type { View } from '../view.ts';
import { KUBERNETES_SAMPLE } from './names.ts';

const RECORDS = 'theaia.dev/records-of';
const NUMBER = 'theaia.dev/record-number';
/** On an object: which record's change brought it to where it is. */
const RECORD = 'theaia.dev/record';
const REVISION = 'deployment.kubernetes.io/revision';
/** Metadata that the API server assigns. */
const ASSIGNED = ['uid', 'resourceVersion', 'generation', 'creationTimestamp', 'managedFields'];
/** What a release may touch; records, leases, pods and all that controllers make are none of it. */
const KINDS = ['Deployment', 'Service', 'ConfigMap', 'Secret'];

const without = (value: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** An object without what the platform assigns and counts. Maps without any entry say nothing. Pure. */
export function exactOf(raw: JsonObject): JsonObject {
  const { annotations: _, labels: __, ...rest } = without(objectAt(raw, 'metadata'), ASSIGNED);
  const annotations = without(pairsAt(raw, 'metadata', 'annotations'), [REVISION]);
  const labels = pairsAt(raw, 'metadata', 'labels');
  return {
    ...without(raw, ['status', 'metadata']),
    metadata: {
      ...rest,
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
    },
  };
}

/** A word for what a pod template asks for, whoever names its ReplicaSet. Pure. */
export function templateName(template: JsonObject): string {
  const { metadata, ...rest } = template;
  const labels = without(pairsAt(metadata, 'labels'), ['pod-template-hash']);
  return createHash('sha256')
    .update(canonical({ ...rest, labels }))
    .digest('hex')
    .slice(0, 10);
}

/** The digest that an image reference pins; '' for a tag. Pure. */
export function pinnedDigest(image: string): string {
  return /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1] ?? '';
}

/** Which record's change brought the Deployment of a view to where it is; '' where none did. Pure. */
export function recordOf({ exact }: View): string {
  const deployment = exact[`Deployment ${KUBERNETES_SAMPLE.workload}`];
  return isObject(deployment) ? textAt(deployment, 'metadata', 'annotations', RECORD) : '';
}

function headOf(secret: JsonObject): Json {
  const head: Json = JSON.parse(Buffer.from(textAt(secret, 'data', 'head'), 'base64').toString('utf8'));
  return head;
}

/** The heads of the records, newest first, as anybody who may read Secrets finds them. */
export function recordHeads({ objects }: EmbeddedKubernetes, namespace: string): readonly Json[] {
  return objects
    .list('Secret', namespace)
    .filter((secret) => textAt(secret, 'metadata', 'labels', RECORDS) !== '')
    .filter((secret) => textAt(secret, 'data', 'head') !== '')
    .sort(
      (a, b) =>
        Number(textAt(b, 'metadata', 'labels', NUMBER)) - Number(textAt(a, 'metadata', 'labels', NUMBER)),
    )
    .map(headOf);
}

/** What runs in a namespace, read past the API: the rehearsal's own ruler, which knows nothing of any adapter. */
export function lookAtNamespace(cluster: EmbeddedKubernetes, namespace: string): View {
  const { objects, life } = cluster;
  const deployment = objects.get('Deployment', namespace, KUBERNETES_SAMPLE.workload);
  const uid = textAt(deployment ?? {}, 'metadata', 'uid');
  const releases = new Map(
    objects
      .list('ReplicaSet', namespace)
      .filter((set) => objectsAt(set, 'metadata', 'ownerReferences').some((owner) => owner['uid'] === uid))
      .map((set) => [textAt(set, 'metadata', 'uid'), templateName(objectAt(set, 'spec', 'template'))]),
  );
  const pods = objects.list('Pod', namespace).flatMap((pod) => {
    const owner = objectsAt(pod, 'metadata', 'ownerReferences').map((each) => textAt(each, 'uid'))[0] ?? '';
    const platformRelease = releases.get(owner);
    const phase = textAt(pod, 'status', 'phase');
    if (platformRelease === undefined || phase === 'Failed' || phase === 'Succeeded') return [];
    return [{ pod, platformRelease, leaving: at(pod, 'metadata', 'deletionTimestamp') !== undefined }];
  });
  const staying = pods.filter(({ leaving }) => !leaving);
  // What the runtime says that it runs; before it says anything, what it is to run.
  const imageOf = (pod: JsonObject): string =>
    pinnedDigest(textAt(objectsAt(pod, 'status', 'containerStatuses')[0] ?? {}, 'imageID')) ||
    pinnedDigest(textAt(objectsAt(pod, 'spec', 'containers')[0] ?? {}, 'image'));
  const marks = recordHeads(cluster, namespace);
  return {
    platformRelease: deployment === null ? '' : templateName(objectAt(deployment, 'spec', 'template')),
    desired: deployment === null ? 0 : (numberAt(deployment, 'spec', 'replicas') ?? 1),
    moving: life.moving(namespace),
    digests: staying.map(({ pod }) => imageOf(pod)).sort(),
    replicas: pods.map(({ pod, platformRelease, leaving }) => ({
      id: textAt(pod, 'metadata', 'name'),
      platformRelease,
      running:
        !leaving &&
        objectsAt(pod, 'status', 'conditions').some(
          (each) => each['type'] === 'Ready' && each['status'] === 'True',
        ),
    })),
    exact: Object.fromEntries(
      KINDS.flatMap((kind) =>
        objects
          .list(kind, namespace)
          .filter((raw) => textAt(raw, 'metadata', 'labels', RECORDS) === '')
          .map((raw) => [`${kind} ${textAt(raw, 'metadata', 'name')}`, exactOf(raw)]),
      ),
    ),
    variables: staying.map(({ pod }) => life.environmentOf(namespace, textAt(pod, 'metadata', 'name'))),
    records: marks.flatMap((head) => {
      const version = at(head, 'release', 'version');
      const state = at(head, 'withdrawn') === null ? at(head, 'state') : 'withdrawn';
      return typeof version === 'string' && typeof state === 'string' ? [{ version, state }] : [];
    }),
    marks: marks.filter(isObject),
  };
}

import { controllerReference } from '../owner.ts';
import { canonical, type JsonObject, objectAt, pairsAt, withAt } from '../raw.ts';
import { Refusal } from '../refusal.ts';
import { stampOf } from '../stamp.ts';
import { conditionOf, withCondition } from './conditions.ts';
import type { ControllerParts } from './controller.ts';
import { type DeploymentView, readDeployment } from './deployment-view.ts';
import { byAge, type ReplicaSetView, readReplicaSet, wantedOf } from './replica-set-view.ts';
import { highestRevision, newestAnnotations, REVISION, sizeAnnotations } from './revision.ts';
import { newReplicas } from './rolling.ts';
import { hashOfTemplate, isSameTemplate, TEMPLATE_HASH } from './template.ts';

export const MANAGER = 'deployment-controller';
/** Names end before this many characters (`DNS1123SubdomainMaxLength`). */
const LONGEST_NAME = 253;

/** A Deployment as it was left, the ReplicaSet of its template, and the others. */
export interface Sorted {
  readonly deployment: DeploymentView;
  readonly fresh: ReplicaSetView | null;
  readonly old: readonly ReplicaSetView[];
}

/** Writes annotations, and a condition Progressing where one is given. */
function mark(
  { time, objects }: ControllerParts,
  deployment: DeploymentView,
  revision: string | undefined,
  progressing: { readonly reason: string; readonly message: string; readonly failed?: boolean } | null,
): DeploymentView {
  const annotations =
    revision === undefined ? deployment.annotations : { ...deployment.annotations, [REVISION]: revision };
  const conditions =
    progressing === null
      ? deployment.conditions
      : withCondition(
          deployment.conditions,
          {
            type: 'Progressing',
            status: progressing.failed === true ? 'False' : 'True',
            reason: progressing.reason,
            message: progressing.message,
          },
          stampOf(time.now()),
        );
  const isSame =
    canonical(annotations) === canonical(deployment.annotations) && conditions === deployment.conditions;
  if (isSame) return deployment;
  const marked = withAt(deployment.raw, ['metadata', 'annotations'], annotations);
  const status = conditions.length === 0 ? deployment.status : { ...deployment.status, conditions };
  return readDeployment(objects.update('Deployment', { ...marked, status }, MANAGER, 'status'));
}

/** The oldest of those whose template makes the same pods (`FindNewReplicaSet`). */
function findFresh(deployment: DeploymentView, sets: readonly ReplicaSetView[]): ReplicaSetView | undefined {
  return sets.toSorted(byAge).find((set) => isSameTemplate(set.template, deployment.template));
}

/**
 * Tells the ReplicaSet of the template from the others and numbers it as the newest (`getAllReplicaSetsAndSyncRevision`):
 * one that comes back by an old template gets a new revision, and with `create` a missing one is made.
 */
export function sortOut(
  parts: ControllerParts,
  deployment: DeploymentView,
  sets: readonly ReplicaSetView[],
  create: boolean,
): Sorted {
  const found = findFresh(deployment, sets);
  const old = sets.filter(({ uid }) => uid !== found?.uid);
  const revision = highestRevision(old) + 1;
  if (found !== undefined) return { ...renewed(parts, deployment, found, revision), old };
  if (!create) return { deployment, fresh: null, old };
  return { ...made(parts, deployment, old, revision), old };
}

function renewed(
  parts: ControllerParts,
  deployment: DeploymentView,
  found: ReplicaSetView,
  revision: number,
): Pick<Sorted, 'deployment' | 'fresh'> {
  const annotations = newestAnnotations(deployment, found.annotations, revision);
  const isSame =
    canonical(annotations) === canonical(found.annotations) &&
    found.minReadySeconds === deployment.minReadySeconds;
  if (!isSame) {
    const spec = { ...objectAt(found.raw, 'spec'), minReadySeconds: deployment.minReadySeconds };
    const raw = { ...withAt(found.raw, ['metadata', 'annotations'], annotations), spec };
    return { deployment, fresh: readReplicaSet(parts.objects.update('ReplicaSet', raw, MANAGER)) };
  }
  // A condition that is there stays, however stale: also one that says that an earlier rollout timed out.
  const isNew =
    deployment.progressDeadlineSeconds !== null &&
    conditionOf(deployment.conditions, 'Progressing') === undefined;
  const progressing = isNew
    ? { reason: 'FoundNewReplicaSet', message: `Found new replica set "${found.name}"` }
    : null;
  return { deployment: mark(parts, deployment, found.annotations[REVISION], progressing), fresh: found };
}

function made(
  parts: ControllerParts,
  deployment: DeploymentView,
  old: readonly ReplicaSetView[],
  revision: number,
): Pick<Sorted, 'deployment' | 'fresh'> {
  const { objects, recorder } = parts;
  const hash = hashOfTemplate(deployment.template, deployment.collisions);
  const name = `${deployment.name.slice(0, LONGEST_NAME - hash.length - 1)}-${hash}`;
  const replicas = newReplicas(deployment, wantedOf(old), 0);
  const labels = { ...pairsAt(deployment.template, 'metadata', 'labels'), [TEMPLATE_HASH]: hash };
  const wanted: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name,
      namespace: deployment.namespace,
      labels,
      annotations: { ...newestAnnotations(deployment, {}, revision), ...sizeAnnotations(deployment) },
      ownerReferences: [controllerReference(deployment.raw)],
    },
    spec: {
      replicas,
      ...(deployment.minReadySeconds === 0 ? {} : { minReadySeconds: deployment.minReadySeconds }),
      selector: withAt(deployment.selector, ['matchLabels', TEMPLATE_HASH], hash),
      template: withAt(deployment.template, ['metadata', 'labels'], labels),
    },
  };
  const judged = deployment.progressDeadlineSeconds !== null;
  let created: JsonObject;
  try {
    created = objects.create('ReplicaSet', wanted, MANAGER);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    if (thrown.reason === 'AlreadyExists') {
      // Another template has this hash, or another Deployment this name: the next look makes another one.
      const status = { ...deployment.status, collisionCount: deployment.collisions + 1 };
      objects.update('Deployment', { ...deployment.raw, status }, MANAGER, 'status');
      throw thrown;
    }
    const message = `Failed to create new replica set "${name}": ${thrown.message}`;
    if (judged)
      mark(parts, deployment, undefined, { reason: 'ReplicaSetCreateError', message, failed: true });
    recorder.tell({ component: MANAGER }, deployment.raw, {
      type: 'Warning',
      reason: 'ReplicaSetCreateError',
      message,
    });
    throw thrown;
  }
  if (replicas > 0) {
    recorder.tell({ component: MANAGER }, deployment.raw, {
      type: 'Normal',
      reason: 'ScalingReplicaSet',
      message: `Scaled up replica set ${name} from 0 to ${replicas}`,
    });
  }
  const progressing = judged
    ? { reason: 'NewReplicaSetCreated', message: `Created new replica set "${name}"` }
    : null;
  return {
    deployment: mark(parts, deployment, String(revision), progressing),
    fresh: readReplicaSet(created),
  };
}

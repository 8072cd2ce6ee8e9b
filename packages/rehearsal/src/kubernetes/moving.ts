import { isComplete } from './controllers/deployment-status.ts';
import { readDeployment } from './controllers/deployment-view.ts';
import type { Objects } from './objects.ts';
import { isGoing } from './owner.ts';
import { type JsonObject, numberAt, objectsAt, textAt } from './raw.ts';

/** Reasons for which a container waits until something else changes. */
const STUCK = [
  'CrashLoopBackOff',
  'ImagePullBackOff',
  'InvalidImageName',
  'ErrImageNeverPull',
  'CreateContainerConfigError',
];

/** Whether a pod is on its way up or down; one that waits for better times is not. Pure. */
function podMoves(pod: JsonObject): boolean {
  if (isGoing(pod)) return true;
  const phase = textAt(pod, 'status', 'phase');
  if (phase === 'Succeeded' || phase === 'Failed') return false;
  const conditions = objectsAt(pod, 'status', 'conditions');
  const said = (type: string): JsonObject | undefined =>
    conditions.find((one) => textAt(one, 'type') === type);
  if (textAt(said('Ready'), 'status') === 'True') return false;
  if (textAt(said('PodScheduled'), 'status') === 'False') return false;
  return !objectsAt(pod, 'status', 'containerStatuses').some((one) =>
    STUCK.includes(textAt(one, 'state', 'waiting', 'reason')),
  );
}

/** Whether a Deployment's rollout goes on: it is not complete, and neither paused nor given up. Pure. */
function deploymentMoves(raw: JsonObject): boolean {
  const deployment = readDeployment(raw);
  const observed = numberAt(deployment.status, 'observedGeneration') ?? 0;
  if (observed < deployment.generation) return true;
  if (deployment.paused || isComplete(deployment, deployment.counts, observed)) return false;
  const progressing = deployment.conditions.find((one) => textAt(one, 'type') === 'Progressing');
  return textAt(progressing, 'reason') !== 'ProgressDeadlineExceeded';
}

/** Whether anything in a namespace is on its way: a rollout, a pod that starts or ends. */
export function isMoving(objects: Objects, namespace: string): boolean {
  return (
    objects.list('Deployment', namespace).some(deploymentMoves) ||
    objects.list('Pod', namespace).some(podMoves)
  );
}

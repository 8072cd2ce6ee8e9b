import { controllerOf, isGoing, keyOfObject, splitKey } from '../owner.ts';
import { at, canonical, type JsonObject, numberAt, objectAt, textAt, withAt } from '../raw.ts';
import { labelsOf, selectsLabels } from '../selector.ts';
import { stampOf } from '../stamp.ts';
import { openWorkQueue } from '../work-queue.ts';
import { claim } from './claim.ts';
import { conditionOf, withCondition } from './conditions.ts';
import type { Controller, ControllerParts } from './controller.ts';
import {
  isComplete,
  isSameStatus,
  rolloutStatusOf,
  statusOf,
  TIMED_OUT,
  writtenStatus,
} from './deployment-status.ts';
import { type DeploymentView, readDeployment } from './deployment-view.ts';
import { MANAGER, type Sorted, sortOut } from './new-replica-set.ts';
import { isScalingEvent, shareOut } from './proportion.ts';
import { compareText, type ReplicaSetView, readReplicaSet, wantedOf } from './replica-set-view.ts';
import { revisionOf, sizeAnnotations } from './revision.ts';
import { newReplicas, oldReplicas, type Scaling } from './rolling.ts';

/** The control loop of Deployments: one step of a rollout at each look (pkg/controller/deployment). */
export function openDeployments(parts: ControllerParts): Controller {
  const { time, objects, recorder, behaviour } = parts;

  const scale = (deployment: DeploymentView, { set, replicas }: Scaling): ReplicaSetView => {
    const annotations = { ...set.annotations, ...sizeAnnotations(deployment) };
    const isSame = set.replicas === replicas && canonical(annotations) === canonical(set.annotations);
    if (isSame) return set;
    const spec = { ...objectAt(set.raw, 'spec'), replicas };
    const raw = { ...withAt(set.raw, ['metadata', 'annotations'], annotations), spec };
    const written = readReplicaSet(objects.update('ReplicaSet', raw, MANAGER));
    if (set.replicas !== replicas) {
      const way = set.replicas < replicas ? 'up' : 'down';
      recorder.tell({ component: MANAGER }, deployment.raw, {
        type: 'Normal',
        reason: 'ScalingReplicaSet',
        message: `Scaled ${way} replica set ${set.name} from ${set.replicas} to ${replicas}`,
      });
    }
    return written;
  };

  /** Writes the sizes; gives the sets as they are now. */
  const scaleAll = (sorted: Sorted, sizes: readonly Scaling[]): readonly ReplicaSetView[] => {
    const written = new Map(sizes.map((size) => [size.set.uid, scale(sorted.deployment, size)]));
    return allOf(sorted).map((set) => written.get(set.uid) ?? set);
  };

  const writeStatus = (deployment: DeploymentView, status: JsonObject): void => {
    objects.update('Deployment', { ...deployment.raw, status }, MANAGER, 'status');
  };

  const tellRollout = (key: string, sorted: Sorted, sets: readonly ReplicaSetView[]): void => {
    const { deployment } = sorted;
    const fresh = sets.find(({ uid }) => uid === sorted.fresh?.uid) ?? null;
    const now = time.now();
    const status = rolloutStatusOf(deployment, fresh, sets, now, stampOf(now));
    const written = writtenStatus(deployment, status);
    if (!isSameStatus(deployment, written)) {
      writeStatus(deployment, written);
      return;
    }
    // Nothing happens any more: only the deadline brings the next look (`requeueStuckDeployment`).
    const condition = conditionOf(deployment.conditions, 'Progressing');
    if (deployment.progressDeadlineSeconds === null || condition === undefined) return;
    const isDone = isComplete(deployment, status.counts, status.observedGeneration);
    if (isDone || textAt(condition, 'reason') === TIMED_OUT) return;
    const since = Date.parse(textAt(condition, 'lastUpdateTime'));
    const left = since + deployment.progressDeadlineSeconds * 1000 - now;
    queue.addAfter(key, Math.max(0, left) + 1000);
  };

  const tellStatus = ({ deployment, fresh }: Sorted, sets: readonly ReplicaSetView[]): void => {
    const status = statusOf(deployment, fresh, sets, stampOf(time.now()));
    const written = writtenStatus(deployment, status);
    if (!isSameStatus(deployment, written)) writeStatus(deployment, written);
  };

  const cleanUp = ({ deployment, old }: Sorted): void => {
    if (deployment.revisionHistoryLimit === null) return;
    const kept = old.filter(({ going }) => !going);
    const tooMany = kept.length - deployment.revisionHistoryLimit;
    const oldest = kept.toSorted(
      (a, b) =>
        revisionOf(a.annotations) - revisionOf(b.annotations) || compareText(a.createdAt, b.createdAt),
    );
    for (const set of oldest.slice(0, Math.max(0, tooMany))) {
      const isIdle = set.status.replicas === 0 && set.replicas === 0;
      if (!isIdle || set.generation > set.status.observedGeneration) continue;
      objects.remove('ReplicaSet', set.namespace, set.name, { propagationPolicy: 'Background' });
    }
  };

  const cleanUpIfComplete = (sorted: Sorted): void => {
    const { deployment } = sorted;
    const observed = numberAt(deployment.status, 'observedGeneration') ?? 0;
    if (isComplete(deployment, deployment.counts, observed)) cleanUp(sorted);
  };

  const roll = (key: string, deployment: DeploymentView, sets: readonly ReplicaSetView[]): void => {
    const sorted = sortOut(parts, deployment, sets, true);
    const { fresh, old } = sorted;
    if (fresh === null) return;
    const wanted =
      fresh.replicas > deployment.replicas
        ? deployment.replicas
        : newReplicas(deployment, wantedOf(allOf(sorted)), fresh.replicas);
    if (wanted !== fresh.replicas) {
      tellRollout(key, sorted, scaleAll(sorted, [{ set: fresh, replicas: wanted }]));
      return;
    }
    const going = oldReplicas(
      deployment,
      fresh,
      old.filter(({ replicas }) => replicas > 0),
    );
    if (going.length === 0) cleanUpIfComplete(sorted);
    tellRollout(key, sorted, scaleAll(sorted, going));
  };

  /** Whether a pod of another template still lives, also one that is going (`oldPodsRunning`). */
  const oldPodsLive = ({ old }: Sorted): boolean =>
    old.some(
      (set) =>
        set.status.replicas > 0 ||
        objects
          .list('Pod', set.namespace)
          .some(
            (pod) =>
              controllerOf(pod)?.uid === set.uid &&
              !['Succeeded', 'Failed'].includes(textAt(pod, 'status', 'phase')),
          ),
    );

  const recreate = (key: string, deployment: DeploymentView, sets: readonly ReplicaSetView[]): void => {
    const seen = sortOut(parts, deployment, sets, false);
    const going = seen.old.filter(({ replicas }) => replicas > 0).map((set) => ({ set, replicas: 0 }));
    if (going.length > 0 || oldPodsLive(seen)) {
      tellRollout(key, seen, scaleAll(seen, going));
      return;
    }
    const sorted = seen.fresh === null ? sortOut(parts, seen.deployment, sets, true) : seen;
    const { fresh } = sorted;
    const all = scaleAll(sorted, fresh === null ? [] : [{ set: fresh, replicas: deployment.replicas }]);
    cleanUpIfComplete(sorted);
    tellRollout(key, sorted, all);
  };

  const share = (deployment: DeploymentView, sets: readonly ReplicaSetView[]): void => {
    const sorted = sortOut(parts, deployment, sets, false);
    const all = scaleAll(sorted, shareOut(sorted.deployment, sorted.fresh, sorted.old));
    if (deployment.paused) cleanUp(sorted);
    tellStatus(sorted, all);
  };

  /** Says that a rollout was paused or goes on, so that the time in between counts against no deadline. */
  const tellPause = (deployment: DeploymentView): DeploymentView => {
    if (deployment.progressDeadlineSeconds === null) return deployment;
    const reason = textAt(conditionOf(deployment.conditions, 'Progressing'), 'reason');
    if (reason === TIMED_OUT || deployment.paused === (reason === 'DeploymentPaused')) return deployment;
    const conditions = withCondition(
      deployment.conditions,
      deployment.paused
        ? {
            type: 'Progressing',
            status: 'Unknown',
            reason: 'DeploymentPaused',
            message: 'Deployment is paused',
          }
        : {
            type: 'Progressing',
            status: 'Unknown',
            reason: 'DeploymentResumed',
            message: 'Deployment is resumed',
          },
      stampOf(time.now()),
    );
    const status = { ...deployment.status, conditions };
    return readDeployment(objects.update('Deployment', { ...deployment.raw, status }, MANAGER, 'status'));
  };

  const look = (key: string): void => {
    const { namespace, name } = splitKey(key);
    const raw = objects.get('Deployment', namespace, name);
    if (raw === null) return;
    const sets = claim(objects, 'ReplicaSet', raw, objectAt(raw, 'spec', 'selector'), MANAGER).map(
      readReplicaSet,
    );
    if (isGoing(raw)) {
      const sorted = sortOut(parts, readDeployment(raw), sets, false);
      tellStatus(sorted, allOf(sorted));
      return;
    }
    const deployment = tellPause(readDeployment(raw));
    if (deployment.paused || isScalingEvent(deployment.replicas, sets)) share(deployment, sets);
    else if (deployment.rolling) roll(key, deployment, sets);
    else recreate(key, deployment, sets);
  };

  const queue = openWorkQueue({ time, delay: behaviour.controllers * 1000, work: look });
  const addOwnerOf = (set: JsonObject): void => {
    const namespace = textAt(set, 'metadata', 'namespace');
    const owner = controllerOf(set);
    if (owner !== null) {
      queue.add(`${namespace}/${owner.name}`);
      return;
    }
    for (const deployment of objects.list('Deployment', namespace)) {
      if (selectsLabels(at(deployment, 'spec', 'selector'), labelsOf(set)))
        queue.add(keyOfObject(deployment));
    }
  };
  const stop = objects.subscribe(({ type, object }) => {
    const kind = textAt(object, 'kind');
    if (kind === 'Deployment') queue.add(keyOfObject(object));
    if (kind === 'ReplicaSet') addOwnerOf(object);
    // A Recreate waits for the last old pod, which no ReplicaSet counts any more.
    if (kind !== 'Pod' || type !== 'DELETED') return;
    const owner = controllerOf(object);
    const set = objects.get('ReplicaSet', textAt(object, 'metadata', 'namespace'), owner?.name ?? '');
    if (set !== null) addOwnerOf(set);
  });
  for (const raw of objects.list('Deployment', '')) queue.add(keyOfObject(raw));
  return {
    waiting: queue.waiting,
    close: () => {
      stop();
      queue.close();
    },
  };
}

function allOf({ fresh, old }: Sorted): readonly ReplicaSetView[] {
  return fresh === null ? old : [...old, fresh];
}

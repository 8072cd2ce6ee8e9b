import type { Controller, ControllerParts } from '../controllers/controller.ts';
import { isGoing, keyOfObject, splitKey } from '../owner.ts';
import { at, canonical, type JsonObject, objectAt, objectsAt, textAt, withAt } from '../raw.ts';
import { stampOf } from '../stamp.ts';
import { openWorkQueue } from '../work-queue.ts';
import { type Occupied, place } from './fit.ts';

const MANAGER = 'kube-scheduler';
/** Its name in Events. */
const SOURCE = { component: 'default-scheduler' };

/** Gives every pod a node that has room for it, and says of the others why they have none (pkg/scheduler). */
export function openScheduler({ time, objects, recorder, behaviour }: ControllerParts): Controller {
  const lives = (pod: JsonObject): boolean =>
    !['Succeeded', 'Failed'].includes(textAt(pod, 'status', 'phase'));
  const waits = (pod: JsonObject): boolean =>
    textAt(pod, 'spec', 'nodeName') === '' && !isGoing(pod) && lives(pod);
  const occupied = (): readonly Occupied[] => {
    const pods = objects.list('Pod', '').filter(lives);
    return objects.list('Node', '').map((node) => ({
      node,
      pods: pods.filter((pod) => textAt(pod, 'spec', 'nodeName') === textAt(node, 'metadata', 'name')),
    }));
  };

  const say = (pod: JsonObject, condition: { readonly [name: string]: string }): void => {
    const conditions = objectsAt(pod, 'status', 'conditions');
    const old = conditions.find((one) => textAt(one, 'type') === 'PodScheduled');
    const isAlike = textAt(old, 'status') === condition['status'];
    const fresh: JsonObject = {
      type: 'PodScheduled',
      lastProbeTime: null,
      lastTransitionTime: isAlike ? textAt(old, 'lastTransitionTime') : stampOf(time.now()),
      ...condition,
    };
    if (canonical(fresh) === canonical(old)) return;
    const others = conditions.filter((one) => one !== old);
    const status = { ...objectAt(pod, 'status'), conditions: [...others, fresh] };
    objects.update('Pod', { ...pod, status }, MANAGER, 'status');
  };

  const look = (key: string): void => {
    const { namespace, name } = splitKey(key);
    const pod = objects.get('Pod', namespace, name);
    if (pod === null || !waits(pod)) return;
    const placement = place(pod, occupied());
    if (placement.kind === 'nowhere') {
      const { message } = placement;
      recorder.tellAction(SOURCE, pod, {
        type: 'Warning',
        reason: 'FailedScheduling',
        action: 'Scheduling',
        message,
      });
      say(pod, { status: 'False', reason: 'Unschedulable', message });
      return;
    }
    const bound = objects.update('Pod', withAt(pod, ['spec', 'nodeName'], placement.node), MANAGER);
    say(bound, { status: 'True' });
    recorder.tellAction(SOURCE, bound, {
      type: 'Normal',
      reason: 'Scheduled',
      action: 'Binding',
      message: `Successfully assigned ${key} to ${placement.node}`,
    });
  };

  const queue = openWorkQueue({ time, delay: behaviour.scheduling * 1000, work: look });
  const lookAtWaiting = (): void => {
    for (const pod of objects.list('Pod', '')) if (waits(pod)) queue.add(keyOfObject(pod));
  };
  const stop = objects.subscribe(({ type, object }) => {
    const kind = textAt(object, 'kind');
    if (kind === 'Pod' && type === 'ADDED' && waits(object)) queue.add(keyOfObject(object));
    // Room was made, or a node came: those that found none look again.
    const isOver = kind === 'Pod' && (type === 'DELETED' || !lives(object));
    if ((isOver && at(object, 'spec', 'nodeName') !== undefined) || kind === 'Node') lookAtWaiting();
  });
  lookAtWaiting();
  return {
    waiting: queue.waiting,
    close: () => {
      stop();
      queue.close();
    },
  };
}

import type { LogQuery } from '../cluster-life.ts';
import type { Objects } from '../objects.ts';
import { objectsAt, textAt } from '../raw.ts';
import { badRequest, type Refusal } from '../refusal.ts';
import type { Container } from './container.ts';
import type { Kubelets } from './kubelet.ts';
import { logText } from './logs.ts';

/** Why a container without lines has none, in the kubelet's words (`validateContainerLogStatus`). */
function notStarted(container: Container, pod: string): Refusal {
  const { name, state } = container.record;
  const reason = state.kind === 'waiting' ? state.reason : '';
  const why =
    reason === 'ErrImagePull'
      ? "image can't be pulled"
      : reason === 'ImagePullBackOff'
        ? 'trying and failing to pull image'
        : reason;
  return badRequest(`container "${name}" in pod "${pod}" is waiting to start: ${why}`);
}

/**
 * What a kubelet answers for the log of a pod's container; without a name, of its first one. `now` in milliseconds since
 * the epoch.
 * @throws Refusal 400 where it has not started, or where there was none before it.
 */
export function readLog(
  objects: Objects,
  kubelets: Kubelets,
  where: { readonly namespace: string; readonly pod: string },
  query: LogQuery,
  now: number,
): string {
  const { namespace, pod } = where;
  const raw = objects.get('Pod', namespace, pod);
  const name = query.container ?? textAt(objectsAt(raw ?? {}, 'spec', 'containers')[0], 'name');
  const container = kubelets.find(namespace, pod)?.containers.find((one) => one.record.name === name);
  // No node has taken it yet: there is nobody to ask.
  if (container === undefined) return '';
  const { record, written } = container;
  if (query.previous === true) {
    // While it waits, the run that ended last is the one before the next.
    const previous = record.state.kind === 'waiting' ? written.lines : written.previous;
    if (record.last === null || previous === null) {
      throw badRequest(`previous terminated container "${name}" in pod "${pod}" not found`);
    }
    return logText(previous, query, now);
  }
  if (record.state.kind === 'waiting' && record.last === null) throw notStarted(container, pod);
  return logText(written.lines, query, now);
}

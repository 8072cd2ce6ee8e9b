import type { LogQuery } from '../cluster-life.ts';
import type { Objects } from '../objects.ts';
import { objectsAt, textAt } from '../raw.ts';
import { Refusal } from '../refusal.ts';
import type { Container } from './container.ts';
import type { Kubelets } from './kubelet.ts';
import { logText } from './logs.ts';

function bad(message: string): Refusal {
  return new Refusal(400, 'BadRequest', message, {});
}

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
  return bad(`container "${name}" in pod "${pod}" is waiting to start: ${why}`);
}

/**
 * What the log subresource of a pod answers (pkg/registry/core/pod, `LogLocation`, and the kubelet behind it).
 * @throws Refusal 404 without the pod; 400 where no container is named and there are several, where there is none of
 * that name, where it has not started, or where there was none before it. `now` in milliseconds since the epoch.
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
  if (raw === null)
    throw new Refusal(404, 'NotFound', `pods "${pod}" not found`, { name: pod, kind: 'pods' });
  const names = objectsAt(raw, 'spec', 'containers').map((one) => textAt(one, 'name'));
  const first = objectsAt(raw, 'spec', 'initContainers').map((one) => textAt(one, 'name'));
  const [only = ''] = names;
  if (query.container === undefined && names.length > 1) {
    const also = first.length === 0 ? '' : ` or one of the init containers: [${first.join(' ')}]`;
    throw bad(
      `a container name must be specified for pod ${pod}, choose one of: [${names.join(' ')}]${also}`,
    );
  }
  const name = query.container ?? only;
  if (![...names, ...first].includes(name)) throw bad(`container ${name} is not valid for pod ${pod}`);
  const container = kubelets.find(namespace, pod)?.containers.find((one) => one.record.name === name);
  // No node has taken it yet: there is nobody to ask.
  if (container === undefined) return '';
  const { record, written } = container;
  if (query.previous === true) {
    // While it waits, the run that ended last is the one before the next.
    const previous = record.state.kind === 'waiting' ? written.lines : written.previous;
    if (record.last === null || previous === null) {
      throw bad(`previous terminated container "${name}" in pod "${pod}" not found`);
    }
    return logText(previous, query, now);
  }
  if (record.state.kind === 'waiting' && record.last === null) throw notStarted(container, pod);
  return logText(written.lines, query, now);
}

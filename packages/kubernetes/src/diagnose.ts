import { messageOf } from '@thea/action';
import type { Diagnosis } from '@thea/release';
import type { Cluster } from './cluster.ts';
import type { KubePod, KubeWorkload } from './facts.ts';
import { doomOf, faultsOf } from './faults.ts';
import { called, itemsOf } from './object.ts';
import { observeWorkloads, readObject } from './observe.ts';
import { at, number, objects, text } from './raw.ts';
import type { KubeRollout } from './rollout.ts';

const MOST_PODS = 3;
const LINES = 50;
/** Milliseconds: the cluster's clock is known to a second, and a fault that ended the rollout is not to be lost by that. */
const CLOCK_MARGIN = 2_000;

/** Why a rollout went wrong: faults of its pods, events, last log lines. What cannot be read is left out. */
export async function diagnoseKube(cluster: Cluster, rollout: KubeRollout): Promise<Diagnosis> {
  const { clock, log } = cluster.tools;
  const tried = async <T>(what: string, act: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await act();
    } catch (thrown) {
      log.warning(`${what} could not be read: ${messageOf(thrown)}`);
      return otherwise;
    }
  };
  const workloads = await tried('The pods of the release', async () => {
    const raws = await Promise.all(rollout.workloads.map(({ ref }) => readObject(cluster, ref)));
    return observeWorkloads(
      cluster,
      raws.filter((raw) => raw !== null),
    );
  }, []);
  const { wall, skew } = clock.now();
  const now = wall + (skew ?? 0) + CLOCK_MARGIN;
  const faults = workloads.flatMap((workload) =>
    faultsOf(workload, now).map((fault) => ({ ...fault, workload })),
  );
  const worst = doomOf(faults) ?? faults[0];
  const pods = workloads.flatMap((workload) => suspects(workload)).slice(0, MOST_PODS);
  const [events, logs] = await Promise.all([
    tried('Events', () => eventsOf(cluster, workloads, pods), []),
    Promise.all(pods.map((pod) => logsOf(cluster, pod))),
  ]);
  const kind = workloads.find((one) => faultsOf(one, now).some(({ of }) => of === worst?.of))?.ref;
  const said = workloads.flatMap(({ raw }) =>
    objects(at(raw, 'status', 'conditions'))
      .filter((one) => one['reason'] === 'ProgressDeadlineExceeded')
      .map((one) => text(one['message'])),
  );
  return {
    cause:
      worst === undefined
        ? `${rollout.platformRelease} does not serve: ${said.length === 0 ? 'no pod says why' : said.join(' ')}`
        : `${kind === undefined ? 'The release' : called(kind)} does not come up: ${worst.message}.`,
    details: [...faults.map(({ of, message }) => `${of}: ${message}`), ...events],
    logs: logs.flat(),
  };
}

/** The pods of the newest revision that do not serve, those that crashed first. */
function suspects({ pods, revision }: KubeWorkload): KubePod[] {
  const crashes = (pod: KubePod): number => pod.containers.reduce((sum, one) => sum + one.restarts, 0);
  return pods
    .filter((pod) => pod.revision === revision && !pod.ready)
    .sort((a, b) => crashes(b) - crashes(a));
}

/** Warnings about the pods and their controllers, oldest first. */
async function eventsOf(
  cluster: Cluster,
  workloads: readonly KubeWorkload[],
  pods: readonly KubePod[],
): Promise<string[]> {
  const list = await cluster.read(
    `/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/events`,
    { fieldSelector: 'type=Warning', limit: 500 },
    'Listing events',
  );
  const names = [...pods.map(({ name }) => name), ...workloads.map(({ ref }) => ref.name)];
  return itemsOf(list)
    .map((event) => ({
      of: text(at(event, 'involvedObject', 'name')),
      at: text(event['lastTimestamp']) || text(event['eventTime']),
      said: `${text(event['reason'])}: ${text(event['message'])}${number(event['count'], 1) > 1 ? ` (${number(event['count'], 1)} times)` : ''}`,
    }))
    .filter(({ of }) => names.some((name) => of === name || of.startsWith(`${name}-`)))
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(-20)
    .map(({ of, said }) => `${of}: ${said}`);
}

/** The last lines of each container: of the run that ended, where there was one. */
async function logsOf(cluster: Cluster, pod: KubePod): Promise<Diagnosis['logs'][number][]> {
  const namespace = encodeURIComponent(cluster.where.namespace);
  const read = await Promise.all(
    pod.containers.map(async (container) => {
      const crashed = container.restarts > 0;
      const body = await cluster
        .text(`/api/v1/namespaces/${namespace}/pods/${encodeURIComponent(pod.name)}/log`, {
          container: container.name,
          tailLines: LINES,
          previous: crashed ? true : undefined,
        })
        .catch(() => null);
      const lines = (body ?? '').split('\n').filter((line) => line !== '');
      return { replica: `${pod.name}/${container.name}`, lines };
    }),
  );
  return read.filter(({ lines }) => lines.length > 0);
}

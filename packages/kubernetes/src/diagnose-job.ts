import { messageOf } from '@thea/action';
import type { Diagnosis } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { lastLines, warningsOf } from './last-words.ts';
import { itemsOf, type Ref } from './object.ts';
import { readObject } from './observe.ts';
import { readPod } from './pods.ts';

const MOST_PODS = 3;

/** The warnings and the last log lines of Jobs' pods that did not succeed. What cannot be read is left out. */
export async function diagnoseJobs(
  cluster: Cluster,
  jobs: readonly Ref[],
): Promise<Pick<Diagnosis, 'details' | 'logs'>> {
  if (jobs.length === 0) return { details: [], logs: [] };
  const names = jobs.map(({ name }) => name);
  try {
    const list = await cluster.read(
      `/api/v1/namespaces/${encodeURIComponent(cluster.where.namespace)}/pods`,
      { labelSelector: `job-name in (${names.join(',')})` },
      'Listing the pods of Jobs',
    );
    const pods = itemsOf(list)
      .map((raw) => ({ raw, pod: readPod(raw) }))
      .filter(({ pod }) => pod.phase !== 'Succeeded')
      .sort((a, b) => b.pod.createdAt.localeCompare(a.pod.createdAt))
      .slice(0, MOST_PODS);
    const [details, logs] = await Promise.all([
      warningsOf(cluster, [...names, ...pods.map(({ pod }) => pod.name)]),
      Promise.all(pods.map(({ pod, raw }) => lastLines(cluster, pod, raw))),
    ]);
    return { details, logs: logs.flat() };
  } catch (thrown) {
    cluster.tools.log.warning(`Why ${names.join(', ')} failed could not be read: ${messageOf(thrown)}`);
    return { details: [], logs: [] };
  }
}

/** The same of a pod that runs once and belongs to no Job. */
export async function diagnosePod(cluster: Cluster, ref: Ref): Promise<Pick<Diagnosis, 'details' | 'logs'>> {
  try {
    const raw = await readObject(cluster, ref);
    const [details, logs] = await Promise.all([
      warningsOf(cluster, [ref.name]),
      raw === null ? [] : lastLines(cluster, readPod(raw), raw),
    ]);
    return { details, logs };
  } catch (thrown) {
    cluster.tools.log.warning(`Why ${ref.name} failed could not be read: ${messageOf(thrown)}`);
    return { details: [], logs: [] };
  }
}

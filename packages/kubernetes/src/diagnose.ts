import { messageOf } from '@thea/action';
import type { Diagnosis } from '@thea/release';
import { askBringers } from './bringers.ts';
import type { Cluster } from './cluster.ts';
import { diagnoseJobs } from './diagnose-job.ts';
import type { KubePod, KubeWorkload } from './facts.ts';
import { doomOf, faultsOf } from './faults.ts';
import { lastLines, warningsOf } from './last-words.ts';
import { missingIn, missingKey, UNASKED } from './missing-config.ts';
import { called } from './object.ts';
import { observeWorkloads, readObject } from './observe.ts';
import { templateOf } from './pod-template.ts';
import { at, objects, text } from './raw.ts';
import { gatesSaid } from './readiness-gates.ts';
import type { KubeRollout } from './rollout.ts';
import { isJob, lookAwaited } from './watch-awaited.ts';

const MOST_PODS = 3;
/** Milliseconds: the cluster's clock is known to a second, and a fault that ended the rollout is not to be lost by that. */
const CLOCK_MARGIN = 2_000;

/**
 * Why a rollout went wrong: faults of its pods, events, last log lines. What cannot be read is left out.
 * `hookFailure`: the sentence of a hook that failed after all of that served.
 */
export async function diagnoseKube(
  cluster: Cluster,
  rollout: KubeRollout,
  hookFailure: string | null,
): Promise<Diagnosis> {
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
  const bringers = await askBringers(cluster, missingIn(workloads, now));
  const all = (workload: KubeWorkload) =>
    faultsOf(workload, now, (missing) => bringers.get(missingKey(missing)) ?? UNASKED);
  const faults = workloads.flatMap((workload) => all(workload).map((fault) => ({ ...fault, workload })));
  const worst = doomOf(faults) ?? faults[0];
  const pods = workloads
    .flatMap((workload) =>
      suspects(workload).map((pod) => ({ pod, template: templateOf(workload.raw) ?? {} })),
    )
    .slice(0, MOST_PODS);
  const failed = (
    await tried('Jobs and custom resources', () => lookAwaited(cluster, rollout.awaited), [])
  ).filter(({ state }) => state === 'failed');
  const jobs = rollout.awaited
    .map(({ ref }) => ref)
    .filter((ref) => isJob(ref) && failed.some(({ of }) => of === called(ref)));
  const [events, logs, ofJobs] = await Promise.all([
    tried(
      'Events',
      () =>
        warningsOf(
          cluster,
          [...pods.map(({ pod }) => pod), ...workloads.map(({ ref }) => ref)].map(({ name }) => name),
        ),
      [],
    ),
    Promise.all(pods.map(({ pod, template }) => lastLines(cluster, pod, template))),
    diagnoseJobs(cluster, jobs),
  ]);
  const kind = workloads.find((one) => all(one).some(({ of }) => of === worst?.of))?.ref;
  const said = workloads.flatMap(({ raw }) =>
    objects(at(raw, 'status', 'conditions'))
      .filter((one) => one['reason'] === 'ProgressDeadlineExceeded')
      .map((one) => text(one['message'])),
  );
  const [first] = failed;
  const name = kind === undefined ? 'The release' : called(kind);
  const unsaid = `${rollout.platformRelease} does not serve: ${said.length === 0 ? 'no pod says why' : said.join(' ')}`;
  const [gate] = workloads.flatMap((workload) =>
    suspects(workload)
      .flatMap((pod) => gatesSaid(pod) ?? [])
      .map((said) => `${called(workload.ref)} does not come up: ${said}.`),
  );
  const byPods = worst === undefined ? (gate ?? unsaid) : `${name} does not come up: ${worst.message}.`;
  const byOthers = first === undefined ? null : `${first.of} fails the release: ${first.message}.`;
  const cause = hookFailure ?? (worst?.doomed === true ? byPods : (byOthers ?? byPods));
  return {
    cause,
    details: [...faults.map(({ of, message }) => `${of}: ${message}`), ...events, ...ofJobs.details],
    logs: [...logs.flat(), ...ofJobs.logs],
  };
}

/** The pods of the newest revision that do not serve, those that crashed first. */
function suspects({ pods, revision }: KubeWorkload): KubePod[] {
  const crashes = (pod: KubePod): number => pod.containers.reduce((sum, one) => sum + one.restarts, 0);
  return pods
    .filter((pod) => pod.revision === revision && !pod.ready)
    .sort((a, b) => crashes(b) - crashes(a));
}

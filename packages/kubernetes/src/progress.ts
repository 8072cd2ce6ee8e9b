import type { ReplicaCount } from '@thea/release';
import { judgeReach, type KubeEndpoint } from './endpoints.ts';
import type { KubeWorkload } from './facts.ts';
import { type BringerOf, doomOf, faultsOf } from './faults.ts';
import { type Bringer, missingKey, UNASKED } from './missing-config.ts';
import { called, keyOf } from './object.ts';
import { isServing } from './pods.ts';
import { at, number, objects, text } from './raw.ts';
import { gatesSaid, openGates } from './readiness-gates.ts';
import type { Awaited, KubeRollout } from './rollout.ts';
import { stampOf } from './stamp.ts';
import { isDone, type Tally, tallyOf } from './tally.ts';

/** One look at a rollout. `now`: milliseconds since the epoch by the cluster's clock. */
export interface Look {
  readonly workloads: readonly KubeWorkload[];
  /** Names of workloads of the rollout that are not there. */
  readonly missing: readonly string[];
  /** Where the Jobs and custom resources stand that the release waits for. */
  readonly awaited: readonly Awaited[];
  /** Whether what is to be gone still has pods that serve, and whether it still exists. */
  readonly goneServing: number;
  readonly goneLeft: number;
  /** The pods behind the Services; null where nobody may see them. */
  readonly endpoints: readonly KubeEndpoint[] | null;
  /** Who brings the configuration that pods wait for, as far as that is known. */
  readonly bringers: ReadonlyMap<string, Bringer>;
  /** The uids of the target's pods that were ever seen. */
  readonly known: ReadonlySet<string>;
  readonly now: number;
}

/** What a look shows. `failing` names every pod with a fault, so that each is reported once. */
export interface Sight {
  readonly counts: ReplicaCount;
  readonly message: string;
  readonly failing: readonly { readonly replica: string; readonly message: string }[];
  readonly end: { readonly kind: 'doomed' | 'overtaken'; readonly message: string } | null;
  /** Enough of the right pods serve, whether or not others still do. */
  readonly enough: boolean;
  readonly serving: boolean;
  readonly settled: boolean;
  /** What a way back that has settled no longer waits for, a sentence each. */
  readonly unready: readonly string[];
}

/** Milliseconds that a way back waits for custom resources: what the budget gives to act. */
const LONGEST_RETURN = 55_000;

/** Judges one look at a rollout, by the pods of the newest revision and by nothing that could be stale. Pure. */
export function judgeLook(rollout: KubeRollout, look: Look): Sight {
  const counted = look.workloads.map((workload) => tallyOf(workload, look.now));
  const sum = (pick: (one: Tally) => number): number => counted.reduce((all, one) => all + pick(one), 0);
  const reach = judgeReach(rollout.reach, look.workloads, look.endpoints, look.known);
  const counts: ReplicaCount = {
    wanted: sum(({ wanted }) => wanted),
    running: sum(({ running }) => running),
    serving: sum(({ serving }) => serving),
    others: sum(({ others }) => others) + look.goneLeft,
    othersServing: Math.max(sum(({ othersServing }) => othersServing) + look.goneServing, reach.others),
  };
  const known =
    look.missing.length === 0 && look.workloads.every((one) => one.observed && one.revision !== '');
  const full = known && counted.every(({ serving, wanted }) => serving >= wanted);
  const enough = known && counted.every(({ serving, minimum }) => serving >= minimum);
  const alone = counts.othersServing === 0;
  const open = look.awaited.filter(({ state }) => state !== 'done');
  const returning = rollout.kind === 'restore' && open.length > 0;
  const held = returning && look.now - Date.parse(rollout.since) < LONGEST_RETURN;
  const serving =
    rollout.kind === 'none' ||
    (rollout.kind === 'remove'
      ? look.goneServing === 0
      : rollout.kind === 'deploy'
        ? full && alone && open.length === 0
        : // Traffic goes to pods; where there are none of ours, what makes them tells.
          enough && reach.enough && alone && !(held && look.workloads.length === 0));
  const settled =
    rollout.kind === 'none' ||
    (serving &&
      counts.others === 0 &&
      (rollout.kind === 'remove' || (known && counted.every(isDone))) &&
      look.goneLeft === 0 &&
      !held);
  const waiting = [...open.map(({ of, message }) => ` ${of}: ${message}.`), ...gatesOf(look)].join('');
  const bringerOf = bringerIn(look);
  const failing =
    rollout.kind === 'remove' ? [] : look.workloads.flatMap((one) => faultsOf(one, look.now, bringerOf));
  return {
    counts,
    message: `${counts.serving} of ${counts.wanted} replica(s) of ${rollout.platformRelease || 'nothing'} serve; of others ${counts.others} exist, ${counts.othersServing} get traffic.${waiting}`,
    failing: failing.map(({ of, message }) => ({
      replica: `${of} ${message}`,
      message: `Pod ${of}: ${message}.`,
    })),
    end: endOf(rollout, look, failing),
    enough,
    serving,
    settled,
    unready:
      returning && settled
        ? open.map(({ of, message }) => `${of} came back and is not ready yet: ${message}.`)
        : [],
  };
}

/** Who brings what a pod lacks: where nobody is known to, a custom resource of the release that is not ready yet may. */
function bringerIn({ bringers, awaited }: Look): BringerOf {
  const open = awaited.find(({ state }) => state === 'waiting');
  return (missing) => {
    const known = bringers.get(missingKey(missing)) ?? UNASKED;
    return known.kind === 'nobody' && open !== undefined
      ? { kind: 'somebody', words: `${open.of} of the release is not ready yet and may bring it` }
      : known;
  };
}

/** How many pods of the newest revisions wait for a readiness gate, where any do, and for which. */
function gatesOf({ workloads }: Look): string[] {
  const waiting = workloads.flatMap(({ pods, revision }) =>
    pods.filter((pod) => pod.revision === revision && !pod.deleting && openGates(pod).length > 0),
  );
  const gates = [...new Set(waiting.flatMap((pod) => openGates(pod).map(({ type }) => type)))].sort();
  return gates.length === 0 ? [] : [` ${waiting.length} wait for the readiness gate ${gates.join(', ')}.`];
}

function endOf(rollout: KubeRollout, look: Look, failing: ReturnType<typeof faultsOf>): Sight['end'] {
  if (rollout.kind === 'none' || rollout.kind === 'remove') return null;
  const raws = look.workloads.map(({ raw }) => raw);
  if (look.missing.length > 0) {
    return { kind: 'overtaken', message: `${look.missing.join(', ')} was removed by somebody else.` };
  }
  if (rollout.stamp !== '' && stampOf(raws) !== rollout.stamp && isWhole(rollout, look)) {
    return {
      kind: 'overtaken',
      message: `The workloads of ${rollout.platformRelease} were changed by somebody else meanwhile.`,
    };
  }
  if (rollout.kind !== 'deploy') return null;
  const paused = look.workloads.find(({ raw }) => at(raw, 'spec', 'paused') === true);
  if (paused !== undefined) {
    return {
      kind: 'doomed',
      message: `${called(paused.ref)} is paused: it replaces no pod. Take "paused" out of its spec (kubectl rollout resume).`,
    };
  }
  // How many pods a DaemonSet wants is known once its controller has looked.
  const idle = look.workloads.every(({ observed, wanted }) => observed && wanted === 0);
  if (idle && look.awaited.length === 0) {
    return { kind: 'doomed', message: 'No workload wants any replica: nothing serves, and nothing will.' };
  }
  const doom = doomOf(failing);
  if (doom !== null) {
    const alike = failing.filter(({ signature }) => signature === doom.signature).length;
    return {
      kind: 'doomed',
      message: `${alike > 1 ? `${alike} pods failed in the same way. ` : ''}Pod ${doom.of}: ${doom.message}.`,
    };
  }
  const failed = look.awaited.find(({ state }) => state === 'failed');
  if (failed !== undefined) return { kind: 'doomed', message: `${failed.of}: ${failed.message}.` };
  return exceeded(rollout, look);
}

function isWhole(rollout: KubeRollout, look: Look): boolean {
  return look.workloads.length === rollout.workloads.length;
}

/**
 * A Deployment's own deadline, where it is of this rollout: the condition stays from the last one until a pod comes up
 * (deployment controller, `progress.go`), so an older one does not count.
 */
function exceeded(rollout: KubeRollout, look: Look): Sight['end'] {
  for (const { raw, ref, observed, pods, revision, wanted } of look.workloads) {
    const condition = objects(at(raw, 'status', 'conditions')).find((one) => one['type'] === 'Progressing');
    const since = Date.parse(text(condition?.['lastUpdateTime']));
    const whole = pods.filter((pod) => pod.revision === revision && isServing(pod)).length >= wanted;
    if (
      observed &&
      !whole &&
      condition?.['reason'] === 'ProgressDeadlineExceeded' &&
      since > Date.parse(rollout.since) + number(at(raw, 'spec', 'progressDeadlineSeconds'), 600) * 500
    ) {
      const gate = pods.filter((pod) => pod.revision === revision).map(gatesSaid);
      const [why] = gate.filter((said) => said !== null);
      const because = why === undefined ? '' : ` Of one of its pods ${why}.`;
      return { kind: 'doomed', message: `${called(ref)}: ${text(condition['message'])}${because}` };
    }
  }
  return null;
}

/** Whether a look is of the specs that the rollout wrote: an older cached one says nothing. Pure. */
export function isUpToDate(rollout: KubeRollout, workloads: readonly KubeWorkload[]): boolean {
  return rollout.workloads.every(({ ref, generation }) =>
    workloads.some(
      (one) =>
        keyOf(one.ref) === keyOf(ref) && number(at(one.raw, 'metadata', 'generation'), 0) >= generation,
    ),
  );
}

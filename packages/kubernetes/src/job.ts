import type { KubePod } from './facts.ts';
import { endOfContainer, faultOfPod } from './faults.ts';
import { ownedBy } from './managed-fields.ts';
import { called, refOf } from './object.ts';
import { templateOf } from './pod-template.ts';
import { at, type JsonObject, number, objects, text } from './raw.ts';
import type { Awaited } from './rollout.ts';
import { NEVER_STARTS } from './run-once.ts';

/**
 * Where a Job stands: it completed, it failed and why, or it still runs. `FailureTarget` says so
 * before its last pods have ended (Kubernetes, "Jobs", terminal conditions). `now`: milliseconds since the epoch by the
 * cluster's clock. Pure.
 */
export function judgeJob(raw: JsonObject, pods: readonly KubePod[], now: number): Awaited {
  const of = called(refOf(raw));
  const conditions = objects(at(raw, 'status', 'conditions')).filter((one) => one['status'] === 'True');
  const holds = (type: string): JsonObject | undefined => conditions.find((one) => one['type'] === type);
  // The early word is taken where a pod already says why; its last pods may still be on their way out.
  const failed = holds('Failed') ?? (lastEnd(pods) === null ? undefined : holds('FailureTarget'));
  if (failed !== undefined) return { of, state: 'failed', message: failureOf(raw, failed, pods) };
  if (holds('Complete') !== undefined) return { of, state: 'done', message: 'it is complete' };
  if (at(raw, 'spec', 'suspend') === true) {
    return at(ownedBy(raw), 'f:spec', 'f:suspend') === undefined
      ? { of, state: 'waiting', message: 'somebody suspended it: it goes on once it is resumed' }
      : { of, state: 'done', message: 'its manifest suspends it: it is not waited for' };
  }
  const stuck = pods.flatMap((pod) => {
    const fault = faultOfPod(pod, templateOf(raw) ?? {}, now);
    return fault?.doomed === true && NEVER_STARTS.includes(fault.signature) ? [{ pod, fault }] : [];
  })[0];
  if (stuck !== undefined) {
    return { of, state: 'failed', message: `pod ${stuck.pod.name}: ${stuck.fault.message}` };
  }
  const count = (name: string): number => number(at(raw, 'status', name), 0);
  const wanted = number(at(raw, 'spec', 'completions'), 1);
  const failures = count('failed');
  return {
    of,
    state: 'waiting',
    message: `${count('succeeded')} of ${wanted} done, ${count('active')} running${failures === 0 ? '' : `, ${failures} failed (${lastEnd(pods) ?? 'no pod says why'})`}`,
  };
}

function failureOf(raw: JsonObject, condition: JsonObject, pods: readonly KubePod[]): string {
  const why = lastEnd(pods);
  const said = why === null ? '' : `: ${why}`;
  switch (text(condition['reason'])) {
    case 'BackoffLimitExceeded':
      return `its pods failed ${failuresOf(raw, pods)} time(s), backoffLimit is ${number(at(raw, 'spec', 'backoffLimit'), 6)}${said}`;
    case 'DeadlineExceeded':
      return `it did not end within its activeDeadlineSeconds (${number(at(raw, 'spec', 'activeDeadlineSeconds'), 0)} s)${said}`;
    default:
      return `${text(condition['reason'])}: ${text(condition['message'])}${said}`;
  }
}

/** The controller counts a pod a moment after it has failed. */
function failuresOf(raw: JsonObject, pods: readonly KubePod[]): number {
  return Math.max(
    number(at(raw, 'status', 'failed'), 0),
    pods.filter(({ phase }) => phase === 'Failed').length,
  );
}

/** How the newest pod that failed ended; null where none tells. */
function lastEnd(pods: readonly KubePod[]): string | null {
  const newest = [...pods].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  for (const pod of newest) {
    for (const { name, ended } of pod.containers) {
      if (ended !== null && ended.exitCode !== 0) {
        return `container "${name}" ended with ${endOfContainer(ended)}`;
      }
    }
    if (pod.phase === 'Failed' && pod.reason !== '') return `pod ${pod.name} failed (${pod.reason})`;
  }
  return null;
}

import type { Resource } from './discovery.ts';
import { called, groupOf, refOf } from './object.ts';
import { at, type JsonObject, number, objects, text } from './raw.ts';
import type { Awaited } from './rollout.ts';

/** Groups whose kinds come with Kubernetes, beside those below `k8s.io`. */
const BUILT_IN: readonly string[] = ['', 'apps', 'batch', 'autoscaling', 'policy', 'extensions'];
/** Milliseconds that a controller is given to say its first word of a new object: one that never speaks is not waited for. */
const FIRST_WORD = 10_000;

/** Whether objects of a kind are custom and their controllers can tell a state (the subresource `status`). Pure. */
export function hasState({ apiVersion, status }: Resource): boolean {
  const group = groupOf(apiVersion);
  return status && !BUILT_IN.includes(group) && !group.endsWith('.k8s.io');
}

/**
 * Where a custom resource stands, by the rules of kstatus (sigs.k8s.io/cli-utils, "kstatus"): its controller has seen
 * this generation; `Stalled` fails it, `Reconciling` keeps it waiting, else `Ready`, or where there is none `Available`,
 * decides, and one without either is done. A condition of an older generation says nothing. `now`: milliseconds
 * since the epoch by the cluster's clock. Pure.
 */
export function judgeResource(raw: JsonObject, now: number): Awaited {
  const of = called(refOf(raw));
  const generation = number(at(raw, 'metadata', 'generation'), 0);
  const observed = at(raw, 'status', 'observedGeneration');
  const conditions = objects(at(raw, 'status', 'conditions'));
  const age = now - Date.parse(text(at(raw, 'metadata', 'creationTimestamp')));
  const waiting = (message: string): Awaited => ({ of, state: 'waiting', message });
  if (typeof observed === 'number' && observed < generation) {
    return waiting('its controller has not seen this version yet');
  }
  const fresh = conditions.filter((one) => number(one['observedGeneration'], generation) >= generation);
  if (fresh.length < conditions.length && fresh.length === 0) {
    return waiting('its conditions are of an older version');
  }
  if (conditions.length === 0 && typeof observed !== 'number' && age < FIRST_WORD) {
    return waiting('its controller has not said anything yet');
  }
  const find = (type: string): JsonObject | undefined => fresh.find((one) => one['type'] === type);
  const said = (one: JsonObject): string =>
    [text(one['reason']), text(one['message'])].filter((word) => word !== '').join(': ');
  const stalled = find('Stalled');
  if (stalled?.['status'] === 'True')
    return { of, state: 'failed', message: `it is stalled: ${said(stalled)}` };
  const reconciling = find('Reconciling');
  if (reconciling?.['status'] === 'True') return waiting(`it is being reconciled: ${said(reconciling)}`);
  for (const type of ['Ready', 'Available']) {
    const condition = find(type);
    if (condition === undefined) {
      const stale = conditions.some((one) => one['type'] === type);
      if (stale) return waiting(`its condition ${type} is of an older version`);
      continue;
    }
    return condition['status'] === 'True'
      ? { of, state: 'done', message: `its condition ${type} holds` }
      : waiting(
          `its condition ${type} is ${text(condition['status'])}${said(condition) === '' ? '' : `: ${said(condition)}`}`,
        );
  }
  return { of, state: 'done', message: 'it has no condition to wait for' };
}

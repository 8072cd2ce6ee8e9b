import type { KubeGate, KubePod } from './facts.ts';
import { at, type JsonObject, objects, text } from './raw.ts';

/**
 * The conditions that a pod has to have beside those of its containers, as they stand (Kubernetes, "Pod Lifecycle", pod
 * readiness). They are read from the pod: the AWS Load Balancer Controller adds them as it is made, so no template has
 * them. Pure.
 */
export function readGates(raw: JsonObject): KubeGate[] {
  const conditions = objects(at(raw, 'status', 'conditions'));
  return objects(at(raw, 'spec', 'readinessGates')).map((gate) => {
    const type = text(gate['conditionType']);
    const found = conditions.find((one) => one['type'] === type);
    return {
      type,
      status: text(found?.['status']),
      reason: text(found?.['reason']),
      message: text(found?.['message']),
    };
  });
}

/** The gates that keep a pod from being ready although its containers are. Pure. */
export function openGates(pod: KubePod): readonly KubeGate[] {
  return pod.containersReadySince === '' ? [] : pod.gates.filter(({ status }) => status !== 'True');
}

/** What whoever sets a gate says of it. */
function saidOf({ status, reason, message }: KubeGate): string {
  if (status === '') return 'nobody has set it';
  const said = [reason, message].filter((one) => one !== '').join(': ');
  return said === '' ? `it is ${status}` : said;
}

/** The gates that a pod waits for in one clause; null where it waits for none. Pure. */
export function gatesSaid(pod: KubePod): string | null {
  const open = openGates(pod).map((gate) => `"${gate.type}" (${saidOf(gate)})`);
  return open.length === 0
    ? null
    : `its containers are ready, but its readiness gate ${open.join(' and ')} is not true`;
}

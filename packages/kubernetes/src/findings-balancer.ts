import type { Finding } from '@thea/release';
import { balancersOf, isGated } from './balancer.ts';
import { balancerChanges } from './balancer-change.ts';
import type { KubeFacts } from './facts.ts';
import { called, keyOf } from './object.ts';
import { containersOf, isWorkload, templateOf } from './pod-template.ts';
import { at, isObject, type JsonObject, number, objects, text, texts } from './raw.ts';

const GRACE = 'terminationGracePeriodSeconds';
/** The label by which the AWS Load Balancer Controller gives new pods their gate (its guide, "Pod readiness gate"). */
const INJECT = 'elbv2.k8s.aws/pod-readiness-gate-inject';

/**
 * Seconds that a container's own program sleeps before it is told to end; null where none does. The sleep that Kubernetes
 * does itself is refused by the API server where it is too long. Pure.
 */
export function preStopSeconds(container: JsonObject): number | null {
  const words = texts(at(container, 'lifecycle', 'preStop', 'exec', 'command')).join(' ');
  const given = /(?:^|[\s;&/])sleep (\d+)s?(?:$|[\s;&])/.exec(words)?.[1];
  return given === undefined ? null : Number(given);
}

/**
 * How containers end: one whose hook takes the whole grace period, which begins before the hook, is killed without ever
 * having been told to end (Kubernetes, "Container Lifecycle Hooks"); one without a hook is gone before a load balancer
 * that asks it by its address has heard of it (aws-load-balancer-controller#1719). Pure.
 */
export function endingFindings(facts: KubeFacts): Finding[] {
  return (facts.asked ?? [])
    .filter(({ desired }) => isWorkload(desired))
    .flatMap(({ ref, desired }) => {
      const template = templateOf(desired) ?? {};
      const grace = number(at(template, 'spec', GRACE), 30);
      const [balancer] = balancersOf(facts, desired).filter(({ byAddress }) => byAddress);
      return containersOf(template).flatMap((container): Finding[] => {
        const name = `Container "${text(container['name'])}" of ${called(ref)}`;
        const waits = preStopSeconds(container);
        if (waits !== null && waits >= grace) {
          return [
            {
              class: 'policy',
              rule: 'pre-stop-beyond-grace',
              message: `${name} waits ${waits} s before it ends (preStop), but is killed after ${grace} s: requests that it still answers are cut off.`,
              remedy: `Set "${GRACE}" to more than ${waits}, with the time that the container itself takes to end.`,
              setting: GRACE,
            },
          ];
        }
        const hooked = isObject(at(container, 'lifecycle', 'preStop'));
        if (balancer === undefined || hooked || objects(container['ports']).length === 0) return [];
        return [
          {
            class: 'policy',
            rule: 'pre-stop',
            message: `${name} ends as soon as it is told to, and ${balancer.of} sends requests to it until it has heard of that: they fail.`,
            remedy: 'Let it wait with "lifecycle.preStop", such as {sleep: {seconds: 15}}.',
            setting: 'preStop',
          },
        ];
      });
    });
}

/**
 * Pods that a load balancer reaches by their address and that do not wait for it: while they are replaced, all that it
 * knows may be gone before it has found one of the new ones healthy. Whether they wait is only seen of pods that were
 * made. Pure.
 */
export function gateFindings(facts: KubeFacts): Finding[] {
  return (facts.asked ?? [])
    .filter(({ desired }) => isWorkload(desired))
    .flatMap(({ ref, desired }): Finding[] => {
      const running = facts.workloads.find((one) => keyOf(one.ref) === keyOf(ref));
      const gated = isGated({ raw: desired, pods: running?.pods ?? [] });
      const [balancer] = balancersOf(facts, desired).filter(({ byAddress }) => byAddress);
      if (gated || balancer === undefined || running === undefined || running.pods.length === 0) return [];
      return [
        {
          class: 'policy',
          rule: 'readiness-gate',
          message: `${balancer.of} sends requests to the pods of ${called(ref)} by their address, but they count as ready before it has found them healthy: while they are replaced there may be none that it asks.`,
          remedy: `Give the namespace the label ${INJECT}=enabled, so that new pods wait for it.`,
          setting: INJECT,
        },
      ];
    });
}

/**
 * A load balancer that this release is the first to ask for has no address for minutes, and none again after the way
 * back; one that it gives up comes back as another one, which no way back waits for. Pure.
 */
export function newBalancerFindings(facts: KubeFacts): Finding[] {
  return balancerChanges(facts).map(({ of, change, setting }) =>
    change === 'made'
      ? {
          class: 'policy',
          rule: 'new-load-balancer',
          message: `${of} gets a load balancer with this release: until it has an address, which takes minutes, nobody reaches the release there, and the way back takes it away again.`,
          remedy: `Create ${of} before, on its own, and move traffic to its address in a release of its own.`,
          setting,
        }
      : {
          class: 'policy',
          rule: 'load-balancer-given-up',
          message: `${of} gives up its load balancer with this release: the way back has to make one anew, which takes minutes and has another address.`,
          remedy: `Keep its load balancer ("${setting}") until nobody uses it any more, and give it up in a release of its own.`,
          setting,
        },
  );
}

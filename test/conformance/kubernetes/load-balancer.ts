import { type JsonObject, object, objects, text } from '@thea/kubernetes/raw';
import type { House } from './house.ts';

/** The gate of a target group, named as the AWS Load Balancer Controller names it after its TargetGroupBinding. */
export const GATE = 'target-health.elbv2.k8s.aws/k8s-shop-api-0123456789';

/** What the load balancer finds of every target: healthy, unhealthy, or still being looked at. */
export type Finding = 'healthy' | 'unhealthy' | 'initial';

/** Reason and message as Elastic Load Balancing gives them (API, TargetHealth). */
const CONDITIONS: { readonly [finding in Finding]: JsonObject } = {
  healthy: { status: 'True', reason: '', message: '' },
  unhealthy: { status: 'False', reason: 'Target.FailedHealthChecks', message: 'Health checks failed' },
  initial: {
    status: 'False',
    reason: 'Elb.InitialHealthChecking',
    message: 'Initial health checks in progress',
  },
};
/** Milliseconds between two looks at the pods. */
const LOOK = 100;

/** A controller that sets the gate of every pod of a namespace once its containers are ready. */
export interface LoadBalancer extends AsyncDisposable {
  find(finding: Finding): void;
  /** When it first found a pod healthy, milliseconds since the epoch; null until then. */
  readonly openedAt: number | null;
}

function conditionOf(pod: JsonObject, type: string): JsonObject {
  return objects(object(pod['status'])['conditions']).find((one) => one['type'] === type) ?? {};
}

/** Starts it; it ends with its scope. */
export function openLoadBalancer(house: House, first: Finding): LoadBalancer {
  let finding = first;
  let openedAt: number | null = null;
  let closed = false;
  const look = async (): Promise<void> => {
    for (const pod of await house.user.list(house.path('pods'))) {
      const { name, deletionTimestamp } = object(pod['metadata']);
      const wanted = CONDITIONS[finding];
      const found = conditionOf(pod, GATE);
      if (deletionTimestamp !== undefined || conditionOf(pod, 'ContainersReady')['status'] !== 'True')
        continue;
      if (found['status'] === wanted['status'] && found['reason'] === wanted['reason']) continue;
      if (finding === 'healthy') openedAt ??= Date.now();
      const condition = { type: GATE, ...wanted, lastTransitionTime: new Date().toISOString() };
      // A pod that went between the two calls is nobody's target any more.
      await house.user
        .setCondition(house.path('pods', text(name)), condition, 'controller')
        .catch(() => undefined);
    }
  };
  const work = (async () => {
    while (!closed) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  })();
  return {
    find: (next) => {
      finding = next;
    },
    get openedAt() {
      return openedAt;
    },
    [Symbol.asyncDispose]: async () => {
      closed = true;
      await work;
    },
  };
}

import type { Account } from '../account.ts';
import type { Alarms } from '../cloudwatch/alarms.ts';
import { flag, type JsonObject, object, texts } from '../wire/json.ts';
import { addEvent } from './events.ts';
import { giveUp } from './failures.ts';
import { rollBack } from './rollout.ts';
import { openDeployment, type ServiceState } from './state.ts';
import type { EcsStore } from './store.ts';
import type { Timing } from './timing.ts';

/**
 * The alarms that a deployment looks at from its start: none where they are not enabled, and none where one of them is in
 * ALARM already (ECS guide, "How CloudWatch alarms detect Amazon ECS deployment failures": ignored for that deployment).
 */
export function watchedAlarms(alarms: Alarms, configuration: JsonObject): readonly string[] {
  const asked = object(configuration, 'alarms') ?? {};
  if (flag(asked, 'enable') !== true) return [];
  const names = texts(asked, 'alarmNames');
  return names.some((name) => alarms.state(name) === 'ALARM') ? [] : names;
}

function react(account: Account, service: ServiceState, name: string): void {
  const open = openDeployment(service);
  if (open === null || open.status !== 'IN_PROGRESS' || !open.watchedAlarms.includes(name)) return;
  const failing = service.deployments.find(({ id }) => id === open.deploymentId);
  if (failing === undefined) return;
  open.triggeredAlarms = [name];
  addEvent(account, service, `(deployment ${failing.id}) deployment failed: alarm detected.`);
  const rollout = 'ECS deployment failed: alarm detected.';
  // A deployment that shifts traffic is always taken back: nothing says what else a split service would become.
  if (open.lifecycle !== null || flag(object(open.configuration, 'alarms') ?? {}, 'rollback') === true) {
    rollBack(account, service, open, {
      reason: `Service deployment rolled back because of CloudWatch alarm(s) in ALARM: ${name}.`,
      rollout,
    });
    return;
  }
  giveUp(account, failing, open, {
    reason: `Service deployment failed because of CloudWatch alarm(s) in ALARM: ${name}.`,
    rollout,
  });
}

/** From now on an alarm fails the deployments that look at it, one control-plane delay after it is raised. */
export function reactToAlarms(parts: {
  readonly account: Account;
  readonly alarms: Alarms;
  readonly store: EcsStore;
  readonly timing: Timing;
}): void {
  const { account, alarms, store, timing } = parts;
  alarms.listen((name) => {
    account.time.after(timing.controlPlane * 1000, () => {
      for (const { state, runtime } of store.services()) {
        react(account, state, name);
        runtime.wake();
      }
    });
  });
}

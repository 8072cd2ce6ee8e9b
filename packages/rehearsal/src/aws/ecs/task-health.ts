import type { ReplicaProcess } from '../../replica/replica.ts';
import type { Time } from '../../time/time.ts';
import type { TargetState } from '../elb/target-group.ts';
import { type JsonObject, number, object, objects, text, texts } from '../wire/json.ts';
import type { ContainerState, TaskState } from './state.ts';

/** What the health of a task follows from. Seconds; `now` in milliseconds since the epoch. */
export interface HealthView {
  readonly now: number;
  readonly targets: readonly (TargetState | null)[];
  readonly targetGroupArn: string;
  readonly grace: number;
  readonly unchecked: number;
}

/**
 * Whether a task counts as healthy, and why it is to be replaced. SDK docs of DeploymentConfiguration: with a load
 * balancer its targets are healthy, with container health checks those pass, with both both, with neither 40 s after
 * RUNNING. Failing target checks count only after the grace period (SDK docs of healthCheckGracePeriodSeconds).
 */
export function judgeTask(task: TaskState, view: HealthView): { healthy: boolean; failing: string | null } {
  if (task.lastStatus !== 'RUNNING' || task.startedAt === null) return { healthy: false, failing: null };
  const checked = task.containers.filter(({ health, essential }) => essential && health !== null);
  const graceOver = view.now >= task.startedAt + view.grace * 1000;
  if (checked.some(({ health }) => health === 'UNHEALTHY') && graceOver) {
    return { healthy: false, failing: 'Task failed container health checks' };
  }
  if (view.targets.some((target) => target?.state === 'unhealthy') && graceOver) {
    return {
      healthy: false,
      failing: `Task failed ELB health checks in (target-group ${view.targetGroupArn})`,
    };
  }
  const containersFit = checked.every(({ health }) => health === 'HEALTHY');
  const targetsFit = view.targets.every((target) => target?.state === 'healthy');
  if (checked.length === 0 && view.targets.length === 0) {
    return { healthy: view.now >= task.startedAt + view.unchecked * 1000, failing: null };
  }
  return { healthy: containersFit && targetsFit, failing: null };
}

/**
 * Runs a container's health check: the URL that its command asks for is asked, because an image FROM scratch has no
 * shell; without a URL the check passes while the process runs. Defaults: SDK docs of HealthCheck.
 */
export function watchContainer(
  time: Time,
  container: ContainerState,
  definition: JsonObject,
  process: ReplicaProcess,
  changed: () => void,
): void {
  const check = object(definition, 'healthCheck');
  if (check === undefined) return;
  const interval = (number(check, 'interval') ?? 30) * 1000;
  const timeout = (number(check, 'timeout') ?? 5) * 1000;
  const retries = number(check, 'retries') ?? 3;
  const startPeriod = (number(check, 'startPeriod') ?? 0) * 1000;
  const path = /https?:\/\/[^/\s'"]+(\/[^\s'"]*)?/.exec(texts(check, 'command').join(' '));
  const since = time.now();
  let failures = 0;
  const probe = async (): Promise<void> => {
    if (container.lastStatus !== 'RUNNING') return;
    const fit = path === null || (await passes(process, path[1] ?? '/', timeout));
    failures = fit ? 0 : failures + (time.now() >= since + startPeriod ? 1 : 0);
    const before = container.health;
    if (fit) container.health = 'HEALTHY';
    else if (failures >= retries) container.health = 'UNHEALTHY';
    if (before !== container.health) changed();
    time.after(interval, () => time.busy(probe()));
  };
  time.after(interval, () => time.busy(probe()));
}

// `curl -f` fails from 400 on.
async function passes(process: ReplicaProcess, path: string, timeout: number): Promise<boolean> {
  const { status } = await process.get(path, timeout);
  return status >= 200 && status < 400;
}

/** The health that a container has from its start: UNKNOWN with a health check, none without. */
export function initialHealth(definition: JsonObject, name: string): ContainerState['health'] {
  const container = objects(definition, 'containerDefinitions').find((one) => text(one, 'name') === name);
  return container !== undefined && object(container, 'healthCheck') !== undefined ? 'UNKNOWN' : null;
}

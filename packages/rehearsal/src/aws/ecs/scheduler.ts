/** A task as the scheduler sees it. Only tasks that are wanted to run are given. */
export interface ScheduledTask {
  readonly id: string;
  /** Belongs to the primary deployment. */
  readonly primary: boolean;
  readonly healthy: boolean;
  readonly healthyOnce: boolean;
  readonly failing: boolean;
  /** Scale-in protection: neither scaling in nor a deployment stops it while it is fit (ECS guide, "Protect your tasks"). */
  readonly protected?: boolean;
}

export interface SchedulerView {
  readonly desired: number;
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly tasks: readonly ScheduledTask[];
  /** False while the deployment has failed or waits after repeated failures. */
  readonly mayStart: boolean;
}

/** What to do now: how many tasks of the primary deployment to start, and which to stop. */
export interface SchedulerStep {
  readonly start: number;
  readonly stop: readonly string[];
}

/** The lower limit of healthy tasks: rounded up. SDK docs of DeploymentConfiguration.minimumHealthyPercent. */
export function minimumHealthy(desired: number, percent: number): number {
  return Math.ceil((desired * percent) / 100);
}

/** The upper limit of tasks that run or are about to: rounded down. SDK docs of DeploymentConfiguration.maximumPercent. */
export function maximumTasks(desired: number, percent: number): number {
  return Math.floor((desired * percent) / 100);
}

/**
 * One step of the rolling update, pure. SDK docs of DeploymentConfiguration: replacements for unhealthy tasks start
 * first where the maximum allows, else unhealthy tasks are stopped first; healthy tasks of other deployments are
 * stopped down to the minimum. A task that never became healthy and fails its checks is stopped at once.
 */
export function schedule(view: SchedulerView): SchedulerStep {
  const { desired, tasks } = view;
  const stop = new Set<string>();
  const alive = (): ScheduledTask[] => tasks.filter(({ id }) => !stop.has(id));
  for (const task of tasks) if (task.failing && !task.healthyOnce) stop.add(task.id);

  const limit = maximumTasks(desired, view.maximumPercent);
  const wanted = (): number => desired - alive().filter(({ primary, failing }) => primary && !failing).length;
  const room = (): number => limit - alive().length;

  // Unhealthy tasks keep nothing up: they make room, and leave as soon as enough healthy ones replace them.
  const sound = alive().filter(({ primary, healthy }) => primary && healthy).length;
  for (const task of alive()) {
    if (!task.failing) continue;
    const replaced = sound >= desired;
    const inTheWay = wanted() > Math.max(0, room());
    if (replaced || inTheWay) stop.add(task.id);
  }
  const left = alive();
  let spare =
    left.filter(({ healthy }) => healthy).length - minimumHealthy(desired, view.minimumHealthyPercent);
  for (const task of left) {
    if (task.primary || task.protected === true || (task.healthy && spare <= 0)) continue;
    // An old task that is still coming up serves nobody: it goes, unless nothing may take its place.
    if (!task.healthy && !view.mayStart) continue;
    stop.add(task.id);
    if (task.healthy) spare -= 1;
  }
  // Too many of the right ones (the desired count was lowered): the newest healthy ones go last.
  const surplus = -wanted();
  const primaries = alive().filter((task) => task.primary && !task.failing && task.protected !== true);
  const goFirst = [...primaries].sort((a, b) => Number(a.healthy) - Number(b.healthy));
  for (const task of goFirst.slice(0, Math.max(0, surplus))) stop.add(task.id);

  const start = view.mayStart ? Math.max(0, Math.min(wanted(), room())) : 0;
  return { start, stop: [...stop] };
}

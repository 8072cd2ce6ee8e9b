import type { EmbeddedAws, InspectedService, InspectedTask, ReplicaChange } from '@thea/rehearsal/aws/index';
import type { DrawnService } from './draw-service.ts';
import { WHERE } from './request.ts';

/** What the counts of one task definition decide: whether any replica is there, enough of them are, and all of them. */
function levelOf(count: number, { replicas, minimumHealthyPercent }: DrawnService): number {
  const minimum = Math.max(1, Math.ceil((replicas * minimumHealthyPercent) / 100));
  return Number(count > 0) + Number(count >= minimum) + Number(count >= replicas);
}

/** A load balancer tells of health sooner than ECS does. */
const isReady = ({ lastStatus, desiredStatus, target }: InspectedTask): boolean =>
  lastStatus === 'RUNNING' && desiredStatus === 'RUNNING' && (target === 'healthy' || target === null);

function levelsOf(
  { tasks }: InspectedService,
  counts: ReplicaChange['counts'],
  service: DrawnService,
): string {
  const ready: Record<string, number> = {};
  for (const task of tasks) {
    ready[task.taskDefinition] = (ready[task.taskDefinition] ?? 0) + Number(isReady(task));
  }
  const names = new Set([...Object.keys(ready), ...Object.keys(counts)]);
  return [...names]
    .sort()
    .map((name) => {
      const { running = 0, serving = 0 } = counts[name] ?? {};
      return [name, running > 0, levelOf(serving, service), levelOf(ready[name] ?? 0, service)].join(' ');
    })
    .join();
}

/**
 * Tells whether a look at the service could show more than the last one that was worth it: another stage or status,
 * enough replicas or none where it was otherwise, a replica that goes without ever having been fit, or has long gone. One
 * that fails its checks counts as failing from the end of its grace period on, when nothing else changes: always worth it.
 */
export function openWorth(
  { inspect }: Pick<EmbeddedAws, 'inspect'>,
  service: DrawnService,
): (counts: ReplicaChange['counts']) => boolean {
  const fit = new Set<string>();
  let shown = '';
  return (counts) => {
    const now = inspect.service(WHERE.cluster, WHERE.service);
    for (const { id, healthy } of now.tasks) if (healthy) fit.add(id);
    const unfit = now.tasks.filter(({ id, desiredStatus }) => desiredStatus === 'STOPPED' && !fit.has(id));
    const [newest] = now.serviceDeployments;
    const shows = [
      newest?.arn,
      newest?.status,
      now.stage,
      now.held,
      levelsOf(now, counts, service),
      ...now.deployments.map(({ failedTasks }) => failedTasks),
      ...unfit.map(({ id }) => id),
    ].join();
    const more = shows !== shown;
    shown = shows;
    return more || now.tasks.some(({ target }) => target === 'unhealthy');
  };
}

import type { Operations } from '../../operation.ts';
import { AwsError } from '../../wire/error.ts';
import { type JsonObject, requiredText, text, texts } from '../../wire/json.ts';
import { page } from '../../wire/page.ts';
import { runTask } from '../run-task.ts';
import type { TaskState } from '../state.ts';
import { type ClusterEntry, isRemembered } from '../store.ts';
import type { LiveTask } from '../task-life.ts';
import { describeTask } from '../task-view.ts';
import type { EcsParts } from './parts.ts';

const names = (task: TaskState, name: string): boolean => task.arn === name || task.id === name;

/** ListTasks, DescribeTasks, StopTask, RunTask. ECS API reference. */
export function taskOperations(parts: EcsParts): Operations {
  const { store, stale, account, definitions } = parts;

  const tasksOf = (cluster: ClusterEntry): TaskState[] =>
    [
      ...cluster.services.flatMap(({ state }) => stale.see(state).tasks),
      ...cluster.standalone.map(({ live }) => live.task),
    ].filter((task) => isRemembered(task, account.time.now()));

  const missing = (cluster: ClusterEntry, name: string): JsonObject => ({
    arn: name.startsWith('arn:') ? name : account.arn('ecs', `task/${cluster.name}/${name}`),
    reason: 'MISSING',
  });

  const live = (cluster: ClusterEntry, name: string): LiveTask | undefined =>
    [
      ...cluster.services.flatMap(({ runtime }) => [...runtime.live.values()]),
      ...cluster.standalone.map((one) => one.live),
    ].find(({ task }) => names(task, name));

  return {
    ListTasks: (input) => {
      const cluster = store.cluster(input);
      const service = text(input, 'serviceName');
      const group =
        service === undefined ? undefined : `service:${store.service(cluster, service).state.name}`;
      const family = text(input, 'family');
      const startedBy = text(input, 'startedBy');
      // SDK docs of ListTasksRequest.desiredStatus: RUNNING where it is not given.
      const desired = text(input, 'desiredStatus') ?? 'RUNNING';
      const found = tasksOf(cluster)
        .filter((task) => task.desiredStatus === desired)
        .filter((task) => group === undefined || task.group === group)
        .filter((task) => startedBy === undefined || task.startedBy === startedBy)
        .filter((task) => family === undefined || definitions.find(task.taskDefinitionArn).family === family)
        .map(({ arn }) => arn);
      const { items, nextToken } = page(input, found, 100);
      return { taskArns: [...items], nextToken };
    },
    DescribeTasks: (input) => {
      const cluster = store.cluster(input);
      const asked = texts(input, 'tasks');
      if (asked.length === 0 || asked.length > 100) {
        throw new AwsError('InvalidParameterException', 'Tasks must have 1 to 100 elements.');
      }
      const known = new Map(
        tasksOf(cluster).flatMap((task) => [[task.arn, task] as const, [task.id, task] as const]),
      );
      const found = asked.map((name) => ({ name, task: known.get(name) }));
      return {
        tasks: found.flatMap(({ task }) => (task === undefined ? [] : [describeTask(task, cluster.arn)])),
        failures: found.filter(({ task }) => task === undefined).map(({ name }) => missing(cluster, name)),
      };
    },
    StopTask: (input) => {
      const cluster = store.cluster(input);
      const found = live(cluster, requiredText(input, 'task'));
      if (found === undefined) {
        throw new AwsError('InvalidParameterException', 'The referenced task was not found.');
      }
      // SDK docs of StopTaskRequest.reason: it appears in stoppedReason.
      found.stop('UserInitiated', text(input, 'reason') ?? 'Task stopped by user');
      return { task: describeTask(found.task, cluster.arn) };
    },
    RunTask: async (input) => {
      const cluster = store.cluster(input);
      const started = await runTask(parts, cluster, input);
      return { tasks: started.map(({ task }) => describeTask(task, cluster.arn)), failures: [] };
    },
  };
}

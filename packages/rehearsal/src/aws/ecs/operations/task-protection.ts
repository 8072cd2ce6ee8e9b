import type { Operations } from '../../operation.ts';
import { AwsError } from '../../wire/error.ts';
import { epochSeconds, flag, type JsonObject, number, texts } from '../../wire/json.ts';
import type { TaskState } from '../state.ts';
import type { EcsParts } from './parts.ts';

// SDK docs of UpdateTaskProtectionRequest: ten tasks, 1 to 2,880 minutes, 120 where nothing is said.
const MOST_TASKS = 10;
const LONGEST_MINUTES = 2880;
const DEFAULT_MINUTES = 120;

/** GetTaskProtection and UpdateTaskProtection, for tasks of services. ECS API reference. */
export function taskProtectionOperations({ store, account }: EcsParts): Operations {
  const { time } = account;

  const chosen = (input: JsonObject): { found: TaskState[]; failures: JsonObject[] } => {
    const cluster = store.cluster(input);
    const asked = texts(input, 'tasks');
    if (asked.length > MOST_TASKS) {
      throw new AwsError('InvalidParameterException', `tasks can have at most ${MOST_TASKS} elements.`);
    }
    const known = cluster.services.flatMap(({ state }) => state.tasks);
    const found = asked.map((name) => ({
      name,
      task: known.find((task) => (task.arn === name || task.id === name) && task.lastStatus !== 'STOPPED'),
    }));
    return {
      found: found.flatMap(({ task }) => task ?? []),
      failures: found
        .filter(({ task }) => task === undefined)
        .map(({ name }) => ({
          arn: name.startsWith('arn:') ? name : account.arn('ecs', `task/${cluster.name}/${name}`),
          reason: 'MISSING',
        })),
    };
  };

  const described = (task: TaskState): JsonObject => {
    const until = task.protectedUntil;
    return until === null || until <= time.now()
      ? { taskArn: task.arn, protectionEnabled: false }
      : { taskArn: task.arn, protectionEnabled: true, expirationDate: epochSeconds(until) };
  };

  return {
    GetTaskProtection: (input) => {
      const { found, failures } = chosen(input);
      return { protectedTasks: found.map(described), failures };
    },
    UpdateTaskProtection: (input) => {
      const enabled = flag(input, 'protectionEnabled') ?? false;
      const minutes = number(input, 'expiresInMinutes') ?? DEFAULT_MINUTES;
      if (minutes < 1 || minutes > LONGEST_MINUTES) {
        throw new AwsError(
          'InvalidParameterException',
          `expiresInMinutes must be between 1 and ${LONGEST_MINUTES}.`,
        );
      }
      const { found, failures } = chosen(input);
      for (const task of found) {
        task.protectedUntil = enabled ? time.now() + minutes * 60_000 : null;
        const owner = store.services().find(({ state }) => state.tasks.includes(task));
        // Whoever waited to stop it looks again as soon as the protection ends.
        if (task.protectedUntil === null) owner?.runtime.wake();
        else time.at(task.protectedUntil, () => owner?.runtime.wake());
      }
      return { protectedTasks: found.map(described), failures };
    },
  };
}

import type { ReplicaHost, ReplicaProcess } from '../../replica/replica.ts';
import { PullError } from '../../replica/replica.ts';
import type { Account } from '../account.ts';
import type { Logs } from '../logs/streams.ts';
import { type JsonObject, number, objects, text, texts } from '../wire/json.ts';
import { type Images, parseImage } from './images.ts';
import type { ContainerState, TaskState } from './state.ts';
import { awslogsOf } from './task-definitions.ts';

/** Why a task could not start, in the words of `stoppedReason`. ECS guide, "Amazon ECS stopped tasks error messages". */
export class StartFailure extends Error {
  readonly container: string;
  constructor(container: string, message: string) {
    super(message);
    this.name = 'StartFailure';
    this.container = container;
  }
}

export interface ContainerParts {
  readonly account: Account;
  readonly host: ReplicaHost;
  readonly images: Images;
  readonly logs: Logs;
  /** Values that `secrets[].valueFrom` stands for; an unknown one fails the task as in ECS. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Base of the metadata endpoint, version 4. */
  readonly metadataUrl: () => string;
}

/** The port that a container listens on; 0 where it has no port mapping. */
export function portOf(container: JsonObject): number {
  return number(objects(container, 'portMappings')[0] ?? {}, 'containerPort') ?? 0;
}

function environmentOf(
  parts: ContainerParts,
  definition: JsonObject,
  container: ContainerState,
): Record<string, string> {
  const environment: Record<string, string> = {
    // ECS guide, "Task metadata endpoint version 4" and "Fargate environment variables".
    ECS_CONTAINER_METADATA_URI_V4: `${parts.metadataUrl()}/v4/${container.runtimeId}`,
    AWS_EXECUTION_ENV: 'AWS_ECS_FARGATE',
    AWS_REGION: parts.account.region,
    AWS_DEFAULT_REGION: parts.account.region,
  };
  for (const entry of objects(definition, 'environment')) {
    environment[text(entry, 'name') ?? ''] = text(entry, 'value') ?? '';
  }
  for (const secret of objects(definition, 'secrets')) {
    const from = text(secret, 'valueFrom') ?? '';
    const value = parts.secrets.get(from);
    if (value === undefined) {
      throw new StartFailure(
        container.name,
        `ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${from} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
      );
    }
    environment[text(secret, 'name') ?? ''] = value;
  }
  return environment;
}

function notPulled(container: ContainerState, detail: string): StartFailure {
  return new StartFailure(
    container.name,
    `CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref ${container.image}: ${detail}`,
  );
}

function openStream(
  parts: ContainerParts,
  task: TaskState,
  definition: JsonObject,
  container: ContainerState,
): (line: string) => void {
  const awslogs = awslogsOf(definition);
  if (awslogs === null) return () => {};
  if (awslogs.create) parts.logs.createGroup(awslogs.group);
  if (!parts.logs.hasGroup(awslogs.group)) {
    throw new StartFailure(
      container.name,
      `ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log stream: ResourceNotFoundException: The specified log group does not exist.: exit status 1`,
    );
  }
  const stream = `${awslogs.prefix}/${container.name}/${task.id}`;
  return (line) => parts.logs.append(awslogs.group, stream, line);
}

/** Starts one container's process: image by digest, environment, secrets, log stream. Throws `StartFailure`. */
export async function startContainer(
  parts: ContainerParts,
  task: TaskState,
  container: ContainerState,
  definition: JsonObject,
): Promise<ReplicaProcess> {
  const onLine = openStream(parts, task, definition, container);
  const environment = environmentOf(parts, definition, container);
  // A revision's digest wins over the tag (ECS guide, "Container image resolution").
  const name = parseImage(container.image);
  const pinned = container.imageDigest ?? name.digest;
  const found =
    pinned === null
      ? await parts.images.resolve(container.image)
      : await parts.images.resolve(`${name.host}/${name.repository}@${pinned}`);
  if (found === null) throw notPulled(container, `${container.image}: not found`);
  container.imageDigest = found.digest;
  const entryPoint = texts(definition, 'entryPoint');
  const command = texts(definition, 'command');
  try {
    return await parts.host.start({
      image: `${found.repository}@${found.digest}`,
      ...(entryPoint.length === 0 ? {} : { entryPoint }),
      ...(command.length === 0 ? {} : { command }),
      environment,
      address: task.address,
      containerPort: portOf(definition),
      onLine,
    });
  } catch (thrown) {
    if (thrown instanceof PullError) throw notPulled(container, `${thrown.code}: ${thrown.message}`);
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    throw new StartFailure(
      container.name,
      `CannotStartContainerError: ResourceInitializationError: failed to create new container runtime task: failed to create shim task: OCI runtime create failed: ${why}`,
    );
  }
}

/** The exit code that ECS reports: the process's own, or 128 and the signal's number (SIGTERM 143, SIGKILL 137). */
export function exitCodeOf(exit: { readonly code: number | null; readonly signal: string | null }): number {
  if (exit.code !== null) return exit.code;
  return exit.signal === 'SIGTERM' ? 143 : 137;
}

import { AwsError } from '../wire/error.ts';
import { type JsonObject, number, object, objects, text, texts } from '../wire/json.ts';

const client = (message: string): AwsError => new AwsError('ClientException', message);

// ECS developer guide, "Task definition differences for Fargate": valid memory (MiB) by CPU units, [from, to, step].
const FARGATE_SIZES: { readonly [cpu: string]: readonly [number, number, number] } = {
  '256': [512, 2048, 512],
  '512': [1024, 4096, 1024],
  '1024': [2048, 8192, 1024],
  '2048': [4096, 16_384, 1024],
  '4096': [8192, 30_720, 1024],
  '8192': [16_384, 61_440, 4096],
  '16384': [32_768, 122_880, 8192],
};

function checkFargate(input: JsonObject): void {
  if (text(input, 'networkMode') !== 'awsvpc') {
    throw client("Fargate only supports network mode 'awsvpc'.");
  }
  const cpu = text(input, 'cpu');
  const memory = Number(text(input, 'memory'));
  if (cpu === undefined) throw client("Fargate requires that 'cpu' be defined at the task level.");
  if (!Number.isFinite(memory)) throw client("Fargate requires that 'memory' be defined at the task level.");
  const [from, to, step] = FARGATE_SIZES[cpu] ?? [0, -1, 1];
  // 256 units allow 512, 1024 and 2048 MiB only.
  const odd = cpu === '256' && memory === 1536;
  if (memory < from || memory > to || memory % step !== 0 || odd) {
    throw client(
      `No Fargate configuration exists for given values: ${cpu} CPU, ${memory} memory. See the Amazon ECS documentation for the valid values.`,
    );
  }
  const containers = objects(input, 'containerDefinitions');
  const logs = containers.some(
    (one) => text(object(one, 'logConfiguration') ?? {}, 'logDriver') === 'awslogs',
  );
  if (logs && text(input, 'executionRoleArn') === undefined) {
    throw client(
      'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
    );
  }
  const ecr = containers.some((one) => text(one, 'image')?.includes('.dkr.ecr.'));
  if (ecr && text(input, 'executionRoleArn') === undefined) {
    throw client('Fargate requires task definition to have execution role ARN to support ECR images.');
  }
  const secrets = containers.some((one) => objects(one, 'secrets').length > 0);
  if (secrets && text(input, 'executionRoleArn') === undefined) {
    throw client(
      "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'.",
    );
  }
}

function checkContainer(container: JsonObject, fargate: boolean, taskMemory: boolean): void {
  const name = text(container, 'name') ?? '';
  if (name === '') throw client('Container.name should not be null or empty.');
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) throw client(`Invalid container name: ${name}.`);
  if (!text(container, 'image')) throw client('Container.image should not be null or empty.');
  const memory = number(container, 'memory') ?? number(container, 'memoryReservation');
  if (!fargate && !taskMemory && memory === undefined) {
    throw client(
      "Invalid setting for container '" +
        name +
        "'. At least one of 'memory' or 'memoryReservation' must be specified.",
    );
  }
  const stop = number(container, 'stopTimeout');
  // SDK docs of ContainerDefinition.stopTimeout: at most 120 seconds on Fargate.
  if (fargate && stop !== undefined && (stop < 0 || stop > 120)) {
    throw client(
      `Invalid 'stopTimeout' setting for container. stopTimeout must be between 0 and 120 seconds.`,
    );
  }
}

/** What RegisterTaskDefinition refuses. SDK docs of RegisterTaskDefinitionRequest; sentences as ECS answers. */
export function checkTaskDefinition(input: JsonObject): void {
  const family = text(input, 'family') ?? '';
  if (family === '') throw client('Family should not be null or empty.');
  // SDK docs of RegisterTaskDefinitionRequest.family: up to 255 letters, numbers, underscores and hyphens.
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(family)) throw client(`Invalid family name: ${family}`);
  const containers = objects(input, 'containerDefinitions');
  if (containers.length === 0) throw client('Container list cannot be empty.');
  const fargate = texts(input, 'requiresCompatibilities').includes('FARGATE');
  for (const container of containers) checkContainer(container, fargate, text(input, 'memory') !== undefined);
  const names = containers.map((container) => text(container, 'name'));
  if (new Set(names).size !== names.length) throw client('Container names must be unique.');
  if (containers.every((container) => container['essential'] === false)) {
    throw client('At least one container in a task definition must be marked as essential.');
  }
  if (fargate) checkFargate(input);
}

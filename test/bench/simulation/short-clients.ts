import type { EmbeddedAws } from '@thea/rehearsal/aws/index';
import { AwsError } from '@thea/rehearsal/aws/wire/error';
import { isObject, type JsonObject, type JsonValue, objects } from '@thea/rehearsal/aws/wire/json';
import type { ServiceName } from '@thea/rehearsal/aws/wire/services';
import type { Time } from '@thea/rehearsal/time/time';

/** What a client and its commands have in common. */
interface AnyClient {
  readonly config: { readonly serviceId: string };
}
interface AnyCommand {
  readonly input: object;
  readonly middlewareStack: {
    identify(): string[];
    resolve(handler: (args: Sent) => Promise<Received>, context: object): (args: Sent) => Promise<Received>;
  };
}
interface Sent {
  readonly input: object;
  readonly request: { body: unknown; headers: object };
}
interface Received {
  readonly response: { body: unknown; headers: object };
  readonly output: object;
}

const NAMES: { readonly [serviceId: string]: ServiceName } = {
  ECS: 'ecs',
  ECR: 'ecr',
  'Elastic Load Balancing v2': 'elbv2',
  'Application Auto Scaling': 'application-autoscaling',
  'CloudWatch Logs': 'logs',
};
/** Members of the SDK's models that are times; the platform gives them in seconds since the epoch. */
const TIMES = /(?:At|Time|since|Until)$/;

/** Answers made for their asker, with times nowhere but in the items of one member; null: nowhere at all. */
const FLAT: { readonly [operation: string]: string | null } = {
  DescribeTasks: 'tasks',
  ListTasks: null,
  DescribeTargetHealth: null,
};

/** The output of an operation as the SDK would give it: a look at a hundred tasks is worth a short way. */
function outputOf(operation: string, output: JsonObject): object {
  const member = FLAT[operation];
  if (member === undefined) return reviveMembers(output);
  for (const item of member === null ? [] : objects(output, member)) datesIn(item);
  return output;
}

function datesIn(item: { [name: string]: unknown }): void {
  for (const name of Object.keys(item)) {
    const value = item[name];
    if (typeof value === 'number' && TIMES.test(name)) item[name] = new Date(value * 1000);
  }
}

/** The output as the SDK would give it: times are dates. */
function revive(value: JsonValue | undefined, name: string): unknown {
  if (typeof value === 'number' && TIMES.test(name)) return new Date(value * 1000);
  if (Array.isArray(value)) return value.map((item) => revive(item, ''));
  return isObject(value) ? reviveMembers(value) : value;
}

function reviveMembers(value: JsonObject): object {
  const revived: { [name: string]: unknown } = {};
  for (const name of Object.keys(value)) {
    const item = value[name];
    if (item !== null && item !== undefined) revived[name] = revive(item, name);
  }
  return revived;
}

function plain(input: object): JsonObject {
  const parsed: unknown = JSON.parse(JSON.stringify(input));
  return isObject(parsed) ? parsed : {};
}

/**
 * Lets clients call the platform of this process straight away: no request is written and none is parsed, which is most
 * of what a call costs here. What a command's own middleware sends and reads raw stays raw. No retries: for a platform
 * without faults.
 */
export function shortenClients(
  clients: readonly AnyClient[],
  wire: {
    readonly time: Time;
    readonly aws: EmbeddedAws;
    readonly latency: () => number;
    /** Called with the seconds that each answer took. */
    readonly answered: (seconds: number) => void;
  },
): void {
  const pass = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      wire.time.after(milliseconds, resolve);
    });
  for (const client of clients) {
    const service = NAMES[client.config.serviceId];
    if (service === undefined) throw new Error(`The embedded AWS has no ${client.config.serviceId}.`);
    const send = async (command: AnyCommand): Promise<object> => {
      const operation = command.constructor.name.replace(/Command$/, '');
      const ask = async (input: JsonObject): Promise<JsonObject> => {
        const half = wire.latency() / 2;
        const sent = wire.time.now();
        await pass(half);
        const output = await wire.aws.run(service, operation, input).catch((thrown: unknown) => thrown);
        await pass(half);
        if (output instanceof AwsError) throw asClientError(output);
        if (output instanceof Error || !isObject(output)) throw output;
        wire.answered((wire.time.now() - sent) / 1000);
        return output;
      };
      if (command.middlewareStack.identify().length === 0)
        return outputOf(operation, await ask(plain(command.input)));
      const whole = command.middlewareStack.resolve(async ({ input, request }) => {
        const body = typeof request.body === 'string' ? JSON.parse(request.body) : plain(input);
        const output = await ask(body);
        return {
          response: { body: Buffer.from(JSON.stringify(output)), headers: {} },
          output: reviveMembers(output),
        };
      }, {});
      return (await whole({ input: command.input, request: { body: null, headers: {} } })).output;
    };
    Object.assign(client, { send });
  }
}

function asClientError(error: AwsError): Error {
  return Object.assign(new Error(error.message), {
    name: error.code,
    $metadata: { httpStatusCode: error.status },
  });
}

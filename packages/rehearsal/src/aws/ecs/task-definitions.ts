import type { Account } from '../account.ts';
import { AwsError } from '../wire/error.ts';
import { epochSeconds, type JsonObject, object, objects, requiredText, text } from '../wire/json.ts';
import { readTags } from './tags.ts';
import { checkTaskDefinition } from './task-definition-rules.ts';

/** One registered revision. `definition` is described back as it was registered, with ECS's own members added. */
export interface TaskDefinition {
  readonly arn: string;
  readonly family: string;
  readonly revision: number;
  readonly definition: JsonObject;
  readonly registeredAt: number;
  readonly registeredBy: string;
  readonly tags: Map<string, string>;
  status: 'ACTIVE' | 'INACTIVE';
  deregisteredAt: number | null;
}

export interface TaskDefinitions {
  register(input: JsonObject, registeredBy: string): TaskDefinition;
  /** By ARN, `family:revision`, or `family` (its newest ACTIVE revision). Throws ClientException. */
  find(name: string): TaskDefinition;
  known(name: string): TaskDefinition | null;
  deregister(name: string): TaskDefinition;
  all(): readonly TaskDefinition[];
}

// SDK docs of TaskDefinition: members that the request does not have.
const REQUEST_ONLY = ['tags'];

/** The task definitions of an account; starts empty. A family's revisions count from 1 and are never reused. */
export function openTaskDefinitions(account: Account): TaskDefinitions {
  const revisions: TaskDefinition[] = [];
  const known = (name: string): TaskDefinition | null => {
    const short = name.replace(/^arn:aws:ecs:[^/]+:task-definition\//, '');
    const exact = revisions.find(({ family, revision }) => `${family}:${revision}` === short);
    return (
      exact ?? revisions.findLast(({ family, status }) => family === short && status === 'ACTIVE') ?? null
    );
  };
  const find = (name: string): TaskDefinition => {
    const found = known(name);
    if (found === null) throw new AwsError('ClientException', 'Unable to describe task definition.');
    return found;
  };
  return {
    register: (input, registeredBy) => {
      checkTaskDefinition(input);
      const tags = readTags(objects(input, 'tags'));
      const family = requiredText(input, 'family');
      const revision =
        1 + Math.max(0, ...revisions.filter((one) => one.family === family).map((one) => one.revision));
      const kept = Object.entries(input).filter(([member]) => !REQUEST_ONLY.includes(member));
      const made: TaskDefinition = {
        arn: account.arn('ecs', `task-definition/${family}:${revision}`),
        family,
        revision,
        definition: Object.fromEntries(kept),
        registeredAt: account.time.now(),
        registeredBy,
        tags,
        status: 'ACTIVE',
        deregisteredAt: null,
      };
      revisions.push(made);
      return made;
    },
    find,
    known,
    deregister: (name) => {
      const found = find(name);
      found.status = 'INACTIVE';
      found.deregisteredAt ??= account.time.now();
      return found;
    },
    all: () => revisions,
  };
}

// Defaults that ECS fills in when it describes a container. SDK docs of ContainerDefinition.
function describedContainer(container: JsonObject): JsonObject {
  return {
    cpu: 0,
    portMappings: [],
    essential: true,
    environment: [],
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    ...container,
    ...(container['portMappings'] === undefined
      ? {}
      : {
          portMappings: objects(container, 'portMappings').map((mapping) => ({
            hostPort: mapping['containerPort'],
            protocol: 'tcp',
            ...mapping,
          })),
        }),
  };
}

/** The output's `taskDefinition` member. */
export function describeTaskDefinition(one: TaskDefinition): JsonObject {
  const required = one.definition['requiresCompatibilities'];
  return {
    volumes: [],
    placementConstraints: [],
    ...one.definition,
    containerDefinitions: objects(one.definition, 'containerDefinitions').map(describedContainer),
    taskDefinitionArn: one.arn,
    family: one.family,
    revision: one.revision,
    status: one.status,
    requiresAttributes: [{ name: 'com.amazonaws.ecs.capability.docker-remote-api.1.18' }],
    compatibilities: Array.isArray(required) && required.includes('FARGATE') ? ['EC2', 'FARGATE'] : ['EC2'],
    registeredAt: epochSeconds(one.registeredAt),
    registeredBy: one.registeredBy,
    deregisteredAt: one.deregisteredAt === null ? undefined : epochSeconds(one.deregisteredAt),
  };
}

/** The awslogs settings of a container, or null where it logs elsewhere. ECS guide, "Using the awslogs log driver". */
export function awslogsOf(container: JsonObject): { group: string; prefix: string; create: boolean } | null {
  const configuration = object(container, 'logConfiguration') ?? {};
  if (text(configuration, 'logDriver') !== 'awslogs') return null;
  const options = object(configuration, 'options') ?? {};
  const create = text(options, 'awslogs-create-group') === 'true';
  return {
    group: text(options, 'awslogs-group') ?? '',
    prefix: text(options, 'awslogs-stream-prefix') ?? '',
    create,
  };
}

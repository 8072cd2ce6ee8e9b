import {
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import type { SeededService, ServiceSeed } from '@thea/rehearsal/aws/index';
import type { JsonObject } from '@thea/rehearsal/aws/wire/json';
import type { Clients, TestAccount } from './account.ts';

export const CLUSTER = 'thea-cluster';
export const SERVICE = 'thea-ia';
export const WHERE = { cluster: CLUSTER, service: SERVICE };

/** The task definition of the sample service, as infrastructure would register it. */
export function taskDefinition(image: string): {
  family: string;
  networkMode: 'awsvpc';
  requiresCompatibilities: ['FARGATE'];
  cpu: string;
  memory: string;
  executionRoleArn: string;
  containerDefinitions: [JsonObject & { name: string; image: string }];
} {
  return {
    family: 'thea-ia',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '256',
    memory: '512',
    executionRoleArn: 'arn:aws:iam::000000000000:role/thea-execution',
    containerDefinitions: [
      {
        name: 'api',
        image,
        portMappings: [{ containerPort: 8000 }],
        environment: [{ name: 'THEA_MODE', value: 'production' }],
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': '/ecs/thea-ia',
            'awslogs-region': 'eu-west-1',
            'awslogs-stream-prefix': 'ecs',
          },
        },
      },
    ],
  };
}

/** Seeds the sample service: two replicas, checks each second, two seconds of drain. */
export async function seedSample(
  account: TestAccount,
  image: string,
  change: Partial<ServiceSeed> = {},
): Promise<SeededService> {
  return account.aws.seed({
    ...WHERE,
    desiredCount: 2,
    taskDefinition: taskDefinition(image),
    loadBalancer: true,
    startup: 1,
    healthInterval: 1,
    deregistrationDelay: 2,
    ...change,
  });
}

/** Registers this revision and gives it to the service; returns the new service deployment's ARN. */
export async function deployDefinition(
  account: TestAccount,
  clients: Clients,
  definition: RegisterTaskDefinitionCommandInput,
): Promise<string> {
  const { taskDefinition: registered } = await clients.ecs.send(
    new RegisterTaskDefinitionCommand(definition),
  );
  await clients.ecs.send(
    new UpdateServiceCommand({ ...WHERE, taskDefinition: registered?.taskDefinitionArn }),
  );
  return account.aws.inspect.service(CLUSTER, SERVICE).serviceDeployments[0]?.arn ?? '';
}

/** The same for the sample's task definition with this image. */
export function deploy(account: TestAccount, clients: Clients, image: string): Promise<string> {
  return deployDefinition(account, clients, taskDefinition(image));
}

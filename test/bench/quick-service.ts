import type { ServiceSeed } from '@thea/rehearsal/aws/index';
import { SAMPLE } from '@thea/rehearsal/scenario/sample';

/** The sample's service on `image`, whose tasks start, become healthy and drain within `seconds` each. */
export function quickService(image: string, seconds: number): ServiceSeed {
  return {
    cluster: SAMPLE.cluster,
    service: SAMPLE.service,
    desiredCount: SAMPLE.desired,
    taskDefinition: {
      family: SAMPLE.service,
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '256',
      memory: '512',
      executionRoleArn: `arn:aws:iam::${SAMPLE.account}:role/thea-execution`,
      containerDefinitions: [
        {
          name: SAMPLE.container,
          image,
          portMappings: [{ containerPort: 8000 }],
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': `/ecs/${SAMPLE.service}`,
              'awslogs-region': SAMPLE.region,
              'awslogs-stream-prefix': 'ecs',
            },
          },
        },
      ],
    },
    loadBalancer: true,
    startup: seconds,
    healthInterval: seconds,
    healthTimeout: 2,
    healthyThreshold: 2,
    deregistrationDelay: seconds,
  };
}

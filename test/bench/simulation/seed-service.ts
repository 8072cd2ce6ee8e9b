import type { ServiceSeed } from '@thea/rehearsal/aws/index';
import type { DrawnService } from './draw-service.ts';
import type { Random } from './random.ts';

/** The task definition of a drawn service, as infrastructure code would register it. */
export function taskDefinitionOf({ containerCheck }: Pick<DrawnService, 'containerCheck'>, image: string) {
  return {
    family: 'thea-ia',
    networkMode: 'awsvpc' as const,
    requiresCompatibilities: ['FARGATE' as const],
    cpu: '512',
    memory: '1024',
    executionRoleArn: 'arn:aws:iam::000000000000:role/thea-execution',
    containerDefinitions: [
      {
        name: 'api',
        image,
        portMappings: [{ containerPort: 8000 }],
        ...(containerCheck === null
          ? {}
          : {
              healthCheck: {
                command: ['CMD', 'curl', '-f', 'http://localhost:8000/health'],
                interval: containerCheck,
                timeout: 2,
                retries: 3,
                startPeriod: 60,
              },
            }),
      },
    ],
  };
}

/** The seed of a service in the words of the embedded AWS; every task and every first check is drawn anew. */
export function seedOf(service: DrawnService, random: Random, image: string): ServiceSeed {
  const { strategy, steps, healthInterval } = service;
  return {
    cluster: 'thea-cluster',
    service: 'thea-ia',
    desiredCount: service.replicas,
    taskDefinition: taskDefinitionOf(service, image),
    loadBalancer: service.balancer,
    healthInterval,
    healthTimeout: 2,
    unhealthyThreshold: service.unhealthyThreshold,
    healthCheckGracePeriod: service.gracePeriod,
    firstCheck: () => 1 - random.next(),
    deregistrationDelay: service.deregistrationDelay,
    startup: () => random.logNormal(service.startup, service.spread),
    minimumHealthyPercent: service.minimumHealthyPercent,
    maximumPercent: service.maximumPercent,
    strategy,
    bakeMinutes: service.bakeMinutes,
    trafficShift: service.trafficShift,
    ...(strategy === 'CANARY' ? { canary: steps } : {}),
    ...(strategy === 'LINEAR' ? { linear: steps } : {}),
    ...(service.held
      ? { hooks: [{ lifecycleStages: ['POST_PRODUCTION_TRAFFIC_SHIFT'], timeoutMinutes: 15 }] }
      : {}),
  };
}

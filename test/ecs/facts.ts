import type { EcsDeployment, EcsFacts, EcsReplica, EcsSnapshot } from '@thea/ecs/facts';
import { makeEcsRelease } from '@thea/ecs/release-of';
import type { Goal, RecordHead } from '@thea/release';

export const DIGEST = `sha256:${'a'.repeat(64)}`;
export const OTHER_DIGEST = `sha256:${'b'.repeat(64)}`;
export const REPOSITORY = '000000000000.dkr.ecr.eu-west-1.amazonaws.com/thea-ia';

/** The raw body of a task definition with every kind of field that compare must see. */
export const TASK_DEFINITION = {
  taskDefinitionArn: 'arn:aws:ecs:eu-west-1:000000000000:task-definition/thea-ia:1',
  family: 'thea-ia',
  revision: 1,
  status: 'ACTIVE',
  cpu: '512',
  memory: '1024',
  networkMode: 'awsvpc',
  executionRoleArn: 'arn:aws:iam::000000000000:role/execution',
  taskRoleArn: 'arn:aws:iam::000000000000:role/task',
  requiresCompatibilities: ['FARGATE'],
  compatibilities: ['EC2', 'FARGATE'],
  requiresAttributes: [{ name: 'ecs.capability.execution-role-awslogs' }],
  registeredAt: 1_700_000_000.5,
  registeredBy: 'arn:aws:iam::000000000000:user/somebody',
  volumes: [{ name: 'models', host: {} }],
  runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
  ephemeralStorage: { sizeInGiB: 30 },
  containerDefinitions: [
    {
      name: 'api',
      image: `${REPOSITORY}@${DIGEST}`,
      cpu: 0,
      essential: true,
      portMappings: [{ containerPort: 8000, hostPort: 8000, protocol: 'tcp' }],
      environment: [
        { name: 'A', value: 'planted-a' },
        { name: 'B', value: 'planted-b' },
      ],
      secrets: [{ name: 'S', valueFrom: 'arn:aws:ssm:eu-west-1:000000000000:parameter/s' }],
      command: ['serve'],
      healthCheck: { command: ['CMD', 'true'], interval: 5, timeout: 2, retries: 3, startPeriod: 0 },
      logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/thea-ia' } },
      mountPoints: [],
      volumesFrom: [],
      stopTimeout: 20,
      notYetKnown: { kept: true },
    },
  ],
} as const;

/** The raw body of a service revision. */
export const REVISION = {
  serviceRevisionArn: 'arn:aws:ecs:eu-west-1:000000000000:service-revision/c/s/11',
  serviceArn: 'arn:aws:ecs:eu-west-1:000000000000:service/c/s',
  clusterArn: 'arn:aws:ecs:eu-west-1:000000000000:cluster/c',
  taskDefinition: TASK_DEFINITION.taskDefinitionArn,
  createdAt: 1_700_000_000.5,
  launchType: 'FARGATE',
  platformVersion: '1.4.0',
  platformFamily: 'Linux',
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'DISABLED' },
  },
  loadBalancers: [{ targetGroupArn: 'tg-1', containerName: 'api', containerPort: 8000 }],
  serviceRegistries: [{ registryArn: 'registry-1' }],
  capacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1, base: 0 }],
  serviceConnectConfiguration: { enabled: true, namespace: 'thea' },
  volumeConfigurations: [{ name: 'models', managedEBSVolume: { sizeInGiB: 10 } }],
  vpcLatticeConfigurations: [{ roleArn: 'role', targetGroupArn: 'tg', portName: 'http' }],
  containerImages: [{ containerName: 'api', image: `${REPOSITORY}@${DIGEST}`, imageDigest: DIGEST }],
  resolvedConfiguration: { loadBalancers: [{ targetGroupArn: 'tg-1' }] },
} as const;

export function snapshot(name = 'thea-ia:1', changes: Partial<EcsSnapshot> = {}): EcsSnapshot {
  return {
    revision: { id: '11', body: REVISION },
    taskDefinition: { name, status: 'ACTIVE', body: TASK_DEFINITION, tags: {} },
    images: { api: { reference: `${REPOSITORY}@${DIGEST}`, digest: DIGEST } },
    version: '1.0.0',
    ...changes,
  };
}

export function deployment(
  id: string,
  status: string,
  taskDefinition: string,
  changes: Partial<EcsDeployment> = {},
): EcsDeployment {
  return {
    id,
    status,
    statusReason: '',
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: '',
    finishedAt: '',
    updatedAt: '',
    revision: `r${id}`,
    taskDefinition,
    source: null,
    rollback: null,
    stage: '',
    pause: null,
    weight: null,
    ...changes,
  };
}

export function replica(id: string, taskDefinition: string, changes: Partial<EcsReplica> = {}): EcsReplica {
  return {
    id,
    taskDefinition,
    status: 'RUNNING',
    desiredStatus: 'RUNNING',
    health: 'UNKNOWN',
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: '2026-01-01T00:00:20.000Z',
    pullSeconds: 2,
    stopCode: '',
    stoppedReason: '',
    containers: [{ name: 'api', exitCode: null, reason: '', digest: DIGEST }],
    target: 'healthy',
    targetReason: '',
    weight: 100,
    ...changes,
  };
}

/** A healthy service of two replicas behind a load balancer, as observe would read it. */
export function facts(changes: Partial<EcsFacts> = {}): EcsFacts {
  return {
    region: 'eu-west-1',
    cluster: 'c',
    service: 's',
    serviceArn: REVISION.serviceArn,
    serviceTags: {},
    controller: 'ECS',
    strategy: 'ROLLING',
    scheduling: 'REPLICA',
    compute: 'fargate',
    spotOnly: false,
    zoneRebalancing: false,
    desired: 2,
    running: 2,
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    circuitBreaker: { enabled: false, rollback: false, threshold: 3 },
    alarms: { enabled: false, names: [] },
    earlySuccess: false,
    gracePeriod: 0,
    taskDefinition: 'thea-ia:1',
    deployments: [deployment('1', 'SUCCESSFUL', 'thea-ia:1')],
    live: snapshot(),
    named: null,
    previous: null,
    copies: {},
    replicas: [replica('t1', 'thea-ia:1'), replica('t2', 'thea-ia:1')],
    balancer: {
      type: 'application',
      url: 'https://lb',
      testUrl: null,
      groups: [
        {
          arn: 'tg-1',
          name: 'tg-1',
          kind: 'ip',
          interval: 5,
          timeout: 2,
          unhealthyThreshold: 2,
          healthyThreshold: 5,
          path: '/health',
          deregistrationDelay: 30,
          endsConnections: false,
          pair: 'tg-1',
          rule: null,
          weight: 100,
          stickySeconds: null,
        },
      ],
    },
    connect: null,
    scaling: null,
    asked: {},
    goalImages: { api: 'present' },
    protectedReplicas: 0,
    callSeconds: [0.2],
    shift: null,
    hooks: [],
    express: false,
    ...changes,
  };
}

export const GOAL: Goal = {
  kind: 'verified',
  release: makeEcsRelease(TASK_DEFINITION, snapshot().images, '1.0.0'),
  platformRelease: 'thea-ia:1',
  snapshot: { revision: '11', images: { api: DIGEST } },
};

/** The head of a release that runs as `thea-ia:2`. */
export function head(changes: Partial<RecordHead> = {}): RecordHead {
  return {
    schema: 'thea.record-head.v1',
    environment: 'production',
    target: { platform: 'ecs', name: 's', locator: { region: 'eu-west-1', cluster: 'c', service: 's' } },
    run: { repository: 'thea/thea-ia', id: '42', attempt: 1 },
    writtenAt: '2026-01-01T00:00:00.000Z',
    state: 'applied',
    release: makeEcsRelease(TASK_DEFINITION, { api: { reference: 'x', digest: OTHER_DIGEST } }, '1.1.0'),
    platformRelease: 'thea-ia:2',
    goal: GOAL,
    onFirstFailure: 'leave',
    baseline: '1',
    restoreFacts: { desired: 2, asked: null, scaling: null },
    rollout: { deployment: '2', revision: 'r2' },
    prediction: null,
    reachableBefore: null,
    findings: [],
    phases: [],
    verdict: null,
    decision: null,
    evidence: [],
    times: { t0: null, t1: null, t2: null, t3: null },
    withdrawn: null,
    ...changes,
  };
}

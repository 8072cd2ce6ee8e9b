import { openAws } from '@thea/rehearsal/aws/index';
import { realTime } from '@thea/rehearsal/time/real';
import { paperReplicas } from '../../bench/simulation/paper-replicas.ts';
import { ACCOUNT, type AwsPeer, CHECKS, clientsOf, REGION } from './aws-peer.ts';

const DIGEST = `sha256:${'1'.repeat(64)}`;

/** The embedded AWS with the same things in it that `startMoto` makes there. Its replicas are of paper. */
export async function startEmbedded(): Promise<AwsPeer> {
  const time = realTime();
  const replicaHost = paperReplicas(time, [{ digest: DIGEST, behaviour: 'serves', boot: () => 0 }]);
  const aws = await openAws({
    time,
    registryUrl: 'http://127.0.0.1',
    replicaHost,
    images: () => ({
      host: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com`,
      manifest: async () => null,
      resolve: async () => ({ repository: 'thea-ia', digest: DIGEST }),
      tags: async () => [],
      referrers: async () => [],
    }),
    options: { accountId: ACCOUNT, region: REGION },
  });
  const seeded = await aws.seed({
    cluster: 'thea-cluster',
    service: 'thea-ia',
    desiredCount: 2,
    strategy: 'BLUE_GREEN',
    autoscaling: { min: 1, max: 4 },
    loadBalancer: true,
    healthPath: CHECKS.path,
    healthInterval: CHECKS.interval,
    unhealthyThreshold: CHECKS.unhealthy,
    deregistrationDelay: CHECKS.drain,
    taskDefinition: {
      family: 'thea-ia',
      containerDefinitions: [
        { name: 'api', image: `thea-ia@${DIGEST}`, memory: 128, portMappings: [{ containerPort: 8000 }] },
      ],
    },
  });
  const balancer = seeded.loadBalancer;
  const [first, second] = balancer?.targetGroups ?? [];
  if (balancer === null || first === undefined || second === undefined) {
    throw new Error('The embedded AWS made no load balancer with two target groups.');
  }
  const { accessKeyId, secretAccessKey } = aws.credentials;
  return {
    clients: clientsOf(aws.endpoint, { accessKeyId, secretAccessKey }),
    scalable: 'service/thea-cluster/thea-ia',
    loadBalancer: balancer.arn,
    listener: balancer.production.arn,
    rule: balancer.production.rule.arn,
    targetGroups: [first.arn, second.arn],
    role: aws.addRole({ name: 'thea-deploy', subject: 'repo:thea/thea-ia:*' }),
    [Symbol.asyncDispose]: async () => {
      await time.close();
      await aws.close();
    },
  };
}

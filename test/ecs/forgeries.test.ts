import { forgedDeploys, type Ground } from '../signature/forged-deploys.ts';
import { openHouse } from './house.ts';
import { specOf } from './releases.ts';

async function openGround(): Promise<Ground> {
  const house = await openHouse();
  const { aws, registry, platform, repository } = house;
  return {
    registry,
    platform,
    spec: (digest) => specOf(repository, digest),
    step: (digest) => ({
      action: 'deploy-ecs',
      inputs: { target: `ecs:${aws.region}/thea-cluster/thea-ia`, image: `${repository}@${digest}` },
      environment: {
        AWS_ENDPOINT_URL: aws.endpoint,
        AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
      },
    }),
    changes: () => aws.calls.filter(({ mutating }) => mutating).map(({ operation }) => operation),
    running: () => {
      const { taskDefinition, deployments } = aws.inspect.service('thea-cluster', 'thea-ia');
      return { taskDefinition, deployments: deployments.map(({ id }) => id) };
    },
    [Symbol.asyncDispose]: () => house[Symbol.asyncDispose](),
  };
}

forgedDeploys(openGround);

import type { Finding } from '@thea/release';
import { wavesOf } from './come-up.ts';
import type { EcsFacts } from './facts.ts';
import { isInTheWay } from './in-the-way.ts';
import type { JsonObject } from './raw.ts';

/** One rule: what it finds in the facts, the rendered task definition and the wanted replicas; null: nothing. */
export type Rule = (facts: EcsFacts, rendered: JsonObject, desired: number) => Finding | null;

/** A finding that blocks. */
export const safety = (rule: string, message: string, remedy: string, setting?: string): Finding => ({
  class: 'safety',
  rule,
  message,
  remedy,
  ...(setting === undefined ? {} : { setting }),
});

/** Rules that block: what they find cannot be deployed, or could not be taken back. */
export const SAFETY: readonly Rule[] = [
  ({ controller }) =>
    controller === 'ECS'
      ? null
      : safety(
          'unsupported-controller',
          `The service is deployed by the controller ${controller}, not by ECS itself.`,
          'Change deploymentController to ECS (possible in place since July 2025), or deploy it with its own tool.',
          'deploymentController',
        ),
  ({ express }) =>
    express
      ? safety(
          'unsupported-express',
          'The service is owned by ECS itself (Express Mode): what it runs is changed by UpdateExpressGatewayService only.',
          'Deploy it with amazon-ecs-deploy-express-service, or make it a service of your own.',
          'resourceManagementType',
        )
      : null,
  ({ strategy, shift }) =>
    strategy === 'ROLLING' || shift !== null
      ? null
      : safety(
          'unsupported-strategy',
          `The service deploys with the strategy ${strategy}, which this version does not know how to take back.`,
          'Set deploymentConfiguration.strategy to BLUE_GREEN, CANARY, LINEAR or ROLLING.',
          'deploymentConfiguration.strategy',
        ),
  ({ scheduling }) =>
    scheduling === 'REPLICA'
      ? null
      : safety(
          'unsupported-scheduling',
          `The service is scheduled as ${scheduling}: its tasks are stopped before new ones start.`,
          'Use schedulingStrategy REPLICA.',
          'schedulingStrategy',
        ),
  (facts) => {
    const [newest] = facts.deployments;
    return newest !== undefined && isInTheWay(facts)
      ? {
          ...safety(
            'foreign-rollout',
            `Service deployment ${newest.id} (${newest.taskDefinition ?? 'unknown'}) is under way (${newest.status}) and is not this release's.`,
            'Wait until it has ended, or roll it back by its own record.',
          ),
          passing: true,
        }
      : null;
  },
  (_facts, _rendered, desired) =>
    desired === 0
      ? safety(
          'desired-zero',
          'The service wants 0 replicas: nothing would run, and nothing could be verified.',
          'Set "desired-count", or scale the service up first.',
          'desired-count',
        )
      : null,
  ({ live }) => {
    const unpinned = Object.entries(live?.images ?? {}).find(([, { digest }]) => digest === null);
    return live?.taskDefinition.status === 'INACTIVE' && unpinned !== undefined
      ? safety(
          'goal-inactive',
          `${live.taskDefinition.name}, the way back, is INACTIVE, and the digest of its container "${unpinned[0]}" is not known: it cannot be brought back.`,
          'Register it again and deploy it, and keep tools that deregister task definitions away from the service.',
        )
      : null;
  },
  ({ live, goalImages }) => {
    const gone = Object.entries(goalImages).find(
      ([, presence]) => presence === 'missing' || presence === 'archived',
    );
    return live === null || gone === undefined
      ? null
      : safety(
          'goal-image-missing',
          `The image of container "${gone[0]}" of ${live.taskDefinition.name}, the way back, is ${gone[1]} in ECR (${live.images[gone[0]]?.digest ?? ''}).`,
          'Push it again with the same digest, and mend the lifecycle policy that removed it.',
        );
  },
  ({ asked }) => {
    const gone = Object.entries(asked).find(
      ([, { presence }]) => presence === 'missing' || presence === 'archived',
    );
    return gone === undefined
      ? null
      : safety(
          'image-missing',
          `The image ${gone[1].repository}@${gone[1].digest ?? ''} of container "${gone[0]}" is ${gone[1].presence} in ECR.`,
          'Push it before deploying it.',
          'image',
        );
  },
  (facts) =>
    facts.shift !== null || Number.isFinite(wavesOf(facts).whole)
      ? null
      : safety(
          'rollout-stalls',
          `With minimumHealthyPercent ${facts.minimumHealthyPercent}, maximumPercent ${facts.maximumPercent} and ${facts.desired} replica(s) no task could be replaced, neither forth nor back.`,
          'Set maximumPercent to 200.',
          'deploymentConfiguration.maximumPercent',
        ),
];

import { ContinueServiceDeploymentCommand } from '@aws-sdk/client-ecs';
import { Failure } from '@thea/action';
import type { EcsApi } from './api.ts';
import { mutate } from './mutation.ts';
import { deploymentArn } from './names.ts';
import { describeDeployments } from './observe-deployments.ts';
import { readRefusal } from './refusal.ts';
import { readPause } from './shift.ts';

/** Refusals that say that this pause no longer waits (client-ecs, `ContinueServiceDeployment`). */
const OVER = /^(InvalidParameter|Client|Conflict|UnsupportedFeature|ServiceDeploymentNotFound)Exception$/;

/**
 * Answers a PAUSE hook: the rollout goes on, or goes back. Idempotent: a lost answer is resolved by looking whether
 * the pause still waits. False where it no longer waited; then the deployment has to be looked at again.
 * @throws Failure('access') where ecs:ContinueServiceDeployment is not allowed.
 */
export async function answerPause(
  api: EcsApi,
  serviceArn: string,
  deployment: string,
  hook: string,
  action: 'CONTINUE' | 'ROLLBACK',
): Promise<boolean> {
  const arn = deploymentArn(serviceArn, deployment);
  const verb = action === 'CONTINUE' ? 'Continuing' : 'Taking back';
  try {
    return await mutate(api, {
      doing: `${verb} service deployment ${deployment} from its pause`,
      permission: 'ecs:ContinueServiceDeployment',
      send: async () => {
        // The default of `action` is CONTINUE, in a rollback too: it is always said.
        const command = new ContinueServiceDeploymentCommand({
          serviceDeploymentArn: arn,
          hookId: hook,
          action,
        });
        await api.writes.send(command, api.options);
        return true;
      },
      look: async () => {
        const [found] = await describeDeployments(api, [arn]);
        return found !== undefined && readPause(found)?.hook !== hook ? true : null;
      },
    });
  } catch (thrown) {
    const { name } = readRefusal(thrown instanceof Failure ? thrown.cause : thrown);
    if (!OVER.test(name)) throw thrown;
    api.tools.log.info(
      `Service deployment ${deployment} no longer waits in that pause (${name}): looking again.`,
    );
    return false;
  }
}

import { Failure } from '@thea/action';
import type { EcsApi } from './api.ts';
import { isMoving, isReverting } from './deployment-state.ts';
import type { EcsDeployment } from './facts.ts';
import { deploymentArn, type EcsLocator } from './names.ts';
import { describeService } from './observe.ts';
import { describeDeployments, readDeployment } from './observe-deployments.ts';
import { answerPause } from './pause.ts';
import type { EcsRollout } from './rollout.ts';
import { thawScaling } from './scaling-freeze.ts';
import { isPastShift, isShifted, readHooks } from './shift.ts';

/** Milliseconds between looks, and what is kept of the deadline: the rest of a shift goes on by itself. */
const WAIT = 1_500;
const RESERVE = 10_000;

/**
 * Ends what a rollout left open. Of an accepted release: every pause is continued until all production traffic goes to
 * it; a bake is not waited out. Of a restore: what was suspended of autoscaling is put back as it was. Idempotent.
 * @throws Failure('rollout') where ECS took the release back in the meantime.
 */
export async function finishEcs(api: EcsApi, where: EcsLocator, rollout: EcsRollout): Promise<void> {
  if (rollout.thaw !== null) await thawScaling(api, where, rollout.thaw);
  if (rollout.kind !== 'deploy' || rollout.deployment === null) return;
  const { clock, deadline, log } = api.tools;
  const service = await describeService(api, where);
  const serviceArn = service.serviceArn ?? '';
  const hooks = readHooks(service.deploymentConfiguration);
  for (;;) {
    const deployment = await read(api, serviceArn, rollout.deployment);
    if (deployment === null || deployment.status === 'SUCCESSFUL') return;
    refuseReverted(deployment);
    const { pause, stage } = deployment;
    const answered =
      pause !== null && (await answerPause(api, serviceArn, deployment.id, pause.hook, 'CONTINUE'));
    if (answered) {
      log.info(
        `Service deployment ${deployment.id} goes on from its pause${stage === '' ? '' : ` (${stage})`}.`,
      );
    }
    if (answered ? stage === '' || isShifted(stage) : pause === null && isPastShift(stage, hooks)) return;
    if (deadline.remaining() < RESERVE) {
      log.warning(
        `Production traffic still moves to ${rollout.taskDefinition ?? 'the release'} (${stage}); ECS goes on by itself, a later pause waits for a person.`,
      );
      return;
    }
    await clock.sleep(WAIT, deadline.signal);
  }
}

async function read(api: EcsApi, serviceArn: string, id: string): Promise<EcsDeployment | null> {
  const [whole] = await describeDeployments(api, [deploymentArn(serviceArn, id)]);
  return whole === undefined ? null : readDeployment(whole, whole, new Map());
}

function refuseReverted(deployment: EcsDeployment): void {
  if (!isReverting(deployment) && isMoving(deployment)) return;
  const why = deployment.rollback?.reason || deployment.statusReason;
  throw new Failure('rollout', {
    message: `Service deployment ${deployment.id} did not wait for the verdict: it is ${deployment.status}${why === '' ? '' : ` (${why})`}.`,
    remedy:
      'Run the rollback, which makes sure of what runs; give the PAUSE hook a time-out that is longer than verify takes.',
  });
}

import type { EcsApi } from './api.ts';
import type { EcsScaling } from './facts.ts';
import type { EcsLocator } from './names.ts';
import { isAccessDenied, readRefusal } from './refusal.ts';

/** The autoscaling bounds of the service; null where it has none or they may not be read (a warning says so). */
export async function observeScaling(api: EcsApi, where: EcsLocator): Promise<EcsScaling | null> {
  try {
    const { sdk, client } = await api.scaling();
    const answer = await client.send(
      new sdk.DescribeScalableTargetsCommand({
        ServiceNamespace: 'ecs',
        ResourceIds: [`service/${where.cluster}/${where.service}`],
        ScalableDimension: 'ecs:service:DesiredCount',
      }),
      api.options,
    );
    const target = answer.ScalableTargets?.[0];
    if (target === undefined) return null;
    return {
      minimum: target.MinCapacity ?? 0,
      maximum: target.MaxCapacity ?? 0,
      scaleOutActive: target.SuspendedState?.DynamicScalingOutSuspended !== true,
      suspended: {
        in: target.SuspendedState?.DynamicScalingInSuspended ?? false,
        out: target.SuspendedState?.DynamicScalingOutSuspended ?? false,
        scheduled: target.SuspendedState?.ScheduledScalingSuspended ?? false,
      },
    };
  } catch (thrown) {
    if (api.tools.deadline.signal.aborted) throw api.tools.deadline.signal.reason;
    const refusal = readRefusal(thrown);
    const reason = isAccessDenied(refusal)
      ? 'the permission application-autoscaling:DescribeScalableTargets is missing'
      : refusal.message;
    api.tools.log.warning(`The autoscaling bounds were not readable (${reason}): they are taken for absent.`);
    return null;
  }
}

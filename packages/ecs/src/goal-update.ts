import type { Json } from '@thea/action';
import { canonicalJson, type Goal, type RecordHead } from '@thea/release';
import type { EcsApi } from './api.ts';
import { rolloutOf, updateService } from './apply.ts';
import type { EcsFacts, EcsTaskDefinition } from './facts.ts';
import { goalTaskDefinition } from './goal-revision.ts';
import { announceUpdate } from './intent.ts';
import { type EcsLocator, revisionArn, taskDefinitionArn } from './names.ts';
import { describeRevisions } from './observe-deployments.ts';
import { isObject, type JsonObject, object } from './raw.ts';
import type { EcsRollout } from './rollout.ts';
import { suspensionBefore } from './scaling-freeze.ts';

/**
 * Brings the goal back by one UpdateService: its task definition, and the fields in which its service revision differs
 * from the live one. It is announced on `left`, the revision that it leaves, where that is ours.
 * @throws Failure('superseded') where somebody else's change came first, Failure where ECS refuses.
 */
export async function updateToGoal(
  api: EcsApi,
  where: EcsLocator,
  facts: EcsFacts,
  head: RecordHead,
  goal: Goal,
  left: EcsTaskDefinition | null,
): Promise<EcsRollout> {
  const name = await goalTaskDefinition(api, facts.serviceArn, goal);
  const wantedId = object(goal.snapshot)['revision'];
  const nowId = facts.deployments[0]?.revision ?? null;
  const ids = [wantedId, nowId].filter((id): id is string => typeof id === 'string');
  const revisions = await describeRevisions(
    api,
    [...new Set(ids)].map((id) => revisionArn(facts.serviceArn, id)),
  );
  const wanted = typeof wantedId === 'string' ? revisions.get(wantedId) : undefined;
  const live = nowId === null ? undefined : revisions.get(nowId);
  if (wanted === undefined) {
    api.tools.log.warning(
      `The service revision of ${goal.platformRelease} can no longer be described: only its task definition is restored, the service's network, volumes and load balancer stay as they are.`,
    );
  }
  const newest = facts.deployments[0]?.id ?? null;
  const fields = {
    taskDefinition: taskDefinitionArn(facts.serviceArn, name),
    ...(wanted === undefined || live === undefined ? {} : changedFields(wanted, live)),
    ...desiredAgain(facts, head),
    // The same task definition alone starts no deployment.
    ...(facts.taskDefinition === name ? { forceNewDeployment: true } : {}),
  };
  const deployment = await updateService(api, where, newest, name, fields, async () => {
    if (left !== null) await announceUpdate(api, facts.serviceArn, left, newest);
  });
  return { ...rolloutOf('restore', deployment), thaw: suspensionBefore(facts.scaling, head) };
}

/** Parameters of UpdateService that start a deployment, and what "none" is for each (client-ecs, `UpdateServiceRequest`). */
const FIELDS: { readonly [field: string]: Json } = {
  networkConfiguration: null,
  platformVersion: null,
  loadBalancers: [],
  serviceRegistries: [],
  serviceConnectConfiguration: { enabled: false },
  volumeConfigurations: [],
  vpcLatticeConfigurations: [],
  capacityProviderStrategy: [],
};

/** The fields in which the goal's service revision differs from the live one: nothing else is sent. Pure. */
export function changedFields(wanted: Json, live: Json): JsonObject {
  const goal = object(wanted);
  const now = object(live);
  const fields: { [field: string]: Json } = {};
  for (const [field, none] of Object.entries(FIELDS)) {
    if (canonicalJson(goal[field] ?? null) === canonicalJson(now[field] ?? null)) continue;
    const value = goal[field] ?? none;
    if (value === null) continue;
    fields[field] = value;
    if (field === 'capacityProviderStrategy') fields['forceNewDeployment'] = true;
  }
  return fields;
}

/** The number of replicas is raised again where this release lowered it, within the bounds of autoscaling; never lowered. */
export function desiredAgain(facts: EcsFacts, head: RecordHead): JsonObject {
  const before = isObject(head.restoreFacts) ? head.restoreFacts : {};
  const { desired, asked } = before;
  if (typeof desired !== 'number' || typeof asked !== 'number' || desired <= facts.desired) return {};
  const { minimum, maximum } = facts.scaling ?? { minimum: 0, maximum: desired };
  return { desiredCount: Math.max(facts.desired, Math.min(maximum, Math.max(minimum, desired))) };
}

import { type JsonObject, textAt } from '../raw.ts';

/** What is said of an object. */
export interface Condition {
  readonly type: string;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message: string;
}

type Conditions = readonly JsonObject[];

/** The condition of a type; undefined where there is none. Pure. */
export function conditionOf(conditions: Conditions, type: string): JsonObject | undefined {
  return conditions.find((one) => textAt(one, 'type') === type);
}

/** The conditions without that type. Pure. */
export function withoutCondition(conditions: Conditions, type: string): Conditions {
  return conditions.filter((one) => textAt(one, 'type') !== type);
}

/**
 * Sets a condition of a Deployment (`SetDeploymentCondition`): the same status for the same reason changes nothing, not
 * even the message; the time of transition moves with the status only. `now` as in a manifest. Pure.
 */
export function withCondition(conditions: Conditions, condition: Condition, now: string): Conditions {
  const old = conditionOf(conditions, condition.type);
  const isAlike = textAt(old, 'status') === condition.status;
  if (old !== undefined && isAlike && textAt(old, 'reason') === condition.reason) return conditions;
  const { type, status, reason, message } = condition;
  const lastTransitionTime = old !== undefined && isAlike ? textAt(old, 'lastTransitionTime') : now;
  return [
    ...withoutCondition(conditions, type),
    { type, status, lastUpdateTime: now, lastTransitionTime, reason, message },
  ];
}

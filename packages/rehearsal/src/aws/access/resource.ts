import type { Account } from '../account.ts';
import { type JsonObject, text } from '../wire/json.ts';
import type { ServiceWire } from '../wire/services.ts';

/**
 * The resource that a call is about, for the sentence of a refusal. Service Authorization Reference, "Actions, resources,
 * and condition keys for Amazon ECS"; `*` where an action has no resource.
 */
export function resourceOf(account: Account, service: ServiceWire, input: JsonObject): string {
  if (service.name !== 'ecs') return '*';
  const given = (member: string): string | undefined => {
    const value = input[member];
    return typeof value === 'string' ? value : undefined;
  };
  const arn = given('serviceDeploymentArn') ?? given('resourceArn');
  if (arn !== undefined) return arn;
  const cluster = (text(input, 'cluster') ?? 'default').replace(/^.*cluster\//, '');
  const name = given('service');
  if (name !== undefined)
    return name.startsWith('arn:') ? name : account.arn('ecs', `service/${cluster}/${name}`);
  const definition = given('taskDefinition') ?? given('family');
  if (definition === undefined) return '*';
  return definition.startsWith('arn:') ? definition : account.arn('ecs', `task-definition/${definition}`);
}

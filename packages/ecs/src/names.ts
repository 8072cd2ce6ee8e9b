import { Failure } from '@thea/action';
import type { TargetRef } from '@thea/release';

/** The locator of an ECS target. */
export interface EcsLocator {
  readonly region: string;
  readonly cluster: string;
  readonly service: string;
}

/**
 * Parses `ecs:eu-west-1/thea-cluster/thea-ia` (the prefix may be left out).
 * @throws Failure('input') naming the form that was expected.
 */
export function parseEcsTarget(word: string): TargetRef {
  const match = /^(?:ecs:)?([a-z]{2}(?:-[a-z]+)+-\d)\/([A-Za-z0-9_-]{1,255})\/([A-Za-z0-9_-]{1,255})$/.exec(
    word,
  );
  const [, region, cluster, service] = match ?? [];
  if (region === undefined || cluster === undefined || service === undefined) {
    throw new Failure('input', {
      input: 'target',
      message: `"${word.slice(0, 120)}" is no ECS target.`,
      remedy: 'Write ecs:REGION/CLUSTER/SERVICE, such as ecs:eu-west-1/thea-cluster/thea-ia.',
    });
  }
  return { platform: 'ecs', name: service, locator: { region, cluster, service } };
}

/**
 * The region, cluster and service of a target.
 * @throws Failure('input') where the target was not made for ECS.
 */
export function locate(target: TargetRef): EcsLocator {
  const { region, cluster, service } = target.locator;
  if (target.platform !== 'ecs' || region === undefined || cluster === undefined || service === undefined) {
    throw new Failure('input', {
      input: 'target',
      message: `Target "${target.name}" does not say where it runs on ECS.`,
      remedy: 'Give it "region", "cluster" and "service".',
    });
  }
  return { region, cluster, service };
}

/** The last part of an ARN: `family:revision` of a task definition, the id of a task, deployment or revision. */
export function shortName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** `family` of `family:revision`. */
export function familyOf(taskDefinition: string): string {
  return taskDefinition.slice(0, taskDefinition.lastIndexOf(':'));
}

/** The ARN of a service deployment from the ARN of its service and its id. */
export function deploymentArn(serviceArn: string, id: string): string {
  return `${serviceArn.replace(':service/', ':service-deployment/')}/${id}`;
}

/** The ARN of a service revision from the ARN of its service and its id. */
export function revisionArn(serviceArn: string, id: string): string {
  return `${serviceArn.replace(':service/', ':service-revision/')}/${id}`;
}

/** The ARN of a task definition from the ARN of any service of the same account and region. */
export function taskDefinitionArn(serviceArn: string, name: string): string {
  return `${serviceArn.slice(0, serviceArn.indexOf(':service/'))}:task-definition/${name}`;
}

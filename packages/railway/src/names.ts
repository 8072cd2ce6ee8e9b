import { Failure } from '@thea/action';
import type { TargetRef } from '@thea/release';

/** The locator of a Railway target: names or ids. */
export interface RailwayLocator {
  readonly project: string;
  readonly environment: string;
  readonly service: string;
}

/** The ids that the names of a locator stand for. */
export interface RailwayIds extends RailwayLocator {
  readonly names: RailwayLocator;
}

/**
 * The project, environment and service of a target.
 * @throws Failure('input') where the target was not made for Railway.
 */
export function locate(target: TargetRef): RailwayLocator {
  const { project, environment, service } = target.locator;
  if (
    target.platform !== 'railway' ||
    project === undefined ||
    environment === undefined ||
    service === undefined
  ) {
    throw new Failure('input', {
      input: 'target',
      message: `Target "${target.name}" does not say where it runs on Railway.`,
      remedy: 'Give it "project", "environment" and "service", each as name or id.',
    });
  }
  return { project, environment, service };
}

/** Where a locator points, for a person. */
export function describe({ names }: RailwayIds): string {
  return `${names.project}/${names.environment}/${names.service}`;
}

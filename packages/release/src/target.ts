/** The adapters that exist. A new platform adds its name here and its line in `@thea/platforms`. */
export type PlatformName = 'ecs' | 'kubernetes' | 'railway';

/**
 * One place where a release runs. `name` is the user's word for it; `locator` finds it on its platform and is
 * enough for a rollback without any other file (ECS: region, cluster, service).
 */
export interface TargetRef {
  readonly platform: PlatformName;
  readonly name: string;
  readonly locator: { readonly [key: string]: string };
}

/** `ecs:eu-west-1/thea-cluster/thea-ia`: how a target is written in one word, on a command line and in logs. */
export function describeTarget(target: TargetRef): string {
  return `${target.platform}:${Object.values(target.locator).join('/')}`;
}

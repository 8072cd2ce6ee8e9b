import type { ClusterOptions } from '../kubernetes/index.ts';
import type { RailwayOptions } from '../railway/index.ts';
import type { Consumer } from './consumer.ts';
import { openEcsPlatform } from './ecs/platform.ts';
import { openKubernetesPlatform } from './kubernetes/platform.ts';
import { openRailwayPlatform } from './railway/platform.ts';
import type { PlatformName } from './scenario.ts';
import type { ScenePlatform } from './scene.ts';
import type { World } from './world.ts';

/** How a platform behaves in a scenario, beyond the timing of its speed. */
export interface PlatformOptions {
  readonly kubernetes?: ClusterOptions;
  readonly railway?: RailwayOptions;
}

/** Opens an embedded platform in a world; `consumer` is the copy of the sample repository. */
export type OpenScenePlatform = (parts: {
  readonly world: World;
  readonly consumer: Consumer;
  readonly options: PlatformOptions;
  /** A variable that is there before any release, with a value that nobody may read afterwards. */
  readonly planted: { readonly [name: string]: string };
}) => Promise<ScenePlatform>;

/** How each platform is opened: a line each. */
export const SCENE_PLATFORMS = {
  ecs: openEcsPlatform,
  kubernetes: openKubernetesPlatform,
  railway: openRailwayPlatform,
} as const satisfies { readonly [name in PlatformName]: OpenScenePlatform };

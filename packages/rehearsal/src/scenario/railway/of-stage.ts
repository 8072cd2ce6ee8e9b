import type { Stage } from '../stage.ts';
import { RailwayPlatform } from './platform.ts';
import { RailwayScene } from './scene.ts';

/** What only Railway can do. Throws where the scenario plays elsewhere. */
export function railwayOf(stage: Stage): { platform: RailwayPlatform; scene: RailwayScene } {
  const { platform, scene } = stage.first;
  if (platform instanceof RailwayPlatform && scene instanceof RailwayScene) return { platform, scene };
  throw new Error('The scenario plays on Railway alone.');
}

export type { RailwayDeployment, RailwayFacts } from './facts.ts';
export { railwayModule } from './module.ts';
export { openRailway, type RailwayPlatform } from './open.ts';
export type { RailwayChange, RailwayRollout } from './rollout.ts';
export { parseRailwaySpec, type RailwaySpec, railwayTargetSchema } from './spec.ts';

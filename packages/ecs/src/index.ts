export type { EcsFacts } from './facts.ts';
export { ecsModule } from './module.ts';
export { parseEcsTarget } from './names.ts';
export { type EcsPlatform, openEcs } from './open.ts';
export type { EcsChange, EcsRollout } from './rollout.ts';
export { type AskedImages, type EcsSpec, ecsTargetSchema, parseEcsSpec } from './spec.ts';

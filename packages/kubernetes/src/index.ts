export type { KubeFacts } from './facts.ts';
export { kubernetesModule } from './module.ts';
export { type KubeOptions, type KubePlatform, openKubernetes } from './open.ts';
export type { KubeChange, KubeRollout } from './rollout.ts';
export { type KubeSpec, parseKubeSpec, readKubeSpec } from './spec.ts';
export { kubernetesTargetSchema } from './target-schema.ts';

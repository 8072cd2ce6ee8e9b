export * from './plan.ts';
export * from './platform.ts';
export * from './record.ts';
export * from './release.ts';
export * from './rollout.ts';
export * from './target.ts';

export * from './locator.ts';
export * from './open-target.ts';
export * from './reachable.ts';
export * from './read-policy.ts';
export * from './read-targets.ts';
export * from './registry.ts';
export { TARGETS_SCHEMA } from './schema.ts';
export * from './show-head.ts';
export * from './target-entry.ts';

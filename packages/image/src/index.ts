export { type Contents, readContents } from './contents.ts';
export { type Account, type Accounts, dockerAccount } from './credentials.ts';
export { createLayout, keepReferrer, keepTagged, type Referrer } from './keep.ts';
export { type Layout, openLayout } from './layout.ts';
export { openRegistry, type RegistryTools } from './open-registry.ts';
export { type Pushed, type PushOptions, pushImage } from './push.ts';
export { isRepositoryPath, isTag, parseEcrHost, parseRepository } from './reference.ts';
export type { Descriptor, Registry, RegistryReader } from './registry.ts';

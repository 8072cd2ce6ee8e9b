import { Failure } from '@thea/action';
import type { AnyPlatform, PlatformModule, ReadSpec, TargetRef } from '@thea/release';
import { type ChosenTarget, type Opener, openTarget, type TargetChoice } from './open-target.ts';
import { isPlatformWord, PLATFORMS, type PlatformWord } from './registry.ts';

/** The adapter of each platform, loaded only where a target needs it. */
const ADAPTERS: { readonly [word in PlatformWord]: () => Promise<PlatformModule> } = {
  ecs: async () => (await import('@thea/ecs')).ecsModule,
  railway: async () => (await import('@thea/railway')).railwayModule,
  kubernetes: async () => (await import('@thea/kubernetes')).kubernetesModule,
};

/** How the words of each platform's entry are read, without the client that its adapter carries. */
const SPECS: { readonly [word in PlatformWord]: () => Promise<ReadSpec> } = {
  ecs: async () => (await import('@thea/ecs/spec-of')).specOf,
  railway: async () => (await import('@thea/railway/spec')).parseRailwaySpec,
  kubernetes: async () => (await import('@thea/kubernetes/spec')).readKubeSpec,
};

function wordOf({ platform }: TargetRef): PlatformWord {
  if (isPlatformWord(platform)) return platform;
  throw new Failure('input', {
    input: 'target',
    message: `The platform "${platform}" has no adapter in this version.`,
    remedy: `Use one of: ${Object.keys(PLATFORMS).join(', ')}.`,
  });
}

/** Loads the adapter of a target's platform; only then is its code read. */
export async function loadPlatform(ref: TargetRef): Promise<PlatformModule> {
  return ADAPTERS[wordOf(ref)]();
}

/** Loads what reads the spec of a target's platform. */
export async function loadReadSpec(ref: TargetRef): Promise<ReadSpec> {
  return SPECS[wordOf(ref)]();
}

/** Enters the platform of a chosen target, whatever it is. */
export async function openAnyTarget(
  chosen: ChosenTarget,
  choice: TargetChoice,
  purpose: 'deploy' | 'rollback',
  context: Opener,
): Promise<AnyPlatform> {
  return openTarget(chosen, choice, purpose, context, () => loadPlatform(chosen.ref));
}

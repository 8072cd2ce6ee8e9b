import { ecsTargetSchema } from '@thea/ecs/spec';
import { kubernetesTargetSchema } from '@thea/kubernetes/target-schema';
import type { PlatformModule } from '@thea/release';

/**
 * Every platform that exists, each with one line: the keys that find a target again (in the order of its one-word
 * form), the platform's part of the targets file's schema, and its adapter, loaded only where a target needs it.
 */
export const PLATFORMS = {
  ecs: {
    locator: ['region', 'cluster', 'service'],
    schema: ecsTargetSchema,
    load: async (): Promise<PlatformModule> => (await import('@thea/ecs')).ecsModule,
  },
  kubernetes: {
    locator: ['access', 'cluster', 'namespace', 'application'],
    schema: kubernetesTargetSchema,
    load: async (): Promise<PlatformModule> => (await import('@thea/kubernetes')).kubernetesModule,
  },
} as const;

export type PlatformWord = keyof typeof PLATFORMS;

/** The names of the platforms that exist. */
export const PLATFORM_WORDS: readonly string[] = Object.keys(PLATFORMS);

/** Whether a word names a platform that exists. */
export function isPlatformWord(word: string): word is PlatformWord {
  return Object.hasOwn(PLATFORMS, word);
}

import { ecsTargetSchema } from '@thea/ecs/spec';
import { railwayTargetSchema } from '@thea/railway/spec';
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
  railway: {
    locator: ['project', 'environment', 'service'],
    schema: railwayTargetSchema,
    load: async (): Promise<PlatformModule> => (await import('@thea/railway')).railwayModule,
  },
} as const;

export type PlatformWord = keyof typeof PLATFORMS;

/** The names of the platforms that exist. */
export const PLATFORM_WORDS: readonly string[] = Object.keys(PLATFORMS);

/** Whether a word names a platform that exists. */
export function isPlatformWord(word: string): word is PlatformWord {
  return Object.hasOwn(PLATFORMS, word);
}

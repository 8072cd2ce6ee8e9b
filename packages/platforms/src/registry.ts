import { ecsTargetSchema } from '@thea/ecs/spec';
import { kubernetesTargetSchema } from '@thea/kubernetes/target-schema';
import { railwayTargetSchema } from '@thea/railway/spec';

/**
 * Every platform that exists, each with one line: the keys that find a target again (in the order of its one-word
 * form), and the platform's part of the targets file's schema. Its adapter has its line in `adapters.ts`: an action for
 * one platform carries no other one's client.
 */
export const PLATFORMS = {
  ecs: {
    locator: ['region', 'cluster', 'service'],
    schema: ecsTargetSchema,
  },
  railway: {
    locator: ['project', 'environment', 'service'],
    schema: railwayTargetSchema,
  },
  kubernetes: {
    locator: ['access', 'cluster', 'namespace', 'application'],
    schema: kubernetesTargetSchema,
  },
} as const;

export type PlatformWord = keyof typeof PLATFORMS;

/** The names of the platforms that exist. */
export const PLATFORM_WORDS: readonly string[] = Object.keys(PLATFORMS);

/** Whether a word names a platform that exists. */
export function isPlatformWord(word: string): word is PlatformWord {
  return Object.hasOwn(PLATFORMS, word);
}

import { Failure } from '@thea/action';
import { nearest } from '@thea/action/nearest';
import type { TargetRef } from '@thea/release';
import { isPlatformWord, PLATFORM_WORDS, PLATFORMS, type PlatformWord } from './registry.ts';

/** The part of an entry that finds the target on its platform, in the order of the platform's one-word form. Pure. */
export function locatorOf(
  platform: PlatformWord,
  words: { readonly [key: string]: unknown },
): TargetRef['locator'] {
  return Object.fromEntries(PLATFORMS[platform].locator.map((key) => [key, String(words[key])]));
}

/** `ecs:region/cluster/service`: how a target of this platform is written in one word. */
function patternOf(platform: PlatformWord): string {
  return `${platform}:${PLATFORMS[platform].locator.join('/')}`;
}

/** Whether a text is meant to be a target in one word, rather than a name of the targets file. Pure. */
export function isTargetWord(text: string): boolean {
  return text.includes(':');
}

/**
 * A target from its one-word form, as in `ecs:eu-west-1/thea-cluster/thea-ia`: enough for a rollback without any file.
 * Its name is the last part. Throws `Failure('input')` naming the input `target`.
 */
export function parseTargetWord(word: string): TargetRef {
  const [, platform = '', rest = ''] = /^([^:]*):(.*)$/s.exec(word) ?? [];
  if (!isPlatformWord(platform)) {
    const near = nearest(platform, PLATFORM_WORDS);
    throw new Failure('input', {
      input: 'target',
      message: `The target "${word}" names no platform that exists.`,
      remedy: `Write ${near !== null && isPlatformWord(near) ? patternOf(near) : Object.keys(PLATFORMS).filter(isPlatformWord).map(patternOf).join(' or ')}.`,
    });
  }
  const keys = PLATFORMS[platform].locator;
  const parts = rest.split('/');
  const bad = parts.find((part) => !/^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/.test(part));
  if (parts.length !== keys.length || bad !== undefined) {
    throw new Failure('input', {
      input: 'target',
      message:
        bad === undefined
          ? `The target "${word}" has ${parts.length} parts after the colon, not ${keys.length}.`
          : `The target "${word}" has a part that is no name: "${bad}".`,
      remedy: `Write ${patternOf(platform)}.`,
    });
  }
  return {
    platform,
    name: parts.at(-1) ?? word,
    locator: Object.fromEntries(keys.map((key, index) => [key, parts[index] ?? ''])),
  };
}

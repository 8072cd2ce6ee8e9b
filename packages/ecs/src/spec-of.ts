import type { Json } from '@thea/action';
import type { AskedRelease } from '@thea/release';
import { type EcsSpec, parseEcsSpec } from './spec.ts';

/**
 * What a target of ECS shall run, from the words of its entry: known without a client of AWS, so that an action can refuse
 * its inputs before it loads one. Without `containers` the release runs in the only container of the task definition,
 * which the key '' stands for.
 * @throws Failure('input') as `parseEcsSpec` does.
 */
export function specOf(words: { readonly [key: string]: Json }, asked: AskedRelease): EcsSpec {
  const { containers } = words;
  const names = Array.isArray(containers) ? containers.map(String) : [''];
  return parseEcsSpec(words, {
    images: Object.fromEntries(names.map((name) => [name, asked.image])),
    version: asked.version,
    readFile: asked.readFile,
  });
}

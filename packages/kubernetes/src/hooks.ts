import { annotationsOf, called, type Ref, refOf } from './object.ts';
import type { JsonObject } from './raw.ts';
import type { KubeHook } from './rollout.ts';

const HOOK = 'helm.sh/hook';
const WEIGHT = 'helm.sh/hook-weight';
const POLICY = 'helm.sh/hook-delete-policy';

/** Whether a release of ours comes to a target for the first time, or after another one. */
export type Occasion = 'install' | 'upgrade';

function wordsOf(raw: JsonObject, annotation: string): readonly string[] {
  const said = annotationsOf(raw)[annotation] ?? '';
  return said.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

/** The events that an object is a hook of Helm for; empty for an ordinary object (Helm, "Chart Hooks"). Pure. */
export function hooksOf(raw: JsonObject): readonly string[] {
  return wordsOf(raw, HOOK);
}

/** Whether an object was made as a hook. Pure. */
export function isHook(raw: JsonObject): boolean {
  return hooksOf(raw).length > 0;
}

/** Events at which a release runs no hook, whether that is now or ever. */
const LEFT_OUT = /^(test|test-success|test-failure|(pre|post)-(delete|rollback))$/;

/** The events of a hook that a release never comes to, or does not know. Pure. */
export function leftOutOf(raw: JsonObject): readonly string[] {
  const known = ['pre-install', 'post-install', 'pre-upgrade', 'post-upgrade'];
  return hooksOf(raw).filter((event) => LEFT_OUT.test(event) || !known.includes(event));
}

function weightOf(raw: JsonObject): number {
  const weight = Number(annotationsOf(raw)[WEIGHT] ?? '0');
  return Number.isInteger(weight) ? weight : 0;
}

const REMOVALS = ['before-hook-creation', 'hook-succeeded', 'hook-failed'] as const;

/** When a hook is removed; without a word of its own before it is made anew (Helm, "Hook deletion policies"). */
function removalsOf(raw: JsonObject): KubeHook['removed'] {
  const said = wordsOf(raw, POLICY);
  const known = REMOVALS.filter((policy) => said.includes(policy));
  return known.length === 0 ? ['before-hook-creation'] : known;
}

/**
 * The hooks that a release runs, in their order: those before its objects and those after them, each by weight, kind and
 * name, as Helm sorts them. `asked` are the hooks as they would be made. Pure.
 */
export function hooksToRun(
  asked: readonly { readonly ref: Ref; readonly desired: JsonObject }[],
  occasion: Occasion,
): KubeHook[] {
  const at = (when: KubeHook['when'], event: string): KubeHook[] =>
    asked
      .filter(({ desired }) => hooksOf(desired).includes(event))
      .sort(
        (a, b) =>
          weightOf(a.desired) - weightOf(b.desired) ||
          a.ref.kind.localeCompare(b.ref.kind) ||
          a.ref.name.localeCompare(b.ref.name),
      )
      .map(({ ref, desired }) => ({ ref, config: desired, when, removed: removalsOf(desired) }));
  return [...at('before', `pre-${occasion}`), ...at('after', `post-${occasion}`)];
}

/** `Job migrate (pre-upgrade)`: how a hook is called in sentences. */
export function calledHook(raw: JsonObject): string {
  return `${called(refOf(raw))} (${hooksOf(raw).join(', ')})`;
}

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

/** The events of tests: the second is what Helm 2 called the first. */
const TESTS: readonly string[] = ['test', 'test-success'];
const KNOWN: readonly string[] = ['pre-install', 'post-install', 'pre-upgrade', 'post-upgrade', ...TESTS];

/** The events of a hook that a release never comes to, or does not know. Pure. */
export function leftOutOf(raw: JsonObject): readonly string[] {
  return hooksOf(raw).filter((event) => !KNOWN.includes(event));
}

function weightOf(raw: JsonObject): number {
  const weight = Number(annotationsOf(raw)[WEIGHT] ?? '0');
  return Number.isInteger(weight) ? weight : 0;
}

const REMOVALS = ['before-hook-creation', 'hook-succeeded', 'hook-failed'] as const;

/** When a hook is removed; without a word of its own before it is made anew (Helm, "Hook deletion policies"). Pure. */
export function removalsOf(raw: JsonObject): KubeHook['removed'] {
  const said = wordsOf(raw, POLICY);
  const known = REMOVALS.filter((policy) => said.includes(policy));
  return known.length === 0 ? ['before-hook-creation'] : known;
}

/**
 * The hooks that a release runs, in their order: those before its objects and those after them, each by weight, kind and
 * name, as Helm sorts them. `asked` are the hooks as they would be made. Pure.
 */
export function hooksToRun(asked: readonly AskedHook[], occasion: Occasion): KubeHook[] {
  return [...hooksAt(asked, 'before', [`pre-${occasion}`]), ...hooksAt(asked, 'after', [`post-${occasion}`])];
}

/** The tests among the hooks of a release, in the same order (Helm, "Chart Tests"). Pure. */
export function testsToRun(asked: readonly AskedHook[]): KubeHook[] {
  return hooksAt(asked, 'test', TESTS);
}

/** A hook as it would be made. */
interface AskedHook {
  readonly ref: Ref;
  readonly desired: JsonObject;
}

function hooksAt(asked: readonly AskedHook[], when: KubeHook['when'], events: readonly string[]): KubeHook[] {
  return asked
    .filter(({ desired }) => hooksOf(desired).some((event) => events.includes(event)))
    .sort(
      (a, b) =>
        weightOf(a.desired) - weightOf(b.desired) ||
        a.ref.kind.localeCompare(b.ref.kind) ||
        a.ref.name.localeCompare(b.ref.name),
    )
    .map(({ ref, desired }) => ({ ref, config: desired, when, removed: removalsOf(desired) }));
}

/** `Job migrate (pre-upgrade)`: how a hook is called in sentences. */
export function calledHook(raw: JsonObject): string {
  return `${called(refOf(raw))} (${hooksOf(raw).join(', ')})`;
}

import type { Finding } from '@thea/release';
import { isSame } from './diff.ts';
import type { KubeFacts } from './facts.ts';
import { calledHook, hooksOf, hooksToRun, isHook, leftOutOf, testsToRun } from './hooks.ts';
import { judgeJob } from './job.ts';
import { APPLICATION_LABEL } from './names.ts';
import { called, keyOf, labelsOf } from './object.ts';
import { isPod } from './run-once.ts';
import type { KubeSpec } from './spec.ts';
import { isJob } from './watch-awaited.ts';

/** Hooks that cannot run: a kind whose end nobody can tell, or a name that something else has. Pure. */
export function hookFindings({ hooks, workloads, application }: KubeFacts): Finding[] {
  const run = hooksToRun(hooks, workloads.length === 0 ? 'install' : 'upgrade');
  return [...run, ...testsToRun(hooks)].flatMap(({ ref, config, when, removed }): Finding[] => {
    const asked = hooks.find((one) => keyOf(one.ref) === keyOf(ref));
    const place = `${asked?.place.path ?? 'manifests'}:${asked?.place.line ?? 1}`;
    if (when !== 'test' && isPod(ref)) {
      return [
        {
          class: 'safety',
          rule: 'hook-kind',
          message: `${place}: ${calledHook(config)} is a Pod; a hook that runs is a Job, unless it is a test.`,
          remedy: 'Make it a Job: that one says whether it succeeded, and tries again.',
        },
      ];
    }
    const live = asked?.live ?? null;
    if (live === null) return [];
    const ours = isHook(live) || labelsOf(live)[APPLICATION_LABEL] === application;
    if (ours && removed.includes('before-hook-creation')) return [];
    return [
      {
        class: 'safety',
        rule: 'hook-name',
        message: `${place}: ${calledHook(config)} cannot be made: ${called(ref)} is there already${ours ? ', and its hook-delete-policy leaves it' : ' and is no hook'}.`,
        remedy: ours
          ? 'Remove it, or add "before-hook-creation" to its helm.sh/hook-delete-policy.'
          : 'Give the hook another name.',
      },
    ];
  });
}

/** Hooks of the manifests for events that no release comes to. Pure. */
export function hooksLeftOut({ manifests }: KubeSpec): Finding[] {
  return manifests.flatMap(({ object, place }): Finding[] => {
    const events = leftOutOf(object);
    if (events.length === 0) return [];
    const tests = events.every((event) => event === 'test-failure');
    const alone = events.length === hooksOf(object).length;
    return [
      {
        class: 'policy',
        rule: 'hook-left-out',
        message: `${place.path}:${place.line ?? 1}: ${calledHook(object)} does not run${alone ? '' : ` at ${events.join(' and ')}`}.`,
        remedy: tests
          ? 'Helm itself no longer knows tests that are to fail: make it one ("test") that ends well.'
          : 'A way back restores objects and runs nothing: what has to be undone by a program is a release of its own.',
      },
    ];
  });
}

/** Jobs that ended in an earlier release and are the same now: they do not run again. Pure. */
export function jobsThatRan({ asked }: KubeFacts): Finding[] {
  return (asked ?? [])
    .filter(
      ({ ref, live, result }) =>
        isJob(ref) &&
        live !== null &&
        result !== null &&
        isSame(live, result, false) &&
        judgeJob(live, [], 0).state !== 'waiting',
    )
    .map(({ ref }) => ({
      class: 'policy',
      rule: 'job-ran-before',
      message: `${called(ref)} has ended in an earlier release and is the same now: it does not run again.`,
      remedy: 'Give it a name of its own for each release, or make it a hook, if it is to run.',
    }));
}

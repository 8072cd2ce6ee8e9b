import { type Finding, permissionSentence } from '@thea/release';
import type { KubeFacts } from './facts.ts';
import { hookFindings } from './findings-hooks.ts';
import { quotaFindings } from './findings-quota.ts';
import { limitRangeFindings } from './findings-room.ts';
import { goneFindings } from './goal-images.ts';
import { called, isLeaving } from './object.ts';
import { ownerOf } from './owner.ts';
import { isWorkload } from './pod-template.ts';
import { at, text, texts } from './raw.ts';
import type { KubeSpec } from './spec.ts';
import { isReplacing, liveRecord } from './standing.ts';

/** One rule: what it finds in the facts and the spec. */
export type Rule = (facts: KubeFacts, spec: KubeSpec) => readonly Finding[];

const safety = (rule: string, message: string, remedy: string, setting?: string): Finding => ({
  class: 'safety',
  rule,
  message,
  remedy,
  ...(setting === undefined ? {} : { setting }),
});

const MOST_CONFLICTS = 3;

/** Rules that block: what they find cannot be applied, or could not be taken back. */
export const SAFETY: readonly Rule[] = [
  ({ missing }) => {
    const needed = missing.filter((one) => one.needed);
    const sentence = permissionSentence('The deploying identity', needed);
    return sentence === null
      ? []
      : [
          safety(
            'missing-permission',
            sentence,
            'Add these verbs to its Role; the README has the whole Role.',
          ),
        ];
  },
  ({ asked, hooks }) =>
    [...(asked ?? []), ...hooks]
      .filter(({ refused }) => refused !== '')
      .map(({ ref, place, refused }) =>
        safety(
          'refused-object',
          `${place.path}:${place.line ?? 1}: the API server refuses ${called(ref)}: ${refused}.`.replace(
            /\.\.$/,
            '.',
          ),
          remedyFor(ref.kind, refused),
        ),
      ),
  (facts) => hookFindings(facts),
  (facts) => limitRangeFindings(facts),
  (facts) => goneFindings(facts),
  // Of both classes: what never fits blocks, what makes it slower is told.
  (facts) => quotaFindings(facts),
  ({ asked, application }, { takeOwnership }) =>
    takeOwnership
      ? []
      : (asked ?? []).flatMap(({ ref, live }) => {
          const owner = live === null ? null : ownerOf(live, application);
          return owner === null
            ? []
            : [
                safety(
                  'foreign-owner',
                  `${called(ref)} belongs to ${owner}, which would change it back.`,
                  'Deploy it there, or take it out of that tool first; "take-ownership" overrides this.',
                  'take-ownership',
                ),
              ];
        }),
  ({ asked }, { takeOwnership }) =>
    takeOwnership
      ? []
      : (asked ?? [])
          .filter(({ conflicts }) => conflicts.length > 0)
          .map(({ ref, conflicts }) => {
            const shown = conflicts
              .slice(0, MOST_CONFLICTS)
              .map(({ field, manager }) => `${field} (${manager})`);
            const more =
              conflicts.length > MOST_CONFLICTS ? ` and ${conflicts.length - MOST_CONFLICTS} more` : '';
            return safety(
              'owned-fields',
              `Other tools own fields of ${called(ref)} that the manifest sets otherwise: ${shown.join(', ')}${more}.`,
              'Take them out of the manifest, or give "take-ownership" to own them from now on.',
              'take-ownership',
            );
          }),
  ({ workloads }) =>
    workloads
      .filter(({ raw }) => at(raw, 'spec', 'paused') === true)
      .map(({ ref }) =>
        safety(
          'paused-workload',
          `${called(ref)} is paused: neither this release nor its way back would replace a pod.`,
          'Resume it (kubectl rollout resume), or let go of "spec.paused" in the manifest.',
          'spec.paused',
        ),
      ),
  ({ asked }) =>
    (asked ?? [])
      .filter(
        ({ desired }) =>
          isWorkload(desired) && text(at(desired, 'spec', 'updateStrategy', 'type')) === 'OnDelete',
      )
      .map(({ ref }) =>
        safety(
          'on-delete',
          `${called(ref)} replaces a pod only when somebody deletes it (OnDelete): neither this release nor its way back would come about by itself.`,
          'Set "spec.updateStrategy.type" to RollingUpdate.',
          'spec.updateStrategy.type',
        ),
      ),
  ({ asked }) =>
    (asked ?? []).flatMap(({ ref, live }) => {
      if (live === null || !isLeaving(live)) return [];
      const waits = texts(at(live, 'metadata', 'finalizers')).join(', ');
      return [
        {
          ...safety(
            'leaving-object',
            `${called(ref)} is being removed${waits === '' ? '' : ` and waits for ${waits}`}: what is applied to it goes with it.`,
            'Wait until it is gone, then run again; whoever owns that finalizer has to let it go.',
          ),
          passing: true,
        },
      ];
    }),
  (facts) => {
    const moving = facts.workloads.find(isReplacing);
    const verified = liveRecord(facts)?.head.state === 'verified';
    return moving === undefined || verified || facts.records.length === 0
      ? []
      : [
          {
            ...safety(
              'foreign-rollout',
              `${called(moving.ref)} still replaces pods: a rollout is under way that is not this release's.`,
              'Wait until it has ended, or roll it back by its own record.',
            ),
            passing: true,
          },
        ];
  },
];

function remedyFor(kind: string, refused: string): string {
  if (kind === 'Job' && /immutable/.test(refused)) {
    return 'A Job of that name is there from an earlier release, and a Job cannot be changed: give each release a name of its own (the version in it), let the old one go ("ttlSecondsAfterFinished"), or make it a hook ("helm.sh/hook: pre-upgrade"), which is made anew each time.';
  }
  // A StatefulSet says it in its own words.
  if (
    /immutable|updates to statefulset spec for fields other than|may not change once set|can not be less than/.test(
      refused,
    )
  ) {
    return 'That field cannot be changed in place, nor put back: give the object another name (hash-configuration does that for ConfigMaps and Secrets).';
  }
  if (/unknown field/.test(refused))
    return 'Correct the name of the field: the API server would drop it silently.';
  if (/exceeded quota/.test(refused)) return 'Raise the ResourceQuota, or ask for less.';
  return 'Correct the manifest there.';
}

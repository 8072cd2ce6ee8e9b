import { commonInputs, declareAction } from '@thea/action';
import { targetInputs } from '@thea/platforms/target-inputs';

export const declaration = declareAction({
  name: 'rollback',
  title: 'Thea rollback',
  description:
    'Takes a target back to the last verified release, exactly, and measures it against 90 seconds',
  icon: 'rotate-ccw',
  color: 'red',
  inputs: {
    ...targetInputs,
    to: {
      type: 'string',
      description: 'A version, digest, release id or platform id on record; default: last verified.',
      maximumLength: 256,
      pattern: /^[\w.:@/+-]+$/,
      patternHint: 'a version, a digest, or a platform id such as thea-ia:42',
    },
    undo: {
      type: 'choice',
      description:
        '`this-run` undoes only what this run of the workflow deployed; `newest` undoes the newest release of the target, by hand. Outside GitHub it is always `newest`.',
      choices: ['this-run', 'newest'],
      default: 'this-run',
    },
    'keep-accepted': {
      type: 'boolean',
      description: 'Leave the target as it is where its release was accepted or is held.',
      default: 'false',
    },
    siblings: {
      type: 'choice',
      description:
        'Which other targets of the release go back with this one, side by side, where this run had accepted or held them already: `none`, those of its `wave`, or `all` up to its wave.',
      choices: ['none', 'wave', 'all'],
      default: 'none',
    },
    list: {
      type: 'boolean',
      description: 'Only list what the target can go back to; changes nothing.',
      default: 'false',
    },
    reason: {
      type: 'string',
      description: 'Why, in one sentence; it is kept in the record.',
      default: 'the release failed',
      maximumLength: 1024,
    },
    ...commonInputs,
  },
  outputs: {
    'rolled-back': '`true` where this step took the target back.',
    restored: '`true` where the target runs its goal exactly, whether this step did it or it was so before.',
    goal: "The platform's id of the release that the target went back to.",
    't2-seconds':
      'Seconds from the first failing observation (T0) until production traffic reached only restored replicas.',
    'budget-held': '`true` where T2 came within 90 seconds of T0.',
    candidates: 'With `list`: a JSON array of releases on record, newest first.',
  },
});

import { describe, expect, it } from 'vitest';
import { findingLine } from '../lint/finding.ts';
import { actionFiles, workflowFiles } from '../lint/workflow-files.ts';
import { type Allowance, withAllowances } from './allowance.ts';
import { actionlintFindings, ROOT, zizmorFindings } from './real-linters.ts';

const ACTIONLINT: readonly Allowance[] = [
  {
    path: /^\.github\//,
    message: /^action: specifying action "\$\/actions\/[a-z-]+" in invalid format/,
    reason:
      'actionlint 1.7.12 does not know `$/`, which names this repository at the commit of the workflow (rhysd/actionlint 711).',
  },
  {
    path: /^\.github\//,
    message:
      /^workflow-call: reusable workflow call "\$\/\.github\/workflows\/[a-z-]+\.yml" at "uses" is not following/,
    reason: 'The same for a workflow that is called.',
  },
  {
    path: /deploy-wave\.yml$/,
    message: /^syntax-check: unexpected key "queue" for "concurrency" section/,
    reason:
      '`queue: max` came in May 2026; without it a second release that waits takes the place of the first.',
  },
];

const ZIZMOR: readonly Allowance[] = [
  {
    path: /^test\/thea-ia\//,
    message: /^unpinned-uses: /,
    reason:
      'The sample calls these workflows as most repositories do, by major version; the README shows the pinned form.',
  },
  {
    path: /rollback\.yml$/,
    message: /^concurrency-limits: /,
    reason: 'A rollback by hand waits for nobody: the fence on the target decides who may change it.',
  },
  {
    path: /thea_ci\.yml$/,
    message: /^concurrency-limits: /,
    reason:
      'The locks are per target, on the jobs of release.yml; one on the whole pipeline would let tests wait for a deployment.',
  },
];

const workflows = workflowFiles(ROOT);

describe('the workflows', () => {
  it('are clean in actionlint, but for what it does not know yet', () => {
    const { remaining, needless } = withAllowances(actionlintFindings(workflows), ACTIONLINT);
    expect(remaining.map(findingLine)).toEqual([]);
    expect(needless).toEqual([]);
  });

  it('are clean in zizmor, but for what is decided otherwise here', () => {
    const { remaining, needless } = withAllowances(
      zizmorFindings([...workflows, ...actionFiles(ROOT)]),
      ZIZMOR,
    );
    expect(remaining.map(findingLine)).toEqual([]);
    expect(needless).toEqual([]);
  });
});

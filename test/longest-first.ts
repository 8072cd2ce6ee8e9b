import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take a minute and more on two cores, the longest first. Vitest goes by a file's size until it has seen it
 * run, and these are short: on a fresh clone they would come last, one core idle beside the last of them.
 */
const LONGEST = [
  'rehearsal/scenario/driven',
  'conformance/railway-scenarios',
  'conformance/real-time',
  'rehearsal/kill/railway',
  'rehearsal/kill/faults',
  'rehearsal/kill/deaths',
  'action/actions',
  'conformance/kubernetes/kill',
  'conformance/kubernetes-scenarios',
  'rehearsal/kill/stale-reads',
  'rehearsal/kill/two-colours',
  'rehearsal/scenario/railway',
  'rehearsal/scenario/broken-rollback',
  'push-ecr/kills',
  'conformance/kubernetes/restart',
  'conformance/kubernetes/controllers',
  'rehearsal/scenario/kubernetes',
  'rehearsal/scenario/repeatable',
];

function rank({ moduleId }: TestSpecification): number {
  const found = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return found < 0 ? LONGEST.length : found;
}

/** Vitest's own order, with the files that are known to be long in front of it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.sort((one, other) => rank(one) - rank(other));
  }
}

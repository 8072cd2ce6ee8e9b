import { Failure, messageOf } from '@thea/action';
import type { Judgement, RecordHead } from '@thea/release';
import type { Cluster } from './cluster.ts';
import { calledHook } from './hooks.ts';
import { numberOf } from './names.ts';
import { readRecords } from './records.ts';
import { runHooks } from './run-hooks.ts';

/** Milliseconds of the step that are kept for saying what was found. */
const SPEAKING = 15_000;

/**
 * Runs the tests that the release of a record brought along (`helm.sh/hook: test`), in their order, until the first that
 * fails; null where it brought none. They take no Lease: a way back waits for nobody's tests. A test that could not be
 * run, or has not ended when the step is about to, is no word against the release.
 * @throws the deadline's reason where that ends first.
 */
export async function testKube(cluster: Cluster, head: RecordHead): Promise<Judgement | null> {
  const { clock, deadline } = cluster.tools;
  const number = numberOf(head.platformRelease ?? '', cluster.where.application);
  const record = (await readRecords(cluster, 16)).find((one) => one.number === number);
  const tests = record?.body?.tests ?? [];
  if (tests.length === 0) return null;
  const until = clock.now().monotonic + Math.max(0, deadline.remaining() - SPEAKING);
  try {
    await runHooks(cluster, tests, () => undefined, until);
  } catch (thrown) {
    if (deadline.signal.aborted || !(thrown instanceof Failure)) throw thrown;
    const failed = thrown.kind === 'rollout';
    return {
      verdict: failed ? 'unhealthy' : 'inconclusive',
      evidence: [failed ? thrown.message : `The tests of the release say nothing: ${messageOf(thrown)}`],
      firstFailure: failed ? clock.now() : null,
    };
  }
  const names = tests.map(({ config }) => calledHook(config)).join(', ');
  return { verdict: 'healthy', evidence: [`The tests of the release passed: ${names}.`], firstFailure: null };
}

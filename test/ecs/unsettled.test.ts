import type { Deadline } from '@thea/action';
import { rollback, rollbackFailure } from '@thea/release';
import { expect, test } from 'vitest';
import { type CrowdedAccount, openCrowdedAccount, USUAL_RATE } from '../bench/notice/crowded-account.ts';
import { runOf } from '../bench/simulation/request.ts';
import { ENDLESS } from '../bench/simulation/simulated-account.ts';

/** Seconds that a step has, and that old replicas take to drain: with the defaults of ELB. */
const STEP = 150;
const DRAIN = 300;

function limit({ time, tools }: CrowdedAccount): Deadline {
  const ends = tools.clock.now().monotonic + STEP * 1000;
  const over = new AbortController();
  const timer = time.after(STEP * 1000, () => over.abort(new Error('The step is over.')));
  return {
    ...ENDLESS,
    signal: over.signal,
    remaining: () => Math.max(0, ends - tools.clock.now().monotonic),
    end: () => timer.cancel(),
  };
}

// In virtual time, against the embedded AWS.
test.each([
  ['whose deployment is still under way', { strategy: 'ROLLING' as const }, 0],
  ['that has settled', { strategy: 'ROLLING' as const }, 2 * DRAIN],
  ['in its bake', { strategy: 'BLUE_GREEN' as const, bakeMinutes: 10 }, 0],
  ['whose other colour is gone', { strategy: 'BLUE_GREEN' as const, bakeMinutes: 1 }, 4 * DRAIN],
])(
  'the way back from a release %s outlasts its step, and is restored',
  async (_what, like, later) => {
    const account = await openCrowdedAccount(1, USUAL_RATE, { ...like, deregistrationDelay: DRAIN });
    const [name = ''] = account.names;
    try {
      await account.deploy(await account.open(name), name);
      await account.tools.clock.sleep(later * 1000);
      const deadline = limit(account);
      const run = { environment: 'production', run: runOf('crowd'), to: null, reason: 'it fails' };
      const outcome = await rollback(
        await account.open(name, true),
        { ...run, dryRun: false, keepAccepted: false },
        { ...account.tools, deadline },
      );
      deadline.end();
      expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
      expect(outcome.head).toMatchObject({ state: 'withdrawn', times: { t2: expect.anything(), t3: null } });
      expect(rollbackFailure(outcome)).toBeNull();
      expect(account.log.warnings).toContainEqual(
        expect.stringMatching(/^Not all replicas have settled yet/),
      );
    } finally {
      await account.close();
    }
  },
  300_000,
);

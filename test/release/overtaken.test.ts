import { type RolloutEvent, rollback, rollbackFailure } from '@thea/release';
import { chooseGoal, isVerified } from '@thea/release/choose-goal';
import { expect, test } from 'vitest';
import { goalAt, headOf } from './heads.ts';
import { PaperWorld, paperPlatform, paperTools } from './paper-platform.ts';

const COUNTS = { wanted: 3, running: 3, serving: 3, others: 0, othersServing: 0 };

/** Rolls the release 2 back to 1 while a newer one takes over, before or after traffic is restored. */
async function overtaken(after: 'before T2' | 'after T2') {
  const world = new PaperWorld();
  world.live = '2';
  world.marks = [headOf('2', { goal: goalAt('1', 'app:1'), run: null })];
  const lines: string[] = [];
  const tools = paperTools(lines);
  const platform = {
    ...paperPlatform(world),
    restore: async () => ({ to: '1' }),
    async *follow(): AsyncIterable<RolloutEvent> {
      const at = tools.clock.now();
      if (after === 'after T2') yield { kind: 'serving', at, message: 'app:1 serves.', replicas: COUNTS };
      world.live = '3';
      yield { kind: 'overtaken', at, message: 'app:3 took over.' };
    },
  };
  const request = {
    environment: 'production',
    run: null,
    to: null,
    reason: 'bad',
    dryRun: false,
    keepAccepted: false,
  };
  return { outcome: rollback(platform, request, tools), world, lines };
}

test('a rollback that a newer release takes over after T2 has kept its promise', async () => {
  const { outcome, world, lines } = await overtaken('after T2');
  const ended = await outcome;
  expect(ended).toMatchObject({ kind: 'restored', differences: [], budget: { held: true } });
  expect(rollbackFailure(ended)).toBeNull();
  expect(world.marks[0]).toMatchObject({ state: 'withdrawn', times: { t3: null } });
  expect(lines.join('\n')).toMatch(/app:3 took over\. Traffic had been restored by then \(T2\)/);
});

test('a rollback that a newer release takes over before T2 ends as superseded', async () => {
  const { outcome, world } = await overtaken('before T2');
  await expect(outcome).rejects.toMatchObject({ kind: 'superseded' });
  expect(world.marks[0]?.withdrawn).toBeNull();
});

test('a release whose traffic has been taken back is no goal, although its record is not withdrawn yet', () => {
  const leaving = headOf('2', { state: 'verified', decision: 'roll-back' });
  expect(isVerified(leaving)).toBe(false);
  const choice = chooseGoal({
    live: null,
    history: [leaving, headOf('1', { state: 'verified', decision: 'accept' })],
    liveGoal: () => null,
    goalOf: (head) => goalAt(head.release.version, head.platformRelease ?? ''),
  });
  expect(choice).toMatchObject({ kind: 'goal', goal: { platformRelease: 'app:1' } });
});

import { Failure } from '@thea/action';
import {
  DEFAULT_POLICY,
  deployPrepared,
  type Judgement,
  prepareDeploy,
  rollback,
  type VerifyOutcome,
  verify,
} from '@thea/release';
import { beforeEach, expect, it } from 'vitest';
import { everythingSigned } from './paper-gate.ts';
import { PaperWorld, paperPlatform, paperTools } from './paper-platform.ts';

const RUN = { repository: 'theaia/thea-ia', id: '7', attempt: 1 };
const UNDO = {
  environment: 'production',
  run: RUN,
  to: null,
  reason: 'bad',
  dryRun: false,
  keepAccepted: false,
};

let world: PaperWorld;
beforeEach(async () => {
  world = new PaperWorld();
  world.live = '1';
  const request = {
    spec: { version: '2' },
    environment: 'production',
    run: RUN,
    policy: DEFAULT_POLICY,
    onFirstFailure: 'leave' as const,
    reachableBefore: null,
    signatures: everythingSigned,
  };
  const platform = paperPlatform(world);
  const tools = paperTools();
  await deployPrepared(platform, request, await prepareDeploy(platform, request, tools), tools);
});

type Paper = ReturnType<typeof paperPlatform>;
const verifyWith = (platform: Paper, judge: () => Judgement): Promise<VerifyOutcome> =>
  verify(
    platform,
    { environment: 'production', run: RUN, onInconclusive: 'hold', judge: async () => judge() },
    paperTools(),
  );

it('a release that the platform took back while it was judged is unhealthy, whatever could be seen', async () => {
  const outcome = await verifyWith(paperPlatform(world), () => {
    world.live = '1';
    return { verdict: 'inconclusive', evidence: ['another release answered'], firstFailure: null };
  });
  expect(outcome.judgement.verdict).toBe('unhealthy');
  expect(outcome.decision).toBe('roll-back');
  expect(outcome.head.times.t0).not.toBeNull();
  expect(outcome.judgement.evidence).toContain('another release answered');
});

it('what could not be judged, and still runs, is held', async () => {
  const outcome = await verifyWith(paperPlatform(world), () => ({
    verdict: 'inconclusive',
    evidence: [],
    firstFailure: null,
  }));
  expect(outcome.decision).toBe('hold');
});

it('an accepted release that did not stay is not last verified', async () => {
  const platform: Paper = {
    ...paperPlatform(world),
    finish: async () => {
      throw new Failure('rollout', { message: 'Its pause timed out.', remedy: 'Roll it back.' });
    },
  };
  const healthy = (): Judgement => ({ verdict: 'healthy', evidence: ['seen'], firstFailure: null });
  await expect(verifyWith(platform, healthy)).rejects.toMatchObject({ kind: 'rollout' });
  expect(world.marks[0]?.state).toBe('failed');
});

it('what a restore suspended is put back, also where the goal does not come up', async () => {
  let finished = 0;
  const platform: Paper = {
    ...paperPlatform(world),
    finish: async () => {
      finished += 1;
    },
  };
  world.bad.add('1');
  await expect(rollback(platform, UNDO, paperTools())).rejects.toMatchObject({ kind: 'not-restored' });
  expect(finished).toBe(1);
});

import {
  DEFAULT_POLICY,
  type DeployOutcome,
  deployPrepared,
  prepareDeploy,
  type RecordHead,
  type RollbackOutcome,
  rollback,
  type Verdict,
  verify,
} from '@thea/release';
import { beforeEach, describe, expect, it } from 'vitest';
import { everythingSigned } from './paper-gate.ts';
import { PaperWorld, paperPlatform, paperTools } from './paper-platform.ts';

let world: PaperWorld;
beforeEach(() => {
  world = new PaperWorld();
});
const runOf = (id: string): NonNullable<RecordHead['run']> => ({
  repository: 'theaia/thea-ia',
  id,
  attempt: 1,
});

async function deploy(
  version: string,
  id = version,
  platform = paperPlatform(world),
): Promise<DeployOutcome> {
  const request = {
    spec: { version },
    environment: 'production',
    run: runOf(id),
    policy: DEFAULT_POLICY,
    onFirstFailure: 'remove' as const,
    reachableBefore: null,
    signatures: everythingSigned,
  };
  const tools = paperTools();
  return deployPrepared(platform, request, await prepareDeploy(platform, request, tools), tools);
}
async function judged(version: string, verdict: Verdict): Promise<string> {
  const outcome = await verify(
    paperPlatform(world),
    {
      environment: 'production',
      run: runOf(version),
      onInconclusive: 'hold',
      judge: async () => ({ verdict, evidence: ['seen'], firstFailure: null }),
    },
    paperTools(),
  );
  return outcome.decision;
}
const undo = (id: string | null, to: string | null = null): Promise<RollbackOutcome> =>
  rollback(
    paperPlatform(world),
    {
      environment: 'production',
      run: id === null ? null : runOf(id),
      to,
      reason: 'bad',
      dryRun: false,
      keepAccepted: false,
    },
    paperTools(),
  );

describe('a release travels', () => {
  it('a target that finds the same in each of many workloads keeps each rule once in its record', async () => {
    const platform = paperPlatform(world);
    const finding = { class: 'policy' as const, rule: 'minimum-replicas', message: 'One.', remedy: 'More.' };
    const findings = [...Array.from({ length: 99 }, () => finding), { ...finding, rule: 'readiness-probe' }];
    const plan: typeof platform.plan = (facts, spec) => ({ ...platform.plan(facts, spec), findings });
    await deploy('2', '2', { ...platform, plan });
    expect(world.marks[0]?.findings).toEqual([
      { class: 'policy', rule: 'minimum-replicas' },
      { class: 'policy', rule: 'readiness-probe' },
    ]);
  });

  it('is deployed, verified, and last verified from then on', async () => {
    world.live = '1';
    await deploy('2');
    expect(await judged('2', 'healthy')).toBe('accept');
    await deploy('3');
    expect(world.marks[0]?.goal?.platformRelease).toBe('app:2');
    expect(world.marks[0]?.goal?.kind).toBe('verified');
  });
  it('goes back to what was adopted when it is bad, is withdrawn, and is refused when it is run again', async () => {
    world.live = '1';
    world.bad.add('2');
    await expect(deploy('2')).rejects.toThrow(/exited with code 1/);
    const outcome = await undo('2');
    expect(outcome.kind).toBe('restored');
    expect(world.live).toBe('1');
    expect(world.marks[0]).toMatchObject({ state: 'withdrawn', goal: { kind: 'adopted' } });
    world.bad.clear();
    await expect(deploy('2', '9')).rejects.toThrow(/was withdrawn/);
    expect(world.live).toBe('1');
  });
  it('says why where the goal itself does not come up', async () => {
    world.live = '1';
    await deploy('2');
    world.bad.add('1');
    await expect(undo('2')).rejects.toThrow(/exited with code 1.*run the rollback again/s);
    expect(world.marks[0]?.withdrawn).toBeNull();
  });
  it('changes nothing when it already runs', async () => {
    world.live = '1';
    expect(await deploy('1')).toMatchObject({ kind: 'unchanged' });
    expect(world.change).toBe(0);
  });
  it('skips two bad releases in a row on the way back', async () => {
    world.live = '1';
    await deploy('2');
    await judged('2', 'healthy');
    await deploy('3');
    await deploy('4');
    await undo('4');
    expect(world.live).toBe('2');
  });
});

describe('a rollback', () => {
  it('does nothing the second time', async () => {
    world.live = '1';
    await deploy('2');
    await undo('2');
    const changes = world.change;
    expect(await undo('2')).toMatchObject({ kind: 'nothing-to-do' });
    expect(await undo(null)).toMatchObject({ kind: 'nothing-to-do' });
    expect(world.change).toBe(changes);
  });
  it('does nothing for a run that deployed nothing', async () => {
    world.live = '1';
    expect(await undo('5')).toMatchObject({ kind: 'nothing-to-do', head: null });
    expect(world.change).toBe(0);
  });
  it('leaves somebody else’s change alone', async () => {
    world.live = '1';
    await deploy('2');
    world.live = 'foreign';
    await expect(undo('2')).rejects.toThrow(/not release/);
    expect(world.live).toBe('foreign');
  });
  it('by hand does not leave what is last verified, unless a goal is named', async () => {
    world.live = '1';
    await deploy('2');
    await judged('2', 'healthy');
    expect(await undo(null)).toMatchObject({ kind: 'nothing-to-do' });
    expect(world.live).toBe('2');
    await undo(null, 'app:1');
    expect(world.live).toBe('1');
  });
  it('goes to a goal that is named although the newest record is over', async () => {
    world.live = '1';
    await deploy('2');
    await judged('2', 'healthy');
    await deploy('3');
    await undo(null, 'app:1');
    expect(world.live).toBe('1');
    await undo(null, 'app:2');
    expect(world.live).toBe('2');
  });
  it('takes a first release away where that was asked for', async () => {
    await deploy('1');
    expect((await undo('1')).kind).toBe('restored');
    expect(world.live).toBeNull();
  });
});

describe('a verdict', () => {
  it.each([
    ['healthy', 'accept', 'verified'],
    ['unhealthy', 'roll-back', 'failed'],
    ['inconclusive', 'hold', 'serving'],
  ] as const)('%s: %s', async (verdict, decision, state) => {
    world.live = '1';
    await deploy('2');
    expect(await judged('2', verdict)).toBe(decision);
    expect(world.marks[0]).toMatchObject({ verdict, decision, state });
    expect(world.live).toBe('2');
  });
  it('is given by hand to the release that is live', async () => {
    world.live = '1';
    await deploy('2');
    const outcome = await verify(
      paperPlatform(world),
      {
        environment: null,
        run: null,
        onInconclusive: 'hold',
        judge: async () => ({ verdict: 'healthy', evidence: ['seen'], firstFailure: null }),
      },
      paperTools(),
    );
    expect(outcome.head).toMatchObject({ platformRelease: 'app:2', state: 'verified' });
  });
  it('is not given to a release that is not live', async () => {
    world.live = '1';
    await deploy('2');
    await undo('2');
    await expect(judged('2', 'healthy')).rejects.toThrow(/not what runs/);
  });
});

import type { Json } from '@thea/action';
import { enterCluster } from '@thea/kubernetes/cluster';
import { testsToRun } from '@thea/kubernetes/hooks';
import { RECORD_ANNOTATION } from '@thea/kubernetes/names';
import { refOf } from '@thea/kubernetes/object';
import { at, object, objects, text } from '@thea/kubernetes/raw';
import { runHooks } from '@thea/kubernetes/run-hooks';
import { type Judgement, verify } from '@thea/release';
import { describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf, storyTools } from './releases.ts';
import { hookAt, sampleJob } from './sample-job.ts';

const HEALTHY: Judgement = { verdict: 'healthy', evidence: ['It answers.'], firstFailure: null };

/** Verifies the release of a run as the action would, where all else says `judgement`. */
async function judged(house: House, run: string, judgement = HEALTHY) {
  return verify(
    await house.open(),
    {
      environment: 'production',
      run: { repository: 'thea/thea-ia', id: run, attempt: 1 },
      onInconclusive: 'hold',
      judge: async () => judgement,
    },
    storyTools(),
  );
}

const job = (name: string, annotations: { readonly [key: string]: string }, behaviour?: string): Json =>
  sampleJob(name, { annotations, ...(behaviour === undefined ? {} : { behaviour }) });

function pod(name: string, annotations: { readonly [key: string]: string }, behaviour?: string): Json {
  const told = behaviour === undefined ? {} : { 'theaia.dev/behaviour': behaviour };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, annotations: { ...annotations, ...told } },
    spec: {
      restartPolicy: 'Never',
      terminationGracePeriodSeconds: 0,
      containers: [{ name: 'work', image: 'registry.invalid/thea-ia' }],
    },
  };
}

const uidOf = async (house: House, plural: string, name: string): Promise<string> =>
  text(at((await house.user.get(house.path(plural, name))) ?? {}, 'metadata', 'uid'));

describe.concurrent('the tests that a release brings along', () => {
  it('run when it is verified and never before, by weight, with its image, and anew every time', async () => {
    await using house = await openHouse();
    const all = sampleObjects({
      objects: [
        pod('smoke', hookAt('test', 2)),
        job('first', hookAt('test', 1)),
        job('gone', hookAt('test-success', 3, 'before-hook-creation,hook-succeeded')),
      ],
    });
    await deploy(await house.open(), specOf('1', all), '1');
    for (const [plural, name] of [
      ['pods', 'smoke'],
      ['jobs', 'first'],
      ['jobs', 'gone'],
    ] as const) {
      expect(await house.user.get(house.path(plural, name))).toBeNull();
    }
    const succeed = async (): Promise<void> => {
      // Without a kubelet nobody ends a pod of its own.
      const before = await uidOf(house, 'pods', 'smoke');
      await house.user.until(
        house.path('pods', 'smoke'),
        (raw) =>
          at(raw ?? {}, 'status', 'phase') === 'Running' && at(raw ?? {}, 'metadata', 'uid') !== before,
      );
      expect(at((await house.user.get(house.path('jobs', 'first'))) ?? {}, 'status', 'succeeded')).toBe(1);
      await house.user.patch(`${house.path('pods', 'smoke')}/status`, { status: { phase: 'Succeeded' } });
    };
    const [first] = await Promise.all([judged(house, '1'), succeed()]);
    expect(first).toMatchObject({ decision: 'accept', head: { state: 'verified' } });
    expect(first.judgement.evidence.join('\n')).toMatch(
      /tests of the release passed: Job first \(test\), Pod smoke \(test\), Job gone \(test-success\)/,
    );
    expect(await house.user.get(house.path('jobs', 'gone'))).toBeNull();
    const smoke = (await house.user.get(house.path('pods', 'smoke'))) ?? {};
    expect(text(objects(at(smoke, 'spec', 'containers'))[0]?.['image'])).toContain(digestOf('1'));
    expect(object(at(smoke, 'metadata', 'annotations'))[RECORD_ANNOTATION]).toBe('thea-ia:1');
    const [again] = await Promise.all([judged(house, '1'), succeed()]);
    expect(again.decision).toBe('accept');
    expect(await uidOf(house, 'pods', 'smoke')).not.toBe(text(at(smoke, 'metadata', 'uid')));
  });

  it.each([
    ['Job', job, /Job smoke \(test\) failed: its pods failed 1 time\(s\).*exit code 7/],
    ['Pod', pod, /Pod smoke \(test\) failed: container "work" ended with exit code 7/],
  ])('that fail as a %s make it unhealthy with the cause, and it goes back', async (_, made, cause) => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    const bad = sampleObjects({
      objects: [made('smoke', hookAt('test', 0, 'hook-failed'), 'fail'), job('never', hookAt('test', 1))],
    });
    await deploy(await house.open(), specOf('2', bad), '2');
    const { decision, judgement, head } = await judged(house, '2');
    expect(decision).toBe('roll-back');
    expect(judgement.evidence[0]).toMatch(cause);
    expect(head.times.t0).not.toBeNull();
    const plural = _ === 'Job' ? 'jobs' : 'pods';
    expect(await house.user.get(house.path('jobs', 'never'))).toBeNull();
    await house.user.until(
      house.path(plural, 'smoke'),
      (raw) => raw === null || text(at(raw, 'metadata', 'deletionTimestamp')) !== '',
    );
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('do not run for a release that is unhealthy without them', async () => {
    await using house = await openHouse();
    const all = sampleObjects({ objects: [job('smoke', hookAt('test'))] });
    await deploy(await house.open(), specOf('1', all), '1');
    const sick: Judgement = { verdict: 'unhealthy', evidence: ['It does not answer.'], firstFailure: null };
    expect(await judged(house, '1', sick)).toMatchObject({ decision: 'roll-back' });
    expect(await house.user.get(house.path('jobs', 'smoke'))).toBeNull();
  });

  it('that do not end in the time of the step are let run, and said', async () => {
    await using house = await openHouse();
    const raw = object(pod('smoke', hookAt('test')));
    const cluster = await enterCluster(
      {
        access: 'kubeconfig',
        cluster: 'current',
        namespace: house.namespace,
        application: 'thea-ia',
      },
      {},
      house.tools,
    );
    const ref = { ...refOf(raw), namespace: house.namespace };
    const [test] = testsToRun([{ ref, desired: raw }]);
    if (test === undefined) throw new Error('It is no test.');
    const now = house.tools.clock.now().monotonic;
    await expect(runHooks(cluster, [test], () => undefined, now)).rejects.toMatchObject({
      kind: 'deadline',
      message: expect.stringMatching(/Pod smoke \(test\) has not ended in the time of this step/),
    });
    expect(await house.user.get(house.path('pods', 'smoke'))).not.toBeNull();
  });

  it('that cannot be made are no word against it', async () => {
    await using house = await openHouse();
    const all = sampleObjects({ objects: [job('smoke', hookAt('test'))] });
    await deploy(await house.open(), specOf('1', all), '1');
    await house.user.create(house.path('jobs'), sampleJob('smoke'));
    const { decision, judgement } = await judged(house, '1');
    expect(decision).toBe('hold');
    expect(judgement.evidence[0]).toMatch(
      /tests of the release say nothing: .*Job smoke is there already and is no hook/,
    );
  });
});

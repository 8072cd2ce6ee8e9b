import { at, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, inject, it } from 'vitest';
import { openFaultyProxy } from './faulty-proxy.ts';
import { openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf, storyTools } from './releases.ts';
import { sampleJob } from './sample-job.ts';

describe.concurrent('a Job of a release', () => {
  it('is waited for until it is complete, and runs the image of the release', async () => {
    await using house = await openHouse();
    const head = await deploy(
      await house.open(),
      specOf('1', sampleObjects({ objects: [sampleJob('work-1')] })),
      '1',
    );
    expect(head?.state).toBe('serving');
    const job = await house.user.get(house.path('jobs', 'work-1'));
    expect(at(job ?? {}, 'status', 'succeeded')).toBe(1);
    const [container] = objects(at(job ?? {}, 'spec', 'template', 'spec', 'containers'));
    expect(text(container?.['image'])).toBe(`registry.invalid/thea-ia@${digestOf('1')}`);
  });

  it.each([
    [
      'fails as often as its backoffLimit allows',
      { behaviour: 'fail' },
      /Job work-2 fails the release: its pods failed 1 time\(s\), backoffLimit is 0: container "work" ended with exit code 7/,
    ],
    [
      'runs longer than its activeDeadlineSeconds',
      { behaviour: 'never-ready', spec: { activeDeadlineSeconds: 2 } },
      /it did not end within its activeDeadlineSeconds \(2 s\)/,
    ],
    [
      'has an image that does not exist',
      { behaviour: 'no-image' },
      /pod work-2-\w+: container "work": the image .* does not exist/,
    ],
  ])('that %s fails it with the cause, and what runs goes back', async (_, job, cause) => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await expect(
      deploy(await house.open(), specOf('2', sampleObjects({ objects: [sampleJob('work-2', job)] })), '2'),
    ).rejects.toMatchObject({ kind: 'rollout', message: expect.stringMatching(cause) });
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('that fails shows the last lines that it wrote', async () => {
    await using house = await openHouse();
    await using proxy = await openFaultyProxy(inject('admin'));
    // These nodes have no kubelet that keeps logs: what one would answer is answered here.
    proxy.fate = (call) =>
      call.path.endsWith('/log') ? { status: 200, body: 'applying 0007\nno such column\n' } : 'pass';
    const objects = sampleObjects({ objects: [sampleJob('work-1', { behaviour: 'fail' })] });
    const tools = storyTools();
    const platform = await house.open('thea-ia', undefined, proxy.kubeconfig);
    await expect(deploy(platform, specOf('1', objects), '1', 'leave', tools)).rejects.toThrow('exit code 7');
    expect(tools.log.lines.join('\n')).toMatch(
      /work-1-\w+\/work: applying 0007\n.*work-1-\w+\/work: no such column/,
    );
  });

  it('that its manifest suspends is not waited for; one that somebody else suspends is', async () => {
    await using house = await openHouse();
    const own = sampleObjects({ objects: [sampleJob('later', { spec: { suspend: true } })] });
    const head = await deploy(await house.open(), specOf('1', own), '1');
    expect(head?.state).toBe('serving');
    const work = sampleObjects({ objects: [sampleJob('work-2', { behaviour: 'never-ready' })] });
    const second = deploy(await house.open(), specOf('2', work), '2').catch(String);
    await house.user.until(house.path('jobs', 'work-2'), (raw) => at(raw ?? {}, 'status', 'active') === 1);
    await house.user.patch(house.path('jobs', 'work-2'), { spec: { suspend: true } });
    await house.user.until(house.path('jobs', 'work-2'), (raw) =>
      objects(at(raw ?? {}, 'status', 'conditions')).some((one) => one['type'] === 'Suspended'),
    );
    await house.user.remove(`${house.path('jobs', 'work-2')}?propagationPolicy=Background`);
    expect(await second).toContain('Job work-2 fails the release: somebody removed it');
  });

  it('that ended stays when the release goes back, and one that still runs is stopped', async () => {
    await using house = await openHouse();
    const ended = sampleJob('work-1');
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects({ objects: [ended] })), '1'),
    );
    await house.user.remove(`${house.path('jobs', 'work-1')}?propagationPolicy=Background`);
    const both = [
      sampleJob('done-2'),
      sampleJob('runs-2', { behaviour: 'never-ready', spec: { suspend: true } }),
    ];
    await deploy(await house.open(), specOf('2', sampleObjects({ objects: both })), '2');
    await house.user.patch(house.path('jobs', 'runs-2'), { spec: { suspend: false } });
    await house.user.until(house.path('jobs', 'runs-2'), (raw) => at(raw ?? {}, 'status', 'active') === 1);
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await house.user.get(house.path('jobs', 'done-2'))).not.toBeNull();
    expect(await house.user.get(house.path('jobs', 'runs-2'))).toBeNull();
    // The one of the goal has run: it is not run again by the way back.
    expect(await house.user.get(house.path('jobs', 'work-1'))).toBeNull();
    expect(house.log.warnings.join('\n')).toContain(
      'Job done-2 of the withdrawn release has ended: it was left',
    );
  });

  it('that ends and removes itself at once is not missed', async () => {
    await using house = await openHouse();
    const job = sampleJob('work-1', { spec: { ttlSecondsAfterFinished: 0 } });
    const head = await deploy(await house.open(), specOf('1', sampleObjects({ objects: [job] })), '1');
    expect(head?.state).toBe('serving');
    await house.user.until(house.path('jobs', 'work-1'), (raw) => raw === null);
  });

  it('of an earlier release with its name is a finding before anything is written', async () => {
    await using house = await openHouse();
    const withJob = sampleObjects({ objects: [sampleJob('work')] });
    await accept(await house.open(), await deploy(await house.open(), specOf('1', withJob), '1'));
    await expect(deploy(await house.open(), specOf('2', withJob), '2')).rejects.toMatchObject({
      kind: 'blocked',
      message: expect.stringContaining('Job work'),
      remedy: expect.stringContaining('ttlSecondsAfterFinished'),
    });
    expect(await house.user.list(house.path('secrets'))).toHaveLength(2);
    const again = specOf('1', [
      ...withJob,
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'new' } },
    ]);
    const facts = await (await house.open()).observe(again);
    expect((await house.open()).plan(facts, again).findings.map(({ rule }) => rule)).toContain(
      'job-ran-before',
    );
  });
});

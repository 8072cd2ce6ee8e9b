import type { Json } from '@thea/action';
import { RECORD_ANNOTATION } from '@thea/kubernetes/names';
import { at, object, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, inject, it } from 'vitest';
import { openFaultyProxy } from './faulty-proxy.ts';
import { type House, openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';
import { hookAt, sampleJob } from './sample-job.ts';

const job = (name: string, annotations: { readonly [key: string]: string }, behaviour?: string): Json =>
  sampleJob(name, { annotations, ...(behaviour === undefined ? {} : { behaviour }) });

const markOf = (raw: ReturnType<typeof object> | null): string =>
  text(object(at(raw ?? {}, 'metadata', 'annotations'))[RECORD_ANNOTATION]);

async function createdAt(house: House, plural: string, name: string): Promise<number> {
  return Date.parse(
    text(at((await house.user.get(house.path(plural, name))) ?? {}, 'metadata', 'creationTimestamp')),
  );
}

/** Waits until the adapter has said something. */
async function untilSaid(house: House, words: string): Promise<void> {
  await house.user.until(house.path('jobs'), () => house.log.lines.join('\n').includes(words));
}

describe.concurrent('hooks of a rendered chart', () => {
  it('run at their place, by weight, and anew for every release', async () => {
    await using house = await openHouse();
    const settings = (value: string): Json => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'for-hooks', annotations: { ...hookAt('pre-install,pre-upgrade', -5) } },
      data: { value },
    });
    const all = (value: string) =>
      sampleObjects({
        objects: [
          job('second', hookAt('pre-install,pre-upgrade', 2)),
          settings(value),
          job('first', hookAt('pre-install,pre-upgrade', 1)),
          job('last', hookAt('post-upgrade')),
          job('once', hookAt('pre-install', 0, 'hook-succeeded')),
        ],
      });
    const done: string[] = [];
    const watchOrder = async (): Promise<void> => {
      for (const name of ['once', 'first', 'second']) {
        // Each is there only once those before it have ended.
        await house.user.until(house.path('jobs', name), (raw) => raw !== null || done.includes(name));
        done.push(name);
      }
    };
    const [head] = await Promise.all([deploy(await house.open(), specOf('1', all('1')), '1'), watchOrder()]);
    expect(head?.state).toBe('serving');
    await accept(await house.open(), head);
    expect(await house.user.get(house.path('jobs', 'last'))).toBeNull();
    expect(await house.user.get(house.path('jobs', 'once'))).toBeNull();
    expect(await createdAt(house, 'jobs', 'first')).toBeLessThanOrEqual(
      await createdAt(house, 'jobs', 'second'),
    );
    expect(await createdAt(house, 'jobs', 'second')).toBeLessThanOrEqual(
      await createdAt(house, 'deployments', 'api'),
    );
    await accept(await house.open(), await deploy(await house.open(), specOf('2', all('2')), '2'));
    for (const name of ['first', 'second', 'last']) {
      const raw = await house.user.get(house.path('jobs', name));
      expect(at(raw ?? {}, 'status', 'succeeded')).toBe(1);
      expect(markOf(raw)).toBe('thea-ia:2');
      const [container] = objects(at(raw ?? {}, 'spec', 'template', 'spec', 'containers'));
      expect(text(container?.['image'])).toContain(digestOf('2'));
    }
    expect(at((await house.user.get(house.path('configmaps', 'for-hooks'))) ?? {}, 'data', 'value')).toBe(
      '2',
    );
    expect(await rollBack(await house.open(), null, '1')).toMatchObject({
      kind: 'restored',
      differences: [],
    });
    // A way back runs nothing, and says what it leaves.
    expect(markOf(await house.user.get(house.path('jobs', 'first')))).toBe('thea-ia:2');
    expect(house.log.warnings.join('\n')).toMatch(
      /ran hooks \(.*Job first.*\): what they did is not taken back/,
    );
  });

  it('that fails before the objects ends the release with its cause, and nothing that runs is touched', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    const before = await house.user.get(house.path('deployments', 'api'));
    const bad = sampleObjects({
      objects: [
        job('prepared', hookAt('pre-upgrade', 0, 'hook-succeeded')),
        job('migrate', hookAt('pre-upgrade', 1, 'before-hook-creation,hook-failed'), 'fail'),
        job('never', hookAt('pre-upgrade', 2)),
      ],
    });
    await expect(deploy(await house.open(), specOf('2', bad), '2')).rejects.toMatchObject({
      kind: 'rollout',
      message: expect.stringMatching(
        /Job migrate \(pre-upgrade\) failed: its pods failed 1 time\(s\).* ended with exit code 7/,
      ),
    });
    expect(await house.user.get(house.path('jobs', 'never'))).toBeNull();
    expect(await house.user.get(house.path('jobs', 'migrate'))).toBeNull();
    expect(await house.user.get(house.path('jobs', 'prepared'))).toBeNull();
    expect(at((await house.user.get(house.path('deployments', 'api'))) ?? {}, 'metadata', 'generation')).toBe(
      at(before ?? {}, 'metadata', 'generation'),
    );
    expect((await rollBack(await house.open(), '2')).kind).toBe('nothing-to-do');
    const good = sampleObjects({ objects: [job('upgrade', hookAt('pre-upgrade'))] });
    expect((await deploy(await house.open(), specOf('3', good), '3'))?.state).toBe('serving');
  });

  it('that fails after the objects fails the release, which goes back', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    const bad = sampleObjects({ objects: [job('smoke', hookAt('post-upgrade'), 'fail')] });
    await expect(deploy(await house.open(), specOf('2', bad), '2')).rejects.toMatchObject({
      kind: 'rollout',
    });
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('of an earlier run that is still at work is let end, not killed', async () => {
    await using house = await openHouse();
    const withHook = (behaviour?: string) =>
      sampleObjects({ objects: [job('migrate', hookAt('pre-install,pre-upgrade'), behaviour)] });
    await using proxy = await openFaultyProxy(inject('admin'));
    const platform = await house.open('thea-ia', undefined, proxy.kubeconfig);
    const dying = deploy(platform, specOf('1', withHook('never-ready')), '1').catch(String);
    await house.user.until(house.path('jobs', 'migrate'), (raw) => at(raw ?? {}, 'status', 'active') === 1);
    // From here on it is as dead to the cluster as a killed process.
    proxy.fate = () => ({
      status: 403,
      body: JSON.stringify({
        kind: 'Status',
        apiVersion: 'v1',
        code: 403,
        reason: 'Forbidden',
        message: 'no',
      }),
    });
    proxy.endWatches();
    await dying;
    const uid = async () =>
      at((await house.user.get(house.path('jobs', 'migrate'))) ?? {}, 'metadata', 'uid');
    const first = await uid();
    const second = await house.open();
    const next = deploy(second, specOf('2', withHook()), '1');
    await untilSaid(house, 'one of an earlier run is there');
    expect(await uid()).toBe(first);
    // Its pod ends well now.
    const [pod] = (await house.user.list(house.path('pods'))).filter((one) =>
      text(at(one, 'metadata', 'name')).startsWith('migrate-'),
    );
    await house.user.patch(`${house.path('pods', text(at(pod ?? {}, 'metadata', 'name')))}/status`, {
      status: { phase: 'Succeeded' },
    });
    expect((await next)?.state).toBe('serving');
    expect(await uid()).not.toBe(first);
  });

  it('for events that no release comes to are named; a Pod, and a name that is taken, are refused', async () => {
    await using house = await openHouse();
    await house.user.create(house.path('configmaps'), {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'taken' },
    });
    const pod: Json = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'smoke', annotations: { ...hookAt('pre-install') } },
      spec: { containers: [{ name: 'work', image: 'registry.invalid/thea-ia' }] },
    };
    const taken: Json = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'taken', annotations: { ...hookAt('pre-install') } },
    };
    const tested: Json = {
      ...object(pod),
      metadata: { name: 'tested', annotations: { ...hookAt('test-failure') } },
    };
    const back = job('back', hookAt('pre-rollback'));
    const spec = specOf('1', sampleObjects({ objects: [pod, taken, tested, back] }));
    const platform = await house.open();
    const { findings } = platform.plan(await platform.observe(spec), spec);
    const said = findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n');
    expect(said).toMatch(/hook-kind: .*Pod smoke \(pre-install\) is a Pod/);
    expect(said).toMatch(/hook-name: .*ConfigMap taken is there already and is no hook/);
    expect(said).toMatch(/hook-left-out: .*Pod tested \(test-failure\) does not run/);
    expect(said).toMatch(/hook-left-out: .*Job back \(pre-rollback\) does not run/);
    await expect(deploy(await house.open(), spec, '1')).rejects.toMatchObject({ kind: 'blocked' });
    expect(await house.user.get(house.path('pods', 'smoke'))).toBeNull();
  });
});

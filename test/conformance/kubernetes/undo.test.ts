import { at, fromJson, object, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, type Sample, sampleObjects, specOf } from './releases.ts';

const HELD = 'theaia.dev/held';

async function firstRelease(house: House, sample: Sample = {}): Promise<void> {
  await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects(sample)), '1'));
}

/** When traffic was restored, as the record of that release has it; null until then. */
async function restoredAt(house: House, release: number): Promise<unknown> {
  const record = await house.user.get(house.path('secrets', `thea-record.thea-ia.${release}`));
  const head = fromJson(Buffer.from(text(at(record ?? {}, 'data', 'head')), 'base64').toString('utf8'));
  return object(object(head)['times'])['t2'] ?? null;
}

describe.concurrent('what kubectl rollout undo leaves as it is, or cannot know', () => {
  it('all that a release sets beside the template comes back', async () => {
    await using house = await openHouse();
    await firstRelease(house, { deployment: { minReadySeconds: 1 } });
    const spec = () => house.user.get(house.path('deployments', 'api')).then((raw) => at(raw ?? {}, 'spec'));
    const before = await spec();
    const deployment = {
      minReadySeconds: 2,
      progressDeadlineSeconds: 77,
      revisionHistoryLimit: 3,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 2, maxUnavailable: 1 } },
    };
    await deploy(await house.open(), specOf('2', sampleObjects({ deployment, replicas: 4 })), '2');
    expect(at((await house.user.get(house.path('deployments', 'api'))) ?? {}, 'spec')).toMatchObject({
      ...deployment,
      replicas: 4,
    });
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await spec()).toEqual(before);
  });

  it('a run whose deploy was refused has nothing to take back, and what serves is left', async () => {
    await using house = await openHouse();
    await firstRelease(house);
    await deploy(await house.open(), specOf('2', sampleObjects()), '2');
    const wrong = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, dta: {} };
    const refused = specOf('3', sampleObjects({ objects: [wrong] }));
    await expect(deploy(await house.open(), refused, '3')).rejects.toThrow('refuses ConfigMap x');
    const before = await house.user.get(house.path('deployments', 'api'));
    expect((await rollBack(await house.open(), '3')).kind).toBe('nothing-to-do');
    const live = await house.user.get(house.path('deployments', 'api'));
    expect(at(live ?? {}, 'metadata', 'generation')).toEqual(at(before ?? {}, 'metadata', 'generation'));
    expect(JSON.stringify(at(live ?? {}, 'spec', 'template'))).toContain(digestOf('2'));
  });

  it('configuration that changes under pods that stay is told before, with what makes them move together', async () => {
    await using house = await openHouse();
    const settings = (value: string): Sample => ({
      container: { envFrom: [{ configMapRef: { name: 'settings' } }] },
      objects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { A: value } }],
    });
    await firstRelease(house, settings('1'));
    const planned = async (words: { readonly [key: string]: boolean }) => {
      const platform = await house.open();
      const spec = specOf('1', sampleObjects(settings('2')), words);
      return platform.plan(await platform.observe(spec), spec).findings;
    };
    expect(await planned({})).toContainEqual(
      expect.objectContaining({
        rule: 'configuration-in-place',
        message: expect.stringContaining('ConfigMap settings changes, but the template of Deployment api'),
        setting: 'hash-configuration',
      }),
    );
    const rules = (await planned({ 'hash-configuration': true })).map(({ rule }) => rule);
    expect(rules).not.toContain('configuration-in-place');
  });
});

describe.concurrent('how fast a way back may be', () => {
  it('a disruption budget that allows nothing slows neither the release nor its way back', async () => {
    await using house = await openHouse();
    const budget = {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'api' },
      spec: { maxUnavailable: 0, selector: { matchLabels: { app: 'thea-ia' } } },
    };
    await firstRelease(house, { objects: [budget] });
    await deploy(await house.open(), specOf('2', sampleObjects({ objects: [budget] })), '2');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('pods of the bad release that take long to end hold up the end, not the traffic', async ({ expect }) => {
    await using house = await openHouse();
    const { user } = house;
    await firstRelease(house);
    const [deployment, ...others] = sampleObjects();
    const held = fromJson(
      JSON.stringify(deployment).replace(
        '"template":{"metadata":{',
        `"template":{"metadata":{"finalizers":["${HELD}"],`,
      ),
    );
    await deploy(await house.open(), specOf('2', [held, ...others]), '2');
    const bad = (await user.list(house.path('pods'))).filter((pod) =>
      objects(at(pod, 'spec', 'containers')).some((one) => text(one['image']).includes(digestOf('2'))),
    );
    expect(bad).toHaveLength(3);
    const back = rollBack(await house.open(), '2');
    back.catch(() => undefined);
    await expect.poll(() => restoredAt(house, 2), { timeout: 60_000 }).not.toBeNull();
    const paths = bad.map((pod) => house.path('pods', text(at(pod, 'metadata', 'name'))));
    for (const path of paths) {
      expect(text(at((await user.get(path)) ?? {}, 'metadata', 'deletionTimestamp'))).not.toBe('');
    }
    const released = Date.now();
    for (const path of paths) await user.patch(path, { metadata: { finalizers: null } });
    const outcome = await back;
    expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
    const { t2, t3 } = outcome.kind === 'restored' ? outcome.head.times : { t2: null, t3: null };
    expect(t2?.wall).toBeLessThan(released);
    expect(t3?.wall).toBeGreaterThanOrEqual(released);
  });
});

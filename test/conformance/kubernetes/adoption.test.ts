import type { Json } from '@thea/action';
import { diffLines, isSame } from '@thea/kubernetes/diff';
import { annotationsOf } from '@thea/kubernetes/object';
import { at, object, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import {
  appliedByHand,
  asked,
  containerOf,
  everything,
  managersOf,
  old,
  read,
  release,
  variablesOf,
} from './by-hand.ts';
import { openHouse } from './house.ts';
import { kubectl, kubectlApply } from './kubectl.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

describe.concurrent('what kubectl applied', () => {
  it('is adopted without being asked for: what the manifests no longer have is shown, goes, and comes back', async () => {
    await using house = await appliedByHand();
    await house.user.patch(
      house.path('deployments', 'api'),
      { metadata: { annotations: { 'example.com/seen': 'yes' } } },
      'a-controller',
    );
    const before = await everything(house);
    const first = await read(house);
    const platform = await house.open();
    const facts = await platform.observe(release());
    const plan = platform.plan(facts, release());
    expect(plan.findings.filter((one) => one.class === 'safety')).toEqual([]);
    expect(plan.summary).toEqual(
      expect.arrayContaining([
        '  /metadata/annotations/example.com/old: yes → nothing',
        '  /spec/template/spec/containers/api/env/B: (a value) → nothing',
        expect.stringMatching(/^ {2}\/spec\/template\/spec\/containers\/api\/image: .*:old → .*@sha256/),
        '  /data/B: 2 → nothing',
        '! Deployment api: the fields of kubectl-client-side-apply move to the release',
        '! ConfigMap settings: the fields of kubectl-client-side-apply move to the release',
        expect.stringMatching(/^! The way back of Deployment api names .*:old: leave that tag where it is/),
      ]),
    );
    // Looking at it has moved nothing.
    expect(await everything(house)).toEqual(before);
    expect(managersOf(await read(house))).toContain('kubectl-client-side-apply');

    const head = await deploy(await house.open(), release(), '1');
    expect(head?.goal?.kind).toBe('adopted');
    const after = await read(house);
    expect(variablesOf(after)).toEqual(['A', 'C']);
    expect(annotationsOf(after)).toMatchObject({ 'example.com/kept': 'yes', 'example.com/seen': 'yes' });
    expect(annotationsOf(after)['example.com/old']).toBeUndefined();
    expect(at(await read(house, 'configmaps', 'settings'), 'data')).toEqual({ A: '1' });
    expect(managersOf(after).filter((name) => name.startsWith('kubectl'))).toEqual([]);
    // One change of what runs, and exactly the one that the plan told.
    expect(at(after, 'metadata', 'generation')).toBe(Number(at(first, 'metadata', 'generation')) + 1);
    for (const one of facts.asked ?? []) {
      const plural = `${one.ref.kind.toLowerCase()}s`;
      expect(isSame(await read(house, plural, one.ref.name), one.result ?? {}, false)).toBe(true);
    }

    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await everything(house)).toEqual(before);
    expect(annotationsOf(await read(house))[LAST_APPLIED]).toBe(annotationsOf(first)[LAST_APPLIED]);
    expect((await rollBack(await house.open(), '1')).kind).toBe('nothing-to-do');
    // Whoever goes on with kubectl instead can, and a later release adopts that again.
    await kubectlApply(house, old());
    expect(await everything(house)).toEqual(before);
    await accept(await house.open(), await deploy(await house.open(), release('3'), '3'));
    expect(variablesOf(await read(house))).toEqual(['A', 'C']);
  });

  it('with an edit, a variable and a label by hand: they are its too', async () => {
    await using house = await appliedByHand();
    await kubectl(house, ['edit', 'deployment', 'api'], `sed -i 's/value: of A/value: edited/'`);
    await kubectl(house, ['set', 'env', 'deployment/api', 'D=by hand']);
    await kubectl(house, ['label', 'deployment', 'api', 'by=hand']);
    await house.user.until(
      house.path('deployments', 'api'),
      (raw) => at(raw ?? {}, 'status', 'updatedReplicas') === 3 && at(raw ?? {}, 'status', 'replicas') === 3,
    );
    const before = await everything(house);
    expect(managersOf(await read(house))).toEqual(
      expect.arrayContaining(['kubectl-edit', 'kubectl-set', 'kubectl-label']),
    );
    const platform = await house.open();
    const { findings, summary } = platform.plan(await platform.observe(release()), release());
    expect(findings.filter((one) => one.class === 'safety')).toEqual([]);
    expect(summary).toContain(
      '! Deployment api: the fields of kubectl-client-side-apply, kubectl-edit, kubectl-label, kubectl-set move to the release',
    );
    await deploy(await house.open(), release(), '1');
    const after = await read(house);
    expect(variablesOf(after)).toEqual(['A', 'C']);
    expect(objects(containerOf(after)['env'])[0]).toEqual({ name: 'A', value: 'of A' });
    expect(object(at(after, 'metadata', 'labels'))['by']).toBeUndefined();
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await everything(house)).toEqual(before);
  });

  it('replicas that the manifests do not name stay, whoever set them', async () => {
    await using house = await appliedByHand(2);
    await deploy(await house.open(), release('2', null), '1');
    expect(at(await read(house), 'spec', 'replicas')).toBe(2);
    await deploy(await house.open(), release('3', 4), '3');
    expect(at(await read(house), 'spec', 'replicas')).toBe(4);
    expect(await rollBack(await house.open(), '3')).toMatchObject({ kind: 'restored', differences: [] });
    expect(at(await read(house), 'spec', 'replicas')).toBe(2);
  });

  it('so do those that a hand scaled', async () => {
    await using scaled = await appliedByHand(null);
    await kubectl(scaled, ['scale', 'deployment', 'api', '--replicas=4']);
    await scaled.user.until(
      scaled.path('deployments', 'api'),
      (raw) => at(raw ?? {}, 'status', 'readyReplicas') === 4,
    );
    const before = await everything(scaled);
    await deploy(await scaled.open(), release('2', null), '1');
    expect(at(await read(scaled), 'spec', 'replicas')).toBe(4);
    expect(await rollBack(await scaled.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await everything(scaled)).toEqual(before);
    // Where they do name them, what was scaled by hand is no other tool's.
    await deploy(await scaled.open(), release('3', 3), '3');
    expect(at(await read(scaled), 'spec', 'replicas')).toBe(3);
  });

  it('in every kind of field: lists by key, whole lists, maps and values, with what the server fills in', async () => {
    await using house = await openHouse();
    const [deployment, service] = sampleObjects({
      container: {
        command: ['/old'],
        resources: { requests: { cpu: '10m' }, limits: { cpu: '20m', memory: '64Mi' } },
        volumeMounts: [{ name: 'settings', mountPath: '/settings' }],
        securityContext: { capabilities: { drop: ['ALL'] } },
      },
      deployment: { minReadySeconds: 0, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 2 } } },
    });
    const template = object(at(object(deployment), 'spec', 'template'));
    const pod = {
      ...object(template['spec']),
      initContainers: [{ name: 'first', image: 'registry.invalid/first' }],
      volumes: [{ name: 'settings', configMap: { name: 'settings', optional: true } }],
      tolerations: [{ key: 'old', operator: 'Exists' }],
    };
    await kubectlApply(house, [
      {
        ...object(deployment),
        spec: { ...object(at(object(deployment), 'spec')), template: { ...template, spec: pod } },
      },
      {
        ...object(service),
        spec: {
          ...object(at(object(service), 'spec')),
          sessionAffinity: 'ClientIP',
          ports: [
            { name: 'http', port: 80, targetPort: 8000 },
            { name: 'old', port: 81, targetPort: 8001 },
          ],
        },
      },
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'secret' }, stringData: { A: '1', B: '2' } },
    ]);
    await house.user.until(
      house.path('deployments', 'api'),
      (raw) => at(raw ?? {}, 'status', 'readyReplicas') === 3,
    );
    const all = (): Promise<Json> =>
      Promise.all([
        read(house).then(asked),
        read(house, 'services').then(asked),
        read(house, 'secrets', 'secret').then(asked),
      ]);
    const before = await all();
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'secret' }, stringData: { A: '1' } };
    const spec = specOf('2', [...sampleObjects({ environment: [{ name: 'NEW', value: 'x' }] }), secret]);
    const { asked: tried } = await (await house.open()).observe(spec);
    await deploy(await house.open(), spec, '1');
    for (const { ref, result } of tried ?? []) {
      const stands = await read(house, `${ref.kind.toLowerCase()}s`, ref.name);
      expect(diffLines(ref, result, stands, false)).toEqual([]);
    }
    const live = await read(house);
    expect(Object.keys(containerOf(live)).sort()).toEqual([
      'env',
      'image',
      'imagePullPolicy',
      'name',
      'ports',
      'resources',
      'terminationMessagePath',
      'terminationMessagePolicy',
    ]);
    expect(at(live, 'spec', 'template', 'spec', 'initContainers')).toBeUndefined();
    expect(at(await read(house, 'secrets', 'secret'), 'data')).toEqual({ A: 'MQ==' });
    expect(objects(at(await read(house, 'services'), 'spec', 'ports'))).toHaveLength(1);
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await all()).toEqual(before);
  });

  it('and nobody is on record for any more: the release comes, what it does not name stays', async () => {
    await using house = await appliedByHand();
    const path = house.path('deployments', 'api');
    await house.user.patch(path, { metadata: { managedFields: [{}] } });
    expect(managersOf(await read(house)).filter((name) => name.startsWith('kubectl'))).toEqual([]);
    const before = await everything(house);
    await deploy(await house.open(), release(), '1');
    const after = await read(house);
    expect(text(containerOf(after)['image'])).toContain(digestOf('2'));
    expect(variablesOf(after)).toEqual(expect.arrayContaining(['A', 'B', 'C']));
    expect(await rollBack(await house.open(), '1')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await everything(house)).toEqual(before);
  });
});

describe.concurrent('what is not by hand', () => {
  it.each([
    ['another controller', 'argocd-controller', false],
    ['whoever applies on the server, kubectl too', 'kubectl', true],
  ])('the fields of %s still block', async (_, manager, applies) => {
    await using house = await appliedByHand();
    const path = house.path('deployments', 'api');
    const image = 'registry.invalid/thea-ia:theirs';
    if (applies) {
      const containers = [{ name: 'api', image }];
      const spec = { selector: { matchLabels: { app: 'thea-ia' } }, template: { spec: { containers } } };
      await house.user.apply(
        path,
        { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'api' }, spec },
        manager,
      );
    } else {
      const step = { op: 'replace', path: '/spec/template/spec/containers/0/image', value: image };
      await house.user.jsonPatch(path, [step], manager);
    }
    const before = await read(house);
    const platform = await house.open();
    const { findings } = platform.plan(await platform.observe(release()), release());
    expect(findings.filter((one) => one.class === 'safety')).toEqual([
      expect.objectContaining({
        rule: 'owned-fields',
        message: expect.stringMatching(
          new RegExp(
            `^Other tools own fields of Deployment api that the manifest sets otherwise: \\S*image \\(${manager}\\)\\.$`,
          ),
        ),
      }),
    ]);
    await expect(deploy(await house.open(), release(), '1')).rejects.toThrow(`image (${manager})`);
    expect(asked(await read(house))).toEqual(asked(before));
    expect(managersOf(await read(house))).toContain('kubectl-client-side-apply');
  });

  it('what a hand changes on a release blocks the next one, as any foreign change does', async () => {
    await using house = await appliedByHand();
    await accept(await house.open(), await deploy(await house.open(), release(), '1'));
    await kubectl(house, ['set', 'env', 'deployment/api', 'A=by hand']);
    await expect(deploy(await house.open(), release('3'), '3')).rejects.toThrow('(kubectl-set)');
  });
});

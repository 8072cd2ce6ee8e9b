import { describe, expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deploy, sampleObjects, specOf } from './releases.ts';

describe.concurrent('what the cluster refuses is a sentence of the plan, and nothing is written', () => {
  const deployment = sampleObjects()[0] ?? null;
  it.each([
    [
      'a kind that does not exist',
      { apiVersion: 'apps/v1', kind: 'Deploymnet', metadata: { name: 'x' } },
      /release.yaml:3: the cluster serves no Deploymnet of apps\/v1. Did you mean "Deployment"\?/,
    ],
    [
      'a group that does not exist',
      { apiVersion: 'nowhere.example.com/v1', kind: 'Widget', metadata: { name: 'x' } },
      /serves no Widget of nowhere.example.com\/v1/,
    ],
    [
      'a field that does not exist',
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' }, dta: { a: 'b' } },
      /release.yaml:3: the API server refuses ConfigMap x: .*dta/,
    ],
    [
      'a value that is not allowed',
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' }, spec: { ports: [{ port: 99999 }] } },
      /refuses Service x: .*99999/,
    ],
  ])('%s', async (_, object, sentence) => {
    await using house = await openHouse();
    await expect(deploy(await house.open(), specOf('1', [deployment, object]), '1')).rejects.toThrow(
      sentence,
    );
    expect(await house.user.list(house.path('secrets'))).toEqual([]);
    expect(await house.user.list(house.path('deployments'))).toEqual([]);
  });

  it('a namespace that does not exist', async () => {
    await using house = await openHouse();
    const platform = await house.openIn('nowhere');
    await expect(deploy(platform, specOf('1', [deployment]), '1')).rejects.toThrow(
      'The namespace "nowhere" does not exist in the cluster',
    );
  });

  it('a selector that changes can neither go forth nor back', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    const other = JSON.parse(JSON.stringify(sampleObjects()).replaceAll('"thea-ia"', '"thea-two"'));
    await expect(deploy(await house.open(), specOf('2', other), '2')).rejects.toThrow(
      /immutable.*cannot be changed in place/s,
    );
  });

  it('objects of Argo CD, Flux, Helm, another target, and fields of another manager', async () => {
    await using house = await openHouse();
    const marks = [
      { annotations: { 'argocd.argoproj.io/tracking-id': 'shop:apps/Deployment:x/api' } },
      { labels: { 'kustomize.toolkit.fluxcd.io/name': 'shop' } },
      { annotations: { 'meta.helm.sh/release-name': 'shop' } },
      { labels: { 'theaia.dev/application': 'other' } },
    ];
    const owners = ['Argo CD (shop)', 'Flux (shop)', 'Helm (release shop)', 'the target "other"'];
    for (const [index, metadata] of marks.entries()) {
      const name = `map-${index}`;
      const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { a: '1' } };
      await house.user.create(house.path('configmaps'), { ...map, metadata: { name, ...metadata } });
      await expect(deploy(await house.open(), specOf('1', [deployment, map]), '1')).rejects.toThrow(
        `ConfigMap ${name} belongs to ${owners[index]}`,
      );
    }
    const owned = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'owned' }, data: { a: '1' } };
    await house.user.apply(`${house.path('configmaps', 'owned')}`, owned, 'somebody');
    const spec = (value: string, words = {}) =>
      specOf('1', [deployment, { ...owned, data: { a: value } }], words);
    await expect(deploy(await house.open(), spec('2'), '1')).rejects.toThrow('.data.a (somebody)');
    const head = await deploy(await house.open(), spec('2', { 'take-ownership': true }), '1');
    expect(head?.state).toBe('serving');
  });
});

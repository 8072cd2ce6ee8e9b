import { randomBytes } from 'node:crypto';
import { at, object, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';

/** A ConfigMap that no packing makes smaller: two of these are more than one Secret holds. */
const heavy = (name: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  binaryData: { noise: randomBytes(600_000).toString('base64') },
});
const withHeavy = () => sampleObjects({ objects: [heavy('one'), heavy('two')] });

const namesOf = async (house: House): Promise<string[]> =>
  (await house.user.list(house.path('secrets'))).map((raw) => text(at(raw, 'metadata', 'name'))).sort();

describe.concurrent('the record of a release', () => {
  it('that is larger than a Secret is kept in parts, and brings all of it back', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', withHeavy()), '1'));
    const before = await house.user.get(house.path('configmaps', 'two'));
    await deploy(await house.open(), specOf('2', withHeavy()), '2');
    expect(await namesOf(house)).toEqual(
      expect.arrayContaining(['thea-record.thea-ia.2', 'thea-record.thea-ia.2.b1']),
    );
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const after = await house.user.get(house.path('configmaps', 'two'));
    expect(at(after ?? {}, 'binaryData')).toEqual(at(before ?? {}, 'binaryData'));
  });

  it('of which a part is gone is said to be so, and nothing is touched', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', withHeavy()), '1'));
    await deploy(await house.open(), specOf('2', withHeavy()), '2');
    const before = await house.user.get(house.path('deployments', 'api'));
    await house.user.remove(house.path('secrets', 'thea-record.thea-ia.2.b1'));
    const outcome = rollBack(await house.open(), '2');
    await expect(outcome).rejects.toMatchObject({
      kind: 'not-restored',
      message: expect.stringContaining('is gone or not whole'),
    });
    const live = await house.user.get(house.path('deployments', 'api'));
    expect(at(live ?? {}, 'metadata', 'generation')).toBe(at(before ?? {}, 'metadata', 'generation'));
  });
});

describe.concurrent('Secrets on the way back', () => {
  const encoded = (value: string) => Buffer.from(value).toString('base64');
  const withSecret = (value: string) =>
    sampleObjects({
      objects: [
        {
          apiVersion: 'v1',
          kind: 'Secret',
          metadata: { name: 'database' },
          stringData: { PASSWORD: value, HOST: `host-${value}` },
        },
      ],
    });
  it.each([
    ['all', { PASSWORD: 'one', HOST: 'host-one' }],
    ['none', { PASSWORD: 'rotated', HOST: 'host-two' }],
  ] as const)('"restore-secrets: %s": exactly that', async (restoreSecrets, wanted) => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', withSecret('one')), '1'));
    await deploy(await house.open(), specOf('2', withSecret('two')), '2');
    await house.user.patch(house.path('secrets', 'database'), { data: { PASSWORD: encoded('rotated') } });
    const outcome = await rollBack(await house.open('thea-ia', { restoreSecrets }), '2');
    expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
    const live = await house.user.get(house.path('secrets', 'database'));
    const expected = Object.entries(wanted).map(([key, value]) => [key, encoded(value)]);
    expect(object(at(live ?? {}, 'data'))).toEqual(Object.fromEntries(expected));
  });
});

it('a release that never came up goes back without one pod of the goal being made anew', async () => {
  await using house = await openHouse();
  await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
  const uids = async () =>
    (await house.user.list(house.path('pods')))
      .filter((raw) => JSON.stringify(at(raw, 'spec')).includes(digestOf('1')))
      .map((raw) => text(at(raw, 'metadata', 'uid')))
      .sort();
  const before = await uids();
  await expect(
    deploy(await house.open(), specOf('2', sampleObjects({ behaviour: 'no-image' })), '2'),
  ).rejects.toThrow('does not come up');
  expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  expect(before).toHaveLength(3);
  expect(await uids()).toEqual(before);
});

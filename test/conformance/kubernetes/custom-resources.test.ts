import type { Json } from '@thea/action';
import { at, fromJson, type JsonObject, object, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { accept, deploy, rollBack, sampleObjects, specOf } from './releases.ts';

/** A definition with a status, whose controller is the test; a group of its own for each namespace. */
function definition(house: House, plural = 'widgets', kind = 'Widget'): Json {
  const group = groupOf(house);
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { plural, kind, singular: plural.slice(0, -1), listKind: `${kind}List` },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          subresources: { status: {} },
          schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
        },
      ],
    },
  };
}

const groupOf = (house: House): string => `g${house.namespace.slice(2)}.example.com`;
const pathOf = (house: House, name: string): string =>
  `/apis/${groupOf(house)}/v1/namespaces/${house.namespace}/widgets/${name}`;
const widget = (house: House, size: number): Json => ({
  apiVersion: `${groupOf(house)}/v1`,
  kind: 'Widget',
  metadata: { name: 'one' },
  spec: { size },
});

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const drop = (house: House) => house.user.remove(`${DEFINITIONS}/widgets.${groupOf(house)}`);

/** Speaks as the controller of the widget: of the version that is there, or of an older one. */
async function say(house: House, status: { readonly [key: string]: Json }): Promise<void> {
  await house.user.patch(`${pathOf(house, 'one')}/status`, { status: { ...status } }, 'widget-controller');
}

async function generation(house: House): Promise<Json> {
  return at((await house.user.get(pathOf(house, 'one'))) ?? {}, 'metadata', 'generation') ?? null;
}

/** The head that a record of the cluster holds. */
function headOf(raw: JsonObject | null): JsonObject {
  const head = text(at(raw ?? {}, 'data', 'head'));
  return head === '' ? {} : object(fromJson(Buffer.from(head, 'base64').toString('utf8')));
}

const condition = (type: string, status: string, message = ''): Json => ({
  type,
  status,
  reason: 'Said',
  message,
  lastTransitionTime: '2026-01-01T00:00:00Z',
});

describe.concurrent('a custom resource of a release', () => {
  it('comes with its definition, and is waited for until it is ready in this version', async () => {
    await using house = await openHouse();
    const all = (size: number) => sampleObjects({ objects: [widget(house, size), definition(house)] });
    const first = deploy(await house.open(), specOf('1', all(1)), '1');
    await house.user.until(pathOf(house, 'one'), (raw) => raw !== null);
    await say(house, { observedGeneration: 1, conditions: [condition('Ready', 'False', 'still filling')] });
    let served = false;
    first.then(() => {
      served = true;
    }, String);
    await house.user.until(
      house.path('deployments', 'api'),
      (raw) => at(raw ?? {}, 'status', 'readyReplicas') === 3,
    );
    expect(served).toBe(false);
    await say(house, { observedGeneration: 1, conditions: [condition('Ready', 'True')] });
    const head = await first;
    expect(head?.state).toBe('serving');
    await accept(await house.open(), head);
    // Of the next version the old word says nothing.
    served = false;
    const second = deploy(await house.open(), specOf('2', all(2)), '2');
    second.then(() => {
      served = true;
    }, String);
    await house.user.until(
      house.path('deployments', 'api'),
      (raw) =>
        at(raw ?? {}, 'status', 'updatedReplicas') === 3 &&
        at(raw ?? {}, 'status', 'replicas') === 3 &&
        at(raw ?? {}, 'metadata', 'generation') === 2,
    );
    expect(served).toBe(false);
    // Pods may be there before the object of the new kind is written.
    await house.user.until(pathOf(house, 'one'), (raw) => at(raw ?? {}, 'spec', 'size') === 2);
    await say(house, {
      observedGeneration: await generation(house),
      conditions: [condition('Ready', 'True')],
    });
    expect((await second)?.state).toBe('serving');
    // The way back waits for it too, and traffic does not: T2 is before the controller has said a word.
    let restored = false;
    const back = rollBack(await house.open(), '2');
    back.then(() => {
      restored = true;
    }, String);
    await house.user.until(
      house.path('secrets', 'thea-record.thea-ia.2'),
      (raw) => headOf(raw)['decision'] === 'roll-back',
    );
    expect(restored).toBe(false);
    expect(at((await house.user.get(pathOf(house, 'one'))) ?? {}, 'spec', 'size')).toBe(1);
    await say(house, {
      observedGeneration: await generation(house),
      conditions: [condition('Ready', 'True')],
    });
    expect(await back).toMatchObject({ kind: 'restored', differences: [] });
    expect(house.log.warnings.filter((line) => line.includes('Widget'))).toEqual([]);
    await drop(house);
  });

  it('that is stalled fails the release with its words, and the way back waits until it is not', async () => {
    await using house = await openHouse();
    await house.user.create(DEFINITIONS, definition(house));
    await house.user.until(pathOf(house, ''), (list) => list !== null);
    const all = (size: number) => sampleObjects({ objects: [widget(house, size)] });
    const first = deploy(await house.open(), specOf('1', all(1)), '1');
    await house.user.until(pathOf(house, 'one'), (raw) => raw !== null);
    await say(house, { conditions: [condition('Available', 'True')] });
    await accept(await house.open(), await first);
    const second = deploy(await house.open(), specOf('2', all(2)), '2').catch((thrown: Error) => thrown);
    await house.user.until(pathOf(house, 'one'), (raw) => at(raw ?? {}, 'spec', 'size') === 2);
    await say(house, {
      observedGeneration: await generation(house),
      conditions: [condition('Reconciling', 'True'), condition('Stalled', 'True', 'no room for it')],
    });
    expect(String(await second)).toContain(
      'Widget one fails the release: it is stalled: Said: no room for it',
    );
    const back = rollBack(await house.open(), '2');
    await house.user.until(pathOf(house, 'one'), (raw) => at(raw ?? {}, 'spec', 'size') === 1);
    await say(house, {
      observedGeneration: await generation(house),
      conditions: [condition('Available', 'True')],
    });
    expect(await back).toMatchObject({ kind: 'restored', differences: [] });
    await drop(house);
  });

  it('whose controller never says anything is not waited for long', async () => {
    await using house = await openHouse();
    await house.user.create(DEFINITIONS, definition(house));
    await house.user.until(pathOf(house, ''), (list) => list !== null);
    const head = await deploy(
      await house.open(),
      specOf('1', sampleObjects({ objects: [widget(house, 1)] })),
      '1',
    );
    expect(head?.state).toBe('serving');
    await drop(house);
  });

  it('whose definition has names that are taken fails at once, before what comes after it', async () => {
    await using house = await openHouse();
    await house.user.create(DEFINITIONS, definition(house));
    await house.user.until(pathOf(house, ''), (list) => list !== null);
    const twin = definition(house, 'gadgets', 'Widget');
    await expect(
      deploy(await house.open(), specOf('1', sampleObjects({ objects: [twin] })), '1'),
    ).rejects.toMatchObject({ kind: 'platform', message: expect.stringContaining('cannot be served') });
    expect(await house.user.get(house.path('deployments', 'api'))).toBeNull();
    await drop(house);
    await house.user.remove(`${DEFINITIONS}/gadgets.${groupOf(house)}`);
  });
});

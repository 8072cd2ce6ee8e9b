import type { Json } from '@thea/action';
import { at, objects, text } from '@thea/kubernetes/raw';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type House, openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';
import { openUser } from './user.ts';

const GROUP = 'external-secrets.io';
const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
/** What the pods of the stage "no-config" say they lack. */
const SECRET = 'nowhere';
/** Milliseconds of a pod's life after which a Secret that nobody brings has failed the release. */
const WITHOUT = 7_000;

const definition: Json = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: {
    name: `externalsecrets.${GROUP}`,
    annotations: { 'api-approved.kubernetes.io': 'unapproved, a test' },
  },
  spec: {
    group: GROUP,
    scope: 'Namespaced',
    names: { plural: 'externalsecrets', kind: 'ExternalSecret', singular: 'externalsecret' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      },
    ],
  },
};

const podsOf = async (house: House, version: string) =>
  (await house.user.list(house.path('pods'))).filter((raw) =>
    JSON.stringify(raw).includes(digestOf(version)),
  );

/** A kubelet that tries again, now that the Secret is there. */
async function startPods(house: House, version: string): Promise<void> {
  for (const raw of await podsOf(house, version)) {
    const path = house.path('pods', text(at(raw, 'metadata', 'name')));
    const gone = { metadata: { annotations: { 'theaia.dev/behaviour': null } } };
    // One that went between the two calls needs no start.
    await house.user.patch(path, gone, 'kubelet').catch(() => undefined);
  }
}

describe.concurrent('a Secret that comes after the pods that need it', () => {
  const user = openUser(inject('admin'));
  const path = `${DEFINITIONS}/externalsecrets.${GROUP}`;
  beforeAll(async () => {
    await user.create(DEFINITIONS, definition);
    await user.until(path, (raw) =>
      objects(at(raw ?? {}, 'status', 'conditions')).some(
        (one) => one['type'] === 'Established' && one['status'] === 'True',
      ),
    );
  });
  afterAll(() => user.remove(path));

  it.each([
    ['by an operator', false],
    ['by somebody else, before it was asked for', true],
  ])('%s does not fail the release', async (_, there) => {
    await using house = await openHouse();
    // All new pods at once: each needs its Secret.
    const deployment = { strategy: { rollingUpdate: { maxSurge: 3, maxUnavailable: 0 } } };
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: SECRET } };
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects({ deployment })), '1'),
    );
    if (there) await house.user.create(house.path('secrets'), secret);
    else {
      await house.user.create(`/apis/${GROUP}/v1/namespaces/${house.namespace}/externalsecrets`, {
        apiVersion: `${GROUP}/v1`,
        kind: 'ExternalSecret',
        metadata: { name: 'brings' },
        spec: { target: { name: SECRET } },
      });
    }
    const late = sampleObjects({ behaviour: 'no-config', deployment });
    const second = deploy(await house.open(), specOf('2', late), '2');
    second.catch(() => undefined);
    const oldest = async () => {
      const ages = (await podsOf(house, '2')).map(
        (raw) => Date.now() - Date.parse(text(at(raw, 'metadata', 'creationTimestamp'))),
      );
      return Math.max(0, ...ages);
    };
    await expect.poll(oldest, { timeout: 60_000, interval: 250 }).toBeGreaterThan(WITHOUT);
    if (!there) await house.user.create(house.path('secrets'), secret);
    await startPods(house, '2');
    await second;
  });

  it('as a volume, and that nobody brings, fails it with its cause', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    const pod = { volumes: [{ name: 'keys', secret: { secretName: SECRET } }] };
    // No kubelet creates the containers of these pods.
    const bad = sampleObjects({ behaviour: 'creating', pod });
    await expect(deploy(await house.open(), specOf('2', bad), '2')).rejects.toMatchObject({
      kind: 'rollout',
      message: expect.stringContaining(
        `Deployment api does not come up: its volume "keys" cannot be mounted: there is no Secret "${SECRET}"`,
      ),
    });
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });
});

import type { Json } from '@thea/action';
import { fromJson, type JsonObject, object, objects, text } from '@thea/kubernetes/raw';
import { expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deploy, rollBack, sampleObjects, specOf, storyTools } from './releases.ts';

/** A slice of a Service that its controller knows nothing of, and that sends requests to one pod. */
function sliceTo(service: string, pod: JsonObject): Json {
  const { name, namespace, uid } = object(pod['metadata']);
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: `${service}-by-hand`, labels: { 'kubernetes.io/service-name': service } },
    addressType: 'IPv4',
    ports: [{ name: '', port: 8000, protocol: 'TCP' }],
    endpoints: [
      {
        addresses: [text(object(pod['status'])['podIP'])],
        conditions: { ready: true, serving: true, terminating: false },
        targetRef: { kind: 'Pod', name: text(name), namespace: text(namespace), uid: text(uid) },
      },
    ],
  };
}

it('traffic is restored once no slice of a Service sends requests to a pod of the bad release', async () => {
  await using house = await openHouse();
  const { user } = house;
  const slices = `/apis/discovery.k8s.io/v1/namespaces/${house.namespace}/endpointslices`;
  // An alias sends requests nowhere, whatever it says that it selects.
  await user.create(house.path('services'), {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'alias' },
    spec: { type: 'ExternalName', externalName: 'elsewhere.invalid', selector: { app: 'thea-ia' } },
  });
  await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
  await deploy(await house.open(), specOf('2', sampleObjects()), '2');
  const [bad] = await user.list(house.path('pods'));
  if (bad === undefined) throw new Error('The release has no pod.');
  await user.create(slices, sliceTo('api', bad));
  const tools = storyTools();
  const back = rollBack(await house.open(), '2', null, tools);
  back.catch(() => undefined);
  // The pods alone would say that it is restored: those of the bad release are gone, the others ready.
  await user.until(house.path('pods'), (list) => {
    const images = objects(list?.['items']).map(
      (pod) => objects(object(pod['spec'])['containers'])[0]?.['image'],
    );
    return images.length === 3 && !images.includes(objects(object(bad['spec'])['containers'])[0]?.['image']);
  });
  await user.until(house.path('deployments', 'api'), (raw) => object(raw?.['status'])['readyReplicas'] === 3);
  await expect
    .poll(() => tools.log.lines.join('\n'), { timeout: 60_000 })
    .toContain('of others 0 exist, 1 get traffic');
  const record = await user.get(house.path('secrets', 'thea-record.thea-ia.2'));
  const head = object(
    fromJson(Buffer.from(text(object(record?.['data'])['head']), 'base64').toString('utf8')),
  );
  expect(object(head['times'])['t2']).toBeNull();
  await user.remove(`${slices}/api-by-hand`);
  const outcome = await back;
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  // A pod that is gone may stand in its slice a moment longer: it gets no requests any more.
  const asked = (await user.list(slices))
    .flatMap((slice) => objects(slice['endpoints']))
    .filter(({ conditions }) => object(conditions)['ready'] !== false);
  expect(asked).toHaveLength(3);
});

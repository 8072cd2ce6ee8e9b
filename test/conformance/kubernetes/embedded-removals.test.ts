import type { JsonObject } from '@thea/kubernetes/raw';
import { it } from 'vitest';
import { openTwins } from './twins.ts';

const CORE = '/api/v1/namespaces/NS';

const configMap = (metadata: JsonObject): JsonObject => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata });

it('removes alike: preconditions, finalizers, grace, whole collections', async () => {
  await using twins = await openTwins();
  const map = `${CORE}/configmaps`;
  const remove = (path: string, body?: JsonObject) =>
    twins.same({ method: 'DELETE', path, ...(body === undefined ? {} : { body }) });
  const options = (rest: JsonObject): JsonObject => ({ kind: 'DeleteOptions', apiVersion: 'v1', ...rest });
  for (const name of ['a', 'b', 'c']) {
    await twins.same({ method: 'POST', path: map, body: configMap({ name, labels: { of: 'us' } }) });
  }
  await remove(`${map}/none`);
  await remove(`${map}/a`, options({ preconditions: { resourceVersion: '1' } }));
  await remove(`${map}/a`, options({ preconditions: { uid: '1' } }));
  await remove(`${map}/a`, options({ propagationPolicy: 'Foo' }));
  await remove(`${map}/a`, { kind: 'Foo', apiVersion: 'v1' });
  await remove(`${map}/a?dryRun=All`);
  await remove(`${map}/a?propagationPolicy=Foreground&dryRun=All`);
  await remove(`${map}/a`, options({ propagationPolicy: 'Orphan', dryRun: ['All'] }));
  await remove(`${map}/a`, options({ gracePeriodSeconds: 5 }));
  await remove(`${map}?labelSelector=of%3Dus&dryRun=All`);
  await remove(`${map}?labelSelector=of%3Dus`);
  await twins.same({
    method: 'POST',
    path: map,
    body: configMap({ name: 'f', finalizers: ['x.invalid/y'] }),
  });
  await remove(`${map}/f`);
  await remove(`${map}/f`);
  const merge = (body: JsonObject) =>
    twins.same({ method: 'PATCH', path: `${map}/f`, body, type: 'application/merge-patch+json' });
  await merge({ metadata: { finalizers: ['x.invalid/y', 'x.invalid/z'] } });
  await merge({ metadata: { finalizers: null } });
  await twins.same({ method: 'GET', path: `${map}/f` });
  await twins.same({
    method: 'POST',
    path: `${CORE}/services`,
    body: { kind: 'Service', metadata: { name: 's' }, spec: { ports: [{ port: 80 }] } },
  });
  await remove(`${CORE}/services/s`);
});

import { type JsonObject as Raw, text } from '@thea/kubernetes/raw';
import { withDefaults } from '@thea/rehearsal/kubernetes/defaults';
import { ownApply, ownUpdate, type Writer } from '@thea/rehearsal/kubernetes/owners';
import { at, canonical, type JsonObject, objectsAt, withAt } from '@thea/rehearsal/kubernetes/raw';
import { loadSchemas } from '@thea/rehearsal/kubernetes/schema';
import { expect, it } from 'vitest';
import { openHouse } from './house.ts';

const schema = (await loadSchemas(['V1Deployment']))('V1Deployment');

/** What the merge decides: the spec, our annotations and labels, and who owns which field. */
function decided(raw: Raw | null): Raw {
  const owners = objectsAt(raw ?? {}, 'metadata', 'managedFields')
    .filter(({ subresource }) => subresource !== 'status')
    .map((entry) =>
      [text(entry['manager']), text(entry['operation']), canonical(entry['fieldsV1'])].join(' '),
    );
  return {
    spec: at(raw ?? {}, 'spec') ?? null,
    labels: at(raw ?? {}, 'metadata', 'labels') ?? null,
    owners: owners.sort(),
  };
}

const by = (manager: string): Writer => ({
  manager,
  subresource: '',
  apiVersion: 'apps/v1',
  time: '2026-01-05T09:00:00Z',
});

const api = (words: { readonly labels?: Raw; readonly spec?: Raw; readonly container?: Raw }): Raw => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api', ...(words.labels === undefined ? {} : { labels: words.labels }) },
  spec: {
    replicas: 0,
    selector: { matchLabels: { app: 'api' } },
    ...words.spec,
    template: {
      metadata: { labels: { app: 'api' } },
      spec: { containers: [{ name: 'api', image: 'registry.invalid/api:1', ...words.container }] },
    },
  },
});
const env = (...pairs: readonly string[]): Raw => ({
  env: pairs.map((pair) => ({ name: pair.slice(0, 1), value: pair.slice(1) })),
});

it('the embedded merge decides as the real one, write after write', async () => {
  await using house = await openHouse();
  const path = house.path('deployments', 'api');
  let own: JsonObject | null = null;
  const apply = async (manager: string, config: Raw): Promise<void> => {
    const real = await house.user.apply(path, config, manager);
    own = withDefaults(ownApply(own, config, schema, by(manager), { force: true, hasStatus: true }));
    expect(decided(own)).toEqual(decided(real));
  };
  const patch = async (
    manager: string,
    words: { readonly path: readonly string[]; readonly value: string },
  ) => {
    const body = words.path.reduceRight<Raw | string>((inner, key) => ({ [key]: inner }), words.value);
    const real = await house.user.patch(path, body, manager);
    own = ownUpdate(own, withAt(own ?? {}, words.path, words.value), schema, by(manager), true);
    expect(decided(own)).toEqual(decided(real));
  };
  await apply('thea', api({ labels: { a: '1', b: '1' }, container: env('A1', 'B1') }));
  await apply('other', api({ labels: { c: '1' }, container: env('C1') }));
  await apply('thea', api({ labels: { a: '2' }, container: env('B2') }));
  await patch('kubectl-edit', { path: ['metadata', 'labels', 'd'], value: '1' });
  await apply(
    'thea',
    api({ labels: { d: '2' }, container: { ...env('B2', 'A3'), ports: [{ containerPort: 80 }] } }),
  );
  await apply('thea', api({ spec: { minReadySeconds: 5 }, container: env('A3', 'B2') }));
  await apply('thea', api({ container: { args: ['x'], resources: { requests: { cpu: '1' } } } }));
  await apply('thea', api({}));
  await apply('other', { ...api({}), spec: {} });
});

import { decode, decodedObject } from '@thea/rehearsal/kubernetes/decode';
import { withDefaults } from '@thea/rehearsal/kubernetes/defaults';
import { ownApply, ownUpdate, type Writer } from '@thea/rehearsal/kubernetes/owners';
import { at, type JsonObject, objectsAt, withAt } from '@thea/rehearsal/kubernetes/raw';
import { loadSchemas } from '@thea/rehearsal/kubernetes/schema';
import { validate } from '@thea/rehearsal/kubernetes/validation/validate';
import { expect, test } from 'vitest';

const schemas = await loadSchemas(['V1Deployment', 'V1ConfigMap']);
const deployment = schemas('V1Deployment');
const configMap = schemas('V1ConfigMap');

const by = (manager: string): Writer => ({
  manager,
  subresource: '',
  apiVersion: 'v1',
  time: '2026-01-05T09:00:00Z',
});
const map = (data: { readonly [key: string]: string }): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'settings' },
  data,
});
const applied = (live: JsonObject | null, config: JsonObject, manager: string, force = false): JsonObject =>
  ownApply(live, config, configMap, by(manager), { force, hasStatus: false });
const api = (container: JsonObject): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api' },
  spec: {
    selector: { matchLabels: { app: 'api' } },
    template: {
      metadata: { labels: { app: 'api' } },
      spec: { containers: [{ name: 'api', image: 'api:1', ...container }] },
    },
  },
});

test('a manager takes back what it no longer applies, and nothing of others', () => {
  const first = applied(null, map({ a: '1', b: '1' }), 'thea');
  const beside = ownUpdate(first, withAt(first, ['data', 'c'], '1'), configMap, by('kubectl-edit'), false);
  const second = applied(beside, map({ a: '2' }), 'thea');
  expect(at(second, 'data')).toEqual({ a: '2', c: '1' });
  expect(objectsAt(second, 'metadata', 'managedFields').map((entry) => entry['fieldsV1'])).toEqual([
    { 'f:data': { 'f:a': {} } },
    { 'f:data': { 'f:c': {} } },
  ]);
});

test("a write that names the owners makes its fields another manager's, and one empty entry makes them nobody's", () => {
  const made = ownUpdate(null, map({ a: '1', b: '1' }), configMap, by('kubectl-client-side-apply'), false);
  const [entry = {}] = objectsAt(made, 'metadata', 'managedFields');
  const given = (owners: readonly JsonObject[]): JsonObject =>
    ownUpdate(made, withAt(made, ['metadata', 'managedFields'], [...owners]), configMap, by('thea'), false);
  const moved = given([{ ...entry, manager: 'thea', operation: 'Apply' }]);
  expect(at(applied(moved, map({ a: '1' }), 'thea'), 'data')).toEqual({ a: '1' });
  expect(at(applied(given([{}]), map({ a: '2' }), 'thea'), 'data')).toEqual({ a: '2', b: '1' });
});

test('what two managers apply alike stays until neither does', () => {
  const both = applied(applied(null, map({ a: '1', b: '1' }), 'thea'), map({ a: '1' }), 'other');
  const without = applied(both, map({ b: '1' }), 'thea');
  expect(at(without, 'data')).toEqual({ a: '1', b: '1' });
  expect(at(applied(without, map({}), 'other'), 'data')).toEqual({ b: '1' });
});

test('another value for a field of somebody else is a conflict that names both, and is taken by force', () => {
  const first = applied(null, map({ a: '1' }), 'thea');
  expect(() => applied(first, map({ a: '2' }), 'other')).toThrow(
    'Apply failed with 1 conflict: conflict with "thea": .data.a',
  );
  const forced = applied(first, map({ a: '2' }), 'other', true);
  expect(objectsAt(forced, 'metadata', 'managedFields').map(({ manager }) => manager)).toEqual(['other']);
});

test('items of a list merge by their keys, and an item goes with its last owner', () => {
  const apply = (live: JsonObject | null, config: JsonObject, manager: string): JsonObject =>
    ownApply(live, config, deployment, by(manager), { force: false, hasStatus: true });
  const env = (...names: readonly string[]) => ({ env: names.map((name) => ({ name, value: '1' })) });
  const first = apply(null, api(env('A', 'B')), 'thea');
  const beside = apply(first, api({ ...env('C'), image: 'api:1' }), 'other');
  const names = (raw: JsonObject) =>
    objectsAt(objectsAt(raw, 'spec', 'template', 'spec', 'containers')[0], 'env').map(({ name }) => name);
  expect(names(beside)).toEqual(['A', 'B', 'C']);
  expect(names(apply(beside, api(env('B')), 'thea'))).toEqual(['B', 'C']);
});

test('applying the same again changes nothing, not even a time', () => {
  const first = applied(null, map({ a: '1' }), 'thea');
  const later = ownApply(
    first,
    map({ a: '1' }),
    configMap,
    { ...by('thea'), time: '2027-01-01T00:00:00Z' },
    { force: false, hasStatus: false },
  );
  expect(later).toEqual(first);
});

test('unknown fields and wrong types are named by their place', () => {
  const read = decode(api({ imagePullPolice: 'Always', command: 'sh' }), deployment);
  expect(read.unknown).toEqual(['spec.template.spec.containers[0].imagePullPolice']);
  expect(read.mistyped).toEqual(['spec.template.spec.containers[0].command: expected list, got "sh"']);
  expect(objectsAt(decodedObject(read), 'spec', 'template', 'spec', 'containers')).toEqual([
    { name: 'api', image: 'api:1' },
  ]);
});

test('a Deployment whose selector moves, or does not fit its pods, is invalid', () => {
  const live = withDefaults(api({}));
  expect(validate(live, null)).toEqual([]);
  const other = withAt(live, ['spec', 'selector', 'matchLabels', 'app'], 'web');
  expect(validate(other, live).map(({ field }) => field)).toEqual([
    'spec.template.metadata.labels',
    'spec.selector',
  ]);
});

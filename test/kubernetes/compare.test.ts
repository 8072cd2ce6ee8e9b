import type { Json } from '@thea/action';
import { compareKube } from '@thea/kubernetes/compare';
import type { KubeFacts } from '@thea/kubernetes/facts';
import { EXCLUDED } from '@thea/kubernetes/projection';
import { isObject, type JsonObject } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { factsWith, rawDeployment } from './sample.ts';

const service: JsonObject = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'api', namespace: 'production', uid: 'u', resourceVersion: '1', creationTimestamp: 't' },
  spec: {
    type: 'ClusterIP',
    clusterIP: '10.96.0.7',
    clusterIPs: ['10.96.0.7'],
    selector: { app: 'thea-ia' },
    ports: [{ port: 80 }],
  },
  status: { loadBalancer: {} },
};
const secret: JsonObject = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'database', namespace: 'production', uid: 'u', resourceVersion: '1' },
  data: { PASSWORD: 'cGxhbnRlZA==' },
};

function factsOf(live: readonly JsonObject[], scalers: KubeFacts['scalers'] = []): KubeFacts {
  return factsWith({ live, scalers });
}

/** Every object that differs from `value` in one leaf, with the path of that leaf. */
function* changedOnce(value: Json, path: readonly string[] = []): Generator<[readonly string[], Json]> {
  if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      for (const [inner, changed] of changedOnce(item, [...path, key]))
        yield [inner, { ...value, [key]: changed }];
    }
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const [inner, changed] of changedOnce(item, [...path, String(index)])) {
        yield [inner, value.map((one, at) => (at === index ? changed : one))];
      }
    }
  } else {
    yield [path, typeof value === 'number' ? value + 1 : `${String(value)}-changed`];
  }
}

function withValue(raw: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return { ...raw, [key]: value };
  const inner = raw[key];
  return { ...raw, [key]: withValue(isObject(inner) ? inner : {}, rest, value) };
}

function isExcluded(kind: string, path: readonly string[]): boolean {
  return EXCLUDED.some(
    ({ path: excluded, kinds }) =>
      (kinds === undefined || kinds.includes(kind)) && excluded.every((key, index) => path[index] === key),
  );
}

/** What makes it another object, rather than another state of it. */
const IDENTITY = ['apiVersion', 'kind', 'metadata.name', 'metadata.namespace'];

describe('compare', () => {
  it('gives a reason for every field that it leaves out', () => {
    for (const { path, reason } of EXCLUDED) expect(reason, path.join('.')).toMatch(/\w+ \w+/);
  });

  it.each(
    EXCLUDED.map(({ path, reason, kinds }) => ({ what: path.join('.'), path, reason, kinds })),
  )('leaves out $what ($reason), where it says so and nowhere else', ({ path, kinds }) => {
    const differ = (kind: string) => {
      const of = (value: string): JsonObject =>
        withValue(
          { apiVersion: 'v1', kind, metadata: { name: 'api', namespace: 'production' } },
          path,
          value,
        );
      return compareKube(factsOf([of('now')]), factsOf([of('then')]));
    };
    for (const kind of kinds ?? ['Deployment', 'Service', 'ConfigMap', 'Widget'])
      expect(differ(kind)).toEqual([]);
    if (kinds !== undefined) expect(differ('Widget')).toHaveLength(1);
  });

  it.each([
    ['Deployment', rawDeployment()],
    ['Service', service],
    ['Secret', secret],
  ])('finds every single changed field of a %s but those', (kind, raw) => {
    let found = 0;
    for (const [path, changed] of changedOnce(raw)) {
      if (!isObject(changed) || IDENTITY.includes(path.join('.'))) continue;
      const differences = compareKube(factsOf([changed]), factsOf([raw]));
      if (isExcluded(kind, path)) expect(differences, path.join('.')).toEqual([]);
      else expect(differences.length, path.join('.')).toBeGreaterThan(0);
      found += 1;
    }
    expect(found).toBeGreaterThan(2);
  });

  it('leaves replicas to an autoscaler, and to nobody else', () => {
    const [one, other] = [rawDeployment(), rawDeployment({ replicas: 7 })];
    expect(compareKube(factsOf([other]), factsOf([one]))).toHaveLength(1);
    const of = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'production', name: 'api' };
    const scalers = [{ name: 'api', of, minimum: 2, maximum: 9 }];
    expect(compareKube(factsOf([other], scalers), factsOf([one], scalers))).toEqual([]);
  });

  it('names what is there and was not, and the other way round', () => {
    expect(compareKube(factsOf([service]), factsOf([]))).toEqual([
      { path: '/Service~1production~1api', live: 'present', wanted: null },
    ]);
    expect(compareKube(factsOf([]), factsOf([service]))[0]).toMatchObject({ live: null, wanted: 'present' });
  });

  it('never shows a value of a Secret or of a variable', () => {
    const other = { ...secret, data: { PASSWORD: 'b3RoZXI=' } };
    const text = JSON.stringify([
      ...compareKube(factsOf([other]), factsOf([secret])),
      ...compareKube(
        factsOf([JSON.parse(JSON.stringify(rawDeployment()).replace('planted-value', 'planted-other'))]),
        factsOf([rawDeployment()]),
      ),
    ]);
    expect(text).toContain('(another value)');
    for (const value of ['cGxhbnRlZA==', 'b3RoZXI=']) expect(text).not.toContain(value);
  });
});

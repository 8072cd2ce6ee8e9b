import type { Json } from '@thea/action';
import { endpointsOf, judgeReach } from '@thea/kubernetes/endpoints';
import { reachOf } from '@thea/kubernetes/traffic';
import { describe, expect, it } from 'vitest';
import { pod, rawDeployment, workload } from './sample.ts';

const endpoint = (uid: string, conditions: { readonly [key: string]: Json } = {}): Json => ({
  addresses: ['10.0.0.1'],
  conditions: { ...conditions },
  targetRef: { kind: 'Pod', uid },
});
const slice = (service: string, ...endpoints: readonly Json[]) => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: `${service}-1`, labels: { 'kubernetes.io/service-name': service } },
  endpoints: [...endpoints],
});

const api = workload(['a', 'b', 'c'].map((uid) => pod({ name: `api-${uid}`, uid })));
const reach = [{ service: 'api', workload: api.ref }];
const known = new Set(['a', 'b', 'c', 'bad']);
const judge = (...slices: readonly ReturnType<typeof slice>[]) =>
  judgeReach(reach, [api], endpointsOf(slices), known);

describe('where the Services of a way back send requests', () => {
  it('is to the restored pods alone once their slices say so', () => {
    expect(judge(slice('api', endpoint('a'), endpoint('b', { ready: true }), endpoint('c')))).toEqual({
      enough: true,
      others: 0,
    });
  });

  it('is still to a pod that is gone, as long as a slice has it', () => {
    expect(judge(slice('api', endpoint('a'), endpoint('b'), endpoint('c'), endpoint('bad'))).others).toBe(1);
  });

  it('is not to one that the slice knows to be on its way out', () => {
    const leaving = endpoint('bad', { ready: false, serving: true, terminating: true });
    expect(judge(slice('api', endpoint('a'), endpoint('b'), endpoint('c'), leaving)).others).toBe(0);
  });

  it('is to fewer than there are ready pods while the slices are behind', () => {
    // 25 % of three, rounded down, may be missing: none.
    expect(judge(slice('api', endpoint('a'), endpoint('b')))).toEqual({ enough: false, others: 0 });
    expect(judge(slice('api', endpoint('a'), endpoint('b')), slice('api', endpoint('c'))).enough).toBe(true);
    expect(judge(slice('api', endpoint('a'), endpoint('a'), endpoint('a'))).enough).toBe(false);
  });

  it('is nobody of another Service, and no pod that was never of the target', () => {
    const there = [endpoint('a'), endpoint('b'), endpoint('c'), endpoint('somebody')];
    expect(judge(slice('api', ...there), slice('other', endpoint('bad')))).toEqual({
      enough: true,
      others: 0,
    });
  });

  it('is told by the pods where nobody may see slices', () => {
    expect(judgeReach(reach, [api], null, known)).toEqual({ enough: true, others: 0 });
  });

  it('is not known of a workload that is not there', () => {
    expect(judgeReach(reach, [], [], known).enough).toBe(false);
  });
});

it('a Service reaches the workloads whose pods it selects', () => {
  const raw = { ...rawDeployment(), metadata: { name: 'api', namespace: 'production' } };
  const service = (name: string, selector: { readonly [key: string]: string }) => ({ name, selector });
  expect(
    reachOf([service('api', { app: 'thea-ia' }), service('db', { app: 'db' }), service('all', {})], [raw]),
  ).toEqual([{ service: 'api', workload: api.ref }]);
});

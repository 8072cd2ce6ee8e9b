import { balancerChanges } from '@thea/kubernetes/balancer-change';
import type { AskedObject, KubeFacts } from '@thea/kubernetes/facts';
import { newBalancerFindings } from '@thea/kubernetes/findings-balancer';
import { refOf } from '@thea/kubernetes/object';
import { predictRollback } from '@thea/kubernetes/predict';
import type { JsonObject } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { factsWith, pod, workload } from './sample.ts';

const service = (type: string | null, port = 80): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'api', namespace: 'production' },
  spec: { selector: { app: 'thea-ia' }, ports: [{ port }], ...(type === null ? {} : { type }) },
});
const ingress = (className: string, annotations: { readonly [name: string]: string } = {}): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web', namespace: 'production', annotations },
  spec: className === '' ? {} : { ingressClassName: className },
});
const asked = (live: JsonObject | null, desired: JsonObject, result = desired): AskedObject => ({
  ref: refOf(desired),
  place: { path: 'release.yaml', line: 1, column: 1 },
  desired,
  live,
  result,
  refused: '',
  conflicts: [],
});
const facts = (...objects: readonly AskedObject[]): KubeFacts =>
  factsWith({ workloads: [workload([pod()])], asked: objects });

describe('a load balancer that a release is the first to ask for, or gives up', () => {
  const balanced = service('LoadBalancer');
  const alb = ingress('alb');
  it.each<readonly [string, JsonObject | null, JsonObject, readonly (readonly [string, string])[]]>([
    ['a new Service of that type', null, balanced, [['Service api', 'made']]],
    ['one that was reached inside only', service('ClusterIP'), balanced, [['Service api', 'made']]],
    ['one that is none any more', balanced, service('NodePort'), [['Service api', 'given-up']]],
    ['one that is there already', balanced, service('LoadBalancer', 8080), []],
    ['a new Service of another type', null, service(null), []],
    ['a new Ingress with its own', null, alb, [['Ingress web', 'made']]],
    [
      'the same by the older annotation',
      null,
      ingress('', { 'kubernetes.io/ingress.class': 'gce' }),
      [['Ingress web', 'made']],
    ],
    ['an Ingress that moves to one before the cluster', alb, ingress('nginx'), [['Ingress web', 'given-up']]],
    ['an Ingress of a controller that has one already', null, ingress('nginx'), []],
    ['an Ingress of the class that the cluster chooses', null, ingress(''), []],
    [
      'an Ingress of a group, which may have one',
      null,
      ingress('alb', { 'alb.ingress.kubernetes.io/group.name': 'shop' }),
      [],
    ],
  ])('%s', (_, live, desired, changes) => {
    const found = balancerChanges(facts(asked(live, desired)));
    expect(found.map(({ of, change }) => [of, change])).toEqual(changes);
  });

  it('is told by the dry run where the manifest leaves the type open', () => {
    expect(balancerChanges(facts(asked(balanced, service(null), balanced)))).toEqual([]);
    expect(balancerChanges(facts(asked(balanced, service(null), service('ClusterIP'))))).toHaveLength(1);
  });

  it('is a finding with what to do first', () => {
    expect(newBalancerFindings(facts(asked(null, balanced)))).toMatchObject([
      {
        class: 'policy',
        rule: 'new-load-balancer',
        message: expect.stringContaining('Service api gets a load balancer with this release'),
        remedy: expect.stringContaining('Create Service api before, on its own'),
        setting: 'spec.type',
      },
    ]);
    expect(newBalancerFindings(facts(asked(balanced, service('ClusterIP'))))).toMatchObject([
      { rule: 'load-balancer-given-up', remedy: expect.stringContaining('"spec.type"') },
    ]);
    expect(newBalancerFindings({ ...facts(), asked: null })).toEqual([]);
  });

  it('costs the way back minutes where it is given up, also while the rollout is under way', () => {
    const plain = predictRollback(facts(asked(balanced, balanced)));
    const gone = predictRollback(facts(asked(balanced, service('ClusterIP'))));
    expect(gone.completed - plain.completed).toBe(180);
    expect(gone.inProgress - plain.inProgress).toBe(180);
    expect(gone.terms).toContainEqual(expect.objectContaining({ name: 'new load balancer', seconds: 180 }));
    // One that is new was nobody's way before.
    expect(predictRollback(facts(asked(null, balanced))).terms).toEqual(plain.terms);
  });
});

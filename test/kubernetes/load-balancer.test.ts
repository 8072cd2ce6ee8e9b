import type { Json } from '@thea/action';
import { parseKubeSpec } from '@thea/kubernetes';
import type { AskedObject, KubeFacts } from '@thea/kubernetes/facts';
import { endingFindings, gateFindings, preStopSeconds } from '@thea/kubernetes/findings-balancer';
import { POLICY } from '@thea/kubernetes/findings-policy';
import { refOf } from '@thea/kubernetes/object';
import { predictRollback } from '@thea/kubernetes/predict';
import type { JsonObject } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { digestOf, factsWith, pod, rawDeployment, workload } from './sample.ts';

const ALB = 'alb.ingress.kubernetes.io';
const NLB = 'service.beta.kubernetes.io/aws-load-balancer';
const GATE = { type: 'target-health.elbv2.k8s.aws/x', status: 'True', reason: '', message: '' };

const service = (
  annotations: { readonly [name: string]: string } = {},
  spec: JsonObject = {},
): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'api', namespace: 'production', annotations },
  spec: { selector: { app: 'thea-ia' }, ports: [{ port: 80 }], ...spec },
});
const ingress = (annotations: { readonly [name: string]: string }, backend = 'api'): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web', namespace: 'production', annotations },
  spec: {
    ingressClassName: 'alb',
    rules: [
      { http: { paths: [{ path: '/', backend: { service: { name: backend, port: { number: 80 } } } }] } },
    ],
  },
});
const network = (annotations: { readonly [name: string]: string } = {}): JsonObject =>
  service({ [`${NLB}-type`]: 'external', ...annotations }, { type: 'LoadBalancer' });

const asked = (raw: JsonObject): AskedObject => ({
  ref: refOf(raw),
  place: { path: 'release.yaml', line: 1, column: 1 },
  desired: raw,
  live: null,
  result: null,
  refused: '',
  conflicts: [],
});

/** What runs is the sample's Deployment; the pods that serve are gated or not. */
function facts(objects: readonly JsonObject[], over: Partial<KubeFacts> = {}, gated = false): KubeFacts {
  const pods = ['api-1', 'api-2'].map((name) => pod({ name, gates: gated ? [GATE] : [] }));
  return factsWith({ workloads: [workload(pods)], asked: [rawDeployment(), ...objects].map(asked), ...over });
}

const term = (name: string, given: KubeFacts) =>
  predictRollback(given).terms.find((one) => one.name === name);

describe('a rollback behind a load balancer is predicted', () => {
  it('with one check of a new target, and the annotation that says how often there is one', () => {
    expect(term('load balancer', facts([service(), ingress({})]))).toEqual({
      name: 'load balancer',
      seconds: 18,
      source: `one check of a new target: ${ALB}/healthcheck-interval-seconds of Ingress web`,
    });
    const slow = { [`${ALB}/healthcheck-interval-seconds`]: '60' };
    expect(term('load balancer', facts([service(), ingress(slow)]))?.seconds).toBe(63);
    // What its Service says goes before what the Ingress says.
    expect(term('load balancer', facts([service(slow), ingress({})]))?.seconds).toBe(63);
    expect(term('load balancer', facts([service(), ingress(slow, 'another')]))).toBeUndefined();
    expect(term('load balancer', facts([network({ [`${NLB}-healthcheck-interval`]: '30' })]))?.seconds).toBe(
      33,
    );
  });

  it('beyond the budget: the finding names that annotation', () => {
    const slow = { [`${ALB}/healthcheck-interval-seconds`]: '120' };
    const given = facts([service(), ingress(slow)]);
    const spec = parseKubeSpec(
      { manifests: ['release.yaml'], namespace: 'production' },
      { image: digestOf('1'), version: '1', readFile: () => JSON.stringify(rawDeployment()) },
    );
    const found = POLICY.flatMap((rule) => rule(given, spec));
    expect(found.find(({ rule }) => rule === 'rollback-over-budget')?.remedy).toBe(
      `Most of it is "load balancer" (123 s): one check of a new target: ${ALB}/healthcheck-interval-seconds of Ingress web.`,
    );
  });

  it('with what was measured where the pods wait for it, and not with its check beside', () => {
    const behind = [service(), ingress({})];
    const given = facts(behind, { measuredStart: 41 }, true);
    expect(term('load balancer', given)).toBeUndefined();
    expect(term('pod start', given)).toMatchObject({ seconds: 41, source: expect.stringContaining('gate') });
    expect(term('load balancer', facts(behind, { measuredStart: 41 }))?.seconds).toBe(18);
  });

  it('with a check in every wave where each pod waits for it before the next comes', () => {
    const recreated = (gated: boolean) => {
      const raw = { ...rawDeployment(), kind: 'StatefulSet' };
      const running = workload([pod({ gates: gated ? [GATE] : [] })], raw);
      return facts([service(), ingress({})], { workloads: [running] });
    };
    const waves = (gated: boolean) => term('further waves', recreated(gated))?.seconds ?? 0;
    expect(waves(true) - waves(false)).toBe(2 * 30);
  });

  it('with the connections that a network load balancer keeps to a pod that goes, as long as the pod is there', () => {
    expect(term('old connections', facts([network()]))?.seconds).toBe(30);
    const quick = { [`${NLB}-target-group-attributes`]: 'deregistration_delay.timeout_seconds=5' };
    expect(term('old connections', facts([network(quick)]))).toMatchObject({
      seconds: 5,
      source: expect.stringContaining('deregistration_delay.timeout_seconds of Service api'),
    });
    expect(term('old connections', facts([service(), ingress({})]))).toBeUndefined();
  });

  it('as before where nobody names the load balancer, or there is none', () => {
    const address = [{ name: 'api', selector: {}, address: 'http://api.invalid' }];
    expect(term('load balancer', facts([service()], { services: address }))?.source).toBe(
      'one health check of a new target',
    );
    expect(term('load balancer', facts([service()]))).toBeUndefined();
  });
});

describe('pods that do not wait for the load balancer that asks them by address', () => {
  const byAddress = [service(), ingress({ [`${ALB}/target-type`]: 'ip' })];

  it('are a finding with the label that mends it', () => {
    expect(gateFindings(facts(byAddress))).toMatchObject([
      {
        rule: 'readiness-gate',
        message: expect.stringContaining('Ingress web sends requests to the pods of Deployment api'),
        remedy: expect.stringContaining('elbv2.k8s.aws/pod-readiness-gate-inject=enabled'),
      },
    ]);
  });

  it('are none where they do, where a node stands between, or where nothing was made yet', () => {
    expect(gateFindings(facts(byAddress, {}, true))).toEqual([]);
    expect(gateFindings(facts([service(), ingress({})]))).toEqual([]);
    expect(gateFindings(facts(byAddress, { workloads: [] }))).toEqual([]);
    expect(gateFindings(facts(byAddress, { asked: null }))).toEqual([]);
  });
});

describe('pods that end as soon as they are told, while the load balancer still asks them', () => {
  const behind = (annotations: { readonly [name: string]: string }, lifecycle: JsonObject) => {
    const raw = rawDeployment({
      template: {
        metadata: { labels: { app: 'thea-ia' } },
        spec: { containers: [{ name: 'api', image: 'a', ports: [{ containerPort: 80 }], ...lifecycle }] },
      },
    });
    return { ...facts([]), asked: [raw, service(), ingress(annotations)].map(asked) };
  };
  const byAddress = { [`${ALB}/target-type`]: 'ip' };

  it('are a finding', () => {
    expect(endingFindings(behind(byAddress, {}))).toMatchObject([
      {
        rule: 'pre-stop',
        message: expect.stringContaining('Container "api" of Deployment api'),
        setting: 'preStop',
      },
    ]);
  });

  it('are none with any hook, or where a node stands between', () => {
    const lifecycle = { preStop: { httpGet: { path: '/drain', port: 80 } } };
    expect(endingFindings(behind(byAddress, { lifecycle }))).toEqual([]);
    expect(endingFindings(behind({}, {}))).toEqual([]);
  });
});

describe('a container that waits before it ends', () => {
  it.each<readonly [string, Json, number | null]>([
    ['natively, which the API server compares itself', { sleep: { seconds: 40 } }, null],
    ['by a program', { exec: { command: ['sleep', '40'] } }, 40],
    ['in a shell', { exec: { command: ['/bin/sh', '-c', 'nginx -s quit; sleep 40s && true'] } }, 40],
    ['by a path', { exec: { command: ['/bin/sleep', '40'] } }, 40],
    ['in a way that nobody can know', { exec: { command: ['/app/drain', '--sleep=40'] } }, null],
    ['by a request', { httpGet: { path: '/drain', port: 8000 } }, null],
  ])('%s', (_, preStop, seconds) => {
    expect(preStopSeconds({ name: 'api', lifecycle: { preStop } })).toBe(seconds);
  });

  it.each([
    [40, 30, true],
    [30, 30, true],
    [20, 30, false],
    [40, 60, false],
  ])('%i s of a grace period of %i s', (seconds, grace, found) => {
    const raw = rawDeployment({
      template: {
        metadata: { labels: { app: 'thea-ia' } },
        spec: {
          terminationGracePeriodSeconds: grace,
          containers: [
            {
              name: 'api',
              image: 'a',
              lifecycle: { preStop: { exec: { command: ['sleep', String(seconds)] } } },
            },
          ],
        },
      },
    });
    const findings = endingFindings({ ...facts([]), asked: [asked(raw)] });
    expect(findings.map(({ rule }) => rule)).toEqual(found ? ['pre-stop-beyond-grace'] : []);
    if (found)
      expect(findings[0]?.message).toContain(
        `waits ${seconds} s before it ends (preStop), but is killed after ${grace} s`,
      );
  });
});

import { at, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { GATE, openLoadBalancer } from './load-balancer.ts';
import { accept, deploy, rollBack, type Sample, sampleObjects, specOf, storyTools } from './releases.ts';

const GATED: Sample = { pod: { readinessGates: [{ conditionType: GATE }] } };
const INGRESS = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web', annotations: { 'alb.ingress.kubernetes.io/target-type': 'ip' } },
  spec: {
    ingressClassName: 'alb',
    rules: [
      {
        http: {
          paths: [
            { path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { number: 80 } } } },
          ],
        },
      },
    ],
  },
};
const PATIENCE = { timeout: 60_000 };

const release = (version: string, more: Sample = {}) => specOf(version, sampleObjects({ ...GATED, ...more }));

describe.concurrent('pods that a load balancer has to find healthy', () => {
  it('are no release that serves before it has, however ready their containers are', async ({ expect }) => {
    await using house = await openHouse();
    await using balancer = openLoadBalancer(house, 'initial');
    const tools = storyTools();
    const deploying = deploy(await house.open(), release('1'), '1', 'leave', tools);
    const served = deploying.then(() => balancer.openedAt);
    served.catch(() => undefined);
    await expect
      .poll(() => tools.log.lines.join('\n'), PATIENCE)
      .toContain(
        `0 of 3 replica(s) of thea-ia:1 serve; of others 0 exist, 0 get traffic. 3 wait for the readiness gate ${GATE}.`,
      );
    balancer.find('healthy');
    expect(await served).not.toBeNull();
    // Its controller counts a moment later than the pods are.
    const ready = (await house.user.list(house.path('pods'))).flatMap((pod) =>
      objects(at(pod, 'status', 'conditions')).filter((one) => one['type'] === 'Ready'),
    );
    expect(ready.map((one) => one['status'])).toEqual(['True', 'True', 'True']);
  });

  it('are no traffic that is restored before it has', async ({ expect }) => {
    await using house = await openHouse();
    await using balancer = openLoadBalancer(house, 'healthy');
    await accept(await house.open(), await deploy(await house.open(), release('1'), '1'));
    await deploy(await house.open(), release('2'), '2');
    balancer.find('initial');
    const tools = storyTools();
    const back = rollBack(await house.open(), '2', null, tools);
    back.catch(() => undefined);
    await expect
      .poll(() => tools.log.lines.join('\n'), PATIENCE)
      .toContain(`3 wait for the readiness gate ${GATE}.`);
    const before = Date.now();
    balancer.find('healthy');
    const outcome = await back;
    expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
    const { t2 } = outcome.kind === 'restored' ? outcome.head.times : { t2: null };
    expect(t2?.wall).toBeGreaterThanOrEqual(before);
  });

  it.each([
    ['that finds them unhealthy', 'unhealthy', 'Target.FailedHealthChecks: Health checks failed'],
    [
      'that looks at them without end',
      'initial',
      'Elb.InitialHealthChecking: Initial health checks in progress',
    ],
  ] as const)('%s: the release fails by the gate, and no probe is blamed', async (_what, finding, said) => {
    await using house = await openHouse();
    await using balancer = openLoadBalancer(house, 'healthy');
    await accept(await house.open(), await deploy(await house.open(), release('1'), '1'));
    balancer.find(finding);
    const bad = release('2', { deployment: { progressDeadlineSeconds: 3 } });
    const failed = await deploy(await house.open(), bad, '2').catch((thrown: unknown) => String(thrown));
    expect(failed).toContain(
      `its containers are ready, but its readiness gate "${GATE}" (${said}) is not true`,
    );
    expect(failed).not.toContain('probe');
    balancer.find('healthy');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('and that nobody looks at: the release fails by the gate that nobody sets', async () => {
    await using house = await openHouse();
    const bad = release('1', { deployment: { progressDeadlineSeconds: 3 } });
    await expect(deploy(await house.open(), bad, '1')).rejects.toThrow(
      `its readiness gate "${GATE}" (nobody has set it) is not true`,
    );
    const [pod] = await house.user.list(house.path('pods'));
    expect(text(at(pod ?? {}, 'status', 'phase'))).toBe('Running');
  });

  it('are predicted with what their gate took; those without one are told of it, and of a hook that outlasts them', async () => {
    await using house = await openHouse();
    await using _balancer = openLoadBalancer(house, 'healthy');
    const words = {
      container: { lifecycle: { preStop: { exec: { command: ['sleep', '40'] } } } },
      objects: [INGRESS],
    };
    const planned = async (spec: ReturnType<typeof release>) => {
      const platform = await house.open();
      const { prediction, findings } = platform.plan(await platform.observe(spec), spec);
      const terms = prediction.terms.map(({ name, source }) => `${name}: ${source}`);
      return { terms, rules: findings.map(({ rule }) => rule) };
    };
    await deploy(await house.open(), release('1', words), '1');
    const gated = await planned(release('2', words));
    expect(gated.terms).toContain('pod start: measured on the running pods, its readiness gate included');
    expect(gated.terms.join()).not.toContain('load balancer');
    expect(gated.rules).toContain('pre-stop-beyond-grace');
    expect(gated.rules).not.toContain('readiness-gate');
    await deploy(await house.open(), specOf('3', sampleObjects(words)), '3');
    const ungated = await planned(specOf('4', sampleObjects(words)));
    expect(ungated.terms).toContain(
      'load balancer: one check of a new target: alb.ingress.kubernetes.io/healthcheck-interval-seconds of Ingress web',
    );
    expect(ungated.rules).toContain('readiness-gate');
  });
});

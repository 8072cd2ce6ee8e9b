import type { Json } from '@thea/action';
import { at, object, objects, text } from '@thea/kubernetes/raw';
import { describe, expect, it } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deploy, digestOf, rollBack, sampleObjects, specOf } from './releases.ts';

function statefulSet(behaviour?: string): Json {
  const [deployment] = sampleObjects(behaviour === undefined ? {} : { behaviour });
  const raw = object(deployment);
  return { ...raw, kind: 'StatefulSet', spec: { ...object(raw['spec']), serviceName: 'api' } };
}

describe.concurrent('beside the controllers of the cluster', () => {
  it('an autoscaler keeps its replicas, forth and back, also where the manifest names a number', async () => {
    await using house = await openHouse();
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects({ replicas: 3 })), '1'),
    );
    await house.user.create(house.path('horizontalpodautoscalers'), {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'api' },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
        minReplicas: 2,
        maxReplicas: 9,
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } },
          },
        ],
      },
    });
    await house.user.patch(
      `${house.path('deployments', 'api')}/scale`,
      { spec: { replicas: 5 } },
      'kube-controller-manager',
    );
    const replicas = async () =>
      at((await house.user.get(house.path('deployments', 'api'))) ?? {}, 'spec', 'replicas');
    await deploy(await house.open(), specOf('2', sampleObjects({ replicas: 3 })), '2');
    expect(await replicas()).toBe(5);
    await house.user.patch(
      `${house.path('deployments', 'api')}/scale`,
      { spec: { replicas: 6 } },
      'kube-controller-manager',
    );
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    expect(await replicas()).toBe(6);
  });

  it('the first release that gives replicas up to an autoscaler does not fall to one', async () => {
    await using house = await openHouse();
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects({ replicas: 4 })), '1'),
    );
    await house.user.create(house.path('horizontalpodautoscalers'), {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'api' },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
        minReplicas: 2,
        maxReplicas: 9,
        metrics: [
          {
            type: 'Resource',
            resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } },
          },
        ],
      },
    });
    await deploy(await house.open(), specOf('2', sampleObjects({ replicas: null })), '2');
    const live = await house.user.get(house.path('deployments', 'api'));
    expect(at(live ?? {}, 'spec', 'replicas')).toBe(4);
  });

  it('a StatefulSet that is stuck on its last pod comes back', async () => {
    await using house = await openHouse();
    const service = sampleObjects()[1] ?? null;
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', [statefulSet(), service]), '1'),
    );
    await expect(
      deploy(await house.open(), specOf('2', [statefulSet('crash'), service]), '2'),
    ).rejects.toThrow('StatefulSet api does not come up');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const pods = await house.user.list(house.path('pods'));
    expect(pods).toHaveLength(3);
    for (const pod of pods) {
      expect(text(objects(at(pod, 'spec', 'containers'))[0]?.['image'])).toContain(digestOf('1'));
    }
  });

  it('a DaemonSet goes forth and back', async () => {
    await using house = await openHouse();
    const daemon = (name: string): Json => {
      const raw = object(sampleObjects()[0]);
      const { replicas: _replicas, ...spec } = object(raw['spec']);
      return { ...raw, kind: 'DaemonSet', metadata: { name: 'api', labels: { of: name } }, spec };
    };
    const service = sampleObjects()[1] ?? null;
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', [daemon('1'), service]), '1'),
    );
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('2', [daemon('2'), service]), '2'),
    );
    expect(await rollBack(await house.open(), null, '1')).toMatchObject({
      kind: 'restored',
      differences: [],
    });
  });

  it('a condition that is left from the rollout before does not fail this one', async () => {
    await using house = await openHouse();
    const deadline = { deployment: { progressDeadlineSeconds: 10 } };
    await accept(
      await house.open(),
      await deploy(await house.open(), specOf('1', sampleObjects(deadline)), '1'),
    );
    await expect(
      deploy(await house.open(), specOf('2', sampleObjects({ ...deadline, behaviour: 'never-ready' })), '2'),
    ).rejects.toThrow();
    await house.user.until(house.path('deployments', 'api'), (raw) =>
      objects(at(raw ?? {}, 'status', 'conditions')).some(
        (one) => one['reason'] === 'ProgressDeadlineExceeded',
      ),
    );
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
    const third = await deploy(await house.open(), specOf('3', sampleObjects(deadline)), '3');
    expect(third?.state).toBe('serving');
  });

  it('a Deployment that somebody paused is a finding before, and does not stop the way back', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await deploy(await house.open(), specOf('2', sampleObjects()), '2');
    await house.user.patch(house.path('deployments', 'api'), { spec: { paused: true } }, 'kubectl-rollout');
    await expect(deploy(await house.open(), specOf('3', sampleObjects()), '3')).rejects.toThrow('is paused');
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('another image by hand is somebody else’s change: nothing is touched', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await deploy(await house.open(), specOf('2', sampleObjects()), '2');
    const patch = [{ op: 'replace', path: '/spec/template/spec/containers/0/image', value: 'hotfix:1' }];
    await house.user.jsonPatch(house.path('deployments', 'api'), patch, 'kubectl-set');
    await expect(rollBack(await house.open(), '2')).rejects.toMatchObject({
      kind: 'superseded',
      message: expect.stringContaining('kubectl-set'),
    });
    const live = await house.user.get(house.path('deployments', 'api'));
    expect(text(objects(at(live ?? {}, 'spec', 'template', 'spec', 'containers'))[0]?.['image'])).toBe(
      'hotfix:1',
    );
  });

  it('a newer release of ours is not undone by the older run', async () => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await deploy(await house.open(), specOf('2', sampleObjects()), '2');
    await deploy(await house.open(), specOf('3', sampleObjects()), '3');
    await expect(rollBack(await house.open(), '2')).rejects.toMatchObject({ kind: 'superseded' });
  });

  it('a first release that is bad is left, or removed where that is asked for', async () => {
    await using house = await openHouse();
    const bad = specOf('1', sampleObjects({ behaviour: 'no-image' }));
    await expect(deploy(await house.open('left'), bad, '1')).rejects.toThrow(
      'does not exist or may not be pulled',
    );
    expect((await rollBack(await house.open('left'), '1')).kind).toBe('nothing-to-do');
    expect(await house.user.get(house.path('deployments', 'api'))).not.toBeNull();
    await using other = await openHouse();
    await expect(deploy(await other.open(), bad, '1', 'remove')).rejects.toThrow();
    expect((await rollBack(await other.open(), '1')).kind).toBe('restored');
    expect(await other.user.get(other.path('deployments', 'api'))).toBeNull();
    expect(await other.user.get(other.path('services', 'api'))).toBeNull();
  });
});

describe.concurrent('a release that will never serve', () => {
  it.each([
    ['no-image', 'does not exist or may not be pulled'],
    ['no-config', 'secret "nowhere" not found'],
    ['crash', 'ended with exit code 3'],
    ['never-ready', 'longer than its probes allow'],
  ])('%s: ends with the cause', async (behaviour, cause) => {
    await using house = await openHouse();
    await accept(await house.open(), await deploy(await house.open(), specOf('1', sampleObjects()), '1'));
    await expect(
      deploy(await house.open(), specOf('2', sampleObjects({ behaviour })), '2'),
    ).rejects.toMatchObject({ kind: 'rollout', message: expect.stringContaining(cause) });
    expect(await rollBack(await house.open(), '2')).toMatchObject({ kind: 'restored', differences: [] });
  });

  it('names a quota, and a pod that no node takes', async () => {
    await using house = await openHouse();
    await house.user.create(house.path('resourcequotas'), {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'pods' },
      // Of a scope that plan does not count: what it refuses shows while the release comes.
      spec: { hard: { pods: '2' }, scopes: ['BestEffort'] },
    });
    await expect(deploy(await house.open(), specOf('1', sampleObjects()), '1')).rejects.toThrow(
      'exceeded quota',
    );
    await using other = await openHouse();
    const huge = { container: { resources: { requests: { cpu: '900' } } } };
    await expect(deploy(await other.open(), specOf('1', sampleObjects(huge)), '1')).rejects.toThrow(
      'no node takes it',
    );
  });
});

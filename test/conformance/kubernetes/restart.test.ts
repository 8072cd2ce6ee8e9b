import { readFile } from 'node:fs/promises';
import { startDeadline, systemClock } from '@thea/action';
import { openKubernetes } from '@thea/kubernetes';
import { expect, it, onTestFailed } from 'vitest';
import { startControlPlane } from './control-plane.ts';
import { keptLog } from './kept-log.ts';
import { accept, deploy, rollBack, sampleObjects, specOf } from './releases.ts';
import { openUser } from './user.ts';

it('an API server that restarts in the middle of a release, and of its way back, stops neither', async () => {
  await using plane = await startControlPlane();
  const user = openUser(await readFile(plane.kubeconfig, 'utf8'));
  await user.create('/api/v1/nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node-1', annotations: { 'kwok.x-k8s.io/node': 'fake' } },
  });
  const log = keptLog();
  onTestFailed(() => console.error([...log.warnings, ...log.lines].join('\n')));
  const open = async () => {
    const clock = systemClock();
    return openKubernetes(
      {
        platform: 'kubernetes',
        name: 'thea-ia',
        locator: { access: 'kubeconfig', cluster: 'current', namespace: 'default', application: 'thea-ia' },
      },
      {},
      {
        clock,
        log,
        // After an outage the controllers of client-go wait up to half a minute, twice that with jitter, one after the other.
        deadline: startDeadline(clock, 290_000, 'The test'),
        environment: { KUBECONFIG: plane.kubeconfig },
        mask: () => {},
      },
    );
  };
  const slow = sampleObjects({ readyAfter: '5s' });
  /** Restarts the API server as soon as the workload asks for this version. */
  const restartAt = async (generation: number): Promise<void> => {
    await user.until('/apis/apps/v1/namespaces/default/deployments/api', (raw) => {
      const { metadata } = Object(raw);
      return metadata?.generation >= generation;
    });
    await plane.restartApiServer();
  };
  await accept(await open(), await deploy(await open(), specOf('1', slow), '1'));
  const [second] = await Promise.all([deploy(await open(), specOf('2', slow), '2'), restartAt(2)]);
  expect(second?.state).toBe('serving');
  const [outcome] = await Promise.all([rollBack(await open(), '2'), restartAt(3)]);
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
});

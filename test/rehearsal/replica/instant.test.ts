import type { Behaviour } from '@thea/rehearsal/registry/sample';
import { openInstantReplicas } from '@thea/rehearsal/replica/instant';
import type { ReplicaProcess, ReplicaRequest } from '@thea/rehearsal/replica/replica';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, test } from 'vitest';
import { openHouse, REPOSITORY } from './house.ts';

const CHECKS = [
  { 'User-Agent': 'ELB-HealthChecker/2.0' },
  { host: 'healthcheck.railway.app' },
  { 'user-agent': 'kube-probe/1.36' },
];
const PLACES: readonly ReplicaRequest['environment'][] = [
  {},
  { RAILWAY_DEPLOYMENT_ID: 'deployment', RAILWAY_REPLICA_ID: 'replica' },
  { POD_NAME: 'thea-ia-1' },
];

/** What checks of the platforms and users are told by one replica, in turn. */
async function told(replica: ReplicaProcess): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let round = 0; round < 2; round += 1) {
    for (const headers of CHECKS) answers.push(await replica.get('/health', 5000, headers));
    const asked = await fetch(`http://127.0.0.1:${replica.port}/health`);
    answers.push({ status: asked.status, body: await asked.text() });
  }
  return answers;
}

async function startInstant(
  behaviour: Behaviour,
  change: Partial<ReplicaRequest> = {},
): Promise<ReplicaProcess> {
  const host = openInstantReplicas(realTime(), () => ({ version: '1.4.0', behaviour }));
  return host.start({
    image: `${REPOSITORY}@sha256:${'0'.repeat(64)}`,
    environment: {},
    address: '10.0.1.1',
    containerPort: 8000,
    onLine: () => {},
    ...change,
  });
}

test.each([
  { mode: 'good' },
  { mode: 'errors-from-request:3' },
] as const)('a replica that is no process answers as one that is: $mode', async (behaviour) => {
  await using house = await openHouse();
  const image = await house.push('1.4.0', behaviour);
  for (const environment of PLACES) {
    const { replica } = await house.run(image, { environment });
    const instant = await startInstant(behaviour, { environment });
    expect(await told(instant)).toEqual(await told(replica));
    await instant.stop(0);
    expect(await instant.exit).toEqual({ code: 0, signal: null });
    expect(await instant.get('/health', 5000)).toEqual({ status: 0, body: '' });
  }
});

test('one that crashes at its start has been started, and ends with its code and its last words', async () => {
  const lines: string[] = [];
  const replica = await startInstant({ mode: 'crashes-at-start' }, { onLine: (line) => lines.push(line) });
  await replica.settled;
  expect(await replica.exit).toEqual({ code: 1, signal: null });
  expect(replica.port).toBeNull();
  expect(lines.at(-1)).toBe('ERROR:    Application startup failed. Exiting.');
});

test('one that was killed is gone as a process would be', async () => {
  const replica = await startInstant({ mode: 'good' });
  replica.kill();
  expect(await replica.exit).toEqual({ code: null, signal: 'SIGKILL' });
});

test('what only a process does is refused', async () => {
  await expect(startInstant({ mode: 'out-of-memory' })).rejects.toThrow('Only a process of its own');
});

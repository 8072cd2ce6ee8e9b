import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

function serve(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(ROOT, 'packages/rehearsal/src/serve.ts'), ...args]);
}

function ended(
  child: ChildProcessWithoutNullStreams,
): Promise<{ code: number | null; out: string; err: string }> {
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

/** Others may be served at the same time: the folder of one names its process. */
const leftovers = async (pid: number | undefined): Promise<string[]> =>
  (await readdir(join(ROOT, '.cache'))).filter((name) => name.startsWith(`platforms-${pid}-`));

test('the served platform answers any client, serves traffic, and leaves nothing behind', async () => {
  const child = serve('ecs');
  const end = ended(child);
  const { value: line } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  const served = JSON.parse(String(line));
  expect(served).toMatchObject({
    region: 'eu-west-1',
    cluster: 'thea-cluster',
    service: 'thea-ia',
    repository: '000000000000.dkr.ecr.eu-west-1.amazonaws.com/thea-ia',
    images: { '1.0.0': expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
  });
  const ecs = new ECSClient({
    endpoint: served.endpoint,
    region: served.region,
    credentials: served.credentials,
  });
  const { services } = await ecs.send(
    new DescribeServicesCommand({ cluster: served.cluster, services: [served.service] }),
  );
  expect(services?.[0]).toMatchObject({ runningCount: 2, deployments: [{ rolloutState: 'COMPLETED' }] });
  const health = await fetch(`${served.loadBalancer}/health`);
  expect(await health.json()).toMatchObject({ version: '1.0.0', release: 'thea-ia:1' });
  child.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0, err: '' });
  expect(await leftovers(child.pid)).toEqual([]);
  await expect(fetch(served.endpoint)).rejects.toThrow();
  await expect(fetch(served.loadBalancer)).rejects.toThrow();
});

test.each([
  [['nowhere'], 'There is no platform "nowhere". Name one of: ecs, railway, kubernetes.'],
  [[], 'No platform was named. Name one of: ecs, railway, kubernetes.'],
  [['ecs', 'more'], 'There is no platform "ecs more". Name one of: ecs, railway, kubernetes.'],
  [
    ['ecs', '--strategy', 'GREEN'],
    '--strategy "GREEN" is not known. Use ROLLING, BLUE_GREEN, CANARY, LINEAR.',
  ],
  [
    ['ecs', '--hold'],
    '--hold "ROLLING" is not known. A rolling update is not held here; name another --strategy.',
  ],
  [['ecs', '--rate', 'much'], '--rate "much" is not known. Give a number, 0 or more.'],
])('%o is refused in one sentence', async (args, sentence) => {
  const { code, out, err } = await ended(serve(...args));
  expect({ code, out, err: err.trim() }).toEqual({ code: 1, out: '', err: sentence });
});

test('a service in two colours is served with the weather that was asked for', async () => {
  const child = serve('ecs', '--strategy', 'BLUE_GREEN', '--hold', '--rate', '1', '--latency', '50');
  const end = ended(child);
  const { value: line } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  const { endpoint, region, credentials, cluster, service, strategy } = JSON.parse(String(line));
  expect(strategy).toBe('BLUE_GREEN');
  const ecs = new ECSClient({ endpoint, region, credentials, maxAttempts: 1 });
  const describe = () => ecs.send(new DescribeServicesCommand({ cluster, services: [service] }));
  const { services } = await describe();
  expect(services?.[0]?.deploymentConfiguration).toMatchObject({
    strategy: 'BLUE_GREEN',
    lifecycleHooks: [{ lifecycleStages: ['POST_PRODUCTION_TRAFFIC_SHIFT'] }],
  });
  const many = await Promise.allSettled([describe(), describe(), describe(), describe()]);
  expect(many.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  child.kill('SIGTERM');
  expect(await end).toMatchObject({ code: 0, err: '' });
});

test('help says what is printed', async () => {
  const { code, out } = await ended(serve('--help'));
  expect(code).toBe(0);
  expect(out).toContain('npm run platforms -- ecs');
});

import { startDeadline, systemClock } from '@thea/action';
import type { Judgement, Replica } from '@thea/release';
import { defaultProbe, verify } from '@thea/verification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptLog } from '../verification/kept-log.ts';
import { startFastApi } from './fastapi/start-fastapi.ts';
import { readMetrics } from './metrics-text.ts';
import type { RunningApplication, StartApplication } from './running-application.ts';
import { startSample } from './start-sample.ts';
import { openTaskMetadata, TASK, type TaskMetadata } from './task-metadata.ts';

const VERSION = '1.4.2';
const WORKERS = 2;

const applications: readonly (readonly [string, StartApplication])[] = [
  ['the real FastAPI service', startFastApi],
  ['the application of the sample', startSample],
];

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

async function get(application: RunningApplication, path: string): Promise<Answer> {
  const answer = await fetch(`${application.url}${path}`, { headers: { connection: 'close' } });
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
}

/** Verifies the release over the wire; the platform says that its one task runs. */
async function judged(application: RunningApplication): Promise<Judgement> {
  const clock = systemClock();
  const deadline = startDeadline(clock, 60_000, 'The test');
  const task: Replica = { id: TASK.arn, platformRelease: TASK.release, serving: true, state: 'RUNNING' };
  try {
    return await verify({
      url: application.url,
      probe: defaultProbe,
      expected: { version: VERSION, platformRelease: TASK.release },
      replicas: async () => [task],
      minimumHealthy: 1,
      interval: 50,
      reachableBefore: true,
      clock,
      deadline,
      log: keptLog(),
    });
  } finally {
    deadline.end();
  }
}

describe.each(applications)('%s', (_name, start) => {
  let metadata: TaskMetadata;
  let application: RunningApplication;
  beforeAll(async () => {
    metadata = await openTaskMetadata();
    application = await start({ version: VERSION, workers: WORKERS, metadata: metadata.url });
  });
  afterAll(async () => {
    await application[Symbol.asyncDispose]();
    await metadata[Symbol.asyncDispose]();
  });

  it('says of its health which version, release and replica it is, in JSON', async () => {
    const { status, type, body } = await get(application, '/health');
    expect([status, type]).toEqual([200, 'application/json']);
    expect(JSON.parse(body)).toEqual({
      status: 'ok',
      version: VERSION,
      release: TASK.release,
      replica: TASK.replica,
    });
  });

  it('says the same of itself, and how many workers it has', async () => {
    const { status, type, body } = await get(application, '/');
    expect([status, type]).toEqual([200, 'application/json']);
    expect(JSON.parse(body)).toEqual({
      name: 'thea-ia',
      version: VERSION,
      release: TASK.release,
      replica: TASK.replica,
      workers: WORKERS,
    });
  });

  it('does not know other paths', async () => {
    const { status, type, body } = await get(application, '/nope');
    expect([status, type]).toEqual([404, 'application/json']);
    expect(JSON.parse(body)).toEqual({ detail: 'Not Found' });
  });

  it('is measured in the text format of Prometheus, all workers together', async () => {
    const before = readMetrics((await get(application, '/metrics')).body);
    for (let request = 0; request < 8; request += 1) await get(application, '/health');
    const { status, type, body } = await get(application, '/metrics');
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const page = readMetrics(body);
    expect(Object.fromEntries(page.types)).toEqual({
      http_requests_total: 'counter',
      process_start_time_seconds: 'gauge',
      thea_build_info: 'gauge',
      thea_workers: 'gauge',
    });
    expect(page.samples).toContainEqual({
      name: 'thea_build_info',
      labels: `version="${VERSION}"`,
      value: 1,
    });
    expect(page.samples).toContainEqual({ name: 'thea_workers', labels: '', value: WORKERS });
    const answers = (of: typeof page): number =>
      of.samples.find(({ name, labels }) => name === 'http_requests_total' && labels === 'status="200"')
        ?.value ?? 0;
    // The eight, and the page that was read before.
    expect(answers(page) - answers(before)).toBe(9);
    const started = page.samples.find(({ name }) => name === 'process_start_time_seconds')?.value ?? 0;
    expect(Math.abs(Date.now() / 1000 - started)).toBeLessThan(600);
  });

  it('is healthy', async () => {
    const { verdict, evidence, firstFailure } = await judged(application);
    expect(verdict, evidence.join('\n')).toBe('healthy');
    expect(firstFailure).toBeNull();
    expect(evidence.join(' ')).toContain('1 of 1 replicas answered by name');
  });

  it('names no release and no replica outside ECS, and ends well when it is told to', async () => {
    await using elsewhere = await start({ version: VERSION, workers: WORKERS });
    expect(JSON.parse((await get(elsewhere, '/health')).body)).toEqual({
      status: 'ok',
      version: VERSION,
      release: '',
      replica: '',
    });
    expect(await elsewhere.stop()).toBe(0);
  });

  it('is unhealthy where it raises after a good beginning', async () => {
    await using bad = await start({
      version: VERSION,
      workers: WORKERS,
      metadata: metadata.url,
      failsFrom: 5,
    });
    expect((await get(bad, '/health')).status).toBe(200);
    const { verdict, evidence, firstFailure } = await judged(bad);
    expect(verdict, evidence.join('\n')).toBe('unhealthy');
    expect(evidence.join(' ')).toContain('the service answered 500');
    expect(firstFailure).not.toBeNull();
    // Each connection may meet a worker that has not begun to fail.
    let answer = await get(bad, '/health');
    for (let turn = 0; answer.status !== 500 && turn < 50; turn += 1) answer = await get(bad, '/health');
    expect(answer).toEqual({
      status: 500,
      type: 'text/plain; charset=utf-8',
      body: 'Internal Server Error',
    });
  });
});

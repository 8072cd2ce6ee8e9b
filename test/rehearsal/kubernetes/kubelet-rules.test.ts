import { duration, nextBackOff, waitAfter } from '@thea/rehearsal/kubernetes/kubelet/back-off';
import { type ContainerRecord, firstRecord } from '@thea/rehearsal/kubernetes/kubelet/container-record';
import { terminationOf } from '@thea/rehearsal/kubernetes/kubelet/exit';
import { expand } from '@thea/rehearsal/kubernetes/kubelet/expand';
import { preStopSeconds } from '@thea/rehearsal/kubernetes/kubelet/grace';
import { parseImageName } from '@thea/rehearsal/kubernetes/kubelet/image';
import { podStatusOf } from '@thea/rehearsal/kubernetes/kubelet/pod-status';
import {
  extended,
  failureOf,
  type Probe,
  type Streak,
  verdictOf,
} from '@thea/rehearsal/kubernetes/kubelet/probe';
import { type JsonObject, objectsAt, textAt } from '@thea/rehearsal/kubernetes/raw';
import { quantityOf } from '@thea/rehearsal/kubernetes/scheduler/quantity';
import { describe, expect, it, test } from 'vitest';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('back-off', () => {
  const range = { first: 10, longest: 300 };

  it('the first failure waits for nothing, then 10 s doubling to 5 minutes, and anew after 10 quiet minutes', () => {
    const waits: number[] = [];
    let backOff: ReturnType<typeof nextBackOff> | null = null;
    let now = 0;
    for (let crash = 0; crash < 8; crash += 1) {
      const wait = waitAfter(backOff, now, range);
      waits.push(wait / 1000);
      backOff = nextBackOff(backOff, now, range);
      now += wait + 1000;
    }
    expect(waits).toEqual([0, 10, 20, 40, 80, 160, 300, 300]);
    expect(waitAfter(backOff, now + 600_001, range)).toBe(0);
    expect(nextBackOff(backOff, now + 600_001, range).wait).toBe(10_000);
  });

  test.each([
    [10_000, '10s'],
    [80_000, '1m20s'],
    [300_000, '5m0s'],
  ])('%s ms is written %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });
});

describe('a probe', () => {
  const probe: Probe = {
    kind: 'Readiness',
    ask: { how: 'get', port: 8000, path: '/health', headers: {}, url: 'http://10.244.0.1:8000/health' },
    initialDelay: 0,
    period: 1,
    timeout: 1,
    successThreshold: 2,
    failureThreshold: 3,
  };

  it('decides once enough answers in a row say the same', () => {
    let streak: Streak | null = null;
    const verdicts = [true, true, false, false, true, false, false, false, false].map((passed) => {
      streak = extended(streak, passed);
      return verdictOf(probe, streak);
    });
    expect(verdicts).toEqual([null, true, null, null, null, null, null, false, false]);
  });

  test.each([
    [true, 200, null],
    [true, 302, null],
    [true, 503, 'HTTP probe failed with statuscode: 503'],
    [false, 0, 'Get "http://10.244.0.1:8000/health": dial tcp 10.244.0.1:8000: connect: connection refused'],
    [
      true,
      0,
      'Get "http://10.244.0.1:8000/health": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    ],
  ])('listens %s, status %s: %s', (listens, status, why) => {
    expect(failureOf(probe, { listens, status })).toBe(why);
  });

  it('by a socket asks only whether somebody listens, and by a command says that it cannot', () => {
    const socket: Probe = { ...probe, ask: { how: 'connect', port: 8000, address: '10.244.0.1:8000' } };
    expect(failureOf(socket, { listens: true, status: 0 })).toBeNull();
    expect(failureOf(socket, { listens: false, status: 0 })).toContain('connection refused');
    expect(
      failureOf({ ...probe, ask: { how: 'other', name: 'exec' } }, { listens: true, status: 0 }),
    ).toContain('use httpGet or tcpSocket');
  });
});

describe('the status of a pod', () => {
  const running: Partial<ContainerRecord> = {
    state: { kind: 'running', startedAt: '2026-01-05T09:00:00Z' },
    started: true,
  };
  const ended = (exitCode: number): Partial<ContainerRecord> => ({
    state: {
      kind: 'terminated',
      exitCode,
      reason: '',
      message: '',
      startedAt: '2026-01-05T09:00:00Z',
      finishedAt: '2026-01-05T09:00:01Z',
      containerID: '',
    },
  });
  const pod = (restartPolicy: string, change: JsonObject = {}): JsonObject => ({
    spec: { restartPolicy, ...change },
    status: { conditions: [{ type: 'PodScheduled', status: 'True' }] },
  });
  const record = (name: string, change: Partial<ContainerRecord>): ContainerRecord => ({
    ...firstRecord(name, 'image', 'ContainerCreating'),
    ...change,
  });
  const statusOf = (
    raw: JsonObject,
    containers: readonly Partial<ContainerRecord>[],
    init: readonly Partial<ContainerRecord>[] = [],
  ): JsonObject =>
    podStatusOf(
      raw,
      {
        hostIP: '10.0.0.1',
        podIP: '10.244.0.1',
        startTime: '2026-01-05T09:00:00Z',
        init: init.map((one, index) => record(`init-${index}`, one)),
        containers: containers.map((one, index) => record(`main-${index}`, one)),
      },
      '2026-01-05T09:00:05Z',
    );

  test.each([
    ['Always', [{}], [], 'Pending'],
    ['Always', [running], [], 'Running'],
    ['Always', [running, {}], [], 'Pending'],
    ['Always', [ended(1)], [], 'Running'],
    ['Never', [ended(1)], [], 'Failed'],
    ['Never', [ended(0)], [], 'Succeeded'],
    ['OnFailure', [ended(1)], [], 'Running'],
    ['OnFailure', [ended(0)], [], 'Succeeded'],
    ['Always', [{}], [running], 'Pending'],
    ['Never', [{}], [ended(1)], 'Failed'],
    ['Always', [running], [ended(0)], 'Running'],
  ] as const)('restart %s, containers %o, init %o: %s', (policy, containers, init, phase) => {
    expect(statusOf(pod(policy), containers, init)['phase']).toBe(phase);
  });

  it('has the conditions in their order, each with what is missing', () => {
    const conditions = objectsAt(
      statusOf(pod('Always'), [{ ...running, ready: true }, running]),
      'conditions',
    );
    expect(
      conditions.map((one) => [textAt(one, 'type'), textAt(one, 'status'), textAt(one, 'message')]),
    ).toEqual([
      ['PodReadyToStartContainers', 'True', ''],
      ['Initialized', 'True', ''],
      ['Ready', 'False', 'containers with unready status: [main-1]'],
      ['ContainersReady', 'False', 'containers with unready status: [main-1]'],
      ['PodScheduled', 'True', ''],
    ]);
  });

  it('a sidecar counts as done once it has started, and keeps the pod unready while it is not ready', () => {
    const raw = pod('Always', { initContainers: [{ name: 'init-0', restartPolicy: 'Always' }] });
    const conditions = objectsAt(statusOf(raw, [{ ...running, ready: true }], [running]), 'conditions');
    const said = (type: string) => conditions.find((one) => textAt(one, 'type') === type);
    expect(textAt(said('Initialized'), 'status')).toBe('True');
    expect(textAt(said('Ready'), 'message')).toBe('containers with unready status: [init-0]');
  });

  it('keeps a time of transition until the status changes', () => {
    const first = statusOf(pod('Always'), [running]);
    const second = podStatusOf(
      { ...pod('Always'), status: first },
      {
        hostIP: '10.0.0.1',
        podIP: '10.244.0.1',
        startTime: '2026-01-05T09:00:00Z',
        init: [],
        containers: [record('main-0', { ...running, ready: true })],
      },
      '2026-01-05T09:00:09Z',
    );
    const times = objectsAt(second, 'conditions').map((one) => textAt(one, 'lastTransitionTime').slice(17));
    expect(times).toEqual(['05Z', '05Z', '09Z', '09Z', '']);
  });
});

test.each([
  [{ code: 0, signal: null }, true, 0, 'Completed'],
  [{ code: 3, signal: null }, true, 3, 'Error'],
  [{ code: null, signal: 'SIGKILL' }, true, 137, 'OOMKilled'],
  [{ code: null, signal: 'SIGKILL' }, false, 137, 'Error'],
  [{ code: null, signal: 'SIGTERM' }, false, 143, 'Error'],
])('a process that ended with %o, wanted %s: %s %s', (exit, wanted, exitCode, reason) => {
  expect(terminationOf(exit, wanted)).toEqual({ exitCode, reason });
});

test.each([
  ['$(A)-$(B)', 'one-$(B)'],
  ['$$(A)', '$(A)'],
  ['$A', '$A'],
  ['$(A)$(A)', 'oneone'],
])('%s expands to %s', (text, wanted) => {
  expect(expand(text, { A: 'one' })).toBe(wanted);
});

test.each([
  [{ sleep: { seconds: 7 } }, 7],
  [{ exec: { command: ['sleep', '5'] } }, 5],
  [{ exec: { command: ['/bin/sh', '-c', 'sleep 2.5'] } }, 2.5],
  [{ exec: { command: ['/bin/sh', '-c', 'nginx -s quit'] } }, 0],
  [{ httpGet: { path: '/' } }, 0],
])('a preStop hook %o takes %s s', (preStop, seconds) => {
  expect(preStopSeconds({ lifecycle: { preStop } })).toBe(seconds);
});

test.each([
  [`127.0.0.1:5000/thea/ia@${DIGEST}`, { repository: 'thea/ia', reference: DIGEST }],
  [`registry.example/thea:1.2@${DIGEST}`, { repository: 'thea', reference: DIGEST }],
  ['thea/ia:1.2', { repository: 'thea/ia', reference: '1.2' }],
  ['thea', { repository: 'thea', reference: 'latest' }],
  ['localhost/thea', { repository: 'thea', reference: 'latest' }],
  ['Thea IA', null],
  ['thea@sha256:abc', null],
])('the image %s', (image, name) => {
  expect(parseImageName(image)).toEqual(name);
});

test.each([
  ['250m', 0.25],
  ['2', 2],
  [2, 2],
  ['1.5Gi', 1.5 * 2 ** 30],
  ['100M', 1e8],
  ['1e3', 1000],
  ['nonsense', 0],
  [undefined, 0],
])('the quantity %s is %s', (text, value) => {
  expect(quantityOf(text)).toBe(value);
});

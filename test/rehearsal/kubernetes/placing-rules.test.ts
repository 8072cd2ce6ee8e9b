import { logText } from '@thea/rehearsal/kubernetes/kubelet/logs';
import { reachable } from '@thea/rehearsal/kubernetes/network/traffic';
import { type JsonObject, textAt } from '@thea/rehearsal/kubernetes/raw';
import { place } from '@thea/rehearsal/kubernetes/scheduler/fit';
import { describe, expect, it, test } from 'vitest';

describe('a place for a pod', () => {
  const node = (name: string, change: JsonObject = {}): JsonObject => ({
    metadata: { name, labels: { zone: name } },
    spec: change,
    status: { allocatable: { cpu: '1', memory: '1Gi', pods: '2' } },
  });
  const pod = (cpu: string, spec: JsonObject = {}): JsonObject => ({
    spec: { containers: [{ resources: { requests: { cpu } } }], ...spec },
  });

  it('is the emptiest node that has room', () => {
    const nodes = [
      { node: node('a'), pods: [pod('100m')] },
      { node: node('b'), pods: [] },
    ];
    expect(place(pod('500m'), nodes)).toEqual({ kind: 'fits', node: 'b' });
    expect(place(pod('500m', { nodeSelector: { zone: 'a' } }), nodes)).toEqual({ kind: 'fits', node: 'a' });
  });

  test.each([
    [
      '2',
      {},
      [{ node: node('a'), pods: [] }],
      '0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    ],
    [
      '600m',
      {},
      [
        { node: node('a'), pods: [pod('500m')] },
        { node: node('b', { unschedulable: true }), pods: [] },
      ],
      '0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable. no new claims to deallocate, preemption: 0/2 nodes are available: 1 No preemption victims found for incoming pod, 1 Preemption is not helpful for scheduling.',
    ],
    [
      '1m',
      {},
      [{ node: node('a'), pods: [pod('1m'), pod('1m')] }],
      '0/1 nodes are available: 1 Too many pods. no new claims to deallocate, preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.',
    ],
    [
      '1m',
      { nodeSelector: { zone: 'c' } },
      [{ node: node('a'), pods: [] }],
      "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.",
    ],
    ['1m', {}, [], 'no nodes available to schedule pods'],
  ] as const)('%s CPU with %o fits nowhere', (cpu, spec, nodes, message) => {
    expect(place(pod(cpu, spec), nodes)).toEqual({ kind: 'nowhere', message });
  });
});

describe('the way of the traffic', () => {
  const endpoint = (name: string, ready: boolean, serving: boolean, terminating: boolean): JsonObject => ({
    targetRef: { name },
    conditions: { ready, serving, terminating },
  });
  const names = (...endpoints: readonly JsonObject[]): readonly string[] =>
    reachable([{ endpoints }]).map((one) => textAt(one, 'targetRef', 'name'));

  it('goes to the ready ones, and to those that still serve on their way out only where none is', () => {
    const [good, bad] = [endpoint('good', true, true, false), endpoint('bad', false, false, false)];
    const leaving = endpoint('leaving', false, true, true);
    expect(names(good, bad, leaving)).toEqual(['good']);
    expect(names(bad, leaving)).toEqual(['leaving']);
    expect(names(bad)).toEqual([]);
  });
});

test.each([
  [{}, 'one\ntwo\nthree\n'],
  [{ tailLines: 1 }, 'three\n'],
  [{ tailLines: 0 }, ''],
  [{ sinceSeconds: 2 }, 'two\nthree\n'],
  [{ limitBytes: 5 }, 'one\nt'],
  [{ tailLines: 1, timestamps: true }, '1970-01-01T00:00:03.000000000Z three\n'],
])('the log by %o', (query, text) => {
  const lines = ['one', 'two', 'three'].map((line, index) => ({ at: (index + 1) * 1000, text: line }));
  expect(logText(lines, query, 4000)).toBe(text);
});

import type { KubeContainer } from '@thea/kubernetes/facts';
import { doomOf, faultsOf, probeSeconds } from '@thea/kubernetes/faults';
import { describe, expect, it } from 'vitest';
import { pod, workload } from './sample.ts';

const NOW = Date.parse('2026-11-23T06:01:00Z');
const container = (over: Partial<KubeContainer>): KubeContainer => {
  const [own] = pod().containers;
  if (own === undefined) throw new Error('The sample has a container.');
  return { ...own, ready: false, startedAt: '', ...over };
};
const waiting = (reason: string, message = '') => container({ waiting: { reason, message } });
const ended = (exitCode: number, restarts: number) =>
  container({ restarts, ended: { reason: 'Error', exitCode, message: '', at: '' } });
const broken = (one: KubeContainer, over = {}) => pod({ ready: false, containers: [one], ...over });

describe('a pod that does not serve', () => {
  it.each([
    [
      'an image that is not found',
      broken(waiting('ErrImagePull', 'manifest unknown')),
      'may not be pulled',
      true,
    ],
    [
      'a registry that does not answer',
      broken(waiting('ImagePullBackOff', 'dial tcp: i/o timeout')),
      'could not be pulled',
      false,
    ],
    ['a name that is none', broken(waiting('InvalidImageName')), 'is no name of an image', true],
    [
      'a Secret that is not there',
      broken(waiting('CreateContainerConfigError', 'secret "x" not found')),
      'cannot be configured',
      true,
    ],
    [
      'the same, moments after its creation',
      broken(waiting('CreateContainerConfigError', 'secret "x" not found'), {
        createdAt: '2026-11-23T06:00:58Z',
      }),
      'cannot be configured',
      false,
    ],
    [
      'a kubelet that is not ready itself',
      broken(waiting('CreateContainerConfigError', 'failed to sync configmap cache: timed out')),
      'cannot be configured',
      false,
    ],
    [
      'a program that is not there',
      broken(waiting('RunContainerError', 'exec: "uvicrn": not found')),
      'cannot be started',
      true,
    ],
    ['one crash', broken(ended(3, 0)), 'ended with exit code 3', false],
    ['a crash after a restart', broken(ended(3, 1)), 'ended with exit code 3, 2 times', true],
    [
      'a restart that runs after one crash',
      broken({ ...ended(3, 1), startedAt: '2026-11-23T06:00:50Z' }),
      'ended with exit code 3',
      false,
    ],
    [
      'no node',
      pod({ ready: false, phase: 'Pending', unschedulable: '0/2 nodes are available', containers: [] }),
      'no node takes it',
      true,
    ],
    ['probes that have time left', broken(container({ startedAt: '2026-11-23T06:00:50Z' })), null, false],
    [
      'probes that had theirs',
      broken(container({ startedAt: '2026-11-23T06:00:00Z' })),
      'longer than its probes allow',
      true,
    ],
  ])('%s', (_, one, message, doomed) => {
    const faults = faultsOf(workload([one]), NOW);
    if (message === null) expect(faults).toEqual([]);
    else expect(faults[0]?.message).toContain(message);
    expect(doomOf(faults) !== null).toBe(doomed);
  });

  const gated = (reason: string, after: number) =>
    pod({
      ready: false,
      containersReadySince: new Date(NOW - after * 1000).toISOString(),
      containers: [{ ...container({ startedAt: '2026-11-23T05:50:00Z' }), ready: true }],
      gates: [
        { type: 'example.com/open', status: 'True', reason: '', message: '' },
        { type: 'example.com/shut', status: reason === '' ? '' : 'False', reason, message: '' },
      ],
    });

  it.each([
    ['that is being registered', 'Elb.RegistrationInProgress', 240, null, false],
    ['that nobody has set', '', 240, null, false],
    ['that nobody sets', '', 400, '"example.com/shut" (nobody has set it) is not true 400 s later', true],
    ['of another tool that takes its time', 'Warming', 240, null, false],
    [
      'of a target that failed a check',
      'Target.Timeout',
      20,
      '(Target.Timeout) is not true 20 s later',
      false,
    ],
    ['of a target that stays unhealthy', 'Target.Timeout', 70, '(Target.Timeout) is not true 70 s', true],
    ['of a target that answers otherwise', 'Target.ResponseCodeMismatch', 70, 'ResponseCodeMismatch', true],
  ])('a readiness gate %s', (_, reason, after, message, doomed) => {
    const faults = faultsOf(workload([gated(reason, after)]), NOW);
    if (message === null) expect(faults).toEqual([]);
    else expect(faults[0]?.message).toContain(message);
    expect(faults.map((one) => one.message).join()).not.toMatch(/probe|example.com.open/);
    expect(doomOf(faults) !== null).toBe(doomed);
  });

  it('of an older revision says nothing about the release, nor does one that is on its way out', () => {
    const old = broken(ended(3, 9), { revision: 'old' });
    const leaving = broken(ended(3, 9), { deleting: true });
    expect(faultsOf(workload([old, leaving]), NOW)).toEqual([]);
  });

  it('twice in the same way is a loop, in two ways it is not yet', () => {
    const one = (name: string, code: number) => broken(ended(code, 0), { name });
    expect(doomOf(faultsOf(workload([one('a', 3), one('b', 3)]), NOW))).not.toBeNull();
    expect(doomOf(faultsOf(workload([one('a', 3), one('b', 4)]), NOW))).toBeNull();
  });

  it('probes give a slow start its time', () => {
    const template = (probes: object) => ({ spec: { containers: [JSON.parse(JSON.stringify(probes))] } });
    const slow = template({ startupProbe: { periodSeconds: 10, failureThreshold: 30 } });
    expect(probeSeconds(slow)).toBeGreaterThan(300);
    expect(probeSeconds(template({}))).toBeLessThan(30);
  });
});

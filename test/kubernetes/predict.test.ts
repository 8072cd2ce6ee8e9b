import type { KubeFacts } from '@thea/kubernetes/facts';
import { predictRollback } from '@thea/kubernetes/predict';
import type { JsonObject } from '@thea/kubernetes/raw';
import { wavesOf } from '@thea/kubernetes/surge';
import { describe, expect, it } from 'vitest';
import { factsWith, pod, rawDeployment, workload } from './sample.ts';

const rolling = (maxSurge: number | string, maxUnavailable: number | string): JsonObject =>
  rawDeployment({ strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } } });
const of = (kind: string, updateStrategy: JsonObject = {}): JsonObject => ({
  ...rawDeployment({ updateStrategy }),
  kind,
});

/** Facts of workloads that are like the sample but for their raw objects. */
function facts(raws: readonly JsonObject[], replicas: number, measuredStart: number | null): KubeFacts {
  return factsWith({
    workloads: raws.map((raw) => ({ ...workload([pod()], raw), wanted: replicas })),
    measuredStart,
  });
}

/** Seconds beside the 12 of the verdict and the 2 of the API. */
const seconds = (raw: JsonObject, replicas: number, measuredStart: number | null = 20): number =>
  predictRollback(facts([raw], replicas, measuredStart)).completed - 14;

describe('how many waves a rollout takes', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 2],
    [6, 2],
    [8, 2],
    [10, 2],
  ])('of %i pods by default: %i', (replicas, waves) => {
    expect(wavesOf(rolling('25%', '25%'), replicas)).toBe(waves);
  });

  it('one for each pod where one is added and none taken, or where a set keeps its order', () => {
    expect(wavesOf(rolling(1, 0), 10)).toBe(10);
    expect(wavesOf(of('StatefulSet'), 5)).toBe(5);
    expect(wavesOf(of('StatefulSet', { rollingUpdate: { partition: 3 } }), 5)).toBe(2);
    expect(wavesOf(of('StatefulSet', { rollingUpdate: { partition: 9 } }), 5)).toBe(0);
    expect(wavesOf(of('DaemonSet', { rollingUpdate: { maxUnavailable: '50%' } }), 10)).toBe(2);
    expect(wavesOf(rolling(1, 0), 0)).toBe(0);
  });
});

describe('a rollback is predicted to take', () => {
  it('one wave of a Deployment, however few pods its own strategy moves', () => {
    expect(seconds(rolling(1, 0), 10)).toBe(20);
    expect(seconds(rolling('25%', '25%'), 3)).toBe(20);
    expect(
      seconds({ ...rolling(1, 0), spec: { ...Object(rolling(1, 0)['spec']), minReadySeconds: 10 } }, 10),
    ).toBe(30);
  });

  it('the time of the old pods first where they may not overlap', () => {
    expect(seconds(rawDeployment({ strategy: { type: 'Recreate' } }), 10)).toBe(20 + 30);
    expect(seconds(of('StatefulSet'), 5)).toBe(5 * (20 + 30));
    expect(seconds(of('StatefulSet', { rollingUpdate: { partition: 3 } }), 5)).toBe(2 * (20 + 30));
    expect(seconds(of('DaemonSet', { rollingUpdate: { maxUnavailable: 2 } }), 6)).toBe(3 * (20 + 30));
  });

  it('what its probes take at least where nobody has measured', () => {
    expect(seconds(rolling(1, 0), 3, null)).toBe(5 + 5);
  });

  it('nothing of the pods while the rollout is under way and they are still there', () => {
    expect(predictRollback(facts([rolling(1, 0)], 10, 20)).inProgress).toBe(14);
    expect(predictRollback(facts([of('StatefulSet')], 5, 20)).inProgress).toBe(14 + 250);
  });

  it('as long as the slowest of several workloads, which move together', () => {
    const all = [rolling(1, 0), rawDeployment({ strategy: { type: 'Recreate' } })];
    expect(predictRollback(facts(all, 3, 20)).completed).toBe(14 + 50);
  });
});

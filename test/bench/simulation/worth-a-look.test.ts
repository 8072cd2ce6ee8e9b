import type { InspectedService, InspectedTask } from '@thea/rehearsal/aws/index';
import { expect, test } from 'vitest';
import { drawService } from './draw-service.ts';
import { openRandom } from './random.ts';
import { openWorth } from './worth-a-look.ts';

const four = { ...drawService(openRandom(1)), replicas: 4, minimumHealthyPercent: 50 };

function task(id: string, changes: Partial<InspectedTask> = {}): InspectedTask {
  return {
    id,
    address: '10.0.1.4',
    taskDefinition: 'thea-ia:3',
    digests: {},
    environmentNames: [],
    lastStatus: 'RUNNING',
    desiredStatus: 'RUNNING',
    healthy: false,
    target: 'initial',
    pids: [],
    ...changes,
  };
}

const serving = (id: string): InspectedTask => task(id, { healthy: true, target: 'healthy' });

function service(tasks: readonly InspectedTask[], failedTasks = 0, stage: string | null = null) {
  const now: InspectedService = {
    taskDefinition: 'thea-ia:3',
    desiredCount: 4,
    tasks,
    deployments: [
      { id: 'd', status: 'PRIMARY', rolloutState: 'IN_PROGRESS', taskDefinition: 'thea-ia:3', failedTasks },
    ],
    serviceDeployments: [{ arn: 'a', status: 'IN_PROGRESS', taskDefinition: 'thea-ia:3' }],
    stage,
    held: false,
    updateServiceCalls: 1,
    traffic: {},
    events: [],
  };
  return now;
}

/** Which of some moments, one after the other, are worth a look. */
function worthOf(moments: readonly InspectedService[]): boolean[] {
  let now = service([]);
  const worth = openWorth({ inspect: { service: () => now, replicaChanges: () => [] } }, four);
  worth({});
  return moments.map((moment) => {
    now = moment;
    return worth({});
  });
}

test('what nothing can be decided on is not worth a look', () => {
  const coming = [task('1'), task('2'), task('3'), task('4')];
  const one = [serving('1'), ...coming.slice(1)];
  const two = [serving('1'), serving('2'), ...coming.slice(2)];
  const three = [serving('1'), serving('2'), serving('3'), task('4')];
  // The first, the half that is the minimum, and the last decide; the third does not.
  const moments = [coming, coming, one, two, three, ['1', '2', '3', '4'].map(serving)];
  expect(worthOf(moments.map((tasks) => service(tasks)))).toEqual([true, false, true, true, false, true]);
});

test('a stage is worth a look, and a replica that fails its checks always', () => {
  const failing = [task('1', { target: 'unhealthy' })];
  expect(worthOf([service([], 0, 'BAKE_TIME'), service([], 0, 'BAKE_TIME')])).toEqual([true, false]);
  expect(worthOf([service(failing), service(failing), service(failing)])).toEqual([true, true, true]);
});

test('a replica that fails is worth a look while it goes and when it has long gone, one that was fit is not', () => {
  const gone = task('1', { desiredStatus: 'STOPPED' });
  expect(worthOf([service([task('1'), task('2')]), service([gone, task('2')], 1)])).toEqual([true, true]);
  const [, missed, , after] = worthOf([
    service([task('1'), task('2')]),
    service([task('2')], 1),
    service([serving('2'), serving('3'), serving('4')], 1),
    service([serving('2'), serving('3'), task('4', { desiredStatus: 'STOPPED', target: 'draining' })], 1),
  ]);
  expect([missed, after]).toEqual([true, false]);
});

import type { BalancerTarget } from '@thea/rehearsal/replica/balancer';
import { openBalancer } from '@thea/rehearsal/replica/load-balancer';
import { expect, test } from 'vitest';
import { openHouse } from './house.ts';

interface Health {
  readonly version: string;
}

async function versions(port: number, requests: number): Promise<string[]> {
  const seen: string[] = [];
  for (let request = 0; request < requests; request += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`);
    const health: Health = JSON.parse(await answer.text());
    seen.push(health.version);
  }
  return seen;
}

test('requests go evenly to the healthy, to all where none is healthy, and never to the draining', async () => {
  await using house = await openHouse();
  const one = await house.run(await house.push('1.0.0'));
  const two = await house.run(await house.push('2.0.0'));
  let targets: BalancerTarget[] = [
    { replica: one.replica, healthy: true },
    { replica: two.replica, healthy: true },
  ];
  const balancer = await openBalancer({ time: house.time, targets: () => targets });
  expect(await versions(balancer.port, 4)).toEqual(['1.0.0', '2.0.0', '1.0.0', '2.0.0']);
  targets = [
    { replica: one.replica, healthy: false },
    { replica: two.replica, healthy: true },
  ];
  expect(await versions(balancer.port, 2)).toEqual(['2.0.0', '2.0.0']);
  targets = targets.map(({ replica }) => ({ replica, healthy: false }));
  expect(new Set(await versions(balancer.port, 2))).toEqual(new Set(['1.0.0', '2.0.0']));
  targets = [
    { replica: one.replica, healthy: true, draining: true },
    { replica: two.replica, healthy: false },
  ];
  expect(await versions(balancer.port, 2)).toEqual(['2.0.0', '2.0.0']);
  expect(balancer.counts()).toEqual([
    { address: '10.0.1.1', status: 200, requests: 3 },
    { address: '10.0.1.2', status: 200, requests: 7 },
  ]);
  await balancer.close();
});

test('without a target it answers 503, without a connection 502, with its own page', async () => {
  await using house = await openHouse();
  const gone = await house.run(await house.push('1.0.0'));
  await gone.replica.stop(1000);
  let targets: BalancerTarget[] = [];
  const balancer = await openBalancer({ time: house.time, targets: () => targets });
  const none = await fetch(`http://127.0.0.1:${balancer.port}/`);
  expect([none.status, none.headers.get('server'), none.headers.get('content-type')]).toEqual([
    503,
    'awselb/2.0',
    'text/html',
  ]);
  expect(await none.text()).toContain('<h1>503 Service Temporarily Unavailable</h1>');
  targets = [{ replica: gone.replica, healthy: true }];
  expect((await fetch(`http://127.0.0.1:${balancer.port}/`)).status).toBe(502);
  await balancer.close();
});

test('a request that is under way ends although its target is taken out; one without an answer gets 504', async () => {
  await using house = await openHouse();
  const slow = await house.run(await house.push('1.0.0', { mode: 'slow' }));
  let targets: BalancerTarget[] = [{ replica: slow.replica, healthy: true }];
  const balancer = await openBalancer({
    time: house.time,
    targets: () => {
      const now = targets;
      targets = [];
      return now;
    },
  });
  expect((await fetch(`http://127.0.0.1:${balancer.port}/health`)).status).toBe(200);
  await balancer.close();
  const hasty = await openBalancer({
    time: house.time,
    targets: () => [{ replica: slow.replica, healthy: true }],
    idleSeconds: 0.2,
  });
  expect((await fetch(`http://127.0.0.1:${hasty.port}/health`)).status).toBe(504);
  await hasty.close();
});

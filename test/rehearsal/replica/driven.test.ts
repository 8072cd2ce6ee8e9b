import { openBalancer } from '@thea/rehearsal/replica/load-balancer';
import { openDrivenTime } from '@thea/rehearsal/time/driven';
import { expect, test } from 'vitest';
import { startChild } from '../time/child.ts';
import { openHouse } from './house.ts';

test('replicas start, answer and end while driven time stands still', async () => {
  await using house = await openHouse(await openDrivenTime());
  const { time } = house;
  const from = time.now();
  const image = await house.push('1.4.0');
  const participant = time.join('nobody works');
  const seen: [number, number][] = [];
  const [first, second] = [await house.run(image), await house.run(image)];
  const probe = async (): Promise<void> => {
    for (const { replica } of [first, second]) {
      const { status } = await replica.get('/health', 5000);
      seen.push([time.now() - from, status]);
    }
    if (seen.length < 6) time.after(10_000, probe);
  };
  time.after(10_000, probe);
  participant.left();
  await time.advance(60_000);
  expect(seen).toEqual([10_000, 10_000, 20_000, 20_000, 30_000, 30_000].map((at) => [at, 200]));
  await first.replica.stop(30_000);
  expect([time.now() - from, await first.replica.exit]).toEqual([60_000, { code: 0, signal: null }]);
});

test('behind a replica that never answers, the time-outs of client and load balancer come to pass', async () => {
  await using house = await openHouse(await openDrivenTime());
  const image = house.pushScript(
    "import http from 'node:http'; http.createServer(() => {}).listen(8000, '0.0.0.0');",
  );
  const { replica } = await house.run(image);
  const balancer = await openBalancer({ time: house.time, targets: () => [{ replica, healthy: true }] });
  const url = `http://127.0.0.1:${balancer.port}`;
  const hasty = startChild(house.time, 'ask', url, 'http', '5000');
  expect(JSON.parse((await hasty.end).output)).toEqual({ outcome: 'own time-out', after: 5000 });
  const patient = startChild(house.time, 'ask', url, 'http', '90000');
  expect(JSON.parse((await patient.end).output)).toEqual({ outcome: 504, after: 60_000 });
  await balancer.close();
});

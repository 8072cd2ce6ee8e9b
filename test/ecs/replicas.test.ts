import { expect, test } from 'vitest';
import { openHouse } from './house.ts';

test('looking at the replicas again asks where they are, and not again what stands in front of them', async () => {
  await using house = await openHouse();
  const platform = await house.open();
  const first = await platform.replicas();
  const began = house.aws.calls.length;
  const again = await platform.replicas();
  expect(first.length).toBeGreaterThan(0);
  expect(again).toEqual(first);
  expect(again.every(({ serving }) => serving)).toBe(true);
  const asked = house.aws.calls.slice(began).map(({ operation }) => operation);
  expect(asked.sort()).toEqual([
    'DescribeServices',
    'DescribeTargetHealth',
    'DescribeTasks',
    'ListTasks',
    'ListTasks',
  ]);
});

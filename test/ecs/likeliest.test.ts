import { likeliest, TOLERANCE } from '@thea/ecs/likeliest';
import { expect, test } from 'vitest';

const near = (seconds: readonly number[], told: number): number =>
  seconds.filter((one) => Math.abs(one / told - 1) <= TOLERANCE).length;

test('what always takes as long is told so', () => {
  expect(likeliest([8])).toBe(8);
  expect(likeliest([8, 8, 8])).toBe(8);
  expect(likeliest([9, 7, 8])).toBe(8);
});

test('of two times that come often and lie close one between them is told, and a rare long one changes nothing', () => {
  const looks = [7, 7, 7, 8.5, 8.5, 20];
  const told = likeliest(looks);
  expect(near(looks, told)).toBe(5);
  // Their mean is near to none of them but the second, and their middle is one of both.
  expect(near(looks, 58 / 6)).toBeLessThan(5);
  expect(likeliest([...looks, 40, 80])).toBe(told);
});

test('no other time is near to more', () => {
  const drawn = Array.from({ length: 200 }, (_, index) => 5 + ((index * 7919) % 211) / 20 + (index % 3) * 4);
  const told = near(drawn, likeliest(drawn));
  for (let other = 4; other < 30; other += 0.1)
    expect(near(drawn, other), `${other} s`).toBeLessThanOrEqual(told);
});

test('of nothing nothing is told', () => {
  expect(likeliest([])).toBeNaN();
});

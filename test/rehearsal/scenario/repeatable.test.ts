import { describe, expect, it } from 'vitest';
import { rehearse } from './house.ts';

describe('driven time', () => {
  it('plays a scenario twice in the same way, second by second', async () => {
    const once = await rehearse('bad-after-verify-began', 'driven');
    const again = await rehearse('bad-after-verify-began', 'driven');
    expect(again.targets).toEqual(once.targets);
    expect(again.replicas).toEqual(once.replicas);
    expect(
      again.timeline.map(({ action, name, startedAt, seconds }) => [action, name, startedAt, seconds]),
    ).toEqual(
      once.timeline.map(({ action, name, startedAt, seconds }) => [action, name, startedAt, seconds]),
    );
  });
});

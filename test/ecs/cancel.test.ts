import { Failure, startDeadline, systemClock } from '@thea/action';
import { openEcs } from '@thea/ecs';
import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { keptLog } from './kept-log.ts';
import { deploy, rollBack, specOf } from './releases.ts';

test('a cancelled deploy ends with the reason of the cancellation, and its rollout can be taken back', async () => {
  await using house = await openHouse({ seed: { healthInterval: 5 } });
  const cancelled = new AbortController();
  const clock = systemClock();
  const deadline = startDeadline(clock, 60_000, 'The deploy', cancelled.signal);
  const platform = await openEcs(
    house.platform.target,
    {},
    { clock, deadline, log: keptLog(), environment: {}, mask: () => {} },
  );
  house.aws.onCall((call, moment) => {
    if (call.operation !== 'TagResource' || moment !== 'after') return;
    cancelled.abort(new Failure('cancelled', { message: 'The run was cancelled.', remedy: 'Run it again.' }));
  });
  const image = await house.push('1.1.0', { mode: 'never-healthy' });
  await expect(deploy(platform, specOf(house.repository, image.digest), 'run-1')).rejects.toMatchObject({
    kind: 'cancelled',
  });
  deadline.end();
  house.aws.onCall(null);
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(house.aws.inspect.service('thea-cluster', 'thea-ia').taskDefinition).toBe('thea-ia:1');
});

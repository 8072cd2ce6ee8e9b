import { expect, test } from 'vitest';
import { asked, ids, openColours, weights } from './colours.ts';
import { deployed, rollBack, specOf } from './releases.ts';

const EARLY = [{ lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT', 'POST_PRODUCTION_TRAFFIC_SHIFT'] }];

test('a release held before production is asked at the test listener, and finish takes it all the way', async () => {
  await using house = await openColours({ hooks: EARLY, bakeMinutes: 5 });
  const image = await house.push('1.1.0');
  const head = await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(head.state).toBe('held');
  const other = await house.open();
  const facts = await other.observe(null);
  expect(other.address(facts)).toBe(house.service.testUrl);
  expect(other.address(facts)).not.toBe(house.service.url);
  const answer = await fetch(`${other.address(facts)}/health`);
  expect(JSON.stringify(await answer.json())).toContain('1.1.0');
  const serving = (await other.replicas()).filter(({ serving: served }) => served);
  expect(serving.map(({ platformRelease }) => platformRelease)).toEqual(['thea-ia:2', 'thea-ia:2']);
  await other.finish(await other.resume(head));
  expect(asked(house, 'ContinueServiceDeployment')).toBe(2);
  const after = await other.observe(null);
  expect(other.address(after)).toBe(house.service.url);
  expect((await other.replicas()).filter(({ serving: served }) => served)).toHaveLength(2);
  expect(await weights(house)).toEqual([100, 0]);
});

test('its way back moves no production traffic at all', async () => {
  await using house = await openColours({ hooks: EARLY, bakeMinutes: 5 });
  const before = ids(house, 'thea-ia:1');
  const image = await house.push('1.1.0');
  await deployed(house.platform, specOf(house.repository, image.digest), 'run-1');
  expect(await rollBack(await house.open(), 'run-1')).toMatchObject({ kind: 'restored', differences: [] });
  expect(ids(house, 'thea-ia:1')).toEqual(before);
  expect(asked(house, 'ContinueServiceDeployment')).toBe(1);
});

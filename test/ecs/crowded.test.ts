import { expect, test } from 'vitest';
import { deployToCrowd } from '../bench/notice/crowd.ts';
import { undoInCrowd } from '../bench/notice/undo-in-crowd.ts';

/** As crowded as 100 services are at the usual rate: 5 services for each call a second. In virtual time. */
const SERVICES = 30;
const RATE = { burst: 30, perSecond: 6 };

test('no deploy of a crowd gives up because its account is throttled', async () => {
  const crowd = await deployToCrowd(SERVICES, RATE);
  expect(crowd.throttled).toBeGreaterThan(5);
  expect(crowd).toMatchObject({ refused: 0, updates: 1 });
});

test('a rollback has room while everybody else deploys', async () => {
  const alone = await undoInCrowd(0, RATE);
  const crowded = await undoInCrowd(SERVICES - 1, RATE);
  expect(crowded).toMatchObject({ refused: 0, differences: 0, serving: 'service-0:1' });
  expect(crowded.deployments).toBeLessThanOrEqual(3);
  expect(crowded.t2).toBeLessThan(90);
  expect(crowded.t2).toBeLessThan(2 * alone.t2);
});

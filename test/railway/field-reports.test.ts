import type { RailwayOptions } from '@thea/rehearsal/railway/index';
import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { deploy, judged, takeBack } from './releases.ts';

/** Where two field reports disagree the embedded Railway does either; the release and its way back must not care. */
const REPORTS: readonly (readonly [string, RailwayOptions])[] = [
  ['an update begins a deployment by itself', { updateDeploys: true }],
  ['an update without replicas forgets them', { updateLosesReplicas: true }],
  ['a rollback pulls its image anew', { rollbackPulls: true }],
  ['a rollback rewrites the configuration', { rollbackRewritesConfiguration: true }],
  ['meta is a text without the digest', { metaAsText: true, metaWithoutDigest: true }],
  ['reads are three seconds old', { staleReads: 3 }],
  ['lists come in order', { unsorted: false }],
];

test.each(REPORTS)('%s: deployed by one change, taken back exactly', async (_, options) => {
  await using house = await openHouse({
    ...options,
    seed: {
      settings: {
        healthcheckPath: '/health',
        multiRegionConfig: { west: { numReplicas: 1 }, east: { numReplicas: 1 } },
      },
    },
  });
  const before = house.shown();
  const bad = await house.push('2.0.0');
  const spec = house.spec(bad, { variables: { LOG_LEVEL: 'debug' }, settings: { drainingSeconds: 1 } });
  expect(await deploy(house, await house.open(), spec)).toMatchObject({ kind: 'deployed' });
  expect(house.shown().serving).toMatchObject([
    { digest: bad.digest, replicas: 2, variables: { LOG_LEVEL: 'debug' }, settings: { drainingSeconds: 1 } },
  ]);
  expect(house.shown().deployments).toHaveLength(2);
  await judged(house, await house.open(), 'unhealthy');
  expect(await takeBack(house, await house.open())).toMatchObject({ kind: 'restored', differences: [] });
  const after = house.shown();
  expect(after.serving).toMatchObject([{ digest: house.first.digest, replicas: 2 }]);
  expect(after.source).toBe(before.source);
  expect(after.settings).toEqual(before.settings);
  expect(after.variables['LOG_LEVEL']).toBe('planted-value');
  // The record may be behind by what the deployment took with it; nothing else may differ.
  const { THEA_RECORD: _record, ...served } = after.serving[0]?.variables ?? {};
  expect(served).toEqual(before.variables);
});

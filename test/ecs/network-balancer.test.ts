import { predictRollback } from '@thea/ecs/predict';
import { expect, test } from 'vitest';
import { openHouse } from './house.ts';
import { accept, deployed, rollBack, specOf } from './releases.ts';

/** Milliseconds for which connections follow the weights later than they are told. */
const LATE = 3_000;

test('a rolling service behind a Network Load Balancer is released, verified, and comes back exactly', async () => {
  await using house = await openHouse({ seed: { balancerKind: 'network', deregistrationDelay: 1 } });
  const { platform } = house;
  const image = await house.push('1.1.0');
  const spec = specOf(house.repository, image.digest);
  const facts = await platform.observe(spec);
  expect(facts.balancer).toMatchObject({ type: 'network', url: house.service.url });
  expect(platform.plan(facts, spec).findings.map(({ rule }) => rule)).toContain('connections-stay');
  const head = await deployed(platform, spec, 'run-1');
  await accept(platform, head);
  const bad = await house.push('1.2.0');
  await deployed(platform, specOf(house.repository, bad.digest), 'run-2');
  const outcome = await rollBack(await house.open(), 'run-2');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [], budget: { held: true } });
});

test('in two colours traffic counts as restored when connections follow, not when the weights are told', async () => {
  await using house = await openHouse({
    seed: {
      balancerKind: 'network',
      strategy: 'BLUE_GREEN',
      bakeMinutes: 5,
      trafficShift: 0.1,
      networkShift: LATE / 1000,
    },
  });
  const image = await house.push('1.1.0');
  const spec = specOf(house.repository, image.digest);
  const facts = await house.platform.observe(spec);
  // A prediction knows no shorter time than the ten minutes of the guide.
  expect(predictRollback(facts).inProgress).toBeGreaterThan(600);
  await deployed(house.platform, spec, 'run-1');
  const outcome = await rollBack(await house.open(), 'run-1');
  expect(outcome).toMatchObject({ kind: 'restored', differences: [] });
  expect(outcome.kind === 'restored' && outcome.budget.t2).toBeGreaterThanOrEqual(LATE / 1000);
});

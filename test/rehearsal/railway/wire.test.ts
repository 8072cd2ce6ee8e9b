import { expect, test } from 'vitest';
import { at, openHouse } from './house.ts';

test('the rollback call of the documentation is refused, the right one accepted', async () => {
  await using house = await openHouse();
  const id = house.service.deployment;
  const documented = await house.ask(
    'mutation R($id: String!) { deploymentRollback(id: $id) { id status } }',
    { id },
  );
  expect(documented.status).toBe(400);
  expect(documented.error).toBe(
    'Field "deploymentRollback" must not have a selection since type "Boolean!" has no subfields.',
  );
  const right = await house.ask('mutation R($id: String!) { deploymentRollback(id: $id) }', { id });
  expect(right).toMatchObject({ status: 200, error: null, data: { deploymentRollback: true } });
});

test('a token opens its own environment and nothing else, each kind in its own header', async () => {
  await using house = await openHouse();
  const other = await house.railway.seed({
    project: 'other',
    environment: 'production',
    service: 'web',
    image: null,
  });
  const query =
    'query Q($e: String!, $s: String!) { serviceInstance(environmentId: $e, serviceId: $s) { id } }';
  const elsewhere = { e: other.environmentId, s: other.serviceId };
  expect((await house.ask(query, elsewhere)).error).toBe('Not Authorized');
  const none = { 'project-access-token': '' };
  expect((await house.ask(query, elsewhere, none)).error).toBe('Project Token not found');
  const wrongHeader = await fetch(house.railway.endpoint, {
    method: 'POST',
    headers: { 'user-agent': 'test', authorization: `Bearer ${house.service.projectToken}` },
    body: JSON.stringify({ query: '{ projectToken { id } }' }),
  });
  expect(await wrongHeader.json()).toMatchObject({ errors: [{ message: 'Not Authorized' }], data: null });
  expect(at((await house.ask('{ projectToken { projectId } }')).data, 'projectToken', 'projectId')).toBe(
    house.service.projectId,
  );
});

test('what stands before the API turns away a client without a name', async () => {
  await using house = await openHouse();
  const answer = await house.ask('{ projectToken { id } }', {}, { 'user-agent': 'python-urllib/3.12' });
  expect(answer.status).toBe(403);
  expect(answer.error).toContain('1010');
});

test('a budget that is used up answers 429 with Retry-After until its window is over', async () => {
  await using house = await openHouse({ rateLimit: { requests: 2, seconds: 60 } });
  const query = '{ platformStatus { isStable } }';
  expect((await house.ask(query)).headers.get('x-ratelimit-remaining')).toBe('1');
  await house.ask(query);
  const third = await house.ask(query);
  expect(third.status).toBe(429);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  await house.time.advance(60_000);
  expect((await house.ask(query)).status).toBe(200);
});

test('meta is a string and the digest stands only in the image where it is asked to behave so', async () => {
  await using house = await openHouse({ metaAsText: true, metaWithoutDigest: true });
  const { data } = await house.ask('query M($id: String!) { deployment(id: $id) { meta } }', {
    id: house.service.deployment,
  });
  const meta = at(data, 'deployment', 'meta');
  expect(meta).toBeTypeOf('string');
  expect(JSON.parse(String(meta))).toMatchObject({ image: house.reference(house.first) });
  expect(String(meta)).not.toContain('imageDigest');
});

import { hasNowhereToAsk, nowhereToAsk, targetEntry } from '@thea/platforms';
import { expect, test } from 'vitest';

const entry = (words: object) => targetEntry({ name: 'api', platform: 'ecs', ...words }, WHERE);
const WHERE = { region: 'eu-west-1', cluster: 'c', service: 's' };
const BY_REPLICAS = { verify: { by: 'replicas' } };

test.each([
  ['no address, no entry', null, null, true],
  ['no address, an entry that says nothing', entry(WHERE), null, true],
  ['an address of the platform', entry(WHERE), 'http://balancer', false],
  ['an address of the entry', entry({ ...WHERE, url: 'https://api.example' }), null, false],
  ['judged by its replicas', entry({ ...WHERE, ...BY_REPLICAS }), null, false],
] as const)('%s', (_what, given, address, nowhere) => {
  expect(hasNowhereToAsk(given, address)).toBe(nowhere);
});

test('it is told with what to write, and where', () => {
  const { message, remedy } = nowhereToAsk('api');
  expect(message).toContain('traffic for api');
  expect(remedy).toMatch(/"url" in its entry.*by: replicas/s);
});

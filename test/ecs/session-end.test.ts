import { findingsOf } from '@thea/ecs/findings';
import { sessionOf } from '@thea/ecs/session-end';
import { expect, test } from 'vitest';
import { facts } from './facts.ts';

const NOW = Date.parse('2026-01-01T12:00:00.000Z');
const TOKEN = { AWS_SESSION_TOKEN: 't' };
const ENDS = { ...TOKEN, AWS_CREDENTIAL_EXPIRATION: '2026-01-01T12:10:00Z' };
const ROLE = { roleToAssume: 'arn:aws:iam::000000000000:role/deploy' };
const WEB = { ...ROLE, webIdentityToken: async () => '' };

test.each([
  ['keys of a user', {}, {}, null],
  ['a role assumed with the token of the job', WEB, ENDS, null],
  ['a session that says its end', {}, ENDS, { secondsLeft: 600 }],
  ['a session that does not say its end', {}, TOKEN, { secondsLeft: null }],
  [
    'a session whose end is no time',
    {},
    { ...TOKEN, AWS_CREDENTIAL_EXPIRATION: 'soon' },
    { secondsLeft: null },
  ],
  ['a role assumed by a session, whose last session outlives it', ROLE, ENDS, { secondsLeft: 3900 }],
])('%s', (_what, access, environment, expected) => {
  expect(sessionOf(access, environment, NOW)).toEqual(expected);
});

const SLOW = { bakeMinutes: 5, stepsMinutes: 54 };
test.each([
  ['credentials that last', null, null, null],
  ['a session that is long enough', { secondsLeft: 3600 }, null, null],
  ['a session that ends before the rollback could', { secondsLeft: 120 }, null, 'session-ends-early'],
  ['a session that is over', { secondsLeft: -5 }, null, 'session-ends-early'],
  ['an unknown end and a short release', { secondsLeft: null }, null, null],
  ['an unknown end and a canary of an hour', { secondsLeft: null }, SLOW, 'session-end-unknown'],
  ['an hour and a canary of an hour', { secondsLeft: 3600 }, SLOW, 'session-ends-early'],
])('the plan says of %s', (_what, session, shift, rule) => {
  const found = findingsOf(facts({ session, shift }), {}, 2).filter((one) => one.rule.startsWith('session-'));
  expect(found.map((one) => one.rule)).toEqual(rule === null ? [] : [rule]);
  for (const { message } of found) expect(message).not.toMatch(/-\d|NaN|null/);
});

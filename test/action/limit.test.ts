import { limitOf } from '@thea/action/limit';
import { readClaims } from '@thea/action/token-claims';
import { expect, test } from 'vitest';

test.each([
  [{ timeout: 90 }, 90],
  [{ timeout: 900, 'wait-for-minutes': 30 }, 1800],
  [{ timeout: 900, 'wait-for-minutes': undefined }, 900],
  [{}, 900],
])('the limit of %j is %d s', (inputs, seconds) => {
  expect(limitOf(inputs)).toBe(seconds);
});

test('issuer and subject are read from a token, and nothing from what is none', () => {
  const token = (claims: object): string =>
    `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
  const claims = {
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:thea/thea-ia:environment:live',
  };
  expect(readClaims(token(claims))).toEqual({ issuer: claims.iss, subject: claims.sub });
  for (const other of ['', 'a.b.c', token({ iss: 'x' }), token({ iss: 1, sub: 2 })]) {
    expect(readClaims(other)).toBeNull();
  }
});

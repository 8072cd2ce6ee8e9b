import { oidcToken, startDeadline, systemClock } from '@thea/action';
import { askedEarly, audienceOf } from '@thea/platforms/early-token';
import { parseTargetWord } from '@thea/platforms/locator';
import { describe, expect, it } from 'vitest';
import { openServer } from '../action/loopback.ts';

/** Tokens of a service on loopback that counts them, or refuses. */
async function openTokens(status = 200) {
  let given = 0;
  const server = await openServer((_incoming, response) => {
    given += 1;
    response.statusCode = status;
    response.end(JSON.stringify({ value: `token ${given}` }));
  });
  const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: server.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'b' };
  const deadline = startDeadline(systemClock(), 60_000, 'The test');
  const ask = (audience: string): Promise<string> => oidcToken(environment, audience, deadline);
  return { server, ask };
}

describe('a token that is asked for early', () => {
  it('is handed out once, and the next one is a new one', async () => {
    const { server, ask } = await openTokens();
    await using _ = server;
    const tokens = askedEarly(ask, 'sts.amazonaws.com');
    expect(await tokens('sts.amazonaws.com')).toBe('token 1');
    expect(await tokens('sts.amazonaws.com')).toBe('token 2');
  });

  it('is kept from who wants one for another audience', async () => {
    const { server, ask } = await openTokens();
    await using _ = server;
    const tokens = askedEarly(ask, 'sts.amazonaws.com');
    await tokens('sigstore');
    await tokens('sts.amazonaws.com');
    expect([...server.asked].sort()).toEqual(['GET /?audience=sigstore', 'GET /?audience=sts.amazonaws.com']);
  });

  it('that is refused fails who wants it', async () => {
    const { server, ask } = await openTokens(403);
    await using _ = server;
    const tokens = askedEarly(ask, 'sts.amazonaws.com');
    await expect(tokens('sts.amazonaws.com')).rejects.toThrow('Add "permissions: id-token: write"');
  });
});

it.each([
  ['ecs:eu-west-1/thea-cluster/thea-ia', 'sts.amazonaws.com'],
  ['kubernetes:eu-west-1/thea-cluster/default/thea-ia', 'sts.amazonaws.com'],
  ['kubernetes:kubeconfig/thea-cluster/default/thea-ia', null],
  ['railway:thea/production/api', null],
])('%s is entered with a token for %s', (word, audience) => {
  expect(audienceOf(parseTargetWord(word))).toBe(audience);
});

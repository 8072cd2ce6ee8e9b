import { type Deadline, Failure, oidcToken, sendRequest, startDeadline, systemClock } from '@thea/action';
import { describe, expect, it } from 'vitest';
import { fixture } from './fixture/start.ts';
import { openProxy, openServer } from './loopback.ts';
import { startAction } from './start-action.ts';

describe('a proxy', () => {
  it('is used by fetch and by clients on node:http', async () => {
    await using server = await openServer((_, response) => response.end('hello'));
    await using proxy = await openProxy();
    const environment = { HTTP_PROXY: proxy.url };
    const inputs = { task: 'fetches', reason: `${server.url}/path` };
    await startAction({ file: fixture, inputs, environment }, ({ output, code }) => {
      expect(output).toContain('fetch: hello');
      expect(output).toContain('request: hello');
      expect(output).toContain('agents: hello');
      expect(code, output).toBe(0);
    });
    expect(proxy.asked).toHaveLength(3);
    expect(server.asked).toEqual(['GET /path', 'GET /path', 'GET /path']);
  });

  it('is asked to tunnel HTTPS', async () => {
    await using server = await openServer((_, response) => response.end());
    await using proxy = await openProxy();
    const inputs = { task: 'fetches', reason: `https://${server.host}/` };
    await startAction({ file: fixture, inputs, environment: { HTTPS_PROXY: proxy.url } }, ({ code }) => {
      expect(code).toBe(1);
    });
    expect(proxy.asked).toEqual([`CONNECT ${server.host}`]);
  });

  it('is left out where NO_PROXY says so', async () => {
    await using server = await openServer((_, response) => response.end('hello'));
    await using proxy = await openProxy();
    const environment = { HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
    const inputs = { task: 'fetches', reason: server.url };
    await startAction({ file: fixture, inputs, environment }, ({ code }) => expect(code).toBe(0));
    expect([proxy.asked.length, server.asked.length]).toEqual([0, 3]);
  });

  it('that is no address is refused without showing it', async () => {
    const environment = { HTTPS_PROXY: 'user:planted@nowhere' };
    await startAction({ file: fixture, inputs: { task: 'inputs' }, environment }, ({ code, output }) => {
      expect(output).toContain('::The variable HTTPS_PROXY is not the address of an HTTP proxy.');
      expect(output).not.toContain('planted');
      expect(code).toBe(1);
    });
  });
});

describe('a request', () => {
  it('has a limit for its answer', async () => {
    await using server = await openServer(() => undefined);
    const sent = sendRequest({ url: new URL(server.url), answerWithin: 50 });
    await expect(sent).rejects.toThrow(/^GET http:\/\/127\.0\.0\.1:\d+\/: no answer within 0\.05 s\. Check /);
  });

  it('has a limit for the whole of its answer', async () => {
    await using server = await openServer((_, response) => void response.write('some'));
    const sent = sendRequest({ url: new URL(server.url), answerWithin: 50 });
    await expect(sent).rejects.toThrow('no answer within 0.05 s');
  });

  it('ends with the deadline above it', async () => {
    await using server = await openServer(() => undefined);
    const deadline = startDeadline(systemClock(), 30, 'The test');
    const sent = sendRequest({ url: new URL(server.url), signal: deadline.signal });
    await expect(sent).rejects.toThrow('The test did not end');
  });

  it('that nobody answers is a sentence', async () => {
    const sent = sendRequest({ url: new URL('http://127.0.0.1:1/') });
    await expect(sent).rejects.toThrow('connect ECONNREFUSED 127.0.0.1:1. Check the network');
  });
});

describe('the OIDC token of a job', () => {
  const open = (): Deadline => startDeadline(systemClock(), 10_000, 'The test');

  it('is asked for with the audience and the bearer', async () => {
    await using server = await openServer((incoming, response) => {
      response.end(JSON.stringify({ value: `${incoming.headers.authorization} ${incoming.url}` }));
    });
    const environment = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
    };
    const token = await oidcToken(environment, 'sts.amazonaws.com', open());
    expect(token).toBe('Bearer bearer /token?api-version=2.0&audience=sts.amazonaws.com');
  });

  it('is asked for again when the service stumbles', async () => {
    let calls = 0;
    await using server = await openServer((_, response) => {
      calls += 1;
      response.statusCode = calls === 1 ? 503 : 200;
      response.end('{"value": "t"}');
    });
    const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: server.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'b' };
    expect(await oidcToken(environment, 'a', open())).toBe('t');
  });

  it.each([
    ['the job may not have one', {}],
    ['GitHub refuses', { status: 403 }],
  ])('names the permission where %s', async (_, { status }: { readonly status?: number }) => {
    await using server = await openServer((_incoming, response) => {
      response.statusCode = status ?? 200;
      response.end('{}');
    });
    const environment = { ACTIONS_ID_TOKEN_REQUEST_URL: server.url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'b' };
    const asked = oidcToken(status ? environment : {}, 'a', open());
    await expect(asked).rejects.toThrow('Add "permissions: id-token: write"');
    await expect(asked).rejects.toBeInstanceOf(Failure);
  });
});

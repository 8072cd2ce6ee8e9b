import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { startDeadline, systemClock } from '@thea/action';
import { openApi } from '@thea/kubernetes/api';
import { enterEks } from '@thea/kubernetes/eks';
import type { PlatformTools } from '@thea/release';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptLog } from '../ecs/kept-log.ts';
import { selfSigned } from '../verification/self-signed.ts';
import { answerAsEks, CLUSTER, KEY, refusalOf, SECRET } from './eks-account.ts';

/** An EKS of one cluster on loopback: its own API, and the API server whose tokens it checks. */
async function openEks() {
  const { cert, key } = selfSigned('localhost');
  const refusals: (string | null)[] = [];
  const tokens = new Set<string>();
  let refuseOnce = false;
  const cluster = createSecureServer({ cert, key }, (message, response) => {
    const refused = refuseOnce
      ? 'over'
      : refusalOf((message.headers.authorization ?? '').replace('Bearer ', ''));
    refuseOnce = false;
    tokens.add(message.headers.authorization ?? '');
    refusals.push(refused);
    response.writeHead(refused === null ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(refused === null ? { kind: 'Pod' } : { kind: 'Status', code: 401 }));
  });
  await new Promise<void>((resolve) => cluster.listen(0, '127.0.0.1', resolve));
  const endpoint = `https://localhost:${addressOf(cluster.address()).port}`;
  const api = createServer((message, response) => answerAsEks(message, response, { endpoint, ca: cert }));
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${addressOf(api.address()).port}`,
    refusals,
    tokens,
    refuseNext: () => {
      refuseOnce = true;
    },
    [Symbol.asyncDispose]: async () => {
      for (const server of [api, cluster]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address;
}

function toolsWith(url: string, wall?: () => number): PlatformTools {
  const system = systemClock();
  const clock = wall === undefined ? system : { ...system, now: () => ({ ...system.now(), wall: wall() }) };
  return {
    clock,
    log: keptLog(),
    deadline: startDeadline(clock, 30_000, 'The test'),
    environment: { AWS_ENDPOINT_URL_EKS: url },
    mask: () => {},
  };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('an EKS cluster by its name', () => {
  it('is entered with a token that its authenticator takes, renewed before it ends and after a refusal', async () => {
    await using eks = await openEks();
    vi.stubEnv('AWS_ACCESS_KEY_ID', KEY);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', SECRET);
    vi.stubEnv('AWS_SESSION_TOKEN', '');
    let passed = 0;
    const tools = toolsWith(eks.url, () => Date.now() + passed);
    const api = openApi(await enterEks('eu-west-1', CLUSTER, {}, tools), tools);
    const read = () => api.read('/api/v1/namespaces/x/pods/y', {}, 'Reading');
    await read();
    await read();
    expect(eks.tokens.size).toBe(1);
    passed = 14.5 * 60_000;
    await read();
    expect(eks.tokens.size).toBe(2);
    eks.refuseNext();
    passed += 5_000;
    await read();
    expect(eks.refusals).toEqual([null, null, null, 'over', null]);
    api.close();
  });

  it('that does not exist, or may not be described, is a sentence', async () => {
    await using eks = await openEks();
    vi.stubEnv('AWS_ACCESS_KEY_ID', KEY);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', SECRET);
    vi.stubEnv('AWS_SESSION_TOKEN', '');
    await expect(enterEks('eu-west-1', 'nowhere', {}, toolsWith(eks.url))).rejects.toMatchObject({
      kind: 'input',
      message: expect.stringContaining('There is no EKS cluster "nowhere" in eu-west-1'),
    });
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another');
    await expect(enterEks('eu-west-1', CLUSTER, {}, toolsWith(eks.url))).rejects.toMatchObject({
      kind: 'access',
      message: expect.stringContaining('security token'),
    });
  });
});

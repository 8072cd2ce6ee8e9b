import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { request } from 'node:https';
import { startDeadline, systemClock } from '@thea/action';
import { openKubernetes } from '@thea/kubernetes';
import { at, fromJson, object, objects, text } from '@thea/kubernetes/raw';
import { expect, it, onTestFinished, vi } from 'vitest';
import { answerAsEks, CLUSTER, KEY, questionOf, refusalOf, SECRET } from '../../kubernetes/eks-account.ts';
import { startControlPlane } from './control-plane.ts';
import { keptLog } from './kept-log.ts';
import { accept, deploy, rollBack, sampleObjects, specOf } from './releases.ts';
import { openUser } from './user.ts';

/** What the API server says to a token. */
function statusOf(endpoint: string, token: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    request(`${endpoint}/version`, { headers, rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}

/** The EKS API and the authenticator of its clusters: AWS's end of a token. */
async function openAccount() {
  const taken = new Set<string>();
  const ended = new Set<string>();
  const cluster = { endpoint: '', ca: '' };
  const server = createServer(async (message, response) => {
    if (message.url?.startsWith('/authenticate') !== true) {
      answerAsEks(message, response, cluster);
      return;
    }
    let body = '';
    for await (const part of message) body += part;
    const review = fromJson(body);
    const token = text(at(review, 'spec', 'token'));
    const authenticated = refusalOf(token) === null && !ended.has(token);
    if (authenticated) taken.add(token);
    const user = { username: 'role/thea-deploy', groups: ['system:masters'] };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenReview',
        status: { authenticated, ...(authenticated ? { user } : {}) },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    cluster,
    taken,
    /**
     * Ends every token that was taken so far, once a new one would be another (a token knows its second), and waits
     * until the API server, which remembers for ten seconds whom it knows, refuses them.
     */
    endTokens: async (): Promise<void> => {
      const all = [...taken];
      const last = all.map((token) => questionOf(token)?.searchParams.get('X-Amz-Date') ?? '').sort();
      const second = () => `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
      while (second() <= (last.at(-1) ?? '')) await new Promise((resolve) => setTimeout(resolve, 50));
      for (const token of all) ended.add(token);
      for (const token of all) {
        while ((await statusOf(cluster.endpoint, token)) !== 401)
          await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

it('an EKS cluster is entered by its name, and tokens that end in the middle of a release and of its way back are made anew', async () => {
  await using account = await openAccount();
  await using plane = await startControlPlane(`${account.url}/authenticate`);
  const admin = await readFile(plane.kubeconfig, 'utf8');
  const config = object(objects(at(fromJson(admin), 'clusters'))[0]?.['cluster']);
  account.cluster.endpoint = text(at(config, 'server'));
  account.cluster.ca = Buffer.from(text(at(config, 'certificate-authority-data')), 'base64').toString('utf8');
  for (const [name, value] of [
    ['AWS_ACCESS_KEY_ID', KEY],
    ['AWS_SECRET_ACCESS_KEY', SECRET],
    ['AWS_SESSION_TOKEN', ''],
  ] as const) {
    vi.stubEnv(name, value);
  }
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const user = openUser(admin);
  await user.create('/api/v1/nodes', {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node-1', annotations: { 'kwok.x-k8s.io/node': 'fake' } },
  });
  const open = () => {
    const clock = systemClock();
    return openKubernetes(
      {
        platform: 'kubernetes',
        name: 'thea-ia',
        locator: { access: 'eu-west-1', cluster: CLUSTER, namespace: 'default', application: 'thea-ia' },
      },
      {},
      {
        clock,
        log: keptLog(),
        deadline: startDeadline(clock, 150_000, 'The test'),
        environment: { AWS_ENDPOINT_URL_EKS: account.url },
        mask: () => {},
      },
    );
  };
  await accept(await open(), await deploy(await open(), specOf('1', sampleObjects()), '1'));
  const second = specOf('2', sampleObjects());
  const deploying = await open();
  await deploying.observe(second);
  await account.endTokens();
  expect(await deploy(deploying, second, '2')).toMatchObject({ state: 'serving' });
  const rolling = await open();
  await rolling.observe(null);
  await account.endTokens();
  expect(await rollBack(rolling, '2')).toMatchObject({ kind: 'restored', differences: [] });
});

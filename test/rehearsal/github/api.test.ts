import { createPublicKey, verify } from 'node:crypto';
import type { Json } from '@thea/action';
import { type EmbeddedGitHub, openGitHub } from '@thea/rehearsal/github/api/github';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, onTestFinished, test } from 'vitest';
import { logOf, rehearse } from './rehearse.ts';

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function open(): Promise<{
  github: EmbeddedGitHub;
  call: (method: string, path: string, body?: object) => Promise<Reply>;
}> {
  const time = realTime();
  const github = await openGitHub({ time, repository: 'theaia/thea-ia' });
  onTestFinished(() => github.close());
  const token = github.token({ deployments: 'write', contents: 'write' });
  const call = async (method: string, path: string, body?: object): Promise<Reply> => {
    const response = await fetch(
      path.startsWith('http') ? path : `${github.url}/repos/theaia/thea-ia${path}`,
      {
        method,
        headers: { authorization: `Bearer ${token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  return { github, call };
}

const DEPLOYMENT = {
  ref: 'main',
  required_contexts: [],
  auto_merge: false,
  task: 'thea:api',
  payload: { schema: 'x' },
};

test('deployments are found by task and environment, newest first, page by page', async () => {
  const { call } = await open();
  for (const n of [1, 2, 3]) {
    const made = await call('POST', '/deployments', {
      ...DEPLOYMENT,
      environment: 'staging',
      description: `${n}`,
    });
    expect(made).toMatchObject({
      status: 201,
      body: { task: 'thea:api', payload: { schema: 'x' }, environment: 'staging' },
    });
  }
  await call('POST', '/deployments', { ...DEPLOYMENT, task: 'thea:other' });
  const first = await call('GET', '/deployments?task=thea%3Aapi&environment=staging&per_page=2');
  expect(first.body).toMatchObject([{ description: '3' }, { description: '2' }]);
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  expect((await call('GET', next)).body).toMatchObject([{ description: '1' }]);
});

test('a success makes earlier ones of the environment inactive, unless it is told not to', async () => {
  const { github, call } = await open();
  const make = async (environment: string): Promise<number> => {
    await call('POST', '/deployments', { ...DEPLOYMENT, environment });
    return github.deployments.all().at(-1)?.id ?? 0;
  };
  const states = (id: number): (string | undefined)[] =>
    github.deployments.find(id)?.statuses.map((status) => status.state) ?? [];
  const [one, two, three] = [await make('staging'), await make('staging'), await make('staging')];
  await call('POST', `/deployments/${one}/statuses`, { state: 'success' });
  await call('POST', `/deployments/${two}/statuses`, { state: 'success', auto_inactive: false });
  expect(states(one)).toEqual(['success']);
  await call('POST', `/deployments/${three}/statuses`, { state: 'success' });
  expect([states(one).at(-1), states(two).at(-1), states(three).at(-1)]).toEqual([
    'inactive',
    'inactive',
    'success',
  ]);
});

test('errors have the shape and the sentences of GitHub', async () => {
  const { github, call } = await open();
  expect(await call('POST', '/deployments', { ...DEPLOYMENT, ref: 'gone' })).toMatchObject({
    status: 422,
    body: { message: 'No ref found for: gone' },
  });
  expect(await call('GET', '/deployments/7')).toMatchObject({
    status: 404,
    body: { message: 'Not Found', status: '404' },
  });
  const url = `${github.url}/repos/theaia/thea-ia/deployments`;
  const wrong = await fetch(url, { headers: { authorization: 'token nonsense' } });
  expect([wrong.status, await wrong.json()]).toMatchObject([401, { message: 'Bad credentials' }]);
  const reader = github.token({ deployments: 'read' });
  const forbidden = await fetch(url, {
    method: 'POST',
    headers: { authorization: `token ${reader}` },
    body: '{}',
  });
  expect([forbidden.status, await forbidden.json()]).toMatchObject([
    403,
    { message: 'Resource not accessible by integration' },
  ]);
  const other = await fetch(`${github.url}/repos/theaia/other`, {
    headers: { authorization: `token ${reader}` },
  });
  expect(other.status).toBe(404);
});

test('a ledger branch grows by commits, and a writer that lost the race is told so', async () => {
  const { github, call } = await open();
  const text = (value: unknown, ...path: string[]): string => {
    let current = value;
    for (const key of path) {
      current =
        typeof current === 'object' && current !== null
          ? Object.entries(current).find(([name]) => name === key)?.[1]
          : undefined;
    }
    return String(current);
  };
  const head = github.git.ref('refs/heads/main') ?? '';
  expect((await call('POST', '/git/refs', { ref: 'refs/heads/thea-ledger', sha: head })).status).toBe(201);
  expect((await call('POST', '/git/refs', { ref: 'refs/heads/thea-ledger', sha: head })).status).toBe(422);
  const commit = async (line: string): Promise<string> => {
    const tree = await call('POST', '/git/trees', {
      base_tree: head,
      tree: [{ path: 'releases.log', mode: '100644', type: 'blob', content: line }],
    });
    const made = await call('POST', '/git/commits', {
      message: line,
      tree: text(tree.body, 'sha'),
      parents: [head],
    });
    return text(made.body, 'sha');
  };
  const [mine, theirs] = [await commit('mine'), await commit('theirs')];
  expect((await call('PATCH', '/git/refs/heads/thea-ledger', { sha: theirs })).status).toBe(200);
  const lost = await call('PATCH', '/git/refs/heads/thea-ledger', { sha: mine });
  expect(lost).toMatchObject({ status: 422, body: { message: 'Update is not a fast forward' } });
  expect(github.git.read('thea-ledger', 'releases.log')).toBe('theirs');
  const content = Buffer.from('again').toString('base64');
  const put = (sha?: string): Promise<Reply> =>
    call('PUT', '/contents/releases.log', {
      message: 'm',
      branch: 'thea-ledger',
      content,
      ...(sha === undefined ? {} : { sha }),
    });
  expect((await put()).status).toBe(422);
  expect((await put('0'.repeat(40))).status).toBe(409);
  const current = await call('GET', '/contents/releases.log?ref=thea-ledger');
  expect((await put(text(current.body, 'sha'))).status).toBe(200);
  expect(github.git.read('thea-ledger', 'releases.log')).toBe('again');
});

test('an outage refuses or answers 503, and ends where it began; faults meet one route', async () => {
  const { github, call } = await open();
  await github.down('refused');
  await expect(call('GET', '/deployments')).rejects.toThrow('fetch failed');
  await github.up();
  expect((await call('GET', '/deployments')).status).toBe(200);
  await github.down('unavailable');
  const answer = await fetch(`${github.url}/repos/theaia/thea-ia`);
  expect(answer.status).toBe(503);
  await github.up();
  github.faults.add({ method: 'POST', path: /\/deployments$/, status: 500, times: 1 });
  expect((await call('POST', '/deployments', DEPLOYMENT)).status).toBe(500);
  expect((await call('POST', '/deployments', DEPLOYMENT)).status).toBe(201);
});

const IDENTITY = (permissions: string): string => `
on: push
permissions: ${permissions}
jobs:
  a:
    runs-on: x
    environment: { name: production, url: "https://example.org/\${{ steps.x.outputs.path }}" }
    steps:
      - id: x
        uses: theaia/script@v1
        env: { TOKEN: "\${{ secrets.GITHUB_TOKEN }}" }
        with:
          script: |
            write('GITHUB_OUTPUT', 'path=here');
            const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret } = process.env;
            console.log('offered ' + (url !== undefined));
            const api = await fetch(process.env.GITHUB_API_URL + '/repos/' + process.env.GITHUB_REPOSITORY + '/deployments', { headers: { authorization: 'Bearer ' + process.env.TOKEN } });
            console.log('deployments ' + api.status);
            if (!url) process.exit(0);
            const answer = await fetch(url + '&audience=sts.amazonaws.com', { headers: { authorization: 'bearer ' + secret } });
            const { value } = await answer.json();
            console.log('jwt ' + value.split('.').join(' '));
`;

test('a job gets an OIDC token of its environment that the published key verifies', async () => {
  const { run, github } = await rehearse(IDENTITY('{ id-token: write, deployments: read }'));
  const result = await run();
  expect(result.conclusion).toBe('success');
  const log = logOf(result, 'a');
  expect(log).toContain('deployments 200');
  const [, head = '', body = '', signature = ''] = /jwt (\S+) (\S+) (\S+)/.exec(log) ?? [];
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  expect(claims).toMatchObject({
    iss: github.issuer,
    aud: 'sts.amazonaws.com',
    sub: 'repo:theaia/thea-ia:environment:production',
    environment: 'production',
    repository: 'theaia/thea-ia',
    repository_id: '456789',
    job_workflow_ref: 'theaia/thea-ia/.github/workflows/main.yml@refs/heads/main',
    ref: 'refs/heads/main',
  });
  const published = async (url: string): Promise<Json> => JSON.parse(await (await fetch(url)).text());
  const discovery = await published(`${github.issuer}/.well-known/openid-configuration`);
  expect(discovery).toMatchObject({ issuer: github.issuer, jwks_uri: `${github.issuer}/.well-known/jwks` });
  expect(await published(`${github.issuer}/.well-known/jwks`)).toEqual(github.jwks());
  const [jwk = {}] = github.jwks().keys;
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  expect(verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))).toBe(
    true,
  );
  const [deployment] = github.deployments.all();
  expect(deployment?.statuses.map((status) => status.state)).toEqual(['in_progress', 'success']);
  expect(deployment?.statuses.at(-1)?.environmentUrl).toBe('https://example.org/here');
});

test('without the permission there is no OIDC token, and the API says what is missing', async () => {
  const { run } = await rehearse(IDENTITY('{ contents: read }'));
  const log = logOf(await run(), 'a');
  expect(log).toContain('offered false');
  expect(log).toContain('deployments 403');
});

import { getOctokit } from '@actions/github';
import { type EmbeddedGitHub, openGitHub } from '@thea/rehearsal/github/api/github';
import { realTime } from '@thea/rehearsal/time/real';
import { expect, onTestFinished, test } from 'vitest';

const HERE = { owner: 'theaia', repo: 'thea-ia' };
const ASKED = {
  ...HERE,
  ref: 'main',
  task: 'thea:api',
  environment: 'production',
  required_contexts: [],
  auto_merge: false,
};

/** The embedded API, and GitHub's own client of it as an action opens it. */
async function open(
  permissions: Parameters<EmbeddedGitHub['token']>[0] = { deployments: 'write', contents: 'write' },
): Promise<{ github: EmbeddedGitHub; octokit: ReturnType<typeof getOctokit> }> {
  const github = await openGitHub({ time: realTime(), repository: 'theaia/thea-ia' });
  onTestFinished(() => github.close());
  return { github, octokit: getOctokit(github.token(permissions), { baseUrl: github.url }) };
}

test('a deployment carries its payload, and its statuses in order', async () => {
  const { github, octokit } = await open();
  const payload = { schema: 'record-head.v1', release: 'r-1', images: { api: 'sha256:1' } };
  const made = await octokit.rest.repos.createDeployment({ ...ASKED, payload });
  // A deployment that was merged instead of made answers 202 and has no id.
  if (made.status !== 201) throw new Error(`It answered ${made.status}.`);
  const deployment_id = made.data.id;
  for (const state of ['in_progress', 'success'] as const) {
    await octokit.rest.repos.createDeploymentStatus({
      ...HERE,
      deployment_id,
      state,
      auto_inactive: false,
      description: `now ${state}`,
      environment_url: 'https://thea.example.com',
      log_url: 'https://github.com/theaia/thea-ia/actions/runs/1',
    });
  }
  const { data } = await octokit.rest.repos.getDeployment({ ...HERE, deployment_id });
  expect(data).toMatchObject({ task: 'thea:api', environment: 'production', payload, ref: 'main' });
  const statuses = await octokit.rest.repos.listDeploymentStatuses({ ...HERE, deployment_id });
  expect(statuses.data).toMatchObject([
    { state: 'success', description: 'now success', environment_url: 'https://thea.example.com' },
    { state: 'in_progress' },
  ]);
  expect(Date.parse(statuses.data[0]?.created_at ?? '')).not.toBeNaN();
  expect(github.deployments.find(deployment_id)?.statuses.map(({ state }) => state)).toEqual([
    'in_progress',
    'success',
  ]);
});

test('paginate walks through every page, newest first', async () => {
  const { octokit } = await open();
  for (let count = 1; count <= 7; count += 1) {
    await octokit.rest.repos.createDeployment({ ...ASKED, description: String(count) });
  }
  await octokit.rest.repos.createDeployment({ ...ASKED, task: 'thea:worker' });
  const found = await octokit.paginate(octokit.rest.repos.listDeployments, {
    ...HERE,
    task: 'thea:api',
    environment: 'production',
    per_page: 3,
  });
  expect(found.map(({ description }) => description)).toEqual(['7', '6', '5', '4', '3', '2', '1']);
});

test('a branch grows by a commit, and whoever comes second is told that it is no fast forward', async () => {
  const { github, octokit } = await open();
  const { git } = octokit.rest;
  const main = await git.getRef({ ...HERE, ref: 'heads/main' });
  const begin = main.data.object.sha;
  await git.createRef({ ...HERE, ref: 'refs/heads/ledger', sha: begin });
  const commit = async (line: string): Promise<string> => {
    const blob = await git.createBlob({ ...HERE, content: line });
    const tree = await git.createTree({
      ...HERE,
      base_tree: begin,
      tree: [{ path: 'releases.log', mode: '100644', type: 'blob', sha: blob.data.sha }],
    });
    const made = await git.createCommit({ ...HERE, message: line, tree: tree.data.sha, parents: [begin] });
    return made.data.sha;
  };
  const [first, second] = [await commit('first'), await commit('second')];
  await git.updateRef({ ...HERE, ref: 'heads/ledger', sha: first });
  await expect(git.updateRef({ ...HERE, ref: 'heads/ledger', sha: second })).rejects.toMatchObject({
    name: 'HttpError',
    status: 422,
    message: expect.stringContaining('Update is not a fast forward'),
  });
  expect(github.git.read('ledger', 'releases.log')).toBe('first');
  const file = await octokit.rest.repos.getContent({ ...HERE, path: 'releases.log', ref: 'ledger' });
  if (Array.isArray(file.data) || file.data.type !== 'file') throw new Error('It is no file.');
  expect(Buffer.from(file.data.content, 'base64').toString()).toBe('first');
});

test('refusals reach the caller as the errors of the client', async () => {
  const { octokit } = await open({ deployments: 'read' });
  await expect(octokit.rest.repos.createDeployment(ASKED)).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('Resource not accessible by integration'),
  });
  await expect(octokit.rest.repos.getDeployment({ ...HERE, deployment_id: 7 })).rejects.toMatchObject({
    status: 404,
  });
});

test('an API that is down is an error, and works again when it is up', async () => {
  const { github, octokit } = await open();
  await github.down('unavailable');
  await expect(octokit.rest.repos.listDeployments(HERE)).rejects.toMatchObject({ status: 503 });
  await github.up();
  expect((await octokit.rest.repos.listDeployments(HERE)).data).toEqual([]);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputVariable } from '@thea/action';
import { sampleImage } from '@thea/rehearsal/registry/sample';
import { SAMPLE } from '@thea/rehearsal/scenario/sample';
import { openWorld } from '@thea/rehearsal/scenario/world';
import { bundles } from './bundles.ts';
import type { NodeStart } from './node-child.ts';
import { quickService } from './quick-service.ts';

const TARGET = 'api';

/** How an action enters: with access keys of its environment, or by a role with the job's token, as release.yml does. */
export type Entrance = 'keys' | 'role';

/** What signatures cost is a row of its own. */
const UNSIGNED = 'what is measured here stands around the signatures';

/** The embedded platforms with one service that runs version 1.0.0, as quick as they can be, and 2.0.0 to deploy. */
export interface Account extends AsyncDisposable {
  /** How the runner starts an action in run `run`, with GitHub's token; inputs of the target included. By default with keys. */
  start(
    action: string,
    run: number,
    inputs?: { readonly [name: string]: string },
    entrance?: Entrance,
  ): NodeStart;
  /** When the first request since `moment` reached AWS or GitHub (milliseconds since the epoch), and how many did. */
  requestsSince(moment: number): { readonly first: number; readonly count: number };
}

/** Opens it in real time under `folder`. */
export async function openAccount(folder: string): Promise<Account> {
  const world = await openWorld(folder, 'real');
  const { aws, github, registry } = world;
  const [first, second] = [await sampleImage({ version: '1.0.0' }), await sampleImage({ version: '2.0.0' })];
  for (const image of [first, second]) registry.seed({ repository: SAMPLE.image, image });
  await aws.seed(quickService(`${aws.registryHost}/${SAMPLE.image}@${first.digest}`, 0.1));
  const workspace = join(world.folder, 'workspace');
  mkdirSync(join(workspace, '.github'), { recursive: true });
  const { cluster, service } = SAMPLE;
  const target = { name: TARGET, platform: 'ecs', region: aws.region, cluster, service };
  writeFileSync(
    join(workspace, SAMPLE.targetsFile),
    JSON.stringify({ version: 1, environments: { [SAMPLE.environment]: { targets: [target] } } }),
  );
  const file = (name: string): string => {
    const path = join(world.folder, name);
    writeFileSync(path, '');
    return path;
  };
  const token = github.token({ deployments: 'write', contents: 'write' });
  const identity = github.tokens.issue({
    holder: 'bench',
    permissions: { 'id-token': 'write' },
    claims: {
      repository_owner: SAMPLE.repository.split('/')[0] ?? '',
      sub: `repo:${SAMPLE.repository}:environment:${SAMPLE.environment}`,
    },
  });
  const entrances: { readonly [entrance in Entrance]: { readonly [name: string]: string } } = {
    keys: {
      AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
    },
    role: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${github.url}/oidc/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: identity,
      [inputVariable('role-to-assume')]: `arn:aws:iam::${SAMPLE.account}:role/${SAMPLE.role}`,
    },
  };
  const shared = { environment: SAMPLE.environment, 'github-token': token };
  const own: { readonly [action: string]: { readonly [name: string]: string } } = {
    plan: { image: second.digest, 'allow-unsigned': UNSIGNED },
    'deploy-ecs': { target: TARGET, image: second.digest, 'allow-unsigned': UNSIGNED },
    verify: { target: TARGET },
    rollback: { target: TARGET },
  };
  return {
    start: (action, run, inputs = {}, entrance = 'keys') => {
      const bundle = bundles().find(({ name }) => name === action);
      if (bundle === undefined) throw new Error(`There is no bundle dist/${action}.`);
      return {
        words: [bundle.entry],
        folder: workspace,
        environment: {
          GITHUB_ACTIONS: 'true',
          GITHUB_API_URL: github.url,
          GITHUB_REPOSITORY: SAMPLE.repository,
          GITHUB_RUN_ID: String(run),
          GITHUB_SHA: github.git.ref('refs/heads/main') ?? '',
          GITHUB_WORKSPACE: workspace,
          GITHUB_OUTPUT: file('output'),
          GITHUB_STEP_SUMMARY: file('summary'),
          GITHUB_STATE: file('state'),
          AWS_ENDPOINT_URL: aws.endpoint,
          ...entrances[entrance],
          ...Object.fromEntries(
            Object.entries({ ...shared, ...own[action], ...inputs }).map(([name, text]) => [
              inputVariable(name),
              text,
            ]),
          ),
        },
      };
    },
    requestsSince: (moment) => {
      const all = [...aws.calls, ...github.requests].filter(({ at }) => at >= moment);
      return { first: Math.min(...all.map(({ at }) => at)), count: all.length };
    },
    [Symbol.asyncDispose]: () => world.close(),
  };
}

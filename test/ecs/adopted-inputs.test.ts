import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectInputs } from '@thea/action/given-inputs';
import { parseInputs } from '@thea/action/parse-inputs';
import { expect, test } from 'vitest';
import { askedOf, chooseEcsTarget } from '../../actions/deploy-ecs/src/choose.ts';
import { declaration } from '../../actions/deploy-ecs/src/declaration.ts';

/** The inputs of amazon-ecs-deploy-task-definition 2.6.3 and amazon-ecs-render-task-definition 1.9.0. */
const THEIRS = [
  'task-definition desired-count service cluster wait-for-service-stability wait-for-minutes wait-max-delay-seconds',
  'codedeploy-appspec codedeploy-application codedeploy-deployment-group codedeploy-deployment-description',
  'codedeploy-deployment-config force-new-deployment service-managed-ebs-volume service-managed-ebs-volume-name',
  'run-task run-task-container-overrides run-task-security-groups run-task-subnets run-task-assign-public-IP',
  'run-task-capacity-provider-strategy run-task-launch-type run-task-started-by run-task-tags',
  'run-task-managed-ebs-volume run-task-managed-ebs-volume-name wait-for-task-stopped enable-ecs-managed-tags',
  'propagate-tags keep-null-value-keys max-retries',
  'task-definition-arn task-definition-family task-definition-revision container-name image environment-variables',
  'env-files secrets log-configuration-log-driver log-configuration-options docker-labels command task-role-arn',
  'execution-role-arn',
].flatMap((line) => line.split(' '));
const KEPT = [
  'task-definition',
  'desired-count',
  'service',
  'cluster',
  'wait-for-minutes',
  'container-name',
  'image',
  'environment-variables',
  'secrets',
  'run-task',
  'run-task-container-overrides',
  'run-task-security-groups',
  'run-task-subnets',
  'run-task-assign-public-ip',
  'run-task-capacity-provider-strategy',
  'run-task-launch-type',
  'run-task-started-by',
  'run-task-tags',
];
const IMAGE = `thea-ia@sha256:${'1'.repeat(64)}`;

function parse(given: { readonly [name: string]: string }, workspace: string) {
  const environment = Object.fromEntries([
    ['GITHUB_ACTIONS', 'true'],
    ...Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  ]);
  return parseInputs(declaration, collectInputs(declaration, environment, []), workspace, () => {});
}

async function withFile(containers: readonly object[], check: (workspace: string) => void): Promise<void> {
  const workspace = await mkdtemp(join(tmpdir(), 'thea-adopted-'));
  try {
    await writeFile(join(workspace, 'td.json'), JSON.stringify({ containerDefinitions: containers }));
    check(workspace);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

test.each(THEIRS)('%s keeps its name, or is refused with what replaces it', (name) => {
  if (KEPT.includes(name.toLowerCase())) {
    expect(declaration.inputs).toHaveProperty(name.toLowerCase());
    return;
  }
  expect(() => parse({ [name]: 'x' }, '.')).toThrow(/belongs to another action\. Here it is replaced by \S+/);
});

test('the step of an existing workflow says the same here', async () => {
  const containers = [
    { name: 'api', image: IMAGE },
    { name: 'log', image: 'log:1' },
  ];
  await withFile(containers, (workspace) => {
    const inputs = parse(
      {
        'task-definition': 'td.json',
        service: 'thea-ia',
        'container-name': 'api, worker',
        'environment-variables': 'LOG_LEVEL=info\n\nURL=http://x?a=b',
        secrets: 'TOKEN=arn:aws:ssm:eu-west-1:000000000000:parameter/token',
      },
      workspace,
    );
    const { chosen, words } = chooseEcsTarget(inputs, workspace, { AWS_REGION: 'eu-west-1' });
    expect(chosen.ref.locator).toEqual({ region: 'eu-west-1', cluster: 'default', service: 'thea-ia' });
    const variables = { LOG_LEVEL: 'info', URL: 'http://x?a=b' };
    const secrets = { TOKEN: 'arn:aws:ssm:eu-west-1:000000000000:parameter/token' };
    expect(words).toMatchObject({
      containers: ['api', 'worker'],
      'task-definition': 'td.json',
      'environment-variables': { api: variables, worker: variables },
      secrets: { api: secrets, worker: secrets },
    });
    expect(askedOf(inputs, words, workspace).image).toBe(IMAGE);
  });
});

test.each([
  'thea-ia',
  'thea-ia:7',
  'arn:aws:ecs:eu-west-1:000000000000:task-definition/thea-ia:7',
])('the task definition %s, which is no file, is answered with what takes its place', (given) => {
  expect(() => parse({ 'task-definition': given, service: 's' }, tmpdir())).toThrow(
    /does not exist in the workspace\. .*without "task-definition" the one that runs now is taken/,
  );
});

test('an image that the file leaves open is asked for', async () => {
  const containers = [
    { name: 'api', image: IMAGE },
    { name: 'log', image: 'log:1' },
  ];
  await withFile(containers, (workspace) => {
    const inputs = parse(
      { 'task-definition': 'td.json', service: 's', 'aws-region': 'eu-west-1' },
      workspace,
    );
    const { words } = chooseEcsTarget(inputs, workspace, {});
    expect(() => askedOf(inputs, words, workspace)).toThrow(/td\.json does not say which image/);
    expect(() => askedOf(inputs, { ...words, containers: ['api', 'log'] }, workspace)).toThrow(
      /names several/,
    );
    expect(() => askedOf(inputs, {}, workspace)).toThrow(/"image" is not given/);
  });
});

test('lines that are no pairs are refused without their value', () => {
  const secret = (input: string, text: string) => () => parse({ [input]: text }, '.');
  expect(secret('environment-variables', 'planted value')).toThrow(/Give NAME=value a line/);
  expect(secret('environment-variables', 'planted value')).not.toThrow(/planted/);
  expect(secret('secrets', 'TOKEN=two words')).toThrow(/Input "secrets"/);
  const twice = parse(
    { 'environment-variables': 'A=planted-1\nA=planted-2', service: 's', 'aws-region': 'eu-west-1' },
    '.',
  );
  expect(() => chooseEcsTarget(twice, '.', {})).toThrow(/sets A twice\. Keep one/);
});

test('the task that runs first is asked for in the same words', () => {
  const overrides = '[{"name": "api", "command": ["alembic", "upgrade", "head"]}]';
  const named = { service: 's', 'aws-region': 'eu-west-1' };
  const words = (more: { readonly [name: string]: string }) =>
    chooseEcsTarget(parse({ ...named, ...more }, '.'), '.', {}).words['run-task'];
  expect(words({})).toBe(null);
  expect(
    words({
      'run-task': 'true',
      'run-task-container-overrides': overrides,
      'run-task-subnets': 'subnet-0a1b2c3d, subnet-1a1b2c3d',
      'run-task-assign-public-IP': 'ENABLED',
      'run-task-tags': '[{"key": "team", "value": "a"}]',
    }),
  ).toEqual({
    'container-overrides': [{ name: 'api', command: ['alembic', 'upgrade', 'head'] }],
    subnets: ['subnet-0a1b2c3d', 'subnet-1a1b2c3d'],
    'assign-public-ip': 'ENABLED',
    tags: [{ key: 'team', value: 'a' }],
  });
  expect(() => words({ 'run-task': 'true' })).toThrow(
    /no container overrides: it would serve, and never end/,
  );
  expect(() => words({ 'run-task-subnets': 'subnet-0a1b2c3d' })).toThrow(
    /but no task is asked for\. Give "run-task: true" too/,
  );
  expect(() =>
    words({ 'run-task': 'true', 'run-task-container-overrides': '[{"name": "api", "comand": ["x"]}]' }),
  ).toThrow(/"run-task-container-overrides" does not fit at 0/);
});

test('a region that nobody names is asked for', () => {
  expect(() => chooseEcsTarget(parse({ service: 's' }, '.'), '.', {})).toThrow(/"aws-region" is not given/);
  expect(() => chooseEcsTarget(parse({ cluster: 'c' }, '.'), '.', { AWS_REGION: 'eu-west-1' })).toThrow(
    /"service" is not given/,
  );
});
